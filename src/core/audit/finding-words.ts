import { recordText } from '../report/sources';

/** What is said of findings beside what their check says. */
export const findingWords = {
  repeated: (column: string, times: number) =>
    `The ${column} stands in the report ${times} times; only the last of its rows counts.`,
  renewalLost: (recordId: string, since: string) =>
    `The renewal was lost, but deal ${recordText(recordId)}, won on ${since}, is still paid.`,
  sameCompany: (other: string, kept: string) => `${other} looks like the same company as ${kept}.`,
  onceByName: 'The deal counts as recurring, but its name says that it was paid once.',
  cutByLimit: (rows: number) =>
    `The report has exactly ${rows} rows, a number at which exports are cut off.`,
  cutByDate: (churned: number, opening: number) =>
    `${churned} of ${opening} customers churn in the last month alone, as if the report ended before it.`,
  withoutLosses: (opening: number) =>
    `None of ${opening} customers left or paid less in the last twelve months, which is rare.`,
  rampAddedUp: (summed: string, paid: string) =>
    `HubSpot's own MRR of the deal is ${summed}: it adds up line items that follow on each other, which pay ${paid} at most.`,
  effect: (effect: string) => `What it does to NRR: ${effect}`,
  todo: (todo: string) => `What to do: ${todo}`,
} as const;

export type FindingWords = typeof findingWords;
