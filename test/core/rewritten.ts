import { dateOf, dayOf } from '../../src/core/days';
import type { Cell } from '../../src/core/report/cell';
import { fieldOf } from '../../src/core/report/fields';
import { fieldOfLabel } from '../../src/core/report/headers';
import { type Language, TRANSLATED_LABELS } from '../../src/core/report/translated-labels';

/** How a file is written; without anything said, as HubSpot writes it. */
export interface Writing {
  readonly delimiter?: ',' | ';' | '\t';
  readonly lineEnd?: '\n' | '\r\n' | '\r';
  readonly hasMark?: boolean;
  /** Quotes around every cell; else only where a cell needs them. */
  readonly isQuoted?: boolean;
  /** An amount in this manner: `1.234,56 €` shows both signs and where the currency stands. */
  readonly amount?: (plain: string) => string;
  /** A day in this manner. */
  readonly day?: (date: { year: number; month: number; date: number }, time: string) => string;
  readonly yes?: string;
  readonly no?: string;
  readonly language?: Language;
  readonly titles?: readonly string[];
  /** Columns that nobody knows, up to this many in all, with repeated labels and line breaks. */
  readonly width?: number;
}

/** An export as another program, language or locale would have saved it. */
export function rewritten(cells: readonly (readonly Cell[])[], writing: Writing): string {
  const [labels = [], ...rows] = cells;
  const fields = labels.map(fieldOfLabel);
  const header = labels.map((label, at) => labelIn(label, fields[at] ?? null, writing));
  const body = rows.map((row) =>
    labels.map((_, at) => cellIn(row[at] ?? null, fields[at] ?? null, writing)),
  );
  const extra = Math.max(0, (writing.width ?? 0) - labels.length);
  const lines = [
    ...(writing.titles ?? []).map((title) => [title]),
    [...header, ...extras(extra, (at) => `Custom property ${at % 7}`)],
    ...body.map((row, at) => [...row, ...extras(extra, () => JUNK[at % JUNK.length] ?? '')]),
  ];
  return textOf(lines, writing);
}

const JUNK = ['', 'two\nlines', 'a "quoted" word', '12/31/1999', '1,5', 'a;b,c\td'];

const extras = (count: number, cell: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => cell(at));

type Field = ReturnType<typeof fieldOfLabel>;

function labelIn(label: Cell, field: Field, { language }: Writing): string {
  const translated = language && field ? TRANSLATED_LABELS[language][field] : undefined;
  return translated?.[0] ?? String(label);
}

function cellIn(cell: Cell, field: Field, writing: Writing): string {
  const text = String(cell ?? '');
  if (text === '' || !field) return text;
  const { kind } = fieldOf(field);
  if (kind === 'amount') return writing.amount?.(text) ?? text;
  if (kind === 'flag') return text === 'true' ? (writing.yes ?? text) : (writing.no ?? text);
  const found = kind === 'day' ? /^(\d+)-(\d+)-(\d+)(.*)$/.exec(text) : null;
  const day = found && dayOf(Number(found[1]), Number(found[2]), Number(found[3]));
  return day ? (writing.day?.(dateOf(day), found?.[4] ?? '') ?? text) : text;
}

function textOf(lines: readonly (readonly string[])[], writing: Writing): string {
  const { delimiter = ',', lineEnd = '\n', hasMark = false, isQuoted = false } = writing;
  const cell = (text: string) =>
    isQuoted || /["\n\r]/.test(text) || text.includes(delimiter)
      ? `"${text.replace(/"/g, '""')}"`
      : text;
  const written = lines.map((line) => line.map(cell).join(delimiter)).join(lineEnd);
  return `${hasMark ? '\uFEFF' : ''}${written}${lineEnd}`;
}

/** An amount with two decimals, grouped, between what stands before and behind it. */
export function money(group: string, decimal: string, [before = '', behind = ''] = ['', '']) {
  return (plain: string): string => {
    const [whole = '', cents = '00'] = Math.abs(Number(plain)).toFixed(2).split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
    return `${Number(plain) < 0 ? '-' : ''}${before}${grouped}${decimal}${cents}${behind}`;
  };
}
