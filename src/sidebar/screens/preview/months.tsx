import type { RestatedMonth } from '../../../core/retention/restated';
import type { MoneyUnit } from '../../../core/settings';
import { monthChanges, type Preview } from '../../actions/preview';
import { updateWords } from '../../words/update-words';
import { words } from '../../words/words';

/** Changed months in sight; the earlier ones are folded away. */
const SHOWN = 3;

/** The months whose figures change, latest first, each with the customers that change it. */
export function Months({ preview }: { readonly preview: Preview }) {
  const { restated, added } = monthChanges(preview);
  const unit = preview.update.request.settings.moneyAs;
  return (
    <section>
      <h2>{updateWords.monthsTitle}</h2>
      {added.length > 0 && <p>{updateWords.newMonths(added)}</p>}
      {restated.length === 0 && <p>{updateWords.noMonthChanges}</p>}
      <Lines months={restated.slice(0, SHOWN)} unit={unit} />
      {restated.length > SHOWN && (
        <details>
          <summary>{updateWords.earlierMonths(restated.length - SHOWN)}</summary>
          <Lines months={restated.slice(SHOWN)} unit={unit} />
        </details>
      )}
    </section>
  );
}

function Lines({
  months,
  unit,
}: {
  readonly months: readonly RestatedMonth[];
  readonly unit: MoneyUnit;
}) {
  if (months.length === 0) return null;
  return (
    <ul class="lines">
      {months.map(({ month, closing, nrr, customers }) => (
        <li key={month}>
          <span class="name">{words.monthName(month)}</span>
          <Change
            label={updateWords.closing(unit)}
            before={updateWords.money(closing.before, unit)}
            after={updateWords.money(closing.after, unit)}
          />
          <Change
            label={updateWords.nrr}
            before={updateWords.percent(nrr.before)}
            after={updateWords.percent(nrr.after)}
          />
          {customers.length > 0 && <span class="quiet">{updateWords.byCustomers(customers)}</span>}
        </li>
      ))}
    </ul>
  );
}

interface BeforeAfter {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** A figure before and after; an arrow alone says nothing to a screen reader. */
function Change({ label, before, after }: BeforeAfter) {
  return (
    <span class="change">
      <span>{label}</span>
      <span class="number">
        {before !== after && (
          <>
            <span class="quiet">{before}</span>
            <span aria-hidden="true"> → </span>
            <span class="unseen"> {updateWords.fromTo} </span>
          </>
        )}
        {after}
      </span>
    </span>
  );
}
