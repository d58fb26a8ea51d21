import { textOf } from '../report/cell';
import { type FieldId, fieldOf } from '../report/fields';
import { fieldReader, type Report } from '../report/report';
import { parseAmount, parseDay } from '../report/values';
import { comparable } from '../settings';
import { RECORD_DEEDS, type RepairColumn, type RepairValue } from './repair';
import { typedWords } from './typed-words';

/** What a person typed for a repair, read; or why it cannot go into a file. */
export type Typed = { readonly value: RepairValue } | { readonly problem: string };

/** What a portal's export shows of its options and companies. */
export interface Portal {
  /** The option as the export writes it; null where it shows none like it. */
  readonly option: (column: FieldId, text: string) => string | null;
  /** The ID of the one company of that name; null where there is none, or several. */
  readonly companyNamed: (name: string) => string | null;
}

/** Columns that HubSpot empties where it does not know the option. */
const OPTIONS: readonly FieldId[] = [
  'type',
  'recurringType',
  'inactiveReason',
  'stage',
  'pipeline',
  'currency',
  'billingFrequency',
];

/** The options and companies of a report. */
export function portalOf(
  { fields, rows }: Pick<Report, 'fields' | 'rows'>,
  companyNamed: Portal['companyNamed'],
): Portal {
  const read = fieldReader(fields);
  const known = new Map(OPTIONS.map((id) => [id, new Map<string, string>()]));
  for (const row of rows)
    for (const [id, texts] of known) {
      const text = textOf(read(row, id));
      if (text !== '' && !texts.has(comparable(text))) texts.set(comparable(text), text);
    }
  return { option: (id, text) => known.get(id)?.get(comparable(text)) ?? null, companyNamed };
}

/** Reads a value that was typed for a column: what can be read in two ways is not guessed. */
export function readTyped(text: string, column: RepairColumn, portal: Portal): Typed {
  if (column === 'record') return deed(text);
  if (column === 'churn') return typedDay(text);
  if (column === 'companyId' || column === 'companyIds') return company(text, portal);
  if (OPTIONS.includes(column)) {
    const value = portal.option(column, text);
    return value === null
      ? { problem: typedWords.noOption(text, fieldOf(column).label) }
      : { value };
  }
  const { kind } = fieldOf(column);
  if (kind === 'day') return typedDay(text);
  return kind === 'amount' || kind === 'months' ? typedNumber(text) : { value: text };
}

function deed(text: string): Typed {
  const found = Object.values(RECORD_DEEDS).find((one) => comparable(one) === comparable(text));
  return found ? { value: found } : { problem: typedWords.noDeed(text) };
}

function company(text: string, { companyNamed }: Portal): Typed {
  if (/^\d+$/.test(text)) return { value: text };
  const id = companyNamed(text);
  return id === null ? { problem: typedWords.noCompany(text) } : { value: id };
}

function typedDay(text: string): Typed {
  const [day, other] = [parseDay(text, 'day first'), parseDay(text, 'month first')];
  const found = day ?? other;
  if (found !== null && (day === null || other === null || day === other)) return { value: found };
  return { problem: typedWords.noDay(text) };
}

function typedNumber(text: string): Typed {
  const [point, comma] = [parseAmount(text, 'point'), parseAmount(text, 'comma')];
  if (point !== null && (comma === null || comma === point)) return { value: point };
  if (point === null && comma !== null) return { value: comma };
  return { problem: typedWords.noNumber(text) };
}
