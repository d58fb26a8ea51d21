import { OVERDUE_DAYS } from '../../core/kpi/renewals';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { type Phrases, wordsAt } from '../words/cells';
import { dueSpan, saidDue } from './cells';
import { STATES, saysWhenDue } from './columns';
import { renewedPhrase } from './months';

/** The parts of the sentence on Renewals: what is due, what is late, and whether anything says when it ends. */
export function renewalPhrases(plan: Plan): Phrases<'Renewals'> {
  if (!saysWhenDue(plan.model)) return {};
  const state = dueSpan(plan, 'state');
  const count = (name: keyof typeof STATES) => `COUNTIFS(${state};${STATES[name]})`;
  const soon = `"<="&(${fact('asOfEnd')}+${OVERDUE_DAYS})`;
  const untold =
    'No deal that is paid says when it ends or renews: the list has anniversaries only, and the months assume that nothing ends.';
  return {
    soon: {
      about: `Due in the next ${OVERDUE_DAYS} days`,
      number: `COUNTIFS(${state};${STATES.Upcoming};${dueSpan(plan, 'listed')};${soon})`,
      words: (number) =>
        `IF(${number}=0;"No renewal is";${number}&IF(${number}=1;" renewal is";" renewals are"))`,
    },
    late: {
      about: 'Renewals overdue',
      number: (['In grace', 'Overdue', 'Renewal overdue'] as const).map(count).join('+'),
      words: (number) => `IF(${number}=0;"none is";${number}&IF(${number}=1;" is";" are"))`,
    },
    untold: {
      about: 'Anything that says when it ends',
      number: saidDue(plan),
      words: (number) => `IF(${number}=0;"${untold}";"")`,
    },
    renewed: renewedPhrase(plan),
  };
}

/** What is due, in words; or that nothing that is paid says when it ends, which is not the same as nothing being due. */
export function renewalsSentence(): string {
  const [ahead, late, untold] = (['soon', 'late', 'untold'] as const).map((part) =>
    wordsAt('Renewals', part),
  );
  const told = `${ahead}&" due in the next ${OVERDUE_DAYS} days, and "&${late}&" overdue, counted from the last day of the month above and not from today."`;
  return `IF(LEN(${untold})>0;${untold};${told})`;
}
