import { type ChosenCompanies, importCompanies } from './companies-import';
import { companiesWords } from './companies-words';
import { type Desk, fail } from './desk';

/** Adds a report of companies to the workbook, and shows the figures or what went wrong. */
export async function addCompanies(desk: Desk, chosen: ChosenCompanies): Promise<void> {
  const { dispatch, server } = desk;
  const title = companiesWords.adding;
  let importNumber: number | null = null;
  dispatch({ type: 'works', work: { title, text: title, ratio: null, canCancel: false } });
  try {
    const headline = await importCompanies(server, chosen, (progress) => {
      importNumber = progress.importNumber;
      dispatch({ type: 'works', work: { title, ...progress, canCancel: false } });
    });
    dispatch({ type: 'imported', headline, result: null });
  } catch (error) {
    fail(desk, 'importing', error, { importNumber });
  }
}
