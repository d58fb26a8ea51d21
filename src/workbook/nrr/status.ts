import { CHECK_COUNT, CHECKS_ROW } from '../audit/columns';
import { openOfLatestReport } from '../data/latest-report';
import { SPOILT_COLUMNS } from '../guards/cells';
import { setting } from '../settings/list';
import { inUnit } from '../settings/money';
import { tableSpan } from '../settings/tables';
import { onTab, span } from '../sheet/references';
import { numberAt, type Phrases, wordsAt } from '../words/cells';
import { RELIABLE } from './reliable';

/** The results of the proofs on Audit, that of computing twice among them. */
const RESULTS = onTab('Audit', span('D', CHECKS_ROW, CHECKS_ROW + CHECK_COUNT));

const fails = (result: string) => `COUNTIFS(${RESULTS};"${result}")`;

/** Settings that may answer a question after the import: as soon as one says something else, somebody has answered. */
const ANSWERS = [
  ['Revenue model', 'model'],
  ['Amount means', 'amountMeans'],
  ['Renewal amount means', 'renewalMeans'],
] as const;

/** 1 where the lines of what was assumed have a setting, and it says something else by now. */
function isAnswered([label, id]: (typeof ANSWERS)[number]): string {
  const assumed = wordsAt('NRR', 'assumed');
  const place = (text: string) => `IFERROR(FIND(${text};${assumed});0)`;
  return `(${place(`"${label}="`)}>0)*(${place(`"${label}="&${setting(id)}&":"`)}=0)`;
}

/** How many deal types mean something else by now than was assumed. */
function answeredTypes(): string {
  const [type, means] = [tableSpan('types'), tableSpan('types', 1)];
  // Types count alike in capital and small letters.
  const assumed = `LOWER(${wordsAt('NRR', 'assumed')})`;
  const has = (text: string) => `ISNUMBER(FIND(LOWER(${text});${assumed}))`;
  const label = `"Deal type "&${type}&"="`;
  const meant = `IF(LEN(${means})=0;"unknown";${means})`;
  return `SUMPRODUCT(${has(label)}*(1-${has(`${label}&${meant}&":"`)}))`;
}

/**
 * Whether the figures can be relied on, decided in one place for every tab and the sidebar: proofs and what was computed twice
 * first, since figures are wrong where these fail; then what is open in the data and what the import answered by assumption,
 * since figures may be.
 */
export function statusPhrases(): Phrases<'NRR'> {
  const [broken, found] = [numberAt('NRR', 'failing'), numberAt('Audit', 'found')];
  const stake = numberAt('Audit', 'stake');
  const inData = `${wordsAt('Audit', 'found')}&IF(${stake}>0;", "&${wordsAt('Audit', 'stake')}&${inUnit(' of MRR at stake')};"")`;
  const [asked, questions] = [numberAt('NRR', 'open'), wordsAt('NRR', 'open')];
  const both = `IF(${found}=0;${questions};${inData}&IF(${asked}=0;"";", "&${questions}))`;
  return {
    failing: {
      about: 'Proofs that fail',
      number: `${fails('Fails')}+${fails('Differ')}`,
      words: (number) =>
        `IF(${number}=0;"";"Not reliable: "&IF(${SPOILT_COLUMNS}>0;"a formula is gone or blocked";${number}&IF(${number}=1;" proof fails";" proofs fail"))&", see Audit")`,
    },
    assumed: {
      about: 'What the latest report left open',
      number: `IFERROR(IF(ISNUMBER(${openOfLatestReport('open')});${openOfLatestReport('open')};0);0)`,
      words: () => `IFERROR(${openOfLatestReport('assumed')}&"";"")`,
    },
    answered: {
      about: 'Of that, what Settings says otherwise by now',
      number: ANSWERS.map(isAnswered).join('+'),
    },
    open: {
      about: 'What nobody has answered',
      number: `MAX(0;${numberAt('NRR', 'assumed')}-${numberAt('NRR', 'answered')}-${answeredTypes()})`,
      words: (number) => `${number}&IF(${number}=1;" open question";" open questions")`,
    },
    status: {
      about: 'Whether figures can be relied on',
      words: () =>
        `IF(${broken}>0;${wordsAt('NRR', 'failing')};IF(${found}+${asked}=0;"${RELIABLE}: all proofs hold, nothing found";"To check: "&${both}))`,
    },
  };
}

/** The status in words. */
export function statusText(): string {
  return wordsAt('NRR', 'status');
}
