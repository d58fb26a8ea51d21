import { fieldOf } from '../../core/report/fields';
import type { TextCell } from '../../import/pasted-rows';
import type { Actions } from '../actions/actions';
import { inOrder, type Pasted } from '../actions/pasted';
import type { Twice } from '../actions/twice';
import type { Event } from '../state/state';
import { pastedWords } from '../words/pasted-words';
import { words } from '../words/words';
import { Screen } from './screen';
import { TwiceLine } from './twice';
import { Choice } from './understood/choice';

interface PastedScreen {
  readonly pasted: Pasted;
  readonly twice: Twice | null;
  readonly actions: Actions;
  readonly dispatch: (event: Event) => void;
}

/** What would be read in pasted rows, to confirm; afterwards, that it is done. */
export function PastedRowsScreen({ pasted, twice, actions, dispatch }: PastedScreen) {
  if (pasted.done !== null)
    return <Done key={pasted.done} pasted={pasted} twice={twice} actions={actions} />;
  const { reading, rows } = pasted;
  const { rows: count } = reading;
  return (
    <Screen title={pastedWords.title(reading)} key="pasted">
      {count > 0 && <p>{pastedWords.lead}</p>}
      {(pasted.isChosen || !reading.dialect.dateOrderIsSure) && (
        <Choice
          id="pasted-date-order"
          label={words.dateOrderLabel}
          value={reading.dialect.dateOrder}
          options={[
            ['month first', words.dateOrders['month first']],
            ['day first', words.dateOrders['day first']],
          ]}
          isSure={pasted.isChosen}
          onChoose={(order) => dispatch({ type: 'pasted', pasted: inOrder(pasted, order) })}
        >
          {pastedWords.orderReason}
        </Choice>
      )}
      {count > 0 && <Examples pasted={pasted} />}
      {isOrderDoubtful(pasted) && rows.typedDay && (
        <section class="bad">
          <p>{pastedWords.typedDay(rows.typedDay)}</p>
        </section>
      )}
      {reading.unread.length > 0 && <Unread cells={reading.unread} />}
      {reading.later > 0 && <p class="quiet">{pastedWords.later(reading.later)}</p>}
      <div class="actions sticky">
        {count > 0 && (
          <button type="button" class="primary" onClick={() => actions.readPasted(pasted)}>
            {pastedWords.read(count)}
          </button>
        )}
        <button type="button" onClick={actions.goBack}>
          {pastedWords.back}
        </button>
      </div>
    </Screen>
  );
}

const TWO_PARTS = /^\d{1,2}[/.-]\d{1,2}[/.-]\d/;

/** Whether Google Sheets may have taken other dates of the rows the wrong way round. */
function isOrderDoubtful({ rows: { texts, typedDay } }: Pasted): boolean {
  return (
    typedDay !== null &&
    texts.some(({ id, text }) => fieldOf(id).kind === 'day' && TWO_PARTS.test(text))
  );
}

const SHOWN = 4;

function Examples({ pasted: { rows, reading } }: { readonly pasted: Pasted }) {
  const ids = new Map(rows.texts.map(({ column, id }) => [column, id]));
  const left = reading.cells.length - SHOWN;
  return (
    <section>
      <h2>{pastedWords.examples}</h2>
      <ul class="lines">
        {reading.cells.slice(0, SHOWN).map((cell) => {
          const [row, column, text] = cell;
          const id = ids.get(column) ?? 'closeDate';
          const value = pastedWords.value(cell, fieldOf(id).kind === 'day');
          return (
            <li key={`${row} ${column}`}>
              <span class="name">{pastedWords.becomes(text, value)}</span>
              <span class="quiet">{pastedWords.place({ row, id })}</span>
            </li>
          );
        })}
      </ul>
      {left > 0 && <p class="quiet">{pastedWords.more(left)}</p>}
    </section>
  );
}

function Unread({ cells }: { readonly cells: readonly TextCell[] }) {
  const left = cells.length - SHOWN;
  return (
    <section>
      <h2>{pastedWords.unreadTitle}</h2>
      <p>{pastedWords.unread}</p>
      <ul class="lines">
        {cells.slice(0, SHOWN).map((cell) => (
          <li key={`${cell.row} ${cell.column}`}>
            <span class="name">{pastedWords.unreadText(cell.text)}</span>
            <span class="quiet">{pastedWords.place(cell)}</span>
          </li>
        ))}
      </ul>
      {left > 0 && <p class="quiet">{pastedWords.more(left)}</p>}
    </section>
  );
}

function Done({ pasted, twice, actions }: Omit<PastedScreen, 'dispatch'>) {
  const done = pasted.done ?? 'read';
  return (
    <Screen title={pastedWords.doneTitle[done]}>
      <p>{pastedWords.done[done]}</p>
      {pasted.reading.unread.length > 0 && <p>{pastedWords.stay(pasted.reading.unread.length)}</p>}
      {pasted.missed > 0 && <p>{pastedWords.missed(pasted.missed)}</p>}
      <TwiceLine twice={twice} onAgain={actions.computeTwice} />
      <div class="actions">
        <button type="button" class="primary" onClick={actions.goBack}>
          {pastedWords.toStart}
        </button>
        {done === 'read' && (
          <button type="button" onClick={actions.putTextBack}>
            {pastedWords.undo}
          </button>
        )}
      </div>
    </Screen>
  );
}
