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
  /** Null where one model cannot read both. */
  readonly onBoth: (() => void) | null;
}) {
  const { compared } = other;
  return (
    <>
      <p class="unsure">{sourcesWords.what(other)}</p>
      {compared && (
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
      )}
      {compared && <p class="quiet">{sourcesWords.rest(compared.customers.length, SHOWN)}</p>}
      {onBoth && (
        <button type="button" class="link" onClick={onBoth}>
          {sourcesWords.both}
        </button>
      )}
    </>
  );
}
