import { dayText } from '../../core/days';
import { type MeetingChoice, meetingLines, meetingList } from '../../core/repairs/meeting';
import { meetingPage } from '../../workbook/repairs/meeting';
import { type Front, fail, onScreen } from '../state/desk';
import { auditWords } from '../words/audit-words';
import { meetingListWords } from '../words/meeting-list-words';
import { lookAtWorkbook } from './workbook-audit';

/** Adds a page with what is open and due, by owner, from the tab of repairs as it stands now. */
export function makeMeetingPage(front: Front, choice: MeetingChoice): Promise<void> {
  return onScreen(front, 'other', async (question) => {
    const { server, dispatch } = question;
    const [title, text] = [meetingListWords.title, meetingListWords.making];
    dispatch({ type: 'works', work: { title, text, ratio: null, canCancel: false } });
    const looked = await lookAtWorkbook(server);
    if (looked === null) return fail(question, 'other', auditWords.nothingThere);
    const { lines, today, audited } = looked;
    const { repairDays, moneyAs } = audited.settings;
    const listed = (one: MeetingChoice) => meetingLines(lines, one, { today, repairDays });
    const open = listed({ by: 'open', name: '' }).length;
    const page = meetingPage(meetingList(listed(choice)), { today, choice, open, moneyAs });
    const name = meetingListWords.page(dayText(today));
    await server.addPage(name, page);
    dispatch({ type: 'audited', audit: { ...looked, hasMadePage: true } });
  });
}
