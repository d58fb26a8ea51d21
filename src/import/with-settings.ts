import { joinedChoices } from '../core/doubt/question';
import { isRefusal, type Refusal } from '../core/refusal';
import type { FieldId } from '../core/report/fields';
import { fieldOfLabel, plainLabel } from '../core/report/headers';
import {
  AMOUNTS_PER,
  BARE_DEAL_RULES,
  COPY_RULES,
  OTHER_SOURCE_RULES,
  OVERLAP_RULES,
  TERM_COUNTS,
  UNREAD_MONTH_RULES,
} from '../core/report/reading-rules';
import type { Choices } from '../core/report/understanding';
import { oneOf, WRITTEN_SETTINGS } from '../core/report/written-settings';
import { comparable } from '../core/settings';
import { importWords } from './import-words';
import { namedChoice } from './named-settings';

/**
 * The choices with settings written as `Setting=value` put over them, labels as on the Settings tab, case aside; a
 * refusal that names what is allowed where a label or a value is not known. `Column X=Industry` says what column X of
 * the report is read as, `Column X=Not read` that it is not; `Stage Signed=won` and the like are about one value.
 * @example withSettings(['Grace days=0']) //=> { graceDays: 0 }
 */
export function withSettings(pairs: readonly string[], choices: Choices = {}): Choices | Refusal {
  let all = choices;
  for (const pair of pairs) {
    const chosen = choiceOf(pair, all.columns);
    if (isRefusal(chosen)) return chosen;
    all = joinedChoices(all, chosen);
  }
  return all;
}

type Columns = NonNullable<Choices['columns']>;

/** The settings of the Settings tab, and those that are about one report. */
const ALL_SETTINGS = [
  ...WRITTEN_SETTINGS,
  oneOf('Dates', ['month first', 'day first'], (dateOrder) => ({ dateOrder })),
  oneOf('Overlaps', OVERLAP_RULES, (overlaps) => ({ overlaps })),
  oneOf('Copies', COPY_RULES, (copies) => ({ copies })),
  oneOf('Deals without line items', BARE_DEAL_RULES, (bareDeals) => ({ bareDeals })),
  oneOf('Unreadable months', UNREAD_MONTH_RULES, (unreadMonths) => ({ unreadMonths })),
  oneOf('Other source', OTHER_SOURCE_RULES, (otherSource) => ({ otherSource })),
  oneOf('Amount per', AMOUNTS_PER, (amountPer) => ({ amountPer })),
  oneOf('Term counts', TERM_COUNTS, (termCounts) => ({ termCounts })),
];

const COLUMN = /^column\s+(\S.*)$/is;

function choiceOf(pair: string, columns: Columns = {}): Choices | Refusal {
  const [label = '', ...rest] = pair.split('=');
  const labels = ALL_SETTINGS.map((one) => one.label);
  if (rest.length === 0) return { problem: importWords.noEqualsSign(pair, labels) };
  const value = rest.join('=').trim();
  const [, column] = COLUMN.exec(label.trim()) ?? [];
  if (column) return columnChoice(column, value, columns);
  const named = namedChoice(pair);
  if (named)
    return (
      named.choices ?? {
        problem: importWords.badSetting(
          `${named.setting.label} ${named.name}`,
          named.said,
          named.setting.allowed,
        ),
      }
    );
  const setting = ALL_SETTINGS.find((one) => comparable(one.label) === comparable(label));
  if (!setting) return { problem: importWords.noSuchSetting(label.trim(), labels) };
  return (
    setting.parse(value) ?? {
      problem: importWords.badSetting(setting.label, value, setting.allowed),
    }
  );
}

function columnChoice(column: string, value: string, columns: Columns): Choices | Refusal {
  const field = fieldWritten(value);
  if (field === null)
    return { problem: importWords.badSetting(`Column ${column}`, value, importWords.columnMayBe) };
  const known = Object.keys(columns).find((one) => plainLabel(one) === plainLabel(column));
  return { columns: { ...columns, [known ?? column]: field } };
}

function fieldWritten(value: string): FieldId | '' | null {
  return comparable(value) === comparable(importWords.notRead) ? '' : fieldOfLabel(value);
}
