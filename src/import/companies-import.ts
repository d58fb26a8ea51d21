import type { Day } from '../core/days';
import { isOfRevenue } from '../core/dropped/revenue-tables';
import type { Cell } from '../core/report/cell';
import { type CompaniesReport, companiesReport, dayOfName } from '../core/report/companies';
import { COMPANY_FIELDS } from '../core/report/company-fields';
import type { Headline, Server } from '../main';
import { companyLabel, companyRowsFor } from '../workbook/data/companies';
import type { PlainSettings } from '../workbook/plan';
import { doesNotFit } from './does-not-fit';
import { type Progress, writeUpdate } from './import-report';
import { importWords } from './import-words';
import { type Known, readKnown } from './known';
import { layoutOf } from './layout';
import type { Remote } from './server/server';
import { nounCounted } from './source-nouns';
import { unchangedUpdate } from './unchanged-update';
import type { Update } from './update';

/** A report of companies that was read and not yet written. */
export interface CompaniesDraft {
  readonly fileName: string;
  readonly report: CompaniesReport;
  /** The day that the file's name says; null where it says none. */
  readonly reported: Day | null;
}

/** The draft of a report; null where it is not about companies. */
export function companiesDraft(
  cells: readonly (readonly Cell[])[],
  fileName: string,
): CompaniesDraft | null {
  const report = isOfRevenue(cells) ? null : companiesReport(cells);
  return report && { fileName, report, reported: dayOfName(fileName) };
}

/** A draft with what somebody has said of it. */
export interface ChosenCompanies extends CompaniesDraft {
  readonly reported: Day;
  /** The other numbers that are taken over. */
  readonly numbers: readonly string[];
  /** Of the tabs that may be left out those that are wanted; without it those that are there and what shows companies. */
  readonly tabs?: readonly string[] | undefined;
}

/**
 * Writes a report of companies into the workbook as one more import, so that one cell puts it in and undo takes it out;
 * deals, settings and the as-of month stay as they are.
 */
export async function importCompanies(
  server: Remote<Server>,
  chosen: ChosenCompanies,
  onProgress: (progress: Progress) => void = () => {},
): Promise<Headline> {
  const workbook = await server.readWorkbook();
  const { settings } = workbook;
  if (!workbook.isBuilt || settings === null) throw new Error(importWords.dealsFirst);
  const known = await readKnown(server, workbook, settings.model);
  const update = unchangedUpdate(known, settings, {
    fileName: chosen.fileName,
    noun: nounCounted(workbook.imports),
  });
  return writeUpdate(server, withCompanies(update, { known, settings, chosen }), { onProgress });
}

interface Given {
  readonly known: Known;
  readonly settings: PlainSettings;
  readonly chosen: ChosenCompanies;
}

/** The first report of companies brings the tab that shows them; whoever took it out since does without. */
function withKpis({ tabs = [], hasCompanies }: Known): readonly string[] {
  return hasCompanies ? tabs : [...tabs, 'KPIs'];
}

function withCompanies(update: Update, { known, settings, chosen }: Given): Update {
  const { report, reported, numbers } = chosen;
  const places = numbers.map((label) => COMPANY_FIELDS.length + report.numbers.indexOf(label));
  const rows = report.rows.map((row) => [
    reported,
    ...row.slice(0, COMPANY_FIELDS.length),
    ...places.map((place) => row[place] ?? null),
  ]);
  const request = {
    ...update.request,
    ...layoutOf(settings, {
      ...known,
      hasCompanies: true,
      tabs: chosen.tabs ?? withKpis(known),
    }),
    settings,
    rowCount: rows.length,
    counts: { added: rows.length, changed: 0, unchanged: 0, gone: 0 },
    companies: numbers,
  };
  const refused = doesNotFit(request, {
    ...{ rows, fields: known.fields, dealRows: known.rows.length },
    labels: [companyLabel('reported'), ...COMPANY_FIELDS.map(({ label }) => label), ...numbers],
    companyRows: companyRowsFor(rows.length),
  });
  if (refused) throw new Error(refused.problem);
  const changes = { ...update.changes, write: { fields: known.fields, rows } };
  return { ...update, request, changes };
}
