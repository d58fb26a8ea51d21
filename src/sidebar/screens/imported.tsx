import type { Mover } from '../../core/retention/movers';
import type { ImportResult } from '../state/import-result';
import { resultWords } from '../words/result-words';
import { words } from '../words/words';
import { RepairedLines } from './audit/repaired-lines';

/** What an import brought, and the customers that moved most in its last month. */
export function Imported({ counts, holds, movers, isUpdate, repaired }: ImportResult) {
  return (
    <>
      <p class="quiet">
        {isUpdate ? resultWords.updated(counts) : resultWords.imported(counts, holds)}
      </p>
      <RepairedLines repaired={repaired} />
      {movers.length > 0 && (
        <section>
          <h2>{resultWords.moversTitle}</h2>
          <ul class="lines">
            {movers.map((mover) => (
              <MoverLine key={mover.customer} {...mover} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function MoverLine({ customer, movement, from, to }: Mover) {
  return (
    <li>
      <span class="name">{customer}</span>
      <span class="change">
        <span class="quiet">{words.sentence(movement)}</span>
        <span class="number">{resultWords.fromTo(from, to)}</span>
      </span>
    </li>
  );
}
