import { auditOf } from '../../core/audit/audit';
import { type Day, dayOf } from '../../core/days';
import { chosenLines, portalIn, type Selection, selected } from '../../core/repairs/chosen';
import { repairFiles, writtenText } from '../../core/repairs/repair-files';
import { repairsOf } from '../../core/repairs/repairs';
import { lineKey, type WorkLine } from '../../core/repairs/worklist';
import { buildTab } from '../../import/build-tab';
import {
  type LookedAt,
  readRepairLines,
  repairLines,
  repairsByKey,
} from '../../import/repair-lines';
import { formulaTab } from '../../workbook/formula-tabs';
import { sentLines } from '../../workbook/repairs/lines';
import { type Desk, type Front, fail, onScreen } from '../state/desk';
import { auditWords } from '../words/audit-words';
import { repairsWords } from '../words/repairs-words';
import { readAudited } from './workbook-audit';

/** Makes the files of a selection from the tab as it stands now, and marks their lines there. */
export function makeFiles(front: Front, selection: Selection): Promise<void> {
  return onScreen(front, 'other', async (question) => {
    const { server, dispatch } = question;
    const [title, text] = [repairsWords.title, repairsWords.making];
    dispatch({ type: 'works', work: { title, text, ratio: null, canCancel: false } });
    const workbook = await readAudited(server);
    if (workbook === null) return fail(question, 'other', auditWords.nothingThere);
    const { audited, labels, importNumber } = workbook;
    const looked = { ...workbook, audit: auditOf(audited) };
    const lines = await linesUpToDate(question, looked);
    if (lines === null) return fail(question, 'other', repairsWords.noLinesThere);
    const repairs = repairsByKey(repairsOf(audited, looked.audit), labels);
    const chosen = chosenLines(selected(lines, selection), repairs, portalIn(audited));
    const sent = chosen.lines.map(({ line, repair, value }) => ({
      line,
      value: writtenText(repair.column, value),
    }));
    if (sent.length > 0) await server.typeLines(sentLines(sent, today(), importNumber));
    const files = repairFiles(chosen.lines, labels);
    const { problems, without } = chosen;
    const made = { files, problems, without };
    const after = await repairLines(server, looked);
    dispatch({ type: 'audited', audit: { ...workbook, lines: after, made } });
  });
}

/**
 * The lines as the records are now, which somebody may have changed since the last import: the tab is laid out anew where it
 * lacks one. Null where nobody can tell what was typed.
 */
async function linesUpToDate(
  { server }: Desk,
  looked: LookedAt,
): Promise<readonly WorkLine[] | null> {
  const shown = await readRepairLines(server);
  if (shown === null) return null;
  const lines = await repairLines(server, looked);
  const there = new Set(shown.map(lineKey));
  const ticket = lines.every((line) => there.has(lineKey(line)))
    ? null
    : await server.unbuiltTabs();
  if (ticket)
    await buildTab(
      server,
      ticket.importNumber,
      formulaTab('Repairs', ticket.plan, { ...looked, lines }),
    );
  return lines;
}

/** The day of whoever sits in front of the page. */
function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
}
