import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const TEXT = readFileSync(join(ROOT, 'docs', 'hubspot.md'), 'utf8');

/** The example below a heading. */
function exampleOf(heading: string): string {
  const example = new RegExp(`^### ${heading}$[\\s\\S]*?\`\`\`csv\\n([\\s\\S]*?)\\n\`\`\``, 'm');
  return example.exec(TEXT)?.[1] ?? '';
}

/** The words of the command in the chapter about another source. */
function wordsOfCommand(): readonly string[] {
  const [, chapter = ''] = TEXT.split('\n## Another source');
  const [, command = ''] = /^npm run -s nrr -- (.*)$/m.exec(chapter) ?? [];
  return [...command.matchAll(/"[^"]*"|\S+/g)].map(([word]) => word.replaceAll('"', ''));
}

describe('the command of the document that keeps one source beside another', () => {
  const folder = mkdtempSync(join(tmpdir(), 'documented-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const few = ['--set', 'Spare rows=20', '--tabs', '', '--json', '--as-of', '2026-09'];
  const run = (...words: readonly string[]) => {
    const places = words.map((word) => (word.endsWith('.csv') ? join(folder, word) : word));
    const args = ['build/host/nrr.cjs', ...places, ...few];
    return spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  };
  const write = (deals: string, other: string) => {
    writeFileSync(join(folder, 'deals.csv'), exampleOf(deals));
    writeFileSync(join(folder, 'subscriptions.csv'), exampleOf(other));
  };

  test('names two reports and what becomes of the second', () =>
    expect(wordsOfCommand()).toEqual([
      'deals.csv',
      'subscriptions.csv',
      '--set',
      'Other source=keep',
    ]));
  test.each([
    ['Recurring deals', 'The Subscriptions object'],
    ['Recurring deals', 'The Contracts object'],
    ['Deal movements', 'The Subscriptions object'],
    ['Contracts', 'The Contracts object'],
  ])('compares the examples: "%s" counts, "%s" is kept', (deals, other) => {
    write(deals, other);
    const { status, stdout } = run(...wordsOfCommand());
    const { months, compared, report } = JSON.parse(stdout);
    expect([status, months.at(-1).closing, report.rows]).toEqual([0, 120, 2]);
    const workbook = { source: 'deals', mrr: 120 };
    expect(compared).toMatchObject([{ workbook, report: { mrr: 120 } }]);
  });
  test('does so the other way round', () => {
    write('Recurring deals', 'The Subscriptions object');
    const [first = '', second = '', ...how] = wordsOfCommand();
    const { status, stdout } = run(second, first, ...how);
    const { model, months, compared } = JSON.parse(stdout);
    expect([status, model, months.at(-1).closing]).toEqual([0, 'contracts', 120]);
    const report = { source: 'deals', mrr: 120 };
    expect(compared).toMatchObject([{ workbook: { source: 'subscriptions', mrr: 120 }, report }]);
  });
  test('is told where nothing says what becomes of the second', () => {
    write('Recurring deals', 'The Subscriptions object');
    const { status, stderr } = run(...wordsOfCommand().slice(0, 2));
    expect(status).toBe(0);
    expect(stderr).toContain('This report holds subscriptions; the workbook counts deals.');
    expect(stderr).toContain(
      'on a tab of its own, compared with what counts: --set "Other source=keep"',
    );
  });
});
