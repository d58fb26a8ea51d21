import { dayText, firstDay, lastDay, type Month, parseMonth } from '../../../src/core/days';
import type { Truth } from '../fixtures';

/** Months in which a customer pays the same, one after the other. */
export interface Run {
  readonly name: string;
  readonly first: Month;
  readonly last: Month;
  readonly mrr: number;
  /** Whether it goes on beyond the history. */
  readonly goesOn: boolean;
  /** A number of its own, from 1. */
  readonly number: number;
}

/** What each customer paid, cut where it changed. */
export function runsOf({ months, customers }: Truth): readonly Run[] {
  const first = parseMonth(months[0]?.month ?? '') ?? 0;
  const runs: Run[] = [];
  for (const { name, mrr } of customers)
    for (const [place, paid] of mrr.entries()) {
      if (paid === 0 || (place > 0 && mrr[place - 1] === paid)) continue;
      const rest = mrr.slice(place).findIndex((other) => other !== paid);
      const length = rest < 0 ? mrr.length - place : rest;
      const last = first + place + length - 1;
      const number = runs.length + 1;
      runs.push({ name, first: first + place, last, mrr: paid, goesOn: rest < 0, number });
    }
  return runs;
}

/** The first and the last day of a run of months, as reports write them. */
export const startOf = ({ first }: Run) => dayText(firstDay(first));
export const endOf = ({ last }: Run, later = 0) => dayText(lastDay(last + later));
