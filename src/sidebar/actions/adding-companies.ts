import { type ChosenCompanies, importCompanies } from '../../import/companies-import';
import { type Front, fail, onScreen } from '../state/desk';
import { companiesWords } from '../words/companies-words';

/** Adds a report of companies to the workbook, and shows the figures or what went wrong. */
export function addCompanies(front: Front, chosen: ChosenCompanies): Promise<void> {
  return onScreen(front, 'importing', async (question) => {
    const { dispatch, server } = question;
    const title = companiesWords.adding;
    let importNumber: number | null = null;
    dispatch({ type: 'works', work: { title, text: title, ratio: null, canCancel: false } });
    try {
      const headline = await importCompanies(server, chosen, (progress) => {
        importNumber = progress.importNumber;
        dispatch({ type: 'works', work: { title, ...progress, canCancel: false } });
      });
      const counts = { added: chosen.report.rows.length, changed: 0, unchanged: 0, gone: 0 };
      dispatch({ type: 'imported', headline, result: { ...NOT_OF_DEALS, counts } });
    } catch (error) {
      fail(question, 'importing', error, { importNumber });
    }
  });
}

/** A report of companies moves no MRR and is not audited. */
const NOT_OF_DEALS = { holds: 'companies', movers: [], isUpdate: false, repaired: null } as const;
