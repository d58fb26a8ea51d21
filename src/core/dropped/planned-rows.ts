import type { Refusal } from '../refusal';
import { type Cell, textOf } from '../report/cell';
import { type Dropped, withRowsLeftOut } from './dropped';
import { plainWords } from './plain-words';
import { plannedWords } from './planned-words';
import { isActual, isPlanned } from './plans';

/** A column that says of each row whether its amount was paid or is planned, as finance exports both in one list. */
interface PlanColumn {
  readonly column: number;
  readonly label: string;
  /** What it calls what is planned. */
  readonly planned: readonly string[];
}

const NAMED =
  /^(?:scenario|version|data type|value type|actual or (?:plan|budget)|plan or actual)$/;

/** Rows, and the column of them that is looked at. */
interface Column {
  readonly rows: readonly (readonly Cell[])[];
  readonly column: number;
}

/** Whether a column is such a one: words of both kinds and no others, or of plans alone under a label that says so. */
export function isPlanColumn(label: string, { rows, column }: Column): boolean {
  let [planned, actual] = [0, 0];
  for (const row of rows) {
    const text = textOf(row[column]);
    if (text === '') continue;
    if (isPlanned(text)) planned += 1;
    else if (isActual(text)) actual += 1;
    else return false;
  }
  return planned > 0 && (actual > 0 || NAMED.test(plainWords(label)));
}

function planColumn({ header, body }: Dropped): PlanColumn | null {
  const column = header.labels.findIndex((label, at) =>
    isPlanColumn(label, { rows: body, column: at }),
  );
  if (column < 0) return null;
  const texts = body.map((row) => textOf(row[column])).filter(isPlanned);
  return { column, label: header.labels[column] ?? '', planned: [...new Set(texts)] };
}

/** The report without the rows that are only planned, with the reason why they do not count. */
export function withoutPlannedRows(dropped: Dropped): Dropped {
  const found = planColumn(dropped);
  if (!found) return dropped;
  const textAt = (place: number) => textOf(dropped.body[place]?.[found.column]);
  return withRowsLeftOut(dropped, (place) => (isPlanned(textAt(place)) ? 'no revenue' : null));
}

/** That planned rows do not count, in a sentence; none where there are none. */
export function plannedNotes(dropped: Dropped): readonly string[] {
  const found = planColumn(dropped);
  return found ? [plannedWords.leftOut(found.label, found.planned)] : [];
}

const SCENARIO = /^(?:scenario|version)$/;

/** Why a list of what customers paid is refused that has it in several versions: they would add up. Null where it has one. */
export function severalVersions(dropped: Dropped): Refusal | null {
  const { header, body, report } = dropped;
  if (!report.fields.includes('snapshotMonth') || planColumn(dropped)) return null;
  for (const [column, label] of header.labels.entries()) {
    if (!SCENARIO.test(plainWords(label))) continue;
    const versions = new Set(body.map((row) => textOf(row[column])).filter((text) => text !== ''));
    if (versions.size > 1) return { problem: plannedWords.several(label, [...versions]) };
  }
  return null;
}
