import {
  ACCURACY,
  CHECK_COUNT,
  CHECKS_ROW,
  OPEN_ROW,
  REASONS,
  REASONS_ROW,
  TO_READ_ROW,
} from '../workbook/audit/columns';
import {
  CARD_COLUMNS,
  CARD_COUNT,
  cardAt,
  HEADLINE,
  LAST_CARD_ROW,
  STATUS_COLUMN,
  TEXT_COLUMN,
} from '../workbook/nrr/headline-places';
import { RELIABLE } from '../workbook/nrr/reliable';
import { STEP_TABS } from '../workbook/sheet/tab';
import type { Headline } from './calls';
import type { OwnTabs } from './own-tabs';
import * as refusals from './refusals';

/** The column in which a line of Audit says what it is about. */
const SAID = 5;

/** The result as the tabs show it, read from their cells: one look at each of two tabs. */
export function readHeadline(tabs: OwnTabs, asOf: string): Headline {
  const [nrr, audit] = [tabs.get('NRR'), tabs.get('Audit')];
  if (!nrr || !audit) throw new Error(refusals.noTabsYet);
  const [, , , { column: width }] = CARD_COLUMNS;
  const shown = nrr.getRange(1, 1, LAST_CARD_ROW, width).getDisplayValues();
  const cardText = (...of: Parameters<typeof cardAt>) => {
    const { row, column } = cardAt(...of);
    return shown[row - 1]?.[column - 1] ?? '';
  };
  const audited = audit.getRange(1, 1, OPEN_ROW, SAID).getValues();
  const status = shown[HEADLINE.title - 1]?.[STATUS_COLUMN - 1] ?? '';
  const rows = (from: number, count: number) => audited.slice(from - 1, from - 1 + count);
  const [accuracy = []] = rows(ACCURACY.row, 1);
  const [open = []] = rows(OPEN_ROW, 1);
  const reasons = rows(REASONS_ROW, REASONS.length);
  return {
    asOf,
    status,
    isReliable: status.startsWith(RELIABLE),
    sentence: shown[HEADLINE.sentence - 1]?.[TEXT_COLUMN - 1] ?? '',
    cards: Array.from({ length: CARD_COUNT }, (_, index) => ({
      label: cardText(index),
      text: cardText(index, 'value'),
      change: cardText(index, 'change'),
    })),
    counted: Number(reasons[0]?.[2] ?? 0),
    leftOut: reasons
      .slice(1)
      .map(([, reason, count]) => ({ reason: String(reason), rows: Number(count) }))
      .filter(({ rows: count }) => count > 0),
    checks: rows(CHECKS_ROW, CHECK_COUNT).map(([, name, difference, result]) => ({
      name: String(name),
      ok: result === 'Holds',
      difference: Number(difference),
    })),
    findings: Number(accuracy[ACCURACY.findings - 1] ?? 0),
    open: Number(open[2]) > 0 ? String(open[SAID - 1]) : '',
    toRead: Number(rows(TO_READ_ROW, 1)[0]?.[2] ?? 0),
    isMoved: REASONS.some(({ code }, place) => reasons[place]?.[0] !== code),
    tabs: tabs.names().filter((name) => !STEP_TABS.includes(name)),
  };
}
