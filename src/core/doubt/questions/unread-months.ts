import { meansNothing } from '../../dropped/none-words';
import { type UnreadMonth, unreadMonths } from '../../dropped/unread-snapshots';
import { UNREAD_MONTH_RULES, type UnreadMonthRule } from '../../report/reading-rules';
import { doubtWords as words } from '../doubt-words';
import { type Ask, type Evidence, when } from '../question';

/** What customers pay in months whose amount cannot be read, between months that can. */
export const askUnreadMonths: Ask = ({ dropped, choices }) => {
  if (choices.unreadMonths || (choices.model && choices.model !== 'monthly snapshots')) return [];
  const months = unreadMonths(dropped);
  if (months.length === 0) return [];
  const readings = UNREAD_MONTH_RULES.map((rule) => ({
    says: words.unreadMonths[rule](months),
    choices: { unreadMonths: rule },
    set: `Unreadable months=${rule}`,
    evidence: evidenceFor(rule, months),
  }));
  return [{ about: 'Unreadable months', readings }];
};

function evidenceFor(rule: UnreadMonthRule, months: readonly UnreadMonth[]): readonly Evidence[] {
  const known = months.filter(({ after }) => after !== null);
  const [of, all] = [known.length, months.length];
  const [same, gone, none] = [
    known.filter(({ before, after }) => after === before).length,
    known.filter(({ after }) => after === 0).length,
    months.filter(({ text }) => meansNothing(text)).length,
  ];
  return rule === 'pay as before'
    ? when(same * 2 > of, 1, words.monthAfter.same(same, of))
    : [
        ...when(gone * 2 > of, 0.7, words.monthAfter.gone(gone, of)),
        ...when(none * 2 > all, 0.7, words.textsOfNone(none, all)),
      ];
}
