import { monthOf, monthText } from '../core/days';
import { cellsAsDays } from '../script/day-cells';
import { asOfFormula } from '../workbook/settings/as-of';
import { FACTS, type FactId, FIRST_FACT, fact } from '../workbook/settings/facts';
import { rowOfSetting } from '../workbook/settings/list';
import { NOTHING_KNOWN, settingValue } from '../workbook/settings/values';
import type { Book } from './book';
import type { ChosenSettings, Headline, SettingsToChoose } from './calls';
import { keepTypedComments } from './comments';
import { refuseMoved } from './moved';
import { readSettings } from './settings-cells';
import { headlineOf } from './state';

/** What Settings says now; a formula of somebody's own in the place of the as-of month is a month that was chosen. */
export function readChosen(book: Book): SettingsToChoose {
  refuseMoved(book);
  const { settings } = readSettings(book);
  const sheet = book.tabs.need('Settings');
  // Sheets may give a formula back with other separators than it was written with.
  const formula = sheet.getRange(rowOfSetting('asOf'), 2).getFormula();
  const asOf = formula.includes(fact('pastedMonth')) ? '' : settings.asOf;
  const facts = sheet.getRange(FIRST_FACT, 2, FACTS.length, 1).getValues();
  const days = cellsAsDays(facts, book.timeZone()).map(([day]) => day);
  const month = (id: FactId) => {
    const day = days[FACTS.findIndex((one) => one.id === id)];
    return typeof day === 'number' ? monthText(monthOf(day)) : settings.asOf;
  };
  const { period, moneyAs, nrrTarget, grrTarget, reactivationInNrr } = settings;
  return {
    chosen: { asOf, period, moneyAs, nrrTarget, grrTarget, reactivationInNrr },
    first: month('firstMonth'),
    latest: month('latestMonth'),
  };
}

/** Writes what somebody changed where they could have typed it, all in one call; answers the figures that follow. */
export function changeSettings(book: Book, changed: Partial<ChosenSettings>): Headline {
  refuseMoved(book);
  keepTypedComments(book);
  const rows = idsOf(changed)
    .map(rowOfSetting)
    .sort((a, b) => a - b);
  const [first, last] = [rows[0], rows[rows.length - 1]];
  if (first !== undefined && last !== undefined) {
    const cells = book.tabs.need('Settings').getRange(first, 2, last - first + 1, 1);
    const formulas = cells.getFormulas();
    // What stands between them is somebody's, a formula too.
    const kept = cellsAsDays(cells.getValues(), book.timeZone()).map(([value = ''], at) => [
      formulas[at]?.[0] || value,
    ]);
    for (const id of idsOf(changed)) kept[rowOfSetting(id) - first] = [cellOf(book, id, changed)];
    cells.setValues(kept);
    SpreadsheetApp.flush();
  }
  return headlineOf(book);
}

function idsOf(changed: Partial<ChosenSettings>): readonly (keyof ChosenSettings)[] {
  return Object.keys(changed) as (keyof ChosenSettings)[];
}

function cellOf(book: Book, id: keyof ChosenSettings, changed: Partial<ChosenSettings>) {
  if (id === 'asOf' && changed.asOf === '') return book.tabs.rename(asOfFormula());
  return settingValue({ ...NOTHING_KNOWN, ...changed }, id);
}
