import { monthsSumFormulas } from '../compared/months-sum';
import { latestNote } from '../data/import-columns';
import { ledgerSpan } from '../ledger/columns';
import { nrrSpan } from '../nrr/columns';
import type { Plan } from '../plan';
import { inUnit, MONEY_TIMES } from '../settings/money';
import { tableSpan } from '../settings/tables';
import { moneyText, shareText } from '../sheet/in-words';
import { numberAt, type Phrases, wordsAt } from '../words/cells';
import { figure, valueSpan } from './findings-columns';

/** Numbers at the top of Audit. */
export const AUDIT_NUMBERS = {
  found: numberAt('Audit', 'found'),
  accuracy: numberAt('Audit', 'accuracy'),
  stake: numberAt('Audit', 'stake'),
} as const;

/** What the add-on noted when it last computed the months, and the same number of the months as they are now. */
export const TWICE = {
  sum: numberAt('Audit', 'noted'),
  present: `(${numberAt('Audit', 'now')}+${numberAt('Audit', 'nowToo')})`,
  result: wordsAt('Audit', 'result'),
  about: wordsAt('Audit', 'months'),
  when: wordsAt('Audit', 'when'),
  since: wordsAt('Audit', 'since'),
} as const;

/** The largest difference from what billing says. */
export const CONTROL_DIFFERENCE = numberAt('Audit', 'controls');

/** With these words the line on what was looked at begins as long as it speaks of the data that is there. */
export const CURRENT_WORDS = 'All records were compared';

/** What Audit says at its top, part by part. */
export function auditPhrases(plan: Plan): Phrases<'Audit'> {
  const found = numberAt('Audit', 'found');
  const records = numberAt('Audit', 'records');
  const counted = (one: string) => (number: string) =>
    `${number}&IF(${number}=1;" ${one}";" ${one}s")`;
  const more = `IF(${figure('unlisted')}=0;"";" "&${figure('unlisted')}&" findings more than fit were left out.")`;
  const imported = `"by import "&${figure('stampImport')}&"."`;
  return {
    found: {
      about: 'Findings',
      number: `${figure('onLedger')}+${figure('here')}`,
      words: counted('finding'),
    },
    records: {
      about: 'Records',
      number: `${figure('clean')}+${found}-${figure('whole')}`,
      words: counted('record'),
    },
    accuracy: {
      about: 'Accuracy by records',
      number: `IF(${records}=0;"";${figure('clean')}/${records})`,
      words: (number) => `IF(ISNUMBER(${number});${shareText(number)};"")`,
    },
    stake: {
      about: 'MRR at stake',
      number: `SUM(${ledgerSpan('stake')})+${MONEY_TIMES}*SUMIFS(${valueSpan('mrr')};${valueSpan('open')};1)`,
      words: moneyText,
    },
    stale: {
      about: 'Deals has changed',
      words: () =>
        `"Deals has changed since all records were compared, "&${imported}&" Import the next report to compare them again."`,
    },
    current: {
      about: 'All were compared',
      words: () => `"${CURRENT_WORDS} with each other "&${imported}&${more}`,
    },
    controls: { about: 'Against billing', number: controlDifference(plan) },
    ...twicePhrases(plan),
  };
}

/** The largest difference between MRR billed in a month, which may be dated on any of its days, and its closing MRR. */
function controlDifference(plan: Plan): string {
  const [day, billed] = [tableSpan('controls'), tableSpan('controls', 1)];
  const [month, lastDay] = [nrrSpan(plan, 'month'), `DATE(YEAR(${day});MONTH(${day})+1;1)-1`];
  const listed = `ISNUMBER(${day})*ISNUMBER(${billed})*(COUNTIFS(${month};${lastDay})>0)`;
  // SUMIFS would look up the first of the days only.
  const closing = `SUMIF(${month};${lastDay};${nrrSpan(plan, 'closing')})`;
  const difference = `ABS(${closing}-${MONEY_TIMES}*${billed})`;
  const largest = `IFERROR(SUMPRODUCT(MAX(${listed}*${difference}));"")`;
  return `IF(COUNTIFS(${day};">0")=0;0;${largest})`;
}

function twicePhrases(plan: Plan): Phrases<'Audit'> {
  const sum = latestNote('sum');
  const [now, nowToo] = monthsSumFormulas(plan);
  const since = `"Rows or settings have changed since "&${TWICE.when}&", when formulas and add-on agreed "&${TWICE.about}&". Show the latest figures in the sidebar."`;
  return {
    noted: { about: 'Months as noted', number: `IF(LEN(${sum})=0;"";${sum})` },
    now: { about: 'Months now', number: now },
    nowToo: { about: 'Months now, the rest', number: nowToo },
    result: { about: 'Computed twice', words: () => latestNote('result') },
    months: { about: 'Computed twice: in which months', words: () => latestNote('about') },
    when: { about: 'Computed twice: when', words: () => latestNote('when') },
    since: { about: 'Computed twice: not since', words: () => since },
  };
}

/** How far the data can be trusted, in a sentence. */
export function auditSentence(): string {
  const [found, records, accuracy, stake] = (
    ['found', 'records', 'accuracy', 'stake'] as const
  ).map((part) => wordsAt('Audit', part));
  const told = `"Accuracy "&${accuracy}&": "&${found}&" among "&${records}&", with "&${stake}&${inUnit(' of MRR at stake.')}`;
  const some = `IF(${numberAt('Audit', 'found')}=0;"No finding among "&${records}&".";${told})`;
  return `IF(${numberAt('Audit', 'records')}=0;"No record to look at yet.";${some})`;
}

/** Whether what was found among all records still speaks of the data that is there. */
export function stampText(): string {
  const none = '"All records at once were not looked at yet. Import a report to compare them."';
  const changed = `(${figure('stampRecords')}<>${figure('records')})+(ABS(${figure('stampAmount')}-${figure('amount')})>1/200)>0`;
  const said = `IF(${changed};${wordsAt('Audit', 'stale')};${wordsAt('Audit', 'current')})`;
  return `IF(${figure('stampImport')}=0;${none};${said})`;
}
