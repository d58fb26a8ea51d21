import type { Audited } from '../../core/audit/audit';
import type { Finding } from '../../core/audit/finding';
import { type Day, parseMonth } from '../../core/days';
import type { ChosenLines } from '../../core/repairs/chosen';
import type { ColumnLabels, RepairFile } from '../../core/repairs/repair-files';
import type { WorkLine } from '../../core/repairs/worklist';
import type { Understanding } from '../../core/report/understanding';
import { readKnown } from '../../import/known';
import { type LookedAt, labelsOf, lookAtRepairs, type Unlisted } from '../../import/repair-lines';
import type { Remote } from '../../import/server/server';
import { isCounted, nounCounted, nounIn } from '../../import/source-nouns';
import { workbookSettings } from '../../import/workbook-settings';
import type { Headline, Server } from '../../main';

/** What the data audit looks at in a workbook that is there. */
export interface AuditedWorkbook {
  readonly audited: Audited;
  /** How the last report called its columns. */
  readonly labels: ColumnLabels;
  /** The latest import that is in. */
  readonly importNumber: number;
  /** The latest of them that brought what counts. */
  readonly reportNumber: number | null;
  /** The result as the tabs show it now; null where one of them is gone. */
  readonly headline: Headline | null;
  /** What the tab of repairs shows, once it was read, and the day of that. */
  readonly lines?: readonly WorkLine[];
  readonly today?: Day;
  readonly unlisted?: Unlisted | null;
  /** Whether a page for a meeting was just made. */
  readonly hasMadePage?: true;
  /** Files that were just made of it. */
  readonly made?: MadeFiles;
}

/** Files for HubSpot, and what did not go into them. */
export interface MadeFiles extends Pick<ChosenLines, 'problems' | 'without'> {
  readonly files: readonly RepairFile[];
  /** Findings that these files bring to light. */
  readonly uncovered: readonly Finding[];
}

/** Reads the records of the workbook as they stand; null where nothing was imported. */
export async function readAudited(server: Remote<Server>): Promise<AuditedWorkbook | null> {
  const workbook = await server.readWorkbook();
  const plain = workbook.settings;
  if (plain === null) return null;
  const known = await readKnown(server, workbook, plain.model);
  const settings = { ...workbookSettings(plain), asOf: parseMonth(plain.asOf) };
  const { accepted, checksOff } = plain;
  const isIn = workbook.imports.filter(({ status }) => status === 'in');
  return {
    audited: {
      ...{ table: known, report: known, settings, accepted, checksOff },
      noun: nounCounted(workbook.imports),
      earlier: known.replaced ? [known.replaced] : [],
    },
    labels: labelsOf(plain.columns),
    headline: workbook.headline,
    importNumber: latestOf(isIn),
    reportNumber: latestOf(isIn.filter(isCounted)),
  };
}

function latestOf(imports: readonly { readonly number: number }[]): number {
  return imports.reduce((latest, { number }) => Math.max(latest, number), 0);
}

/** The workbook's records with the lines of its tab of repairs; what somebody has typed there to be right is listed first. */
export async function lookAtWorkbook(
  server: Remote<Server>,
): Promise<(AuditedWorkbook & LookedAt) | null> {
  const workbook = await readAudited(server);
  if (workbook === null) return null;
  const looked = await lookAtRepairs(server, workbook);
  const isOld = looked.hasListed && workbook.headline !== null;
  const headline = isOld ? await server.readHeadline() : workbook.headline;
  return { ...workbook, ...looked, headline };
}

/** What the data audit looks at in a report that is not written yet. */
export function auditedReport(
  understanding: Understanding,
  kept: Pick<Audited, 'accepted' | 'checksOff'> | null,
): Audited {
  const { report, settings } = understanding;
  const { accepted = [], checksOff = [] } = kept ?? {};
  const noun = nounIn(understanding);
  return { table: report, report, settings, noun, accepted, checksOff };
}

/** How a report calls its columns. */
export function labelsIn({ header }: Pick<Understanding, 'header'>): ColumnLabels {
  return new Map([...header.columns].map(([id, column]) => [id, header.labels[column] ?? '']));
}
