import { dayText } from '../../../core/days';
import type { Understanding } from '../../../core/report/understanding';
import { words } from '../../words/words';

const SHOWN = 3;

interface First extends Pick<Understanding, 'deals' | 'currencies'> {
  /** What one of them is called. */
  readonly noun: string;
}

/** The first records that count, as they were read: the quickest way to see that dates and amounts are right. */
export function FirstRecords({ deals, currencies, noun }: First) {
  const first = deals.filter(({ state }) => state === 'counted').slice(0, SHOWN);
  return (
    <section>
      <h2>{words.firstRecords(noun)}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.customer}</th>
            <th scope="col">{words.starts}</th>
            <th scope="col" class="number">
              {words.perMonth}
            </th>
          </tr>
        </thead>
        <tbody>
          {first.map(({ row, customer, start, amount }) => (
            <tr key={row}>
              <td class="name">{customer}</td>
              <td>{start === null ? '' : dayText(start)}</td>
              <td class="number">
                {amount === null ? words.noAmount : words.money(amount, currencies.home)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
