import type { Departure, LatestDifference, MonthDifference } from '../../core/twice/comparison';
import type { Figure } from '../../core/twice/tab-figures';
import type { ComputedTwice } from '../../import/compute-twice';
import { headerOf } from '../../workbook/compared/cells';

/**
 * What the maintainers need in order to find a difference: versions, place and time, the columns that depart, and by how
 * much the months do. It holds no name, no record, and no amount of a deal or a customer: of those tabs it says how many
 * cells differ, and of days by how many.
 */
export function twiceReport(found: ComputedTwice, version: string): string {
  const { model, months, agree, departures, differ, latest, locale, timeZone, when } = found;
  const report = {
    ...{ retained: version, model, locale, timeZone, when, months, agree },
    departures: departures.map((one) => departureOf(one, found)),
    latest: latest.map((one) => latestOf(one, found)),
    differ: differ.map((one) => differenceOf(one, found)),
  };
  return JSON.stringify(report, null, 1);
}

type Model = Pick<ComputedTwice, 'model'>;

function departureOf({ tab, part, column, cells, days }: Departure, model: Model) {
  return {
    tab,
    ...(part && { part }),
    column: headerOf(tab, column, model),
    cells,
    ...(days && { daysOff: days }),
  };
}

function differenceOf({ month, figure, shown, computed }: MonthDifference, model: Model) {
  return { month, figure: headerOf('NRR', figure, model), difference: apart(shown, computed) };
}

function latestOf({ part, row, figure, shown, computed }: LatestDifference, model: Model) {
  return { part, row, figure: headerOf('NRR', figure, model), difference: apart(shown, computed) };
}

function apart(shown: Figure, computed: Figure): number | null {
  return shown === null || computed === null ? null : rounded(shown - computed);
}

function rounded(difference: number): number {
  return Number(difference.toPrecision(6));
}
