import type { ComparedSources } from '../../../core/retention/compared-sources';
import type { OtherSource } from '../../../import/other-source';
import { sourcesWords } from '../../../import/sources-words';

/** Customers in sight. */
const SHOWN = 8;

/** What a report of another source says beside what the workbook counts: in all, and of which customers otherwise. */
export function OtherSourceOf({
  other,
  onBoth,
}: {
  readonly other: OtherSource;
  /** Null where one model cannot read both, or both have a record of one ID. */
  readonly onBoth: (() => void) | null;
}) {
  const { compared } = other;
  return (
    <>
      <p class="unsure">{sourcesWords.what(other)}</p>
      {compared && <Compared other={other} compared={compared} />}
      {compared && <p class="quiet">{sourcesWords.rest(compared.customers.length, SHOWN)}</p>}
      <p class="quiet">{sourcesWords.keepHint(other)}</p>
      {onBoth && (
        <button type="button" class="link" onClick={onBoth}>
          {sourcesWords.both}
        </button>
      )}
    </>
  );
}

/** MRR by the one and by the other, in all and of the customers that differ most. */
function Compared({
  other,
  compared,
}: {
  readonly other: OtherSource;
  readonly compared: ComparedSources;
}) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{sourcesWords.mrrIn(compared.month)}</th>
          <th scope="col" class="number">
            {sourcesWords.here(other)}
          </th>
          <th scope="col" class="number">
            {sourcesWords.there(other)}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td class="name">{sourcesWords.total}</td>
          <td class="number">{sourcesWords.money(compared.here)}</td>
          <td class="number">{sourcesWords.money(compared.there)}</td>
        </tr>
        {compared.customers.slice(0, SHOWN).map(({ name, here, there }) => (
          <tr key={name}>
            <td class="name">{name}</td>
            <td class="number">{sourcesWords.money(here)}</td>
            <td class="number">{sourcesWords.money(there)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What can be done with a report of another source. */
export function OtherActions({
  other,
  onKeep,
  onReplace,
  onLeave,
}: {
  readonly other: OtherSource;
  readonly onKeep: () => void;
  readonly onReplace: () => void;
  readonly onLeave: () => void;
}) {
  return (
    <div class="actions sticky">
      <button type="button" class="primary" onClick={onKeep}>
        {sourcesWords.keep}
      </button>
      <button type="button" onClick={onReplace}>
        {sourcesWords.replace(other)}
      </button>
      <button type="button" onClick={onLeave}>
        {sourcesWords.leave}
      </button>
    </div>
  );
}
