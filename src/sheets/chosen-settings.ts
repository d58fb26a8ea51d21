import { firstDay, monthOf, monthText, parseMonth } from '../core/days';
import { cellsAsDays } from '../script/day-cells';
import { asOfFormula } from '../workbook/settings/as-of';
import { FACTS, type FactId, FIRST_FACT } from '../workbook/settings/facts';
import { rowOfSetting } from '../workbook/settings/list';
import { settingValue } from '../workbook/settings/values';
import type { Book } from './book';
import type { ChosenSettings, Headline, SettingsToChoose } from './calls';
import { refuseMoved } from './moved';
import { readSettings } from './settings-cells';
import { headlineOf } from './state';

/** The choices that the sidebar changes, too, in the order in which Settings lists them first. */
const CHOSEN = [
  'asOf',
  'period',
  'moneyAs',
  'nrrTarget',
  'grrTarget',
  'reactivationInNrr',
] as const satisfies readonly (keyof ChosenSettings)[];

/** What Settings says now. */
export function readChosen(book: Book): SettingsToChoose {
  refuseMoved(book);
  const { settings } = readSettings(book);
  const sheet = book.tabs.need('Settings');
  const isTyped = sheet.getRange(rowOfSetting('asOf'), 2).getFormula() === '';
  const facts = sheet.getRange(FIRST_FACT, 2, FACTS.length, 1).getValues();
  const days = cellsAsDays(facts, book.timeZone()).map(([day]) => day);
  const month = (id: FactId) => {
    const day = days[FACTS.findIndex((one) => one.id === id)];
    return typeof day === 'number' ? monthText(monthOf(day)) : settings.asOf;
  };
  const { period, moneyAs, nrrTarget, grrTarget, reactivationInNrr } = settings;
  const asOf = isTyped ? settings.asOf : '';
  return {
    chosen: { asOf, period, moneyAs, nrrTarget, grrTarget, reactivationInNrr },
    first: month('firstMonth'),
    latest: month('latestMonth'),
  };
}

/** Writes what somebody chose where they could have typed it; answers the figures that follow. */
export function changeSettings(book: Book, chosen: ChosenSettings): Headline {
  refuseMoved(book);
  const { settings } = readSettings(book);
  const month = parseMonth(chosen.asOf);
  const cells = CHOSEN.map((id) => {
    if (id !== 'asOf') return [settingValue({ ...settings, ...chosen }, id)];
    return [month === null ? book.tabs.rename(asOfFormula()) : firstDay(month)];
  });
  const row = rowOfSetting(CHOSEN[0]);
  book.tabs.need('Settings').getRange(row, 2, CHOSEN.length, 1).setValues(cells);
  SpreadsheetApp.flush();
  return headlineOf(book);
}
