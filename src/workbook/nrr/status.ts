import { CHECK_COUNT, CHECKS_ROW } from '../audit/columns';
import { SPOILT_COLUMNS } from '../guards/cells';
import { moneyText } from '../sheet/in-words';
import { onTab, span } from '../sheet/references';
import { numberAt, type Phrases, wordsAt } from '../words/cells';
import { RELIABLE } from './reliable';

/** The results of the proofs on Audit, that of computing twice among them. */
const RESULTS = onTab('Audit', span('D', CHECKS_ROW, CHECKS_ROW + CHECK_COUNT));

const fails = (result: string) => `COUNTIFS(${RESULTS};"${result}")`;

/**
 * Whether the figures can be relied on, decided in one place for every tab and the sidebar: proofs and what was computed twice
 * first, since figures are wrong where these fail; then what is open in the data, since figures may be.
 */
export function statusPhrases(): Phrases<'NRR'> {
  const [broken, found] = [numberAt('NRR', 'failing'), numberAt('Audit', 'found')];
  const stake = numberAt('Audit', 'stake');
  const open = `${wordsAt('Audit', 'found')}&IF(${stake}>0;", "&${moneyText(stake)}&" of MRR at stake";"")`;
  return {
    failing: {
      about: 'Proofs that fail',
      number: `${fails('Fails')}+${fails('Differ')}`,
      words: (number) =>
        `IF(${number}=0;"";"Not reliable: "&IF(${SPOILT_COLUMNS}>0;"a formula is gone or blocked";${number}&IF(${number}=1;" proof fails";" proofs fail"))&", see Audit")`,
    },
    status: {
      about: 'Whether figures can be relied on',
      words: () =>
        `IF(${broken}>0;${wordsAt('NRR', 'failing')};IF(${found}=0;"${RELIABLE}: all proofs hold, nothing found";"To check: "&${open}))`,
    },
  };
}

/** The status in words. */
export function statusText(): string {
  return wordsAt('NRR', 'status');
}
