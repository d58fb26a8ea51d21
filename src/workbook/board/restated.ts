import { importSpan } from '../data/import-columns';
import { SPOILT_BELOW_NRR } from '../guards/cells';
import { nrrSpan } from '../nrr/columns';
import { monthStepSpan } from '../periods/columns';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { arrayed } from '../sheet/array-columns';
import { MONTH_NAMES, moneyText } from '../sheet/in-words';
import { numberAt, type Phrases, wordsAt } from '../words/cells';

/** Of months that ended up to a year before the as-of month: each that closes otherwise than the first report that held it said. */
export function restatedPhrases(plan: Plan): Phrases<'Board'> {
  const [then, now] = [monthStepSpan(plan, 'closed'), nrrSpan(plan, 'closing')];
  const lines = `SEQUENCE(${plan.months})`;
  const isRecent = `${lines}>=${fact('months')}-${fact('shownFrom')}-11`;
  const ifRestated = (value: string) =>
    arrayed(
      `IF(ISNUMBER(${then})*(${isRecent});IF(ROUND(${then};0)=ROUND(${now};0);0;${value});0)`,
    );
  const latest = numberAt('Board', 'restatedMonth');
  const of = (span: string) => `IF(${latest}=0;0;INDEX(${span};${latest}))`;
  const line = `INDEX(${monthStepSpan(plan, 'line')};${latest})`;
  const [reported, when] = [importSpan('reported'), importSpan('when')].map(
    (span) => `INDEX(${span};${line})`,
  );
  return {
    restated: {
      about: 'Months that close otherwise than first reported',
      number: `SUM(${ifRestated('1')})`,
      words: (count) =>
        `IF(${count}=1;".";"; "&(${count}-1)&" other month"&IF(${count}=2;"";"s")&" of the year differ, too.")`,
    },
    restatedMonth: {
      about: 'The latest of them',
      number: `MAX(${ifRestated(lines)})`,
      words: () => monthName(of(nrrSpan(plan, 'month'))),
    },
    closedAt: { about: 'What it closed at then', number: of(then), words: moneyText },
    closesAt: { about: 'What it closes at now', number: of(now), words: moneyText },
    reportOf: {
      about: 'The day of that report',
      number: `IF(${latest}=0;"";IF(ISNUMBER(${reported});${reported};LEFT(${when};10)))`,
      words: (day) => `IF(ISNUMBER(${day});DAY(${day})&" "&${monthName(day)};${day})`,
    },
  };
}

function monthName(day: string): string {
  return `MID("${MONTH_NAMES}";3*MONTH(${day})-2;3)&" "&YEAR(${day})`;
}

/** That a closing which was reported before is another now; blank where each is as it was reported. */
export function restatedText(): string {
  const words = (part: Parameters<typeof wordsAt<'Board'>>[1]) => wordsAt('Board', part);
  const said = `"Restated: "&${words('restatedMonth')}&" closed at "&${words('closedAt')}&" in the report of "&${words('reportOf')}&"; it now closes at "&${words('closesAt')}&${words('restated')}`;
  return `IF(${SPOILT_BELOW_NRR}>0;"";IF(${numberAt('Board', 'restated')}=0;"";${said}))`;
}
