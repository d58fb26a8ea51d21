import { textOf } from '../report/cell';
import { isLostStage, isWonStage } from '../report/stage-words';
import { type Dropped, extraOf, withColumn } from './dropped';

/** A status that says won or lost is a deal's stage, where the report has no column for that. */
export function withStages(dropped: Dropped): Dropped {
  const { columns, extras } = dropped.header;
  if (columns.has('stage') || columns.has('isWon') || !extras.has('status')) return dropped;
  const status = (place: number) => textOf(extraOf(dropped, place, 'status'));
  const isOfDeals = dropped.body.some(
    (_, place) => isWonStage(status(place)) || isLostStage(status(place)),
  );
  return isOfDeals ? withColumn(dropped, 'stage', (place) => status(place) || null) : dropped;
}
