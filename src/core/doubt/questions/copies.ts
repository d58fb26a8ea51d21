import { copiesIn } from '../../dropped/copies';
import { COPY_RULES } from '../../report/reading-rules';
import { doubtWords as words } from '../doubt-words';
import { type Ask, when } from '../question';

/** Where so many rows are the same as another, that is how the file is kept: seats of a product, each on a line. */
const MANY = 0.1;
const MOST = 1 / 3;

/** Whether rows without a Record ID that are the same in every cell count once or each. */
export const askCopies: Ask = ({ choices, dropped }) => {
  const isSnapshots = choices.model === 'monthly snapshots';
  if (choices.copies || !(isSnapshots || choices.model === 'invoices or orders')) return [];
  const [copies, of] = [copiesIn(dropped).size, dropped.report.rows.length];
  if (copies === 0) return [];
  // One alone may be a slip, in however few rows.
  const areMany = copies > 1 && copies >= of * MANY;
  // One customer who stands twice in a table of few is in many of its months.
  const isHabit = !isSnapshots || copies >= of * MOST;
  const evidence = {
    'count once': when(!areMany, isSnapshots ? 1 : 0.5, words.copiesAreFew(copies, of)),
    'count each': [
      ...when(areMany, isHabit ? 2 : 1, words.copiesAreMany(copies, of)),
      ...when(!areMany, isSnapshots ? 0.5 : 1, words.linesMayRepeat),
    ],
  };
  const readings = COPY_RULES.map((rule) => ({
    says: words.copiesCount[rule],
    choices: { copies: rule },
    set: `Copies=${rule}`,
    evidence: evidence[rule],
  }));
  return [{ about: 'Copies', readings }];
};
