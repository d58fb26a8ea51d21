import { dayText, firstDay } from '../../../src/core/days';
import type { Truth } from '../fixtures';
import { type Dice, diceOf } from '../spoilt/dice';
import type { Cells, Row } from './export';
import { type Line, linesOf } from './line-items';
import { type Run, startOf } from './runs';

/** A deal whose line items take over from each other, as prices of later years do in a ramp. */
interface Deal {
  readonly id: string;
  readonly name: string;
  readonly start: string;
  readonly lines: readonly Line[];
}

/** The deals of a history: what a customer paid without a break is one, some of it two. */
function dealsOf(truth: Truth, dice: Dice): readonly Deal[] {
  const deals: { run: Run; last: number; lines: Line[] }[] = [];
  for (const line of linesOf(truth, dice)) {
    const { run } = line;
    const before = deals.at(-1);
    const isSame = before?.run === run || before?.lines.at(-1)?.run === run;
    const goesOn = before?.run.name === run.name && before.last + 1 === run.first;
    if (before && (isSame || (goesOn && !dice.once(3)))) {
      before.lines.push(line);
      before.last = run.last;
    } else deals.push({ run, last: run.last, lines: [line] });
  }
  return deals.map(({ run, lines }) => ({
    ...{ id: `9${run.number}`, name: run.name, start: startOf(run), lines },
  }));
}

/** How the two files are spoilt; nothing, where they are clean. */
export interface Spoilt {
  /** How an ID is written. */
  readonly id?: (id: string) => string | number;
  /** Line items that belong to nothing of the history. */
  readonly moreLines?: Cells;
  /** Deals that do. */
  readonly moreDeals?: Cells;
}

const monthly = ({ price, frequency }: Line) =>
  price / ({ Monthly: 1, Quarterly: 3, 'Semi-annually': 6, Annually: 12 }[frequency] ?? 0);

/** HubSpot's own sum of the line items, all of a ramp added up. */
function summed(lines: readonly Line[]): number {
  return lines
    .filter(({ frequency }) => frequency !== '')
    .reduce((sum, line) => sum + monthly(line), 0);
}

const titleOf = ({ id, name }: Deal) => `${name} deal ${id}`;

/** All deals, with what HubSpot sums up, and all line items, as two exports. */
export function dealsAndLines(
  truth: Truth,
  { id = String, moreDeals = [], moreLines = [] }: Spoilt = {},
): { readonly deals: Cells; readonly lines: Cells } {
  const deals = dealsOf(truth, diceOf(4));
  return {
    deals: [
      [
        ...['Record ID', 'Amount', 'Associated Company (Primary)', 'Close Date', 'Create Date'],
        ...['Deal Name', 'Deal Stage', 'Deal Type', 'Industry', 'Monthly recurring revenue'],
      ],
      ...deals.map((deal): Row => {
        const amount = deal.lines.reduce((sum, { price }) => sum + price, 0);
        return [
          ...[id(deal.id), amount, deal.name, deal.start, deal.start],
          ...[titleOf(deal), 'Closed Won', 'New Business', 'Care', summed(deal.lines)],
        ];
      }),
      ...moreDeals,
    ],
    lines: [
      [
        ...['Record ID', 'Billing frequency', 'Billing start date', 'Create Date', 'Name'],
        ...['Net price', 'Quantity', 'Term', 'Associated Deal', 'Associated Deal IDs'],
      ],
      ...deals.flatMap((deal) =>
        deal.lines.map(
          (line): Row => [
            // The start of a deal is not said again, as HubSpot leaves it blank then.
            ...[line.id, line.frequency, startOf(line.run) === deal.start ? '' : startOf(line.run)],
            ...[dayText(firstDay(line.run.first)), line.product, line.price, line.quantity],
            ...[line.term && `P${line.term}M`, titleOf(deal), id(deal.id)],
          ],
        ),
      ),
      ...moreLines,
    ],
  };
}
