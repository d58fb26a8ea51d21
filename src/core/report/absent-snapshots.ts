import { type Day, type Month, monthOf } from '../days';
import type { Live, Missing, MissingRecords } from './changes';
import type { Groups } from './record-groups';
import { fieldReader, type Report } from './report';
import { dayOfCell } from './values';

type Table = Pick<Report, 'fields' | 'rows'>;
type Row = Table['rows'][number];

/** The latest day of every month that a report of snapshots holds. */
export function latestDays({ fields, rows }: Table): ReadonlyMap<Month, Day> {
  const read = fieldReader(fields);
  const latest = new Map<Month, Day>();
  for (const row of rows) {
    const day = dayOfCell(read(row, 'snapshotMonth'));
    if (day !== null) latest.set(monthOf(day), Math.max(day, latest.get(monthOf(day)) ?? 0));
  }
  return latest;
}

interface Absent {
  readonly live: Live;
  readonly after: Groups;
  readonly latest: ReadonlyMap<Month, Day>;
  readonly known: Table;
  readonly choice: MissingRecords;
}

/** Snapshots of months that the report holds, of companies that it no longer names there: absent means nothing is paid. */
export function absentSnapshots({ live, after, latest, known, choice }: Absent): Missing {
  const read = fieldReader(known.fields);
  const isReported = ([row = []]: readonly Row[]) => {
    const day = dayOfCell(read(row, 'snapshotMonth'));
    return day !== null && latest.has(monthOf(day));
  };
  const absent = live.filter(([key, rows]) => !after.has(key) && isReported(rows));
  return { missing: absent.map(([key]) => key), isGone: choice !== 'keep' && absent.length > 0 };
}
