import type { Departure, MonthDifference } from '../core/twice/comparison';
import type { ComputedTwice } from '../import/compute-twice';
import { headerOf } from '../workbook/compared-cells';

/**
 * What the maintainers need in order to find a difference: versions, place and time, the columns that depart, and by how
 * much the months do. It holds no name, no record, and no amount of a deal or a customer: of those tabs it says how many
 * cells differ, and of days by how many.
 */
export function twiceReport(found: ComputedTwice, version: string): string {
  const { model, months, agree, departures, differ, locale, timeZone, when } = found;
  const report = {
    ...{ retained: version, model, locale, timeZone, when, months, agree },
    departures: departures.map((one) => departureOf(one, found)),
    differ: differ.map((one) => differenceOf(one, found)),
  };
  return JSON.stringify(report, null, 1);
}

type Model = Pick<ComputedTwice, 'model'>;

function departureOf({ tab, column, cells, days }: Departure, model: Model) {
  return { tab, column: headerOf(tab, column, model), cells, ...(days && { daysOff: days }) };
}

function differenceOf({ month, figure, shown, computed }: MonthDifference, model: Model) {
  const difference = shown === null || computed === null ? null : rounded(shown - computed);
  return { month, figure: headerOf('NRR', figure, model), difference };
}

function rounded(difference: number): number {
  return Number(difference.toPrecision(6));
}
