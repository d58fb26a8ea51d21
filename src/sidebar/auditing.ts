import type { Accepted } from '../main';
import { auditWords } from './audit-words';
import { type Desk, fail } from './desk';
import { readAudited } from './workbook-audit';

/** Shows the data audit of what the workbook holds. */
export async function showAudit(desk: Desk): Promise<void> {
  const { server, dispatch } = desk;
  const work = { title: auditWords.title, text: auditWords.reading, ratio: null };
  dispatch({ type: 'works', work: { ...work, canCancel: false } });
  try {
    const audit = await readAudited(server);
    if (audit === null) return fail(desk, 'other', auditWords.nothingThere);
    dispatch({ type: 'audited', audit });
  } catch (error) {
    fail(desk, 'other', error);
  }
}

/** Accepts a finding, or without a reason takes that back, and shows what is left. */
export function accept(desk: Desk, accepted: Accepted): Promise<void> {
  return change(desk, () => desk.server.acceptFinding(accepted));
}

/** Switches a check off or on, and shows what is left. */
export function switchCheck(desk: Desk, check: string, isOn: boolean): Promise<void> {
  return change(desk, () => desk.server.switchCheck(check, isOn));
}

async function change(desk: Desk, run: () => Promise<void>): Promise<void> {
  try {
    await run();
    await showAudit(desk);
  } catch (error) {
    fail(desk, 'other', error);
  }
}
