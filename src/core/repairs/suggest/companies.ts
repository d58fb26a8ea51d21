import { likelySameCustomers } from '../../audit/company-names';
import { addTo } from '../../grouped';
import { textOf } from '../../report/cell';
import { companyId, nameOf } from '../../report/company';
import type { Deal } from '../../report/deal';
import type { FieldId } from '../../report/fields';
import { comparable } from '../../settings';
import type { Change } from '../repair';
import { repairWords } from '../repair-words';
import type { Place, Scene } from '../scene';

/** A company that the report names. */
export interface KnownCompany {
  /** As the report has it. */
  readonly id: string;
  readonly name: string;
}

/** Companies of a report by their name and by their ID; null for a name of several. */
export interface KnownCompanies {
  readonly byName: ReadonlyMap<string, KnownCompany | null>;
  readonly byId: ReadonlyMap<string, KnownCompany>;
}

/** The companies of the deals that have one. */
export function knownCompanies({ deals, fieldsOf }: Scene): KnownCompanies {
  const byName = new Map<string, KnownCompany | null>();
  const byId = new Map<string, KnownCompany>();
  for (const deal of deals) {
    const get = fieldsOf(deal);
    const [id, name] = [companyId(get), nameOf(get)];
    if (id === '' || name === '') continue;
    const company = { id, name };
    byId.set(id, byId.get(id) ?? company);
    const known = byName.get(comparable(name));
    byName.set(comparable(name), known === undefined || known?.id === id ? company : null);
  }
  return { byName, byId };
}

/** The column that says which company pays: the primary one's ID where the report has it. */
export function companyColumn({ has }: Pick<Scene, 'has'>): FieldId {
  return has('companyId') || !has('companyIds') ? 'companyId' : 'companyIds';
}

/** The company whose name the deal's name begins with. */
export function byDealName(place: Place, known: KnownCompanies): readonly Change[] {
  const company = namedFirst(textOf(place.get('dealName')), known);
  if (!company) return [];
  const why = repairWords.dealNameBegins(company.name);
  return [{ column: companyColumn(place), value: company.id, why }];
}

/** Words of a deal's name that may be a company's: names are rarely longer. */
const MOST_WORDS = 12;

/** The company with the longest name that a text begins with; null where several have that name. */
function namedFirst(text: string, { byName }: KnownCompanies): KnownCompany | null {
  const words = comparable(text).split(' ').slice(0, MOST_WORDS);
  for (let count = words.length; count > 0; count -= 1) {
    const begin = words.slice(0, count).join(' ');
    const company = byName.get(begin) ?? byName.get(begin.replace(/[:,|–-]$/, ''));
    if (company !== undefined) return company;
  }
  return null;
}

/** Of several companies the one that pays for other deals, or that the deal is named after. */
export function amongSeveral(place: Place, known: KnownCompanies): readonly Change[] {
  const ids = textOf(place.get('companyIds'))
    .split(';')
    .map((id) => comparable(id));
  const paying = ids.flatMap((id) => known.byId.get(id) ?? []);
  const named = namedFirst(textOf(place.get('dealName')), known);
  const [only, other] = paying;
  if (named && ids.includes(named.id))
    return [{ column: 'companyId', value: named.id, why: repairWords.dealNameBegins(named.name) }];
  if (!only || other) return [];
  return [{ column: 'companyId', value: only.id, why: repairWords.onlyOneHasDeals(only.name) }];
}

/** Deals of a company that is likely another one move to that, where it has an ID. */
export function movedToKept(place: Place, { kept, others }: SameCompany): readonly Change[] {
  const { fieldsOf } = place;
  const [id, name] = [companyId(fieldsOf(kept)), nameOf(fieldsOf(kept))];
  const value = id === '' ? null : id;
  const why = repairWords.sameCompany(name);
  return others.map(({ row }) => ({ row, column: companyColumn(place), value, why }));
}

/** A company that is likely the same as another: a deal of the one that is kept, and all that count of the other. */
export interface SameCompany {
  readonly kept: Deal;
  readonly others: readonly Deal[];
}

/** Companies that are likely the same as another, by the customer whose deals move. */
export function sameCompanies({ entries }: Scene): ReadonlyMap<string, SameCompany> {
  const byCustomer = new Map<string, Deal[]>();
  for (const { deal } of entries) addTo(byCustomer, deal.customerKey, deal);
  return new Map(
    likelySameCustomers(entries).map(({ kept, other: { deal } }) => {
      const others = byCustomer.get(deal.customerKey) ?? [];
      return [deal.customerKey, { kept: kept.deal, others }];
    }),
  );
}
