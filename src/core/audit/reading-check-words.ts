import { type CheckWords, COLUMN } from './check';

const LEFT_OUT = 'The deal is left out, so NRR misses what it adds or takes away.';

/** What is missing in a record, or cannot be read. */
export const READING_CHECKS = [
  {
    id: 'missing company',
    column: 'companyIds',
    wrong: 'The deal is associated with no company.',
    effect: LEFT_OUT,
    todo: 'Associate the deal with the company that pays.',
  },
  {
    id: 'missing amount',
    column: 'amount',
    wrong: `${COLUMN} is empty.`,
    effect: 'The deal is left out, or counts with another amount that may not be what it pays.',
    todo: 'Enter what the customer pays a month.',
  },
  {
    id: 'unreadable amount',
    column: 'amount',
    wrong: 'The amount, or a quantity, discount, tax or refund that decides it, cannot be read.',
    effect: LEFT_OUT,
    todo: 'Enter the amount as a plain number, or correct what stands in its place.',
  },
  {
    id: 'missing date',
    column: 'closeDate',
    wrong: 'No date says when the deal starts.',
    effect: LEFT_OUT,
    todo: 'Enter the day on which the deal starts.',
  },
  {
    id: 'unreadable date',
    column: 'closeDate',
    wrong: 'The date on which the deal starts is none that a calendar has.',
    effect: LEFT_OUT,
    todo: 'Enter the day on which the deal starts as a date.',
  },
  {
    id: 'unreadable end',
    column: 'contractEnd',
    wrong: 'The date on which the deal ends is none that a calendar has.',
    effect: LEFT_OUT,
    todo: 'Enter the day on which the deal ends as a date, or clear it.',
  },
  {
    id: 'end before start',
    column: 'contractEnd',
    wrong: 'The deal ends before it starts.',
    effect: LEFT_OUT,
    todo: 'Correct the end, or the start.',
  },
  {
    id: 'missing type',
    column: 'type',
    wrong: 'The deal has no type, unlike nearly all others.',
    effect: 'Among deal movements the deal is left out; elsewhere the revenue categories miss it.',
    todo: 'Choose the deal type.',
  },
  {
    id: 'unknown type',
    column: 'type',
    wrong: 'No revenue category is known for the deal type.',
    effect: 'Among deal movements the deal is left out; elsewhere the revenue categories miss it.',
    todo: 'Choose a category for the type on Settings, or another type in HubSpot.',
  },
  {
    id: 'unclear stage',
    column: 'stage',
    wrong: 'The deal stage says lost, but the deal is marked as won.',
    effect: 'The deal counts as won; if it was lost, NRR holds revenue that is not there.',
    todo: 'Move the deal to the stage that is right.',
  },
  {
    id: 'no rate',
    column: 'currency',
    wrong: 'Settings has no exchange rate for the currency of the deal.',
    effect: LEFT_OUT,
    todo: 'Enter the rate of the currency on Settings.',
  },
  {
    id: 'no term',
    column: 'contractEnd',
    wrong:
      'The amount is that of a whole contract, and neither a term nor an end says how long it is.',
    effect: LEFT_OUT,
    todo: 'Enter the end of the contract.',
  },
  {
    id: 'unknown frequency',
    column: 'billingFrequency',
    wrong: 'Settings has no months for the billing frequency of the deal.',
    effect: LEFT_OUT,
    todo: 'Enter the months of the frequency on Settings, or choose another one.',
  },
  {
    id: 'negative amount',
    column: 'amount',
    wrong: 'The deal adds revenue, but its amount is negative.',
    effect: 'The deal is left out, or takes away revenue where it should add some.',
    todo: 'Enter the amount without the minus, or choose the type downgrade or churn.',
  },
  {
    id: 'zero amount',
    column: 'amount',
    wrong: 'The deal adds revenue, but its amount is 0.',
    effect: 'The deal changes nothing where it should add revenue.',
    todo: 'Enter what the customer pays.',
  },
] as const satisfies readonly CheckWords[];
