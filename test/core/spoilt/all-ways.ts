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
import { TERM_WAYS } from './ways/terms';
import { TOTAL_WAYS } from './ways/totals';
import { WORD_WAYS } from './ways/words';

/** Ways that leave a report's rows what they are, and write them otherwise: they go with any other, after it. */
export const WRITTEN_KINDS: readonly (readonly Way[])[] = [
  DATE_WAYS,
  LABEL_WAYS,
  MONEY_WAYS,
  SHAPE_WAYS,
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
  TERM_WAYS,
  TOTAL_WAYS,
  WORD_WAYS,
];
