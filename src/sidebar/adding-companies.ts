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
    const counts = { added: chosen.report.rows.length, changed: 0, unchanged: 0, gone: 0 };
    const result = { ...NOT_OF_DEALS, counts };
    dispatch({ type: 'imported', headline, result });
  } catch (error) {
    fail(desk, 'importing', error, { importNumber });
  }
}

/** A report of companies moves no MRR and is not audited. */
const NOT_OF_DEALS = { holds: 'companies', movers: [], isUpdate: false, repaired: null } as const;
