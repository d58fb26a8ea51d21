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
  const told = new Set<string>();
  return soundDrafts(drafts, scene, knowledge).flatMap((draft) =>
    repairsOfDraft(draft, scene).filter(({ row, column }) => {
      const key = `${row}|${column}`;
      const isFirst = !told.has(key);
      told.add(key);
      return isFirst;
    }),
  );
}

/** The first repair of a finding bears its money. */
function repairsOfDraft({ finding, changes }: Draft, scene: Scene): readonly Repair[] {
  return changes.map((change, place) => {
    const row = change.row ?? finding.row ?? 0;
    const get = scene.fieldsOf({ row });
    const { recordId, customer } = scene.dealAt(row) ?? finding;
    return {
      ...{ row, recordId, customer, owner: textOf(get('owner')) },
      ...{ check: finding.check, wrong: finding.message, column: change.column },
      now: nowOf(change, get),
      suggested: change.value,
      why: aboutRecords(finding.check, change.why, scene.settings.model),
      mrr: place === 0 ? finding.mrr : 0,
      churn: change.churn ?? null,
    };
  });
}

function nowOf({ column }: Change, get: Fields): Cell {
  return column === 'record' || column === 'churn' ? null : get(column);
}
