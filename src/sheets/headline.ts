import { ACCURACY, CHECK_COUNT, CHECKS_ROW, REASONS, REASONS_ROW } from '../workbook/audit-columns';
import { CARD_COUNT } from '../workbook/nrr-cards';
import { cardColumn, HEADLINE, TEXT_COLUMN } from '../workbook/nrr-headline';
import type { TabName } from '../workbook/tab';
import type { Headline } from './calls';
import { refusals } from './refusals';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The result as the tabs show it, read from their cells. */
export function readHeadline(tabs: ReadonlyMap<TabName, Sheet>, asOf: string): Headline {
  const [nrr, audit] = [tabs.get('NRR'), tabs.get('Audit')];
  if (!nrr || !audit) throw new Error(refusals.noTabsYet);
  const width = cardColumn(CARD_COUNT - 1);
  const shown = nrr.getRange(1, 1, HEADLINE.change, width).getDisplayValues();
  const reasons = audit.getRange(REASONS_ROW, 2, REASONS.length, 2).getValues();
  const [[findings, atStake] = []] = audit
    .getRange(ACCURACY.row, ACCURACY.findings, 1, 2)
    .getValues();
  return {
    asOf,
    sentence: shown[HEADLINE.sentence - 1]?.[TEXT_COLUMN - 1] ?? '',
    cards: Array.from({ length: CARD_COUNT }, (_, index) => ({
      label: shown[HEADLINE.label - 1]?.[cardColumn(index) - 1] ?? '',
      text: shown[HEADLINE.value - 1]?.[cardColumn(index) - 1] ?? '',
      change: shown[HEADLINE.change - 1]?.[cardColumn(index) - 1] ?? '',
    })),
    counted: Number(reasons[0]?.[1] ?? 0),
    leftOut: reasons
      .slice(1)
      .map(([reason, rows]) => ({ reason: String(reason), rows: Number(rows) }))
      .filter(({ rows }) => rows > 0),
    checks: audit
      .getRange(CHECKS_ROW, 2, CHECK_COUNT, 3)
      .getValues()
      .map(([name, difference, result]) => ({
        name: String(name),
        ok: result === 'Holds',
        difference: Number(difference),
      })),
    findings: Number(findings ?? 0),
    atStake: Number(atStake ?? 0),
    tabs: [...tabs].filter(([, sheet]) => !sheet.isSheetHidden()).map(([name]) => name),
  };
}
