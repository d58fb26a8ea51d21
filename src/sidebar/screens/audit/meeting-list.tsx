import { useMemo, useState } from 'preact/hooks';
import {
  type Meeting,
  type MeetingChoice,
  meetingLines,
  tasksFile,
} from '../../../core/repairs/meeting';
import type { WorkLine } from '../../../core/repairs/worklist';
import { meetingListWords as words } from '../../words/meeting-list-words';
import { Download } from './downloads';

const OPEN: MeetingChoice = { by: 'open', name: '' };
const DUE: MeetingChoice = { by: 'due', name: '' };

interface MeetingListProps {
  readonly lines: readonly WorkLine[];
  readonly meeting: Meeting;
  /** What one record is called. */
  readonly noun: string;
  /** Whether a page was just made of it. */
  readonly isMade: boolean;
  readonly makePage: (choice: MeetingChoice) => void;
}

/** What a meeting goes through, as a page to print or as tasks for HubSpot. */
export function MeetingList({ lines, meeting, noun, isMade, makePage }: MeetingListProps) {
  const [place, choose] = useState(0);
  const choices = useMemo(() => choicesOf(lines, meeting), [lines, meeting]);
  const [first] = choices;
  if (!first || first.lines.length === 0) return null;
  const chosen = choices[place] ?? first;
  const { text, tasks } = tasksFile(chosen.lines);
  return (
    <section>
      <h2>{words.title}</h2>
      {isMade && <p class="good">{`✓ ${words.made}`}</p>}
      <p class="quiet">{words.hint}</p>
      <div class="choice">
        <label for="which-meeting">{words.which}</label>
        <select
          id="which-meeting"
          value={String(place)}
          onChange={(event) => choose(Number(event.currentTarget.value))}
        >
          {choices.map(({ label }, at) => (
            <option key={label} value={String(at)}>
              {label}
            </option>
          ))}
        </select>
        <button type="button" onClick={() => makePage(chosen.choice)}>
          {words.make}
        </button>
        {tasks > 0 && (
          <>
            <Download name={words.file} text={text} type="text/csv" isMain={false}>
              {words.tasks(tasks)}
            </Download>
            <p class="quiet">{words.tasksHint(noun)}</p>
          </>
        )}
      </div>
    </section>
  );
}

/** The choices that have lines, all that is open first. */
function choicesOf(lines: readonly WorkLine[], meeting: Meeting) {
  const of = (choice: MeetingChoice, label: (count: number) => string) => {
    const found = meetingLines(lines, choice, meeting);
    return { choice, lines: found, label: label(found.length) };
  };
  const owners = [...new Set(lines.map(({ owner }) => owner))].filter((name) => name !== '').sort();
  return [
    of(OPEN, words.open),
    of(DUE, words.due),
    ...owners.map((name) => of({ by: 'owner', name }, (count) => words.owner(name, count))),
  ].filter((choice) => choice.choice.by === 'open' || choice.lines.length > 0);
}
