import type { Choices } from '../core/report/understanding';

/** What was chosen of that which a doubt may be about, each as `--set` says it, such as `Dates=day first`. */
export function writtenChoices(choices: Choices): readonly string[] {
  const { model, amountMeans, renewalMeans, types = [], wonStages = [], excluded = [] } = choices;
  return [
    ...single('Revenue model', model),
    ...single('Amount means', amountMeans),
    ...single('Renewal amount means', renewalMeans),
    ...[...types].map(([type, category]) => `Deal type ${type}=${category ?? 'unknown'}`),
    ...wonStages.map((stage) => `Stage ${stage}=won`),
    ...excluded.map((customer) => `Customer ${customer}=left out`),
    ...writtenAnswers(choices),
  ];
}

/** Those of them that no cell of Settings holds. */
export function writtenAnswers(choices: Choices): readonly string[] {
  const { dateOrder, overlaps, copies, amountPer, termCounts, bareDeals, unreadMonths } = choices;
  const { states = [], otherStages = [], keptCustomers = [], withoutRate = [] } = choices;
  const all = [
    ...single('Dates', dateOrder),
    ...single('Overlaps', overlaps),
    ...single('Copies', copies),
    ...single('Amount per', amountPer),
    ...single('Term counts', termCounts),
    ...single('Deals without line items', bareDeals),
    ...single('Unreadable months', unreadMonths),
    ...[...states].map(([state, counts]) => `Status ${state}=${counts ? 'counts' : 'left out'}`),
    ...otherStages.map((stage) => `Stage ${stage}=not won`),
    ...withoutRate.map((code) => `Rate ${code}=left out`),
    ...keptCustomers.map((customer) => `Customer ${customer}=counts`),
  ];
  return [...new Set(all)];
}

function single(label: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [`${label}=${value}`];
}
