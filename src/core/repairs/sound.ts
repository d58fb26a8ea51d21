import { auditOf } from '../audit/audit';
import { checkOf } from '../audit/checks';
import { type Finding, findingKey } from '../audit/finding';
import { READING_CHECKS } from '../audit/reading-check-words';
import { type Day, NEVER } from '../days';
import { addTo } from '../grouped';
import { dealsOf } from '../report/deals';
import { comparable } from '../settings';
import { type Chosen, withChosen } from './applied';
import type { Change } from './repair';
import type { Draft } from './repairs';
import type { Scene } from './scene';
import type { KnownCompanies } from './suggest/companies';
import type { Knowledge } from './suggest/knowledge';

/**
 * Suggestions are tried all together, as a file brings them: those of a customer who then has another finding, or still
 * has the old one, are taken back, first those that rest on other records. After a few rounds none is left that is not sound.
 */
export function soundDrafts(
  drafts: readonly Draft[],
  scene: Scene,
  { companies: { byId } }: Knowledge,
): readonly Draft[] {
  const blamedIn = (some: readonly Draft[]) => blamedCustomers(some, scene, byId);
  let left = withoutUncertain(drafts, scene);
  for (let round = 0; round < ROUNDS; round += 1) {
    const blamed = blamedIn(left);
    if (blamed === null) return left;
    left = withdrawn(left, scene, blamed);
  }
  return blamedIn(left) === null ? left : left.map(asOpen);
}

/** Each takes one audit of the whole report, so that work grows with the report and not with its findings. */
const ROUNDS = 6;

function isSuggesting({ changes }: Draft): boolean {
  return changes.some(({ value }) => value !== null);
}

function restsOnOthers({ changes }: Draft): boolean {
  return changes.some(({ isByOthers, value }) => isByOthers === true && value !== null);
}

/** A person decides on all of it. */
function asOpen({ finding, changes }: Draft): Draft {
  const why = checkOf(finding.check).todo;
  const open = changes.map((change) =>
    change.value === null ? change : { ...change, value: null, why },
  );
  return { finding, changes: open };
}

/**
 * What other records say is nothing to rest on while one of the same customer may be missing among them, or while one that
 * names no customer may belong before it: the next report shows what is left.
 */
function withoutUncertain(drafts: readonly Draft[], scene: Scene): readonly Draft[] {
  const leftOut = drafts.filter(({ finding }) => LEFT_OUT.has(finding.check));
  const customers = new Map<string, Draft[]>();
  for (const draft of leftOut)
    for (const customer of new Set(customersOf(draft, scene))) addTo(customers, customer, draft);
  const orphans = leftOut.filter((draft) => customersOf(draft, scene).every((key) => key === ''));
  const from = orphans.reduce(
    (least, { finding }) => Math.min(least, startOf(finding, scene)),
    NEVER,
  );
  const isUncertain = (draft: Draft) =>
    restsOnOthers(draft) &&
    (startOf(draft.finding, scene) >= from ||
      (customers.get(customerKey(draft.finding, scene)) ?? []).some((other) => other !== draft));
  return drafts.map((draft) => (isUncertain(draft) ? asOpen(draft) : draft));
}

/** Checks whose findings may leave out a record, or say that it should not be there. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...READING_CHECKS.map(({ id }) => id),
  'renewal lost',
  'won then lost',
  'same deal twice',
]);

/** The customer of a finding's record, and the one to whom it is to go. */
function customersOf({ finding, changes }: Draft, scene: Scene): readonly string[] {
  return [customerKey(finding, scene), ...changes.flatMap(companyOf)];
}

/** When a record starts; one that does not say may be the first. */
function startOf({ row }: Finding, { dealAt }: Scene): Day {
  return (row === null ? undefined : dealAt(row))?.start ?? 0;
}

function customerKey({ row }: Finding, { dealAt }: Scene): string {
  return (row === null ? undefined : dealAt(row))?.customerKey ?? '';
}

/** Customers who still have a finding that was to go, or have one that was not there; null where nobody has. */
function blamedCustomers(
  drafts: readonly Draft[],
  scene: Scene,
  byId: KnownCompanies['byId'],
): ReadonlySet<string> | null {
  const suggesting = drafts.filter(isSuggesting);
  if (suggesting.length === 0) return null;
  const { audited, settings } = scene;
  const chosen = suggesting.flatMap((draft) => chosenOf(draft, scene));
  const table = withChosen(audited.table, chosen, byId);
  const report =
    audited.report === audited.table ? table : withChosen(audited.report, chosen, byId);
  const known = new Set(drafts.map(({ finding }) => findingKey(finding)));
  for (const { finding } of suggesting) known.delete(findingKey(finding));
  // What HubSpot adds up stands in no table, and is no finding once it is right.
  const worse = auditOf({ ...audited, table, report, ramps: [] }).findings.filter(
    (finding) => finding.row !== null && !known.has(findingKey(finding)),
  );
  if (worse.length === 0) return null;
  const deals = dealsOf(table, settings);
  return new Set(worse.map(({ row }) => deals[(row ?? 0) - 2]?.customerKey ?? ''));
}

function chosenOf({ finding, changes }: Draft, { dealAt }: Scene): readonly Chosen[] {
  return changes.flatMap(({ column, value, row = finding.row ?? 0, churn = null }) => {
    const recordId = dealAt(row)?.recordId ?? '';
    const isWritten = value !== null && finding.check !== 'ramp added up';
    return !isWritten ? [] : [{ repair: { recordId, row, column, churn }, value }];
  });
}

/** Takes back what is suggested for those customers, or to them; where that is nothing, what rests on others, else all. */
function withdrawn(
  drafts: readonly Draft[],
  scene: Scene,
  customers: ReadonlySet<string>,
): readonly Draft[] {
  const isOf = (draft: Draft) =>
    isSuggesting(draft) && customersOf(draft, scene).some((customer) => customers.has(customer));
  const blamed = [
    drafts.filter((draft) => isOf(draft) && restsOnOthers(draft)),
    drafts.filter(isOf),
    drafts.filter(restsOnOthers),
    drafts.filter(isSuggesting),
  ].find(({ length }) => length > 0);
  const taken = new Set(blamed);
  return drafts.map((draft) => (taken.has(draft) ? asOpen(draft) : draft));
}

function companyOf({ column, value }: Change): readonly string[] {
  const isCompany = column === 'companyId' || column === 'companyIds';
  return isCompany && value !== null ? [comparable(String(value))] : [];
}
