import type { Host } from '../../host/host';
import type { Choices } from '../../src/core/report/understanding';
import { IN_WORDS } from '../../src/workbook/data/import-columns';
import { figures } from './dropped';
import { asOf } from './few-deals';
import { SECOND as NARROW, SECOND_CHOICES } from './two-currencies';

export { FIRST } from './two-currencies';

/** The next report brings a deal type, a currency and a column; the choices that come with it belong to them. */
export const SECOND = NARROW.map((row, place) => [...row, place === 0 ? 'Industry' : 'Retail']);

/** What is chosen with it. */
export const CHOICES: Choices = { ...SECOND_CHOICES, asOf, graceDays: 0, period: 'quarter' };

/** The imports that are in, without their numbers and times, which differ from run to run. */
function importsIn(host: Host) {
  return host
    .values('Imports', 'A2:K60')
    .filter(([, status]) => IN_WORDS.some((word) => word === status))
    .map(([, , file, , ...counts]) => [file, ...counts]);
}

/** The figures, the imports that are in, and the settings as somebody sees them, without accepted findings. */
export function seen(host: Host) {
  return {
    ...figures(host),
    imports: importsIn(host),
    settings: host.values('Settings', 'A1:AJ101'),
  };
}

const CHANGED_COLUMNS = ['B', 'E', 'F', 'I', 'R', 'S'];

/** What stands behind the settings that a report may change: formulas, and cells that offer a choice. */
export function behind(host: Host) {
  const { getters } = host.model;
  const sheetId = getters.getSheetIdByName('Settings') ?? '';
  const rows = Array.from({ length: 101 }, (_, row) => row);
  const isChoice = (col: number, row: number) =>
    getters.getValidationRuleForCell({ sheetId, col, row }) !== undefined;
  const formulas = CHANGED_COLUMNS.flatMap((letter) =>
    rows.map((row) => `${letter}${row + 1}${host.cell('Settings', `${letter}${row + 1}`).formula}`),
  );
  return {
    formulas: formulas.filter((one) => one.includes('=')),
    choices: [1, 5].map((col) => rows.filter((row) => isChoice(col, row))),
  };
}
