import { linesSpan, ofReading, ofRows } from '../ledger/lines';
import type { Plan } from '../plan';

export type AgreementStep = 'aMonth' | 'aYear' | 'aTerm' | 'ofYear' | 'ofTotal';

/** The steps towards columns of a row that say the same thing and do not agree. */
export const AGREEMENT: Readonly<Record<AgreementStep, readonly [header: string, note: string]>> = {
  aMonth: ['Money a month', 'Of a line that counts by it; else blank.'],
  aYear: ['Money a year', 'Twelve times that.'],
  aTerm: ['Money of the term', 'The same for the months of the term; 0: nobody knows them.'],
  ofYear: [
    'Beside the year',
    '1: the annual recurring revenue is another amount than that a year; 0: it is not; blank: nothing to compare.',
  ],
  ofTotal: ['Beside the total', 'The same of the total contract value and the money of the term.'],
};

/** What other columns say beside money a month that counts; 0 is not filled. */
export function agreementSteps(
  plan: Plan,
  at: (step: AgreementStep) => string,
): Readonly<Record<AgreementStep, string>> {
  const isMonth = `LEN(${ofRows(plan, 'recurringAmount')})+LEN(${ofRows(plan, 'mrr')})>0`;
  const month = at('aMonth');
  const beside = (other: string, own: string) =>
    `IF(ISNUMBER(${own})*ISNUMBER(${other});IF(${own}*${other}=0;"";IF(ABS(${other}-${own})>11/1000+ABS(${own})/100;1;0));"")`;
  return {
    aMonth: `IF(${linesSpan(plan, 'state')}=0;IF(${isMonth};${ofReading(plan, 'typed')};"");"")`,
    aYear: `IF(ISNUMBER(${month});${month}*12;"")`,
    aTerm: `IF(ISNUMBER(${month});${month}*${wholeTerm(plan)};"")`,
    ofYear: beside(ofRows(plan, 'arr'), at('aYear')),
    ofTotal: beside(ofRows(plan, 'tcv'), at('aTerm')),
  };
}

/** The months of the whole term, of contracts those up to their end; 0 where nobody knows. */
function wholeTerm(plan: Plan): string {
  const term = ofRows(plan, 'term');
  const otherwise = plan.model === 'contracts' ? ofReading(plan, 'span') : '0';
  return `IF(ISNUMBER(${term})*(${term}>0);${term};${otherwise})`;
}

/** Whether they disagree; totals where at least half of them are those of the term. */
export function disagreement(at: (step: AgreementStep) => string): string {
  const total = at('ofTotal');
  const areWhole = `(COUNTIFS(${total};0)>=COUNTIFS(${total};1))`;
  return `(${at('ofYear')}=1)+(${total}=1)*${areWhole}>0`;
}
