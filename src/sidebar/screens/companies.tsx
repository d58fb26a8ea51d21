import { useState } from 'preact/hooks';
import { dayText } from '../../core/days';
import { COMPANY_FIELDS, type CompanyFieldId } from '../../core/report/company-fields';
import { parseDay } from '../../core/report/values';
import type { ChosenCompanies, CompaniesDraft } from '../../import/companies-import';
import { list } from '../../import/texts';
import { companiesWords } from '../words/companies-words';
import { words } from '../words/words';
import { Screen } from './screen';

const SHOWN: readonly CompanyFieldId[] = [
  'csat',
  'nps',
  'timeToValue',
  'firstValue',
  'licensed',
  'active',
];

/** What a report of companies holds, the day it describes, and which of its numbers are taken over. */
export function Companies({
  draft,
  onAdd,
  onBack,
}: {
  readonly draft: CompaniesDraft;
  readonly onAdd: (chosen: ChosenCompanies) => void;
  readonly onBack: () => void;
}) {
  const { report, fileName } = draft;
  const [day, setDay] = useState(draft.reported === null ? '' : dayText(draft.reported));
  const [numbers, setNumbers] = useState(report.numbers.slice(0, MOST_NUMBERS));
  const reported = parseDay(day, 'month first');
  const found = report.fields.filter((id) => SHOWN.includes(id));
  const labels = COMPANY_FIELDS.filter(({ id }) => found.includes(id)).map(({ label }) => label);
  const add = () => reported !== null && onAdd({ ...draft, reported, numbers });
  return (
    <Screen title={companiesWords.title}>
      <p class="file">
        <span class="name">{fileName}</span>
        <span class="quiet">{companiesWords.companies(report.rows.length)}</span>
      </p>
      <p>{companiesWords.what}</p>
      {report.leftOut > 0 && <p class="quiet">{companiesWords.leftOut(report.leftOut)}</p>}
      <h2>{companiesWords.found}</h2>
      <p>{labels.length > 0 ? list(labels, 'and') : companiesWords.nothingFound}</p>
      <Numbers
        labels={report.numbers}
        chosen={numbers}
        onChoose={(next) => setNumbers([...next])}
      />
      <ReportDay day={day} isKnown={reported !== null} onChoose={setDay} />
      <div class="actions">
        <button type="button" class="primary" disabled={reported === null} onClick={add}>
          {companiesWords.add}
        </button>
        <button type="button" onClick={onBack}>
          {words.otherFile}
        </button>
      </div>
    </Screen>
  );
}

function ReportDay({
  day,
  isKnown,
  onChoose,
}: {
  readonly day: string;
  readonly isKnown: boolean;
  readonly onChoose: (day: string) => void;
}) {
  return (
    <div class={isKnown ? 'choice' : 'choice unsure'}>
      <label for="report-day">{companiesWords.day}</label>
      <input
        id="report-day"
        type="date"
        value={day}
        aria-describedby="report-day-reason"
        onInput={(event) => onChoose(event.currentTarget.value)}
      />
      <p class="quiet" id="report-day-reason">
        {isKnown ? companiesWords.dayHint : companiesWords.noDay}
      </p>
    </div>
  );
}

/** The tab holds so many numbers beside the standard ones. */
const MOST_NUMBERS = 12;

function Numbers({
  labels,
  chosen,
  onChoose,
}: {
  readonly labels: readonly string[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}) {
  if (labels.length === 0) return null;
  const toggled = (label: string) =>
    chosen.includes(label)
      ? chosen.filter((one) => one !== label)
      : labels.filter((one) => one === label || chosen.includes(one)).slice(0, MOST_NUMBERS);
  return (
    <fieldset class="choices">
      <legend>{companiesWords.numbers}</legend>
      {labels.map((label) => (
        <label key={label} class="check">
          <input
            type="checkbox"
            checked={chosen.includes(label)}
            onChange={() => onChoose(toggled(label))}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
