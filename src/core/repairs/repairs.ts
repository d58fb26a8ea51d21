import type { Audit, Audited } from '../audit/audit';
import { aboutRecords, type Finding } from '../audit/finding';
import { type Cell, textOf } from '../report/cell';
import type { Fields } from '../report/fields';
import type { Change, Repair } from './repair';
import { placesIn, type Scene, sceneOf } from './scene';
import { soundDrafts } from './sound';
import { knowledgeOf } from './suggest/knowledge';
import { changesFor } from './suggest/suggest';

/** A finding and what is to change for it. */
export interface Draft {
  readonly finding: Finding;
  readonly changes: readonly Change[];
}

/**
 * What is to change in the CRM for the findings of an audit: one repair a record and column, those with the most money at
 * stake first. A value is suggested where the data leaves just one, and where all of them together bring no new finding.
 */
export function repairsOf(
  audited: Audited,
  { findings }: Pick<Audit, 'findings'>,
): readonly Repair[] {
  const scene = sceneOf(audited);
  const knowledge = knowledgeOf(scene);
  const place = placesIn(scene);
  const drafts = findings.flatMap((finding): Draft[] => {
    const found = place(finding);
    return found ? [{ finding, changes: changesFor(found, knowledge) }] : [];
  });
  return toldOnce(
    soundDrafts(drafts, scene, knowledge).map((draft) => repairsOfDraft(draft, scene)),
  );
}

/**
 * Of several findings of one record and column the first tells what is to change. The first repair that a finding has of its own
 * bears its money; where it has none, that which settles it bears both.
 */
function toldOnce(all: readonly (readonly Repair[])[]): readonly Repair[] {
  const told = new Map<string, Repair>();
  for (const own of all) {
    const mrr = own.reduce((sum, one) => sum + one.mrr, 0);
    const fresh = own.filter((one) => !told.has(placeOf(one)));
    for (const one of fresh) told.set(placeOf(one), { ...one, mrr: one === fresh[0] ? mrr : 0 });
    const [first] = own;
    const settling = fresh.length === 0 && first ? told.get(placeOf(first)) : undefined;
    if (settling) told.set(placeOf(settling), { ...settling, mrr: settling.mrr + mrr });
  }
  return [...told.values()];
}

function placeOf({ row, column }: Repair): string {
  return `${row}|${column}`;
}

/** The first repair of a finding bears its money. */
function repairsOfDraft({ finding, changes }: Draft, scene: Scene): readonly Repair[] {
  const called = { model: scene.settings.model, noun: scene.audited.noun };
  return changes.map((change, place) => {
    const row = change.row ?? finding.row ?? 0;
    const get = scene.fieldsOf({ row });
    const { recordId, customer } = scene.dealAt(row) ?? finding;
    return {
      ...{ row, recordId, customer, owner: textOf(get('owner')) },
      ...{ check: finding.check, finding: finding.recordId, wrong: finding.message },
      column: change.column,
      now: change.now ?? nowOf(change, get),
      suggested: change.value,
      why: aboutRecords(finding.check, change.why, called),
      mrr: place === 0 ? finding.mrr : 0,
      churn: change.churn ?? null,
    };
  });
}

function nowOf({ column }: Change, get: Fields): Cell {
  return column === 'record' || column === 'churn' ? null : get(column);
}
