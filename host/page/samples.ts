/** A report to try the add-on with. */
export interface SampleReport {
  readonly name: string;
  readonly text: string;
}

/**
 * What a sample's button says, from the date in the file's name.
 *
 * @example sampleLabel('hubspot-crm-exports-all-deals-2026-11-01.csv') //=> '1 Nov 2026'
 */
export function sampleLabel(name: string): string {
  const date = /(\d{4})-(\d{2})-(\d{2})/.exec(name);
  if (date === null) return name.replace(/\.\w+$/, '');
  const [, year, month, day] = date;
  return `${isOfCompanies(name) ? 'Companies, ' : ''}${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}

const isOfCompanies = (name: string) => name.includes('companies');

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A button for each sample: the reports of successive months, oldest first, then those of companies. */
export function showSamples(
  group: HTMLElement,
  samples: readonly SampleReport[],
  handOver: (sample: SampleReport) => void,
): void {
  if (samples.length === 0) return;
  const label = document.createElement('span');
  label.className = 'samples-label';
  label.textContent = 'Drop a sample report:';
  const inOrder = [false, true].flatMap((are) =>
    samples.filter(({ name }) => isOfCompanies(name) === are),
  );
  group.replaceChildren(label, ...inOrder.map((sample) => sampleButton(sample, handOver)));
}

function sampleButton(sample: SampleReport, handOver: (sample: SampleReport) => void): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'bar-button bar-button-outlined';
  button.dataset.sample = sample.name;
  button.title = sample.name;
  button.textContent = sampleLabel(sample.name);
  button.addEventListener('click', () => handOver(sample));
  return button;
}
