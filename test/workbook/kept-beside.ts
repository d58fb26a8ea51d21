import type { Host } from '../../host/host';
import { understandDropped } from '../../src/core/dropped/understand-dropped';
import type { Cell } from '../../src/core/report/cell';
import { importOther } from '../../src/import/other-import';
import { month } from '../core/made-deals';
import type { Cells } from '../core/objects/export';
import { serverOf } from './dropped';

/** The last month of the histories. */
export const AS_OF = month('2025-10');

/** A report as it is understood without a workbook. */
export function understood(cells: readonly (readonly Cell[])[], asOf = AS_OF) {
  const told = understandDropped(cells, 'report.csv', { asOf });
  if ('problem' in told) throw new Error(told.problem);
  return told;
}

/** Keeps a report beside the deals of a workbook, as the sidebar and the command line do. */
export async function keep(host: Host, cells: Cells, asOf = AS_OF): Promise<Host> {
  const source = { ...understood(cells, asOf), fileName: 'other.csv', noun: 'subscriptions' };
  await importOther(serverOf(host), source);
  return host;
}

/** What Sources shows, in the words of the comparison by core. */
export function shown(host: Host) {
  const number = (cell: string) => Number(host.cell('Sources', cell).value);
  const list = host.values('Sources', 'B12:D61').filter(([name]) => name !== '');
  const months = host.values('Sources', 'G12:I35').filter(([end]) => end !== '');
  return {
    here: number('C5'),
    there: number('C6'),
    check: number('C8'),
    customers: list.map(([name, here, there]) => ({ name, here, there })),
    months: months.map(([, here, there]) => [here, there]),
  };
}
