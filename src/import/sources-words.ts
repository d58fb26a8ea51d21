import { monthText } from '../core/days';
import type { ComparedCustomer } from '../core/retention/compared-sources';
import type { OtherSource } from './other-source';
import { type NamedSource, nounOf } from './source-nouns';
import { count, monthName, whole } from './texts';

/** What the records of a source are called. */
const nameOf = (source: NamedSource) => `${nounOf(source)}s`;

/** Whether the two have names that tell them apart. */
function areAlike({ here, there }: OtherSource): boolean {
  return nameOf(here) === nameOf(there);
}

/** What is said where a report is of another source than the workbook counts. */
export const sourcesWords = {
  title: 'Another source of revenue',
  what: (other: OtherSource) =>
    other.here.source === other.there.source
      ? `None of the records of this report is in the workbook, and yet they say of the same customers that they pay the same: both together may count revenue twice.`
      : `This report holds ${nameOf(other.there)}; the workbook counts ${nameOf(other.here)}. Both together may count revenue twice.`,
  here: (other: OtherSource) => (areAlike(other) ? 'The workbook' : sentence(nameOf(other.here))),
  /** What the records of the report are called. */
  nameThere: (other: OtherSource) => nameOf(other.there),
  there: (other: OtherSource) => (areAlike(other) ? 'This report' : sentence(nameOf(other.there))),
  mrrIn: (month: number) => `MRR in ${monthName(month)}`,
  money: whole,
  total: 'All customers',
  noDifference: 'Both say the same of every customer.',
  rest: (customers: number, shown: number) =>
    customers === 0
      ? sourcesWords.noDifference
      : `They differ on ${count(customers, 'customer')}${customers > shown ? `; the largest ${shown} stand here` : ''}.`,
  replaceTitle: (other: OtherSource) => `If ${counted(other)} count from now on`,
  replaceHint:
    'What is there stays on Deals and no longer counts; undoing the import lets it count again.',
  replaced: 'Replaced',
  replace: (other: OtherSource) => `Count ${areAlike(other) ? 'this report' : nameOf(other.there)}`,
  keep: 'Keep it beside and compare',
  keepHint: (other: OtherSource) =>
    `Kept beside, ${counted(other)} stand on a tab of their own and count nowhere; the tab Sources compares them with what counts, by month and by customer, and goes on doing so.`,
  keeping: (other: OtherSource) => `Keeping ${counted(other)} beside`,
  leave: 'Leave it as it is',
  both: 'They are different revenue: count both',
  cannotAdd: (other: OtherSource, here: string, there: string) =>
    `${sentence(nameOf(other.there))} cannot count beside ${nameOf(other.here)}: the workbook is read by the model "${here}", the report by "${there}". Import it into a spreadsheet of its own, or say --set "Other source=replace".`,
  cannotAddIds: (other: OtherSource, ids: readonly string[]) =>
    `${sentence(nameOf(other.there))} cannot count beside ${nameOf(other.here)}: ${whoseIds(ids)}, and a workbook counts an ID once. Import it into a spreadsheet of its own, or say --set "Other source=replace".`,

  // On the command line
  compared: (other: OtherSource) => {
    const { compared } = other;
    if (!compared) return `${sourcesWords.what(other)} They have no month in common.`;
    const { here, there, month, customers } = compared;
    const figures = `MRR in ${monthName(month)}: ${sourcesWords.here(other)} ${whole(here)}, ${sourcesWords.there(other).toLowerCase()} ${whole(there)}.`;
    return `${sourcesWords.what(other)} ${figures} ${differences(customers)}`;
  },
  nothingWritten: (other: OtherSource) =>
    `Nothing was written. To keep it on a tab of its own, compared with what counts: --set "Other source=keep"; to count ${counted(other)} from now on: --set "Other source=replace"; to count both, as different revenue: --set "Other source=add".`,
} as const;

function counted(other: OtherSource): string {
  return areAlike(other) ? 'the records of this report' : nameOf(other.there);
}

function whoseIds([first = '', ...others]: readonly string[]): string {
  if (others.length === 0) return `both have a record of the ID ${first}`;
  return `both have records of ${others.length + 1} IDs, such as ${first}`;
}

function sentence(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

const SAID = 3;

function differences(customers: readonly ComparedCustomer[]): string {
  if (customers.length === 0) return sourcesWords.noDifference;
  const said = customers
    .slice(0, SAID)
    .map(({ name, here, there }) => `${name} ${whole(here)} and ${whole(there)}`);
  const more = customers.length - SAID;
  return `They differ on ${said.join('; ')}${more > 0 ? `; and on ${count(more, 'more customer')}` : ''}.`;
}

/** What was compared, as other programs read it; null for MRR where the two have no month in common. */
export function sourceAsJson(file: string, other: OtherSource): Record<string, unknown> {
  const { here, there, compared } = other;
  return {
    file,
    month: compared && monthText(compared.month),
    workbook: { source: nameOf(here), mrr: compared?.here ?? null },
    report: { source: nameOf(there), mrr: compared?.there ?? null },
    customers: compared?.customers.map((one) => ({
      customer: one.name,
      workbook: one.here,
      report: one.there,
    })),
  };
}
