import { textOf } from '../core/report/cell';
import { dealsOf } from '../core/report/deals';
import { fieldReader } from '../core/report/report';
import type { Understanding } from '../core/report/understanding';
import { comparable } from '../core/settings';
import type { Known } from './known';
import type { Told } from './request';

/** The report with the won stages that Settings lists, those that are new, and those that somebody says are won. */
export function withKnownStages(understanding: Told, known: Known): Told {
  if (known.tables === null) return understanding;
  const read = fieldReader(known.fields);
  const seen = known.rows.map((row) => textOf(read(row, 'stage')));
  const listed = [...known.wonStages, ...(understanding.said?.wonStages ?? [])];
  return withoutRemovedStages(understanding, seen, listed);
}

/** The report without stages that earlier reports had and that Settings does not list: somebody took them from the list. */
export function withoutRemovedStages<U extends Understanding>(
  understanding: U,
  seen: readonly string[],
  listed: readonly string[],
): U {
  const [known, kept] = [seen, listed].map((stages) => new Set(stages.map(comparable)));
  const isRemoved = (stage: string) =>
    known?.has(comparable(stage)) && !kept?.has(comparable(stage));
  const wonStages = understanding.wonStages.filter((stage) => !isRemoved(stage));
  if (wonStages.length === understanding.wonStages.length) return understanding;
  const settings = { ...understanding.settings, wonStages: new Set(wonStages.map(comparable)) };
  const deals = dealsOf(understanding.report, settings);
  return { ...understanding, wonStages, settings, deals };
}
