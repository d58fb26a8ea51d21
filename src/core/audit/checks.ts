import type { FieldId } from '../report/fields';

/** One way in which a record can be wrong: what a person reads about it on the tabs and in the sidebar. */
export interface Check {
  readonly id: string;
  /** The name on the Audit tab, by which a check is switched off and a finding accepted. */
  readonly name: string;
  /** The column of the report that is wrong; null where it is no single one. */
  readonly column: FieldId | null;
  readonly wrong: string;
  /** What it does to NRR. */
  readonly effect: string;
  readonly todo: string;
}

const LEFT_OUT = 'The record is left out, so NRR misses what it adds or takes away.';
const CODING = 'NRR is right, but the revenue categories by month are not.';

/** Every check in the order of the Audit tab; a check's code is its place, from 1. */
export const CHECKS = [
  {
    id: 'missing company',
    name: 'Missing company',
    column: 'companyIds',
    wrong: 'The deal is associated with no company.',
    effect: LEFT_OUT,
    todo: 'Associate the deal with the company that pays.',
  },
  {
    id: 'missing amount',
    name: 'Missing amount',
    column: 'amount',
    wrong: 'The deal has no recurring amount.',
    effect: 'The record is left out, or counts with another amount that may not be its MRR.',
    todo: 'Enter what the customer pays a month.',
  },
  {
    id: 'unreadable amount',
    name: 'Unreadable amount',
    column: 'amount',
    wrong: 'The amount is not a number.',
    effect: LEFT_OUT,
    todo: 'Enter the amount as a plain number.',
  },
  {
    id: 'missing date',
    name: 'Missing date',
    column: 'closeDate',
    wrong: 'No date says when the deal starts.',
    effect: LEFT_OUT,
    todo: 'Enter the day on which the deal starts.',
  },
  {
    id: 'unreadable date',
    name: 'Unreadable date',
    column: 'closeDate',
    wrong: 'The date on which the deal starts is none that a calendar has.',
    effect: LEFT_OUT,
    todo: 'Enter the day on which the deal starts as a date.',
  },
  {
    id: 'unreadable end',
    name: 'Unreadable end date',
    column: 'contractEnd',
    wrong: 'The date on which the deal ends is none that a calendar has.',
    effect: LEFT_OUT,
    todo: 'Enter the day on which the deal ends as a date, or clear it.',
  },
  {
    id: 'end before start',
    name: 'End before start',
    column: 'contractEnd',
    wrong: 'The deal ends before it starts.',
    effect: LEFT_OUT,
    todo: 'Correct the end, or the start.',
  },
  {
    id: 'missing type',
    name: 'Missing type',
    column: 'type',
    wrong: 'The deal has no type, unlike nearly all others.',
    effect:
      'Among deal movements the record is left out; elsewhere the revenue categories miss it.',
    todo: 'Choose the deal type.',
  },
  {
    id: 'unknown type',
    name: 'Unknown type',
    column: 'type',
    wrong: 'No revenue category is known for the deal type.',
    effect:
      'Among deal movements the record is left out; elsewhere the revenue categories miss it.',
    todo: 'Choose a category for the type on Settings, or another type in HubSpot.',
  },
  {
    id: 'unclear stage',
    name: 'Unclear stage',
    column: 'stage',
    wrong: 'The deal stage says lost, but the deal is marked as won.',
    effect: 'The record counts as won; if it was lost, NRR holds revenue that is not there.',
    todo: 'Move the deal to the stage that is right.',
  },
  {
    id: 'no rate',
    name: 'Currency without a rate',
    column: 'currency',
    wrong: 'Settings has no exchange rate for the currency of the deal.',
    effect: LEFT_OUT,
    todo: 'Enter the rate of the currency on Settings.',
  },
  {
    id: 'no term',
    name: 'Contract without a length',
    column: 'contractEnd',
    wrong:
      'The amount is that of a whole contract, and neither a term nor an end says how long it is.',
    effect: LEFT_OUT,
    todo: 'Enter the end of the contract.',
  },
  {
    id: 'negative amount',
    name: 'Negative amount',
    column: 'amount',
    wrong: 'The deal adds revenue, but its amount is negative.',
    effect: 'The record is left out, or takes away revenue where it should add some.',
    todo: 'Enter the amount without the minus, or choose the type downgrade or churn.',
  },
  {
    id: 'zero amount',
    name: 'Zero amount',
    column: 'amount',
    wrong: 'The deal adds revenue, but its amount is 0.',
    effect: 'The record changes nothing where it should add revenue.',
    todo: 'Enter what the customer pays.',
  },
  {
    id: 'duplicate record',
    name: 'Duplicate record',
    column: 'recordId',
    wrong: 'The Record ID stands in the report more than once; only the last of its rows counts.',
    effect: 'The lower row counts, which may be the older one.',
    todo: 'Export the report again without repeated rows.',
  },
  {
    id: 'same deal twice',
    name: 'Same deal twice',
    column: 'recordId',
    wrong: 'Another record has the same customer, name, start and amount.',
    effect: 'Both count, so MRR holds the amount twice and its end looks like two.',
    todo: 'Merge the two deals in HubSpot, or delete one.',
  },
  {
    id: 'yearly amount',
    name: 'Yearly amount in the monthly field',
    column: 'recurringAmount',
    wrong: "The amount a month looks like a year's.",
    effect: 'MRR is twelve times too high, which looks like expansion now and contraction later.',
    todo: 'Enter a twelfth of it.',
  },
  {
    id: 'multi-year amount',
    name: 'Multi-year amount counted as monthly',
    column: 'amount',
    wrong: 'The amount a month looks like that of the whole contract of several years.',
    effect: 'MRR is many times too high, which looks like expansion now and contraction later.',
    todo: 'Enter what the customer pays a month, or correct the term.',
  },
  {
    id: 'never ended',
    name: 'Replaced deal never ended',
    column: 'contractEnd',
    wrong: 'A later deal takes the place of this one, which has no end.',
    effect: 'Both count, so the renewal looks like expansion and a later churn like contraction.',
    todo: 'End this deal on the day on which the next one starts.',
  },
  {
    id: 'overlap',
    name: 'Overlap at renewal',
    column: 'contractEnd',
    wrong: 'The deal that takes the place of this one starts before this one ends.',
    effect: 'Both count in the months between: expansion first, then contraction.',
    todo: 'End this deal on the day on which the next one starts.',
  },
  {
    id: 'gap',
    name: 'Gap at renewal',
    column: 'contractEnd',
    wrong: 'The deal ends some days, beyond the grace days, before the one that renews it starts.',
    effect: 'The months between show churn, then a reactivation.',
    todo: 'End this deal on the day on which the next one starts, unless nothing was paid between.',
  },
  {
    id: 'one-time as recurring',
    name: 'One-time revenue coded as recurring',
    column: 'type',
    wrong: 'The deal counts as recurring, but its type or its name says that it was paid once.',
    effect: 'It looks like new revenue or expansion, and later like churn.',
    todo: 'Choose the type one-time and clear the recurring amount.',
  },
  {
    id: 'several companies',
    name: 'Several companies on a deal',
    column: 'companyIds',
    wrong: 'The deal has several companies and none of them is primary; the first one counts.',
    effect: 'The revenue may stand with the wrong customer: churn there, new business elsewhere.',
    todo: 'Mark the company that pays as primary.',
  },
  {
    id: 'two names',
    name: 'One company under two names',
    column: 'companyIds',
    wrong: 'Another company has nearly the same name.',
    effect: 'A renewal under the other name looks like churn and a new customer.',
    todo: 'Merge the companies in HubSpot, or list them on Settings as customers to treat as one.',
  },
  {
    id: 'renewal lost',
    name: 'Renewal lost but still paid',
    column: 'inactiveDate',
    wrong: 'The renewal was lost, but the deal that it should renew is still paid.',
    effect: 'Churn is missing: closing MRR and NRR are too high.',
    todo: 'End the deal that was not renewed, or reopen the renewal.',
  },
  {
    id: 'won then lost',
    name: 'Won in an earlier report, lost now',
    column: 'stage',
    wrong: 'An earlier report had the deal as won; now it is not.',
    effect: 'The customer disappears from all months, as if the revenue had never been there.',
    todo: 'Move the deal back to won and enter the day on which it ended.',
  },
  {
    id: 'new while paying',
    name: 'New business for a paying customer',
    column: 'type',
    wrong:
      'The deal is coded as new business, but the customer pays for that product line already.',
    effect: CODING,
    todo: 'Choose the type renewal or upsell.',
  },
  {
    id: 'change without paying',
    name: "Upsell or renewal for a customer who doesn't pay",
    column: 'type',
    wrong: 'The deal is coded as a renewal or an upsell, but the customer pays nothing before it.',
    effect: 'Revenue before it may be missing: it counts as new or as a reactivation.',
    todo: 'Choose the type new business, or enter the deal that came before.',
  },
  {
    id: 'churn disagrees',
    name: 'Churn that disagrees with what was paid',
    column: 'amount',
    wrong: 'What is coded as churn is not what the customer paid before.',
    effect: 'The customer is left with revenue, or loses more than was there.',
    todo: 'Enter what the customer paid before, or choose the type downgrade.',
  },
  {
    id: 'category disagrees',
    name: 'Category against movement',
    column: 'type',
    wrong: 'The deal type says up where MRR goes down, or down where it goes up.',
    effect: CODING,
    todo: 'Choose the type that fits, or correct the amount.',
  },
  {
    id: 'no losses',
    name: 'No churn or downgrade in twelve months',
    column: null,
    wrong: 'In the last twelve months no deal ends, shrinks or churns.',
    effect: 'NRR and GRR are too high if losses are just not recorded.',
    todo: 'Ask who records cancellations, and where.',
  },
  {
    id: 'cut off',
    name: 'Report looks cut off',
    column: null,
    wrong: 'The report seems to end before its records do.',
    effect: 'Records that are missing look like churn.',
    todo: 'Export the report again, all records of it.',
  },
] as const satisfies readonly Check[];

export type CheckId = (typeof CHECKS)[number]['id'];

/** The definition of a check. */
export function checkOf(id: CheckId): Check {
  return CHECKS[checkCode(id) - 1] ?? CHECKS[0];
}

/** The number under which formulas know a check. */
export function checkCode(id: CheckId): number {
  return CHECKS.findIndex((check) => check.id === id) + 1;
}

/** Checks of how a deal is coded: a record that one of them finds does not follow the process. */
export const CODING_CHECKS: readonly CheckId[] = [
  'missing type',
  'unknown type',
  'new while paying',
  'change without paying',
  'churn disagrees',
  'category disagrees',
];
