import { type Day, type Month, monthOf } from '../days';
import { textOf } from '../report/cell';
import type { FieldId } from '../report/fields';
import { comparable } from '../settings';
import { type Dropped, rowsOf, withColumn, withRowsLeftOut } from './dropped';

/** Snapshots of one month: the days that they were taken on, and those of each company. */
interface Taken {
  readonly days: Set<Day>;
  readonly byCompany: Map<string, Set<Day>>;
}

/**
 * Snapshots that each company has on a day of its own, as those of its month: each company's latest counts. Of lists of all
 * companies, taken on several days of a month, the last one counts, which the rules see to: who lacks there has left.
 */
export function withSnapshotDays(dropped: Dropped): Dropped {
  if (!dropped.header.columns.has('snapshotMonth')) return dropped;
  const snapshots = snapshotsIn(dropped);
  const months = takenIn(snapshots);
  if (!areOfCompanies([...months.values()])) return dropped;
  const takenAt = (place: number) => months.get(monthOf(snapshots[place]?.day ?? 0));
  const marked = withRowsLeftOut(dropped, (place) => {
    const { day = null, company = '' } = snapshots[place] ?? {};
    const own = takenAt(place)?.byCompany.get(company);
    return day !== null && own && day < latest(own) ? 'superseded' : null;
  });
  return withColumn(marked, 'snapshotMonth', (place, get) => {
    const days = takenAt(place)?.days;
    return days ? latest(days) : get('snapshotMonth');
  });
}

/** When a row was taken, null where that cannot be read, and of whom. */
interface Snapshot {
  readonly day: Day | null;
  readonly company: string;
}

const WHO: readonly FieldId[] = ['companyId', 'companyIds', 'company', 'companies'];

function snapshotsIn(dropped: Dropped): readonly Snapshot[] {
  const get = rowsOf(dropped);
  return dropped.report.rows.map((_, place) => {
    const read = get(place);
    const cell = read('snapshotMonth');
    const names = WHO.map((id) => textOf(read(id)));
    return {
      day: typeof cell === 'number' ? Math.floor(cell) : null,
      company: comparable(names.find((name) => name !== '') ?? ''),
    };
  });
}

function takenIn(snapshots: readonly Snapshot[]): ReadonlyMap<Month, Taken> {
  const months = new Map<Month, Taken>();
  for (const { day, company } of snapshots) {
    if (day === null) continue;
    const taken = months.get(monthOf(day)) ?? { days: new Set(), byCompany: new Map() };
    const own = taken.byCompany.get(company) ?? new Set();
    taken.byCompany.set(company, own.add(day));
    taken.days.add(day);
    months.set(monthOf(day), taken);
  }
  return months;
}

/** Whether companies have at most half of the days on which any was looked at: a list has every company on each. */
function areOfCompanies(months: readonly Taken[]): boolean {
  const several = months.filter(({ days }) => days.size > 1);
  const sum = (numberOf: (taken: Taken) => number) =>
    several.reduce((total, taken) => total + numberOf(taken), 0);
  const own = sum(({ byCompany }) =>
    [...byCompany.values()].reduce((total, days) => total + days.size, 0),
  );
  return several.length > 0 && own * 2 <= sum(({ days, byCompany }) => days.size * byCompany.size);
}

function latest(days: ReadonlySet<Day>): Day {
  return [...days].reduce((last, day) => Math.max(last, day), 0);
}
