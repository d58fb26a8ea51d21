import { areNear } from '../../report/agreement';
import { wholeTerm } from '../../report/amount';
import { isBlank } from '../../report/cell';
import type { FieldId } from '../../report/fields';
import { rounded } from '../../rounding';
import type { Change } from '../repair';
import { repairWords } from '../repair-words';
import { dealWith, type Place } from '../scene';

/** An amount of a row, and what it comes to a month. */
interface Said {
  readonly column: FieldId;
  readonly cell: number;
  readonly ofMonths: number;
}

/**
 * The one of several amounts that disagrees with all others, as at least two of them have it; where there is only one other and
 * the same stands in both, the month's part of it.
 */
export function theOddOne(place: Place): readonly Change[] {
  const said = saidBy(place);
  const all = [...said.map(monthOf), ...byAmount(place)];
  const [month, other] = said;
  if (month && other && all.length === 2 && areNear(month.cell, other.cell)) {
    const parts = other.ofMonths;
    return changed(month, month.cell / parts, repairWords.aPart(Math.round(parts * 100) / 100));
  }
  return said.flatMap((one, at) => {
    const others = all.filter((_, place) => place !== at);
    const [first] = others;
    if (first === undefined || others.length < 2 || areNear(monthOf(one), first)) return [];
    const isOdd = others.every((month) => areNear(month, first));
    return isOdd ? changed(one, first, repairWords.otherColumnsSay) : [];
  });
}

const monthOf = ({ cell, ofMonths }: Said) => cell / ofMonths;

function changed({ column, ofMonths }: Said, month: number, why: string): readonly Change[] {
  const said = column === 'mrr' ? repairWords.byHand(why) : why;
  return [{ column, value: rounded(month * ofMonths, 2), why: said }];
}

/** What columns of known months say, the month first. */
function saidBy({ get, settings, deal }: Place): readonly Said[] {
  const month = isBlank(get('recurringAmount')) ? 'mrr' : 'recurringAmount';
  const all = [
    { column: month, ofMonths: 1 },
    { column: 'arr', ofMonths: 12 },
    { column: 'tcv', ofMonths: wholeTerm(get, settings, deal) },
  ] as const;
  return all.flatMap(({ column, ofMonths }) => {
    const cell = get(column);
    const isFilled = typeof cell === 'number' && cell !== 0 && typeof ofMonths === 'number';
    return isFilled ? [{ column, cell, ofMonths }] : [];
  });
}

/** What Amount says of a month; nothing as long as an exchange rate stands between. */
function byAmount(place: Place): readonly number[] {
  const { settings, get } = place;
  if (isBlank(get('amount')) || (settings.rates.size > 0 && get('currency') !== null)) return [];
  const { amount } = dealWith(place, { recurringAmount: null, mrr: null, arr: null });
  return amount === null || amount === 0 ? [] : [amount];
}
