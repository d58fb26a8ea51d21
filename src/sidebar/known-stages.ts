import { textOf } from '../core/report/cell';
import { fieldReader } from '../core/report/report';
import type { Understanding } from '../core/report/understanding';
import { comparable } from '../core/settings';
import type { Known } from './known';

/**
 * The report with the won stages that Settings lists and those that are new: a stage that earlier reports had and that
 * is not listed was taken from the list by somebody.
 */
export function withKnownStages(understanding: Understanding, known: Known): Understanding {
  const seen = stagesOf(known);
  const listed = new Set(known.wonStages.map(comparable));
  const isRemoved = (stage: string) =>
    seen.has(comparable(stage)) && !listed.has(comparable(stage));
  const wonStages = understanding.wonStages.filter((stage) => !isRemoved(stage));
  if (wonStages.length === understanding.wonStages.length) return understanding;
  const settings = { ...understanding.settings, wonStages: new Set(wonStages.map(comparable)) };
  return { ...understanding, wonStages, settings };
}

function stagesOf({ fields, rows }: Known): ReadonlySet<string> {
  const read = fieldReader(fields);
  return new Set(rows.map((row) => comparable(textOf(read(row, 'stage')))));
}
