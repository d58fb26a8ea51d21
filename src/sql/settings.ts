import { firstDay } from '../core/days';
import { BILLING_FREQUENCIES } from '../core/report/term';
import type { Settings } from '../core/settings';
import { dateSql } from './dated';
import type { Request } from './deals';
import { tableOf } from './deals';
import { literal } from './quoting';
import { statement } from './steps';

/** The day from which on everything is computed: before every day that a business has. */
const THE_FIRST = dateSql(2);

/** A choice that decides the numbers: its name in the script, its type, its value, and what it is. */
type Choice = readonly [name: string, type: string, value: string, says: string];

function choices(settings: Settings): readonly Choice[] {
  return [
    ['as_of', 'DATE', asOf(settings), 'As-of month: the last month, by its first day'],
    [
      'reported_on',
      'DATE',
      reported(settings),
      'Report date: a renewal that is not in it has not come by then',
    ],
    [
      'grace_days',
      'INT64',
      String(settings.graceDays),
      'Grace days: a renewal so late is no churn',
    ],
    ['amount_means', 'STRING', literal(settings.amountMeans), 'Amount means'],
    ['renewal_means', 'STRING', literal(settings.renewalMeans), 'Renewal amount means'],
    ['end_means', 'STRING', literal(settings.endMeans), 'Contract end is'],
    [
      'own_currency',
      'STRING',
      literal(settings.currency),
      'Currency: what is in it counts as it is',
    ],
    [
      'reactivation_in_nrr',
      'BOOL',
      settings.reactivationInNrr ? 'TRUE' : 'FALSE',
      'Reactivation in NRR',
    ],
    [
      'history_from',
      'DATE',
      settings.historyFrom === null ? 'NULL' : dateSql(firstDay(settings.historyFrom)),
      'History complete from: MRR before this month is opening balance; NULL: the first month',
    ],
    ['never', 'DATE', "DATE '9999-12-31'", 'The end of what nothing ends'],
    ['from_month', 'DATE', THE_FIRST, 'The first month that is computed; earlier ones stay'],
    ['earliest_month', 'DATE', 'NULL', 'The first month with a row that counts; found below'],
    ['shown_from', 'DATE', 'NULL', 'The first month that is shown; found below'],
  ];
}

/** The month of the settings; where they name none, the last complete month of the day on which the script runs. */
function asOf(settings: Settings): string {
  return settings.asOf === null
    ? 'DATE_TRUNC(DATE_SUB(CURRENT_DATE(), INTERVAL 1 MONTH), MONTH)'
    : dateSql(firstDay(settings.asOf));
}

/** The day on which the rows were read; where the last month follows the day on which the script runs, that day. */
function reported({ asOf, reported: day }: Settings): string {
  if (day !== null) return dateSql(day);
  return asOf === null ? 'CURRENT_DATE()' : 'NULL';
}

/** The choices of Settings as variables of the script: each stands here and nowhere else. */
export function declarations({ settings, lastMonths }: Request): readonly string[] {
  const declared = choices(settings).map(([name, type, value, says]) =>
    statement(says, `DECLARE ${name} ${type} DEFAULT ${value}`),
  );
  if (lastMonths === null) return declared;
  const from = `SET from_month = DATE_SUB(as_of, INTERVAL ${lastMonths - 1} MONTH)`;
  return [
    ...declared,
    statement('Only the last months are computed; earlier ones stay as they are', from),
  ];
}

/** Whether everything is computed anew. */
export const IS_WHOLE = `from_month <= ${THE_FIRST}`;

/** A line of a list of Settings: the list, the text as it is compared, and what it stands for. */
type Line = readonly [list: string, name: string, value: string];

function lines({ settings, unknownTypes }: Request): readonly Line[] {
  const texts = (list: string, names: ReadonlySet<string>): readonly Line[] =>
    [...names].map((name) => [list, name, '']);
  const pairs = (
    list: string,
    values: Iterable<readonly [string, string | number]>,
  ): readonly Line[] => [...values].map(([name, value]) => [list, name, String(value)]);
  return [
    ...pairs('Deal type', settings.types),
    ...texts('Deal type', new Set(unknownTypes.filter((type) => !settings.types.has(type)))),
    ...texts('Won stages', settings.wonStages),
    ...texts('Pipelines that count', settings.pipelines),
    ...texts('Exclude list', settings.excluded),
    ...pairs('Treat as one', settings.sameAs),
    ...pairs(
      'Exchange rate',
      [...settings.rates].filter(([, rate]) => Number.isFinite(rate)),
    ),
    ...pairs('Billing frequency', BILLING_FREQUENCIES),
  ];
}

/** The lists of Settings as a table of their own. */
export function settingsTable(request: Request): readonly string[] {
  const path = tableOf(request, 'settings');
  const rows = lines(request).map((line) => `  (${line.map(literal).join(', ')})`);
  return [
    statement(
      'The lists of Settings: deal types, won stages, pipelines, exclude list, treat as one, rates',
      `CREATE OR REPLACE TABLE ${path} (list STRING, name STRING, value STRING)`,
    ),
    statement(
      'Texts are written here only',
      `INSERT INTO ${path} (list, name, value) VALUES\n${rows.join(',\n')}`,
    ),
  ];
}
