import type { Plan } from '../plan';
import { NOWHERE } from '../sheet/array-columns';
import type { ReadingColumn } from './columns';
import { own, ownSpan } from './fields';
import { ABOUT } from './who';

type Records = 'byId' | 'byIdBrought' | 'byIdRow' | 'idEnds' | 'idLast' | 'idReplaced' | 'replaced';
type Names =
  | 'byNameRow'
  | 'byName'
  | 'byNameId'
  | 'nameStarts'
  | 'nameEnds'
  | 'nameSeconds'
  | 'nameId'
  | 'named';
type Lines =
  | 'byKey'
  | 'byKeyLine'
  | 'byKeyRow'
  | 'keyStarts'
  | 'keyEnds'
  | 'lineStarts'
  | 'keyLine'
  | 'knownLine';
type Sorted = Records | Names | Lines | 'days' | 'afters' | 'ownLine';

/** Names a column of Reading, from its first row or from one above or below. */
type Own = (id: ReadingColumn, shift?: -1 | 0 | 1) => string;

/** Rows in other orders, what is told of a row there by those around it, and the same back in the order of Deals. */
export function sortFormulas(plan: Plan): Partial<Readonly<Record<Sorted, string>>> {
  const o: Own = (id, shift = 0) => own(plan, id, shift);
  const moves = plan.model === 'deal movements';
  return {
    ...recordFormulas(plan, o),
    ...nameFormulas(plan, o),
    ...(plan.model === 'monthly snapshots' && {
      days: `SORT(${o('reported')};1;TRUE)`,
      afters: `SORT(IF(${o('reported')}>0;${o('after')};0);1;TRUE)`,
    }),
    ...(moves && lineFormulas(o)),
    ownLine: moves
      ? `IF((${o('line')}="0")*(LEN(${o('knownLine')})>0);${o('knownLine')};${o('line')})`
      : o('line'),
  };
}

/** The places of a list where something holds, in order; then numbers beyond all. */
function placesWhere(o: Own, holds: string): string {
  return `SORT(IF(${holds};${o('place')};${NOWHERE});1;TRUE)`;
}

/** The first of the places in a column that is at or below the row's own. */
function nextOf(o: Own, places: ReadingColumn): string {
  return `LOOKUP(IFERROR(MATCH(${o('place')}-1/2;${o(places)};1);0)+1;${o('place')};${o(places)})`;
}

/** How many of the places in a column stand at or above one. */
function countTo(o: Own, place: string, places: ReadingColumn): string {
  return `IFERROR(MATCH(${place};${o(places)};1);0)`;
}

/**
 * The last row of a Record ID, or of an invoice's number and line, replaces the others. A row without either replaces
 * those that earlier imports brought about the same; with others of its own import it adds up.
 */
function recordFormulas(plan: Plan, o: Own): Partial<Record<Records, string>> {
  const atLast = (column: ReadingColumn) => `LOOKUP(${o('idLast')};${o('place')};${o(column)})`;
  const adds = `(LEFT(${o('byId')};${ABOUT.length})="${ABOUT}")*(${o('byIdBrought')}=${atLast('byIdBrought')})`;
  const isLast = `(${o('place')}>=${o('idLast')})`;
  return {
    byId: `SORT(${ownSpan(plan, 'id', 'row')};${o('id')};TRUE;${o('brought')};TRUE;${o('row')};TRUE)`,
    idEnds: placesWhere(o, `${o('byId')}<>${o('byId', 1)}`),
    idLast: nextOf(o, 'idEnds'),
    idReplaced: `IF((LEN(${o('byId')})=0)+${isLast}+${adds}>0;0;${atLast('byIdRow')})`,
    replaced: `SORT(${o('idReplaced')};${o('byIdRow')};TRUE)`,
  };
}

/** The company ID of each name that goes by one ID only. */
function nameFormulas(plan: Plan, o: Own): Partial<Record<Names, string>> {
  const isSecond = `(${o('byName')}=${o('byName', -1)})*(LEN(${o('byNameId')})>0)*(${o('byNameId')}<>${o('byNameId', -1)})`;
  const first = `LOOKUP(${o('place')};${o('nameStarts')})`;
  const seconds = `${countTo(o, nextOf(o, 'nameEnds'), 'nameSeconds')}-${countTo(o, first, 'nameSeconds')}`;
  return {
    byNameRow: `SORT(${ownSpan(plan, 'row', 'companyId')};${o('name')};TRUE;${o('companyId')};FALSE;${o('row')};TRUE)`,
    nameStarts: placesWhere(o, `${o('byName')}<>${o('byName', -1)}`),
    nameEnds: placesWhere(o, `${o('byName')}<>${o('byName', 1)}`),
    nameSeconds: placesWhere(o, isSecond),
    nameId: `IF(LEN(${o('byName')})=0;"";IF(${seconds}>0;"";LOOKUP(${first};${o('place')};${o('byNameId')})))`,
    named: `SORT(${o('nameId')};${o('byNameRow')};TRUE)`,
  };
}

/** The only product line that a customer's counted deals name, for those of its deals that name none. */
function lineFormulas(o: Own): Partial<Record<Lines, string>> {
  const by = `${o('state')};TRUE;${o('key')};TRUE;${o('line')};TRUE;${o('row')};TRUE`;
  const isNewKey = `(${o('byKey')}<>${o('byKey', -1)})`;
  const isNewLine = `(${o('byKeyLine')}<>"0")*(${isNewKey}+(${o('byKeyLine')}<>${o('byKeyLine', -1)})>0)`;
  const first = `LOOKUP(${o('place')};${o('keyStarts')})`;
  const lines = `${countTo(o, nextOf(o, 'keyEnds'), 'lineStarts')}-${countTo(o, `${first}-1/2`, 'lineStarts')}`;
  return {
    byKey: `SORT(IF(${o('state')}=0;${o('key')};"");${by})`,
    byKeyLine: `SORT(${o('line')};${by})`,
    byKeyRow: `SORT(${o('row')};${by})`,
    keyStarts: placesWhere(o, isNewKey),
    keyEnds: placesWhere(o, `${o('byKey')}<>${o('byKey', 1)}`),
    lineStarts: placesWhere(o, isNewLine),
    keyLine: `IF(LEN(${o('byKey')})=0;"";IF(${lines}=1;LOOKUP(${nextOf(o, 'keyEnds')};${o('place')};${o('byKeyLine')});""))`,
    knownLine: `SORT(${o('keyLine')};${o('byKeyRow')};TRUE)`,
  };
}
