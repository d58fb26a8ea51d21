import { dayText } from '../days';
import { isBlank, textOf } from '../report/cell';
import type { Deal } from '../report/deal';
import type { Choices } from '../report/understanding';
import { moneyText } from '../rounding';
import { isPaused } from './document-states';
import { type Dropped, extraOf, rowsOf, writtenCell } from './dropped';
import { pauseWords } from './pause-words';
import { isOfMonth, PAUSES, type Pause, pausesIn, readingsIn } from './pauses';
import { extraDay, writtenDay } from './written-days';

/** How pauses were read where the figures could be otherwise, in sentences; none where there are none. */
export function pauseNotes(
  dropped: Dropped,
  choices: Choices,
  deals: readonly Deal[],
): readonly string[] {
  if (!PAUSES.some((id) => dropped.header.extras.has(id))) return [];
  const counted = deals.flatMap(({ state }, place) =>
    state === 'counted' && isNamed(dropped, place) ? [place] : [],
  );
  const nameOf = (place = 0) => deals[place]?.recordId || deals[place]?.customer || '';
  const some = (isOne: (place: number) => boolean) => {
    const places = counted.filter(isOne);
    return { rows: places.length, first: places[0], name: nameOf(places[0]) };
  };
  const readings = readingsIn(dropped, choices);
  const isWhole = (place: number) => readings[place]?.kind === 'whole';
  const pauseAt = pausesIn(dropped, choices);
  const kindAt = new Map(counted.map((place) => [place, kindOf(dropped, place, pauseAt(place))]));
  const [unplaced, cut, lasting, whole] = [
    some((place) => kindAt.get(place) === 'unplaced'),
    some((place) => kindAt.get(place) === 'cut'),
    some((place) => kindAt.get(place) === 'lasting'),
    some(isWhole),
  ];
  const read = readings[whole.first ?? -1];
  const { rows, name } = unplaced;
  return [
    ...(rows > 0 ? [pauseWords.unplaced(rows, name, unreadIn(dropped, unplaced.first ?? 0))] : []),
    ...(cut.rows > 0 ? [pauseWords.cut(cut.rows, cut.name, labelAt(dropped, 'pausedFrom'))] : []),
    ...(lasting.rows > 0 ? [pauseWords.lasting(lasting.rows, lasting.name)] : []),
    ...(read?.kind === 'whole'
      ? [
          pauseWords.whole(whole.rows, {
            name: whole.name,
            from: dayText(read.from),
            until: dayText(read.until),
            amount: moneyText(deals[whole.first ?? 0]?.amount ?? 0),
          }),
        ]
      : []),
  ];
}

/** Whether a row names a pause, and is no month's figure, which stands whatever was paused in it. */
function isNamed(dropped: Dropped, place: number): boolean {
  const isAny = PAUSES.some((id) => !isBlank(extraOf(dropped, place, id)));
  return isAny && !isOfMonth(rowsOf(dropped)(place));
}

/** What is to be said of a row that names a pause; null where that is nothing, or that it stays whole. */
function kindOf(
  dropped: Dropped,
  place: number,
  pause: Pause | null,
): 'unplaced' | 'cut' | 'lasting' | null {
  const isStill = isPaused(extraOf(dropped, place, 'status'));
  if (pause === null || pause.from === null) {
    const isUndated = isStill && isBlank(extraOf(dropped, place, 'pausedFrom'));
    return isUndated ? null : 'unplaced';
  }
  if (pause.when) return pause.when === 'now' ? 'lasting' : null;
  if (isStill) return extraDay(dropped, place, 'resumedOn') === null ? null : 'lasting';
  const isOpen = isBlank(extraOf(dropped, place, 'resumedOn'));
  return isOpen && !isOverBy(dropped, place, pause.from) ? 'cut' : null;
}

/** Whether the file itself says that a row ends by a day. */
function isOverBy(dropped: Dropped, place: number, day: number): boolean {
  const { dateOrder } = dropped.report.dialect;
  const written = (['contractEnd', 'inactiveDate'] as const).map((id) =>
    writtenDay(textOf(writtenCell(dropped, place, id)), dateOrder),
  );
  const ends = [...written, extraDay(dropped, place, 'endedEarly')];
  return ends.some((end) => end !== null && end <= day);
}

/** The first cell of a row's pause that is no day, with its label; blank where there is none. */
function unreadIn(dropped: Dropped, place: number): string {
  const id = PAUSES.find(
    (one) => !isBlank(extraOf(dropped, place, one)) && extraDay(dropped, place, one) === null,
  );
  return id === undefined
    ? ''
    : pauseWords.cell(labelAt(dropped, id), textOf(extraOf(dropped, place, id)));
}

function labelAt({ header }: Dropped, id: (typeof PAUSES)[number]): string {
  return header.labels[header.extras.get(id) ?? -1] ?? '';
}
