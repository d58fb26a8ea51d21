import { reader } from '../../audit/ledger-judged';
import { type LostRenewal, lostRenewals } from '../../audit/lost-renewals';
import type { Ramp } from '../../dropped/joined/ramps';
import { dealsOf } from '../../report/deals';
import type { Entry } from '../../retention/ledger-entry';
import type { Line, Scene } from '../scene';
import { type KnownCompanies, knownCompanies, type SameCompany, sameCompanies } from './companies';
import type { Earlier } from './lost';

/** What suggestions look up, found out once for all of them. */
export interface Knowledge {
  readonly companies: KnownCompanies;
  /** Companies that are likely another one, by customer. */
  readonly same: ReadonlyMap<string, SameCompany>;
  /** Renewals that were lost while the deal before is paid, by row. */
  readonly lost: ReadonlyMap<number, LostRenewal>;
  /** Deals as earlier reports had them won, by what makes a record the same. */
  readonly earlier: ReadonlyMap<string, Earlier>;
  /** Deals of which HubSpot adds up a ramp, by the record of their finding. */
  readonly ramps: ReadonlyMap<string, Ramp>;
  /** Of each line the entries whose end nothing follows, once somebody has asked. */
  readonly waiting: Map<Line, readonly Entry[]>;
}

/** What there is to know of a scene. */
export function knowledgeOf(scene: Scene): Knowledge {
  const lost = lostRenewals(scene.deals, scene.entries, scene);
  return {
    companies: knownCompanies(scene),
    same: sameCompanies(scene),
    lost: new Map(lost.map((one) => [one.deal.row, one])),
    earlier: earlierOf(scene),
    ramps: new Map(scene.audited.ramps?.map((ramp) => [ramp.recordId, ramp])),
    waiting: new Map(),
  };
}

function earlierOf({ audited: { earlier = [] }, settings }: Scene): ReadonlyMap<string, Earlier> {
  const won = new Map<string, Earlier>();
  for (const table of earlier) {
    const fieldsOf = reader(table);
    for (const deal of dealsOf(table, settings))
      if (deal.state === 'counted') won.set(deal.recordKey, { deal, get: fieldsOf(deal) });
  }
  return won;
}
