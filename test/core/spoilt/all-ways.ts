import type { Way } from './way';
import { AMOUNT_WAYS } from './ways/amounts';
import { BESIDE_WAYS } from './ways/beside';
import { DATE_WAYS } from './ways/dates';
import { EXTRA_ROW_WAYS } from './ways/extra-rows';
import { FREQUENCY_WAYS } from './ways/frequencies';
import { ID_WAYS } from './ways/ids';
import { JOIN_WAYS } from './ways/joins';
import { LABEL_WAYS } from './ways/labels';
import { MONEY_WAYS } from './ways/money';
import { SHAPE_WAYS } from './ways/shape';
import { SNAPSHOT_WAYS } from './ways/snapshots';
import { STATE_WAYS } from './ways/states';
import { TERM_WAYS } from './ways/terms';
import { TOTAL_WAYS } from './ways/totals';
import { UNREAD_WAYS } from './ways/unread';
import { WORD_WAYS } from './ways/words';

/** Ways that leave a report's rows what they are, and write them otherwise: they go with any other, after it. */
export const WRITTEN_KINDS: readonly (readonly Way[])[] = [
  DATE_WAYS,
  LABEL_WAYS,
  MONEY_WAYS,
  SHAPE_WAYS,
];

/** Ways about what rows are and what they are worth. */
export const ROW_KINDS: readonly (readonly Way[])[] = [
  AMOUNT_WAYS,
  TERM_WAYS,
  FREQUENCY_WAYS,
  JOIN_WAYS,
  SNAPSHOT_WAYS,
];

/** Ways about who they are of, and about rows beside them: they come after those about what rows are. */
export const RECORD_KINDS: readonly (readonly Way[])[] = [ID_WAYS, TOTAL_WAYS, EXTRA_ROW_WAYS];

/** Two ways that together make of a report what nobody has, or of which nothing in it could tell the truth any more. */
export const NEVER_TOGETHER: readonly (readonly [one: RegExp, other: RegExp])[] = [
  // Only its Record ID says that several rows are one deal; a report without any is told to lack them.
  [/^a deal for each of/, /record IDs/],
  // What has an amount that recurs, or a document's frequency, was not sold once, whatever it is called.
  [/./, /^one-time sales told/],
  [/^a table of customers/, /no names$/],
  // A line that stands there twice goes beyond the total of its document, as one more line would.
  [/bear the total of the document/, /^some rows twice/],
];

/** Every way in which a report is spoilt, one list a kind. */
export const KINDS: readonly (readonly Way[])[] = [
  AMOUNT_WAYS,
  BESIDE_WAYS,
  DATE_WAYS,
  EXTRA_ROW_WAYS,
  FREQUENCY_WAYS,
  ID_WAYS,
  JOIN_WAYS,
  LABEL_WAYS,
  MONEY_WAYS,
  SHAPE_WAYS,
  SNAPSHOT_WAYS,
  STATE_WAYS,
  TERM_WAYS,
  TOTAL_WAYS,
  UNREAD_WAYS,
  WORD_WAYS,
];
