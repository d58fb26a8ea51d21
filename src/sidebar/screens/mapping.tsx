import { useState } from 'preact/hooks';
import { mappingOf, readingOf } from '../../core/dropped/mapping';
import { type FieldId, fieldOf } from '../../core/report/fields';
import { fieldOfLabel } from '../../core/report/headers';
import { mappingText } from '../../import/mapping-words';
import type { Unread } from '../state/state';
import { columnsWords } from '../words/columns-words';
import { words } from '../words/words';
import { Screen } from './screen';

/** What a report may be read from, in the order in which people think of it. */
const ASKED: readonly FieldId[] = [
  'recordId',
  'companies',
  'companyIds',
  'amount',
  'recurringAmount',
  'mrr',
  'arr',
  'closeDate',
  'inactiveDate',
  'contractStart',
  'contractEnd',
  'term',
  'snapshotMonth',
  'invoiceDate',
  'billed',
  'type',
  'stage',
  'isWon',
  'currency',
  'line',
];

/** Asks which columns are which where too few of their labels are known. */
export function Mapping({
  unread,
  onRead,
  onBack,
}: {
  readonly unread: Unread;
  readonly onRead: (columns: Unread['columns']) => void;
  readonly onBack: () => void;
}) {
  const [places, setPlaces] = useState(() => placesOf(unread));
  const columns = columnsOf(places);
  const mapping = mappingOf(unread.cells, columns);
  const values = new Map(mapping?.columns.map((one) => [one.label, one.values]));
  return (
    <Screen title={columnsWords.mapTitle}>
      <p class="file">
        <span class="name">{unread.fileName}</span>
      </p>
      <p class="problem" role="alert">
        {unread.problem}
      </p>
      <p>{columnsWords.mapHint}</p>
      <Outlook unread={{ ...unread, columns }} missing={mapping?.missing ?? []} />
      <ul class="types">
        {ASKED.map((id) => (
          <li key={id}>
            <FieldChoice
              id={id}
              labels={unread.labels}
              label={places.get(id) ?? ''}
              values={values}
              onChoose={(label) => setPlaces(new Map(places).set(id, label))}
            />
          </li>
        ))}
      </ul>
      <div class="actions sticky">
        <button type="button" class="primary" onClick={() => onRead(columns)}>
          {columnsWords.mapRead}
        </button>
        <button type="button" onClick={onBack}>
          {words.otherFile}
        </button>
      </div>
    </Screen>
  );
}

/** What the report comes to as the columns are chosen, or what is still missing. */
function Outlook({
  unread: { cells, fileName, columns },
  missing,
}: {
  readonly unread: Unread;
  readonly missing: readonly string[];
}) {
  const headline = readingOf(cells, fileName, { columns });
  return (
    <p role="status">
      {headline ? mappingText.gives(headline) : missing.length > 0 && mappingText.missing(missing)}
    </p>
  );
}

type Places = ReadonlyMap<FieldId, string>;

/** What was said before, what is known, and the best guess for what is missing. */
function placesOf({ cells, labels, columns }: Unread): Places {
  const places = new Map<FieldId, string>();
  const said = new Map(Object.entries(columns));
  const mapping = mappingOf(cells, columns);
  const read = new Map(mapping?.columns.map(({ label, field, guess }) => [label, field || guess]));
  for (const label of labels) {
    const field = said.get(label) ?? (read.get(label) || fieldOfLabel(label));
    if (field && !places.has(field)) places.set(field, label);
  }
  return places;
}

function columnsOf(places: Places): Unread['columns'] {
  return Object.fromEntries(
    [...places].filter(([, label]) => label !== '').map(([field, label]) => [label, field]),
  );
}

interface FieldChoosing {
  readonly id: FieldId;
  readonly labels: readonly string[];
  readonly label: string;
  /** The first values of every column, by label. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly onChoose: (label: string) => void;
}

function FieldChoice({ id, labels, label, values, onChoose }: FieldChoosing) {
  return (
    <>
      <label for={`field-${id}`}>{fieldOf(id).label}</label>
      <select
        id={`field-${id}`}
        value={label}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        <option value="">{columnsWords.notThere}</option>
        {labels.map((one) => (
          <option key={one} value={one} selected={one === label}>
            {one}
          </option>
        ))}
      </select>
      {label !== '' && <span class="quiet">{mappingText.values(values.get(label) ?? [])}</span>}
    </>
  );
}
