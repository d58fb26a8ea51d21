import { FIELDS } from '../core/report/fields';
import { REVENUE_MODELS } from '../core/settings';
import type { PlainSettings, Plan } from '../workbook/plan';
import { NOTHING_KNOWN } from '../workbook/settings/values';
import { TAB_NAMES } from '../workbook/sheet/tab';
import type { Answers, Memory, PastedNote, UndoNote } from './memory';
import type { CellChange } from './setting-changes';
import { hasShape, oneOf, optional, orNull, type Sample } from './shape';

type Shape<T> = Readonly<Record<keyof T, Sample>>;

const CELL = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);
const TEXTS = [''];
const LINES = [[CELL]];
const FIELD = oneOf([...FIELDS.map(({ id }) => id), 'import', '']);
const MODEL = oneOf(REVENUE_MODELS);
const TABS = [oneOf(TAB_NAMES)];

const PLAN: Shape<Plan> = {
  version: optional(''),
  model: MODEL,
  dealColumns: [FIELD],
  dealRows: 1,
  customerRows: 1,
  partRows: optional(1),
  months: 1,
  segments: [{ label: '', field: '', of: oneOf(['customer', 'deal']) }],
  companyRows: optional(1),
  companyNumbers: optional(TEXTS),
  otherRows: optional(1),
  tabs: TABS,
};

const ANSWERS: Shape<Answers> = { answers: optional(TEXTS), assumed: optional(TEXTS) };

const CHOSEN: Shape<PlainSettings> = {
  ...NOTHING_KNOWN,
  model: MODEL,
  grossMargin: orNull(1),
  // What was kept before reports had a day has none.
  reported: (value) => value === undefined || orNull(1)(value),
  types: LINES,
  wonStages: TEXTS,
  pipelines: TEXTS,
  excluded: TEXTS,
  sameAs: LINES,
  rates: LINES,
  segments: LINES,
  metrics: LINES,
  controls: LINES,
  accepted: LINES,
  checksOff: TEXTS,
  columns: LINES,
  ...ANSWERS,
};

const CHANGE: Shape<CellChange> = {
  row: 1,
  column: 1,
  before: CELL,
  after: CELL,
  isFormula: optional(true),
};

const MEMORY: Shape<Memory> = {
  plan: PLAN,
  previous: orNull(PLAN),
  importNumber: 1,
  seen: orNull(CHOSEN),
  settings: CHOSEN,
  fields: [FIELD],
  companies: (value) => value === undefined || orNull(TEXTS)(value),
  isOther: optional(true),
  expected: 1,
  received: 1,
  firstRow: 1,
  user: '',
  heard: 1,
  toBuild: TABS,
  pending: orNull({
    importNumber: 1,
    changes: [CHANGE],
    otherwise: orNull({ plan: PLAN, toBuild: TABS, settings: optional(CHOSEN) }),
  }),
};

const NOTE: Shape<UndoNote> = {
  changes: [CHANGE],
  plan: orNull(PLAN),
  answers: optional(ANSWERS),
  isMade: optional(true),
  sum: optional(1),
};

const PASTED: Shape<PastedNote> = { cells: [[CELL]], after: 1, isHalf: true };

/** What was read in pasted rows; null where it is no such thing, or nothing is left of it. */
export function pastedFrom(value: unknown): PastedNote | null {
  const note = hasShape(value, PASTED) ? (value as PastedNote) : null;
  return note?.cells.length ? note : null;
}

/** What one call remembers for the next; null where it is no such thing. One of before there were versions may lack settings that came later. */
export function memoryFrom(value: unknown, version: number): Memory | null {
  const { settings, seen, ...rest } = Object(value);
  const known = (one: unknown) => (one ? { ...NOTHING_KNOWN, ...Object(one) } : one);
  const memory = version === 0 ? { ...rest, settings: known(settings), seen: known(seen) } : value;
  return hasShape(memory, MEMORY) ? (memory as Memory) : null;
}

/** What an import changed; null where it is no such thing. */
export function undoNoteFrom(value: unknown): UndoNote | null {
  return hasShape(value, NOTE) ? (value as UndoNote) : null;
}
