import { useState } from 'preact/hooks';
import { checkOf } from '../../../core/audit/checks';
import type { Day } from '../../../core/days';
import {
  isLeft,
  isMadeBefore,
  isValued,
  leftOf,
  type Selection,
  selected,
} from '../../../core/repairs/chosen';
import type { MeetingChoice } from '../../../core/repairs/meeting';
import type { WorkLine } from '../../../core/repairs/worklist';
import type { MadeFiles } from '../../actions/workbook-audit';
import { repairsWords } from '../../words/repairs-words';
import { FileDownloads } from './downloads';

/** Records with a new finding that are named. */
const SHOWN = 5;

/** What a person can do about repairs. */
export interface RepairActions {
  readonly makeFiles: (selection: Selection) => void;
  readonly makeMeetingPage: (choice: MeetingChoice) => void;
  readonly showTab: (tab: string) => void;
}

/** Which repairs of the tab go into files for HubSpot, and the files once they are made. */
export function RepairFiles({
  lines,
  made,
  noun,
  today,
  actions,
}: {
  readonly lines: readonly WorkLine[];
  readonly made: MadeFiles | null;
  /** What HubSpot calls one of the records. */
  readonly noun: string;
  readonly today: Day;
  readonly actions: RepairActions;
}) {
  const left = lines.filter(isLeft);
  const valued = left.filter(isValued);
  return (
    <section>
      <h2>{repairsWords.title}</h2>
      {left.length === 0 ? (
        <p class="quiet">{repairsWords.noLines}</p>
      ) : (
        <>
          <p>{repairsWords.left(leftOf(lines))}</p>
          <p class="quiet">{repairsWords.hint}</p>
        </>
      )}
      <button type="button" class="link" onClick={() => actions.showTab('Repairs')}>
        {repairsWords.tab}
      </button>
      {made && <Made made={made} noun={noun} />}
      {valued.length > 0 && (
        <Choice lines={valued} isMain={!made} today={today} actions={actions} />
      )}
    </section>
  );
}

/** A choice as a text, since that is what a list of options holds. */
const textOf = ({ by, name }: Selection) => `${by}|${name}`;

function selectionOf(text: string, all: readonly Selection[]): Selection {
  return all.find((one) => textOf(one) === text) ?? { by: 'all', name: '' };
}

interface Choosing {
  readonly lines: readonly WorkLine[];
  readonly isMain: boolean;
  readonly today: Day;
  readonly actions: RepairActions;
}

const TICKED: Selection = { by: 'ticked', name: '' };
const ALL: Selection = { by: 'all', name: '' };

function Choice({ lines, isMain, today, actions }: Choosing) {
  const counted = (one: Selection) => selected(lines, one, today).length;
  const before = lines.filter((line) => isMadeBefore(line, today)).length;
  const owners = selectionsBy('owner', lines);
  const checks = selectionsBy('check', lines);
  const [chosen, choose] = useState(textOf(counted(TICKED) > 0 ? TICKED : ALL));
  const make = () => actions.makeFiles(selectionOf(chosen, [TICKED, ALL, ...owners, ...checks]));
  return (
    <div class="choice">
      <label for="which-repairs">{repairsWords.which}</label>
      <select
        id="which-repairs"
        value={chosen}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value={textOf(TICKED)}>{repairsWords.ticked(counted(TICKED))}</option>
        <option value={textOf(ALL)}>{repairsWords.all(counted(ALL))}</option>
        <Group label={repairsWords.byOwner} all={owners} counted={counted} />
        <Group label={repairsWords.byCheck} all={checks} counted={counted} />
      </select>
      {before > 0 && <p class="quiet">{repairsWords.madeBefore(before)}</p>}
      <button type="button" class={isMain ? 'primary' : ''} onClick={make}>
        {repairsWords.make}
      </button>
    </div>
  );
}

/** Selections of a kind, each with how many lines it has. */
function Group({
  label,
  all,
  counted,
}: {
  readonly label: string;
  readonly all: readonly Selection[];
  readonly counted: (one: Selection) => number;
}) {
  if (all.length === 0) return null;
  return (
    <optgroup label={label}>
      {all.map((one) => (
        <option key={textOf(one)} value={textOf(one)}>
          {repairsWords.named(one.name, counted(one))}
        </option>
      ))}
    </optgroup>
  );
}

function selectionsBy(by: 'owner' | 'check', lines: readonly WorkLine[]): readonly Selection[] {
  return namesOf(lines.map((line) => line[by])).map((name) => ({ by, name }));
}

function namesOf(names: readonly string[]): readonly string[] {
  return [...new Set(names)].filter((name) => name !== '').sort();
}

function Made({ made, noun }: { readonly made: MadeFiles; readonly noun: string }) {
  const { files, problems, without, uncovered } = made;
  return (
    <div class="files">
      <FileDownloads files={files} noun={noun} isMain />
      <p class={files.length > 0 ? 'good' : ''}>
        {files.length > 0 ? `✓ ${repairsWords.made}` : repairsWords.nothingMade}
      </p>
      {without > 0 && <p class="quiet">{repairsWords.without(without)}</p>}
      {uncovered.length > 0 && (
        <>
          <p class="bad">{`✗ ${repairsWords.uncovered(uncovered.length)}`}</p>
          <ul class="lines">
            {uncovered.slice(0, SHOWN).map(({ recordId, customer, check }) => (
              <li key={`${recordId}|${check}`}>
                {repairsWords.uncoveredLine(recordId, customer, checkOf(check).name)}
              </li>
            ))}
          </ul>
        </>
      )}
      {problems.length > 0 && (
        <>
          <h3>{repairsWords.problems}</h3>
          <ul class="lines">
            {problems.map(({ line, problem }) => (
              <li key={`${line.recordId}|${line.column}|${line.check}`}>
                {repairsWords.problem(line.recordId, line.column, problem)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
