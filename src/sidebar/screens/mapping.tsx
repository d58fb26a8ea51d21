import { useState } from 'preact/hooks';
import { type FieldId, fieldOf } from '../../core/report/fields';
import { fieldOfLabel } from '../../core/report/headers';
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
  return (
    <Screen title={columnsWords.mapTitle}>
      <p class="file">
        <span class="name">{unread.fileName}</span>
      </p>
      <p class="problem" role="alert">
        {unread.problem}
      </p>
      <p>{columnsWords.mapHint}</p>
      <ul class="types">
        {ASKED.map((id) => (
          <li key={id}>
            <FieldChoice
              id={id}
              labels={unread.labels}
              label={places.get(id) ?? ''}
              onChoose={(label) => setPlaces(new Map(places).set(id, label))}
            />
          </li>
        ))}
      </ul>
      <div class="actions sticky">
        <button type="button" class="primary" onClick={() => onRead(columnsOf(places))}>
          {columnsWords.mapRead}
        </button>
        <button type="button" onClick={onBack}>
          {words.otherFile}
        </button>
      </div>
    </Screen>
  );
}

type Places = ReadonlyMap<FieldId, string>;

/** What is known or was said before. */
function placesOf({ labels, columns }: Unread): Places {
  const places = new Map<FieldId, string>();
  const said = new Map(Object.entries(columns));
  for (const label of labels) {
    const field = said.get(label) ?? fieldOfLabel(label);
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
  readonly onChoose: (label: string) => void;
}

function FieldChoice({ id, labels, label, onChoose }: FieldChoosing) {
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
    </>
  );
}
