import { type LookedAt, linesOfFinding, readRepairLines } from '../../import/repair-lines';
import { layOutRepairs } from '../../import/repairs-laid-out';
import type { Accepted } from '../../main';
import { linesWithReason } from '../../workbook/repairs/lines';
import { type Desk, type Front, fail, onScreen } from '../state/desk';
import { auditWords } from '../words/audit-words';
import { lookAtWorkbook } from './workbook-audit';

/** Shows the data audit of what the workbook holds. */
export function showAudit(front: Front): Promise<void> {
  return onScreen(front, 'other', (question) => audit(question));
}

/** Accepts a finding, or without a reason takes that back, and shows what is left. */
export function accept(front: Front, accepted: Accepted): Promise<void> {
  return change(front, async ({ server }) => {
    const isTakenBack = accepted.reason === '';
    // A reason on the tab would list it again.
    if (isTakenBack) await writeReason(server, accepted);
    await server.acceptFindings([accepted]);
    if (!isTakenBack) await writeReason(server, accepted);
  });
}

/** Switches a check off or on, and shows what is left. */
export function switchCheck(front: Front, check: string, isOn: boolean): Promise<void> {
  return change(front, ({ server }) => server.switchCheck(check, isOn));
}

function change(front: Front, run: (desk: Desk) => Promise<void>): Promise<void> {
  return onScreen(front, 'other', async (question) => {
    works(question, auditWords.writing);
    await run(question);
    await audit(question, (looked) => layOutRepairs(question.server, looked));
  });
}

async function audit(desk: Desk, after?: (looked: LookedAt) => Promise<void>): Promise<void> {
  works(desk, auditWords.reading);
  const audit = await lookAtWorkbook(desk.server);
  if (audit === null) return fail(desk, 'other', auditWords.nothingThere);
  await after?.(audit);
  desk.dispatch({ type: 'audited', audit });
}

function works({ dispatch }: Desk, text: string): void {
  const work = { title: auditWords.title, text, ratio: null, canCancel: false };
  dispatch({ type: 'works', work });
}

/** Writes the reason, or none, into the lines of the finding that the tab of repairs has. */
async function writeReason(server: Desk['server'], accepted: Accepted): Promise<void> {
  const lines = linesOfFinding((await readRepairLines(server)) ?? [], accepted);
  if (lines.length > 0) await server.typeLines(linesWithReason(lines, accepted.reason));
}
