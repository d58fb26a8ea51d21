import { serialize } from 'node:v8';
import type { Host, HostOptions } from '../../host/host';
import type { Saved } from '../../host/saved';
import type { Cell } from '../../src/core/report/cell';
import { type Chosen, drop, emptyHost } from './dropped';

/** A report that is dropped, and what is chosen on the sidebar. */
export type Dropped = readonly [cells: readonly (readonly Cell[])[], choices?: Chosen];

type Place = Pick<HostOptions, 'timeZone' | 'scriptTimeZone' | 'locale'>;

/**
 * What was built last in this file of tests, or in those that run together with it, by all that it was built from, the one
 * used last at the end: many workbooks at once would leave no room to work in.
 */
const built = new Map<string, Promise<Saved>>();
const MOST_BUILT = 8;

/**
 * A workbook with these reports in it, dropped one after the other: one of its own for each caller. It is built once in a
 * file of tests, and so is each workbook with fewer of the reports on the way there; every caller goes on from what was
 * saved then. Faults and the like begin after that.
 */
export async function workbookWith(
  reports: readonly Dropped[],
  options: Partial<HostOptions> = {},
): Promise<Host> {
  const { timeZone, scriptTimeZone, locale } = options;
  const place = {
    ...(timeZone !== undefined && { timeZone }),
    ...(scriptTimeZone !== undefined && { scriptTimeZone }),
    ...(locale !== undefined && { locale }),
  };
  return emptyHost({ ...options, saved: await savedWith(reports, place) });
}

function savedWith(reports: readonly Dropped[], place: Place): Promise<Saved> {
  const key = serialize([reports, place]).toString('latin1');
  const known = built.get(key) ?? build(reports, place);
  built.delete(key);
  built.set(key, known);
  for (const oldest of [...built.keys()].slice(0, -MOST_BUILT)) built.delete(oldest);
  return known;
}

async function build(reports: readonly Dropped[], place: Place): Promise<Saved> {
  const last = reports.at(-1);
  if (!last) return emptyHost(place).saved();
  const before = reports.slice(0, -1);
  const host = emptyHost({
    ...place,
    ...(before.length > 0 && { saved: await savedWith(before, place) }),
  });
  const [cells, choices] = last;
  await drop(host, cells, choices);
  return host.saved();
}
