import { useState } from 'preact/hooks';
import { monthText, parseMonth } from '../../core/days';
import { writtenSetting } from '../../core/report/written-settings';
import { monthName } from '../../import/texts';
import type { ChosenSettings, SettingsToChoose } from '../../main';
import type { Actions } from '../actions/actions';
import { settingsWords as words } from '../words/settings-words';
import { Screen } from './screen';
import { Choice, type Option } from './understood/choice';

/** A month that no list of months leaves out. */
const MOST_MONTHS = 60;

/** The choices that people change from month to month, each with what it does. */
export function SettingsScreen({
  settings: { chosen: before, first, latest },
  actions,
}: {
  readonly settings: SettingsToChoose;
  readonly actions: Actions;
}) {
  const [chosen, choose] = useState(before);
  const [targets, type] = useState({
    nrrTarget: inPercent(before.nrrTarget),
    grrTarget: inPercent(before.grrTarget),
  });
  const [problem, tell] = useState('');
  const apply = () => {
    const read = readTargets(targets);
    if ('problem' in read) tell(read.problem);
    else actions.changeSettings(changed(before, { ...chosen, ...read }));
  };
  return (
    <Screen title={words.title} key="settings">
      <p class="quiet">{words.lead}</p>
      <Choices
        chosen={chosen}
        months={monthOptions(first, latest, chosen.asOf)}
        onChange={(part) => choose({ ...chosen, ...part })}
      />
      {TARGETS.map((id) => (
        <Target
          key={id}
          id={id}
          label={words[id]}
          text={targets[id]}
          onType={(text) => type({ ...targets, [id]: text })}
        />
      ))}
      {problem && (
        <p class="bad" role="alert">
          {problem}
        </p>
      )}
      <WaysOn apply={apply} actions={actions} />
    </Screen>
  );
}

/** What somebody changed on this screen: whatever else stands on Settings by now stays. */
function changed(before: ChosenSettings, now: ChosenSettings): Partial<ChosenSettings> {
  const parts = Object.entries(now).filter(
    ([id, value]) => before[id as keyof ChosenSettings] !== value,
  );
  return Object.fromEntries(parts);
}

function WaysOn({ apply, actions }: { readonly apply: () => void; readonly actions: Actions }) {
  return (
    <>
      <div class="actions">
        <button type="button" class="primary" onClick={apply}>
          {words.apply}
        </button>
        <button type="button" onClick={actions.goBack}>
          {words.back}
        </button>
      </div>
      <button type="button" class="link" onClick={() => actions.showTab('Settings')}>
        {words.settings}
      </button>
    </>
  );
}

const TARGETS = ['nrrTarget', 'grrTarget'] as const;
type Targets<T> = Readonly<Record<(typeof TARGETS)[number], T>>;

/** Both targets as Settings takes them, or what is wrong with the first that is none. */
function readTargets(texts: Targets<string>): Targets<number> | { readonly problem: string } {
  const [nrrTarget, grrTarget] = TARGETS.map((id) => ratioOf(texts[id]));
  if (nrrTarget == null) return { problem: words.notATarget(words.nrrTarget) };
  if (grrTarget == null) return { problem: words.notATarget(words.grrTarget) };
  return { nrrTarget, grrTarget };
}

/** What is chosen from lists. */
function Choices({
  chosen,
  months,
  onChange,
}: {
  readonly chosen: ChosenSettings;
  readonly months: readonly Option<string>[];
  readonly onChange: (part: Partial<ChosenSettings>) => void;
}) {
  return (
    <>
      <Choice
        {...{ id: 'as-of', label: words.asOf, value: chosen.asOf, isSure: true }}
        options={months}
        onChoose={(asOf) => onChange({ asOf })}
      >
        {words.asOfNote}
      </Choice>
      <Choice
        {...{ id: 'period', label: words.period, value: chosen.period, isSure: true }}
        options={optionsOf(words.periods)}
        onChoose={(period) => onChange({ period })}
      >
        {words.periodNote}
      </Choice>
      <Choice
        {...{ id: 'money-as', label: words.moneyAs, value: chosen.moneyAs, isSure: true }}
        options={optionsOf(words.units)}
        onChoose={(moneyAs) => onChange({ moneyAs })}
      >
        {words.moneyAsNote}
      </Choice>
      <Choice
        {...{ id: 'definition', label: words.definition, isSure: true }}
        value={`${chosen.reactivationInNrr}`}
        options={optionsOf(words.definitions)}
        onChoose={(answer) => onChange({ reactivationInNrr: answer === `${true}` })}
      >
        {words.definitionNote}
      </Choice>
    </>
  );
}

function Target({
  id,
  label,
  text,
  onType,
}: {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly onType: (text: string) => void;
}) {
  return (
    <div class="choice">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        value={text}
        aria-describedby={`${id}-reason`}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      <p class="quiet" id={`${id}-reason`}>
        {words.targetNote}
      </p>
    </div>
  );
}

function optionsOf<T extends string>(texts: Readonly<Record<T, string>>): readonly Option<T>[] {
  return Object.entries(texts) as [T, string][];
}

/** The latest month as the one to follow, then every month back to the first, and the one that is chosen now. */
function monthOptions(first: string, latest: string, now: string): readonly Option<string>[] {
  const [from, to] = [parseMonth(first) ?? 0, parseMonth(latest) ?? 0];
  const count = Math.min(MOST_MONTHS, Math.max(1, to - from + 1));
  const months = Array.from({ length: count }, (_, back) => to - back);
  const chosen = parseMonth(now);
  const all = chosen === null || months.includes(chosen) ? months : [chosen, ...months];
  return [['', words.follows(to)], ...all.map((month) => optionOf(month))];
}

const optionOf = (month: number): Option<string> => [monthText(month), monthName(month)];

/** @example inPercent(0.925) //=> "92.5" */
function inPercent(ratio: number): string {
  return String(Math.round(ratio * 1e6) / 1e4);
}

/** A target as Settings takes it; null for what is none. */
function ratioOf(text: string): number | null {
  const number = text.replace(',', '.').replace('%', '').trim();
  return writtenSetting('NRR target')?.parse(`${number} %`)?.nrrTarget ?? null;
}
