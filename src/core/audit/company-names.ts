import { addTo } from '../grouped';
import type { Entry } from '../retention/ledger-entry';

const LEGAL_FORMS =
  /\b(?:inc|incorporated|ltd|limited|llc|llp|corp|corporation|co|company|gmbh|ag|kg|sa|sas|sarl|bv|nv|plc|spa|srl|oy|ab|as|aps|pty|the)\b/g;

/** A company's name without what people leave out or spell otherwise: case, accents, punctuation, its legal form. */
function plainCompany(name: string): string {
  const spelt = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  const words = spelt.replace(/&/g, ' and ').replace(/[^\p{L}\p{N}]+/gu, ' ');
  const bare = words.replace(LEGAL_FORMS, ' ').replace(/ +/g, ' ').trim();
  return bare === '' ? words.trim() : bare;
}

/** Two customers that are likely one: the latest entry of each, the larger one first. */
export interface LikelySame {
  readonly kept: Entry;
  readonly other: Entry;
}

/** Customers whose names differ only in spelling. */
export function likelySameCustomers(entries: readonly Entry[]): readonly LikelySame[] {
  const latest = new Map<string, Entry>();
  for (const entry of entries) {
    const known = latest.get(entry.deal.customerKey);
    if (!known || known.from <= entry.from) latest.set(entry.deal.customerKey, entry);
  }
  const byName = new Map<string, Entry[]>();
  for (const entry of latest.values()) {
    const name = plainCompany(entry.deal.customer);
    if (name !== '') addTo(byName, name, entry);
  }
  return [...byName.values()].flatMap((group) => {
    const [kept, ...others] = [...group].sort((a, b) => b.mrr - a.mrr);
    return kept ? others.map((other) => ({ kept, other })) : [];
  });
}
