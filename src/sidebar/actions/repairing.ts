import { auditOf } from '../../core/audit/audit';
import { type Day, dayOf } from '../../core/days';
import { chosenLines, portalIn, type Selection, selected } from '../../core/repairs/chosen';
import { repairFiles, writtenText } from '../../core/repairs/repair-files';
import { repairsOf } from '../../core/repairs/repairs';
import { readRepairLines, repairsByKey } from '../../import/repair-lines';
import { sentLines } from '../../workbook/repairs/lines';
import { type Front, fail, onScreen } from '../state/desk';
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
    const all = await readRepairLines(server);
    const repairs = repairsByKey(repairsOf(audited, auditOf(audited)), labels);
    if (all.length === 0 && repairs.size > 0)
      return fail(question, 'other', repairsWords.noLinesThere);
    const lines = selected(all, selection);
    const chosen = chosenLines(lines, repairs, portalIn(audited));
    const files = repairFiles(chosen.lines, labels);
    const sent = chosen.lines.map(({ line, repair, value }) => ({
      line,
      value: writtenText(repair.column, value),
    }));
    if (sent.length > 0) await server.typeLines(sentLines(sent, today(), importNumber));
    const after = await readRepairLines(server);
    const { problems, without } = chosen;
    const audit = { ...workbook, lines: after, made: { files, problems, without } };
    dispatch({ type: 'audited', audit });
  });
}

/** The day of whoever sits in front of the page. */
function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
}
