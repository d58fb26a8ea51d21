import { monthName } from '../../import/texts';

/** What the sidebar says about the choices that people change from month to month. */
export const settingsWords = {
  open: 'Change month, period, targets or definition',
  title: 'What the figures show',
  lead: 'All tabs of formulas follow at once. The same choices, and those that are made once, stand on Settings.',
  looking: 'Reading Settings',
  changing: 'Changing Settings',
  apply: 'Show the figures so',
  back: 'Back',
  settings: 'All settings',
  asOf: 'As-of month',
  follows: (month: number) => `Follow the latest report (${monthName(month)})`,
  asOfNote: "An earlier month looks back: the tabs show what today's records say of it.",
  period: 'Period',
  periods: { month: 'Month', quarter: 'Quarter', year: 'Year' },
  periodNote: 'What NRR, Board, Movers and Segments measure at a time.',
  moneyAs: 'Money as',
  units: { MRR: 'MRR, a month', ARR: 'ARR, a year' },
  moneyAsNote: 'On all tabs of figures; ARR is MRR times twelve, and rates are the same.',
  nrrTarget: 'NRR target in %',
  grrTarget: 'GRR target in %',
  targetNote: 'Of twelve months.',
  notATarget: (label: string) =>
    `${label}: write a number of percent above 0, such as 100 or 92.5.`,
  definition: 'Customers who come back',
  definitions: { false: 'Do not count in NRR', true: 'Count in NRR' },
  definitionNote:
    'In the month or period in which they pay again. Rates of 12 months look only at who paid 12 months ago.',
} as const;
