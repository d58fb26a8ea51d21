import { mappingOf } from '../../../src/core/dropped/mapping';
import { cellsOfCsv } from '../../../src/import/files/csv';
import { lines } from './read';

/** What each column is guessed to be, by its label. */
const guessed = (...rows: readonly string[]) => mappingOf(cellsOfCsv(lines(...rows)))?.guessed;

describe('what a column without a known label is guessed to be', () => {
  test('the customer is the column of words, and not that of codes', () =>
    expect(
      guessed('Ref,Wer,Wann,Betrag', 'A1,Oak,05.01.2024,"300,00"', 'A2,Elm,05.02.2024,"200,00"'),
    ).toMatchObject({ Wer: 'companies', Wann: 'closeDate' }));
  test('but a column of codes that is called as customers are comes first', () =>
    expect(
      guessed('Note,Kunden-Nr,Wann,Betrag', 'ok,A1,05.01.2024,300', 'no,A2,05.02.2024,200'),
    ).toMatchObject({ 'Kunden-Nr': 'companies' }));
});
