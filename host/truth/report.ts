import { isAllowed } from '../formulas/dialect';
import type { Judged } from './verdicts';

/** How many rows agree, differ and were not compared, by function, and why they were not, as lines of text. */
export function reportLines(all: readonly Judged[]): readonly string[] {
  const names = [...new Set(all.map(({ name }) => name))].sort();
  const known = names.filter((name) => isAllowed(name) || ofName(all, name).some(isCompared));
  const others = all.filter(({ name }) => !known.includes(name));
  return [
    line('Function', 'agree', 'differ', 'not compared'),
    ...known.map((name) => countLine(name, ofName(all, name))),
    countLine(`${names.length - known.length} unused`, others),
    countLine('All', all),
    '',
    'Not compared, since',
    ...reasons(all).map(([why, count]) => `${String(count).padStart(6)}  ${why}`),
  ];
}

/** The rows that differ, of one function or of all, as lines of text. */
export function differingLines(all: readonly Judged[], name?: string): readonly string[] {
  return all.flatMap(({ row, name: own, verdict }) => {
    if (verdict.kind !== 'differs' || (name !== undefined && own !== name)) return [];
    return [`${row.place}  ${row.formula}  Google: ${row.expected}  here: ${verdict.got}`];
  });
}

const ofName = (all: readonly Judged[], wanted: string): readonly Judged[] =>
  all.filter(({ name }) => name === wanted);

const isCompared = ({ verdict }: Judged): boolean => verdict.kind !== 'not compared';

function countLine(name: string, rows: readonly Judged[]): string {
  const kinds = ['agrees', 'differs', 'not compared'] as const;
  const counts = kinds.map((kind) => rows.filter(({ verdict }) => verdict.kind === kind).length);
  const [agree = 0, differ = 0, other = 0] = counts;
  return line(name, String(agree), String(differ), String(other));
}

const line = (name: string, ...cells: readonly string[]): string =>
  [name.padEnd(14), ...cells.map((cell) => cell.padStart(14))].join('');

function reasons(all: readonly Judged[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { verdict } of all)
    if (verdict.kind === 'not compared')
      counts.set(verdict.why, (counts.get(verdict.why) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
