import { chosenLines, portalIn, type Selection, selected } from '../../core/repairs/chosen';
import { repairFiles, writtenText } from '../../core/repairs/repair-files';
import { repairsOf } from '../../core/repairs/repairs';
import { uncoveredBy } from '../../core/repairs/uncovered';
import { lookAtRepairs, repairsByKey } from '../../import/repair-lines';
import { layOutRepairs } from '../../import/repairs-laid-out';
import { sentLines } from '../../workbook/repairs/lines';
import { type Front, fail, onScreen } from '../state/desk';
import { auditWords } from '../words/audit-words';
import { repairsWords } from '../words/repairs-words';
import { lookAtWorkbook } from './workbook-audit';

/** Makes the files of a selection from the tab as it stands now, and marks their lines there. */
export function makeFiles(front: Front, selection: Selection): Promise<void> {
  return onScreen(front, 'other', async (question) => {
    const { server, dispatch } = question;
    const [title, text] = [repairsWords.title, repairsWords.making];
    dispatch({ type: 'works', work: { title, text, ratio: null, canCancel: false } });
    const looked = await lookAtWorkbook(server);
    if (looked === null) return fail(question, 'other', auditWords.nothingThere);
    if (looked.shown === null) return fail(question, 'other', repairsWords.noLinesThere);
    const { audited, labels, importNumber, lines, today } = looked;
    await layOutRepairs(server, looked);
    const repairs = repairsByKey(repairsOf(audited, looked.audit), labels);
    const chosen = chosenLines(selected(lines, selection, today), repairs, portalIn(audited));
    const sent = chosen.lines.map(({ line, repair, value }) => ({
      line,
      value: writtenText(repair.column, value),
    }));
    if (sent.length > 0) await server.typeLines(sentLines(sent, today, importNumber));
    const files = repairFiles(chosen.lines, labels);
    const { problems, without } = chosen;
    const uncovered = uncoveredBy(audited, looked.audit, chosen.lines);
    const made = { files, problems, without, uncovered };
    const after = await lookAtRepairs(server, looked);
    dispatch({ type: 'audited', audit: { ...looked, ...after, made } });
  });
}
