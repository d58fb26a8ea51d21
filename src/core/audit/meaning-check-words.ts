import type { CheckWords } from './check';

const CODING = 'NRR is right, but the revenue categories by month are not.';

/** What is there and can be read, but is not what happened. */
export const MEANING_CHECKS = [
  {
    id: 'duplicate record',
    column: 'recordId',
    wrong: 'The Record ID stands in the report more than once; only the last of its rows counts.',
    effect: 'The lower row counts, which may be the older one.',
    todo: 'Export the report again without repeated rows.',
  },
  {
    id: 'same deal twice',
    column: 'recordId',
    wrong: 'Another deal has the same customer, name, start and amount.',
    effect: 'Both count, so the amount is there twice and its end looks like two.',
    todo: 'Merge the two deals in HubSpot, or delete one.',
  },
  {
    id: 'yearly amount',
    column: 'recurringAmount',
    wrong: "The amount a month looks like a year's.",
    effect:
      'It counts twelve times too high, which looks like expansion now and contraction later.',
    todo: 'Enter a twelfth of it.',
  },
  {
    id: 'multi-year amount',
    column: 'amount',
    wrong: 'The amount a month looks like that of the whole contract of several years.',
    effect: 'It counts many times too high, which looks like expansion now and contraction later.',
    todo: 'Enter what the customer pays a month, or correct the term.',
  },
  {
    id: 'amounts disagree',
    column: 'mrr',
    wrong:
      'The amount a month disagrees with the annual recurring revenue, or with the total contract value over the term.',
    effect: 'The amount a month counts; where that is the wrong one, so are all its months.',
    todo: 'Correct the amount that is wrong, or accept it where the total holds what is paid once.',
  },
  {
    id: 'never ended',
    column: 'contractEnd',
    wrong: 'A later deal takes the place of this one, which has no end.',
    effect: 'Both count, so the renewal looks like expansion and a later churn like contraction.',
    todo: 'End this deal on the day on which the next one starts.',
  },
  {
    id: 'no end date',
    column: 'contractEnd',
    wrong: 'An inactive reason says that the deal ended, but no date says when.',
    effect: 'The deal is paid for ever: its churn is missing, so closing and NRR are too high.',
    todo: 'Enter the first day on which the deal is not paid, or clear the inactive reason.',
  },
  {
    id: 'overlap',
    column: 'contractEnd',
    wrong: 'The deal that takes the place of this one starts before this one ends.',
    effect: 'Both count in the months between: expansion first, then contraction.',
    todo: 'End this deal on the day on which the next one starts.',
  },
  {
    id: 'gap',
    column: 'contractEnd',
    wrong: 'The deal ends some days, beyond the grace days, before the one that renews it starts.',
    effect: 'The months between show churn, then a reactivation.',
    todo: 'End this deal on the day on which the next one starts, unless nothing was paid between.',
  },
  {
    id: 'one-time as recurring',
    column: 'type',
    wrong: 'The deal counts as recurring, but its type or its name says that it was paid once.',
    effect: 'It looks like new revenue or expansion, and later like churn.',
    todo: 'Choose the type one-time and clear the recurring amount.',
  },
  {
    id: 'several companies',
    column: 'companyIds',
    wrong: 'The deal has several companies and none of them is primary; the first one counts.',
    effect: 'The revenue may stand with the wrong customer: churn there, new business elsewhere.',
    todo: 'Mark the company that pays as primary.',
  },
  {
    id: 'two names',
    column: 'companyIds',
    wrong: 'Another company has nearly the same name.',
    effect: 'A renewal under the other name looks like churn and a new customer.',
    todo: 'Merge the companies in HubSpot, or list them on Settings as customers to treat as one.',
  },
  {
    id: 'renewal lost',
    column: 'inactiveDate',
    wrong: 'The renewal was lost, but the deal that it should renew is still paid.',
    effect: 'Churn is missing: closing and NRR are too high.',
    todo: 'End the deal that was not renewed, or reopen the renewal.',
  },
  {
    id: 'won then lost',
    column: 'stage',
    wrong: 'An earlier report had the deal as won; now it is not.',
    effect: 'The customer disappears from all months, as if the revenue had never been there.',
    todo: 'Move the deal back to won and enter the day on which it ended.',
  },
  {
    id: 'new while paying',
    column: 'type',
    wrong:
      'The deal is coded as new business, but the customer pays for that product line already.',
    effect: CODING,
    todo: 'Choose the type renewal or upsell.',
  },
  {
    id: 'change without paying',
    column: 'type',
    wrong: 'The deal is coded as a renewal or an upsell, but the customer pays nothing before it.',
    effect: 'Revenue before it may be missing: it counts as new or as a reactivation.',
    todo: 'Choose the type new business, or enter the deal that came before.',
  },
  {
    id: 'churn disagrees',
    column: 'amount',
    wrong:
      'What is coded as churn is not what the customer paid before, or the customer goes on paying.',
    effect: 'The customer is left with revenue, or loses more than was there.',
    todo: 'Enter what the customer paid before, or choose a type or reason other than churn.',
  },
  {
    id: 'category disagrees',
    column: 'type',
    wrong:
      'The deal type says up where the amount goes down, or down where it goes up, or a downgrade takes more than is paid.',
    effect: CODING,
    todo: 'Choose the type that fits, or correct the amount.',
  },
  {
    id: 'no losses',
    column: null,
    wrong: 'In the last twelve months no deal ends, shrinks or churns.',
    effect: 'NRR and GRR are too high if losses are just not recorded.',
    todo: 'Ask who records cancellations, and where.',
  },
  {
    id: 'cut off',
    column: null,
    wrong: 'The report seems to end before its records do.',
    effect: 'Records that are missing look like churn.',
    todo: 'Export the report again, all records of it.',
  },
  {
    id: 'ramp added up',
    column: 'mrr',
    wrong: "HubSpot's own MRR of the deal is more than its line items ever pay at one time.",
    effect: 'None here: line items count, each in its time. Reports in HubSpot show too much.',
    todo: "Do not compare with HubSpot's own MRR of this deal, or make the years of the ramp deals of their own.",
  },
] as const satisfies readonly CheckWords[];
