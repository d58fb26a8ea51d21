import fc from 'fast-check';
import type { Host } from '../../host/host';
import type { Saved } from '../../host/saved';
import { rememberedChoices } from '../../src/import/remembered';
import { spoiltWords } from '../../src/sidebar/words/spoilt-words';
import { workbookWith } from './built';
import { drop, emptyHost, serverOf, undoLast } from './dropped';
import { asOf, FIRST, SECOND } from './few-deals';
import { refusal } from './hands';

/** What the script keeps beside the cells: properties of the document and of the user, and the mark on the spreadsheet. */
interface Kept {
  readonly document: Map<string, string>;
  readonly user: Map<string, string>;
  mark: string;
}

const NEWER = /This spreadsheet was last used with a newer version of Retained\. Reload it/;
const SPOILT =
  /^What Retained noted about this spreadsheet cannot be read\. Import the next report/;

/** A workbook with one report whose notes are as something else left them. */
async function workbookWhere(change: (kept: Kept) => void): Promise<Host> {
  const host = await workbookWith([[FIRST, { asOf }]]);
  const saved = host.saved();
  const kept = keptIn(saved);
  change(kept);
  for (const entry of saved.beside.book.metadata) entry.value = kept.mark;
  return emptyHost({ saved });
}

function keptIn({ beside: { stores, book } }: Saved): Kept {
  const [mark] = book.metadata.map(({ value }) => value);
  return { document: stores.document, user: stores.user, mark: mark ?? '' };
}

const keptOf = (host: Host) => keptIn(host.saved());

async function problemsOf(host: Host): Promise<readonly string[]> {
  const { problems = [] } = await serverOf(host).readWorkbook();
  return problems.map(spoiltWords.sentence);
}

/** What is kept under a key in several parts, read and written as a value. */
function edited(
  kept: Kept,
  key: string,
  edit: (value: Record<string, unknown>) => unknown,
): string {
  const [, count = '0'] = (kept.document.get(key) ?? '').split(':');
  const parts = Array.from({ length: Number(count) }, (_, part) => `${key}-${part}`);
  const text = parts.map((part) => kept.document.get(part) ?? '').join('');
  for (const part of parts) kept.document.delete(part);
  kept.document.set(`${key}-0`, JSON.stringify(edit(JSON.parse(text))));
  return '1';
}

const WRITES: Readonly<Record<string, (host: Host) => Promise<unknown>>> = {
  'imports a report': (host) => drop(host, SECOND, { asOf }),
  'undoes an import': undoLast,
  'accepts a finding': (host) =>
    serverOf(host).acceptFindings([{ recordId: '1', check: 'gap', reason: 'so' }]),
  'switches a check off': (host) => serverOf(host).switchCheck('gap', false),
};

describe('what one call remembers for the next', () => {
  test('is kept with a version', async () => {
    const host = await workbookWhere(() => {});
    expect(keptOf(host).document.get('retained')).toMatch(/^2:\d+$/);
    expect(await problemsOf(host)).toEqual([]);
  });

  test('of before there were versions is read, and settings that came later have their defaults', async () => {
    const host = await workbookWhere((kept) => {
      const parts = edited(kept, 'retained', ({ settings, ...rest }) => {
        const { spareRows: _rows, repairDays: _days, ...others } = Object(settings);
        delete others.recordAddress;
        return { ...rest, settings: others };
      });
      kept.document.set('retained', parts);
    });
    expect(await problemsOf(host)).toEqual([]);
    expect(await serverOf(host).unbuiltTabs()).toMatchObject({ importNumber: 1, tabs: [] });
  });

  test('of before answers were kept is read, and nothing is doubted that was settled then', async () => {
    const host = await workbookWhere((kept) => {
      edited(kept, 'retained', ({ settings, ...rest }) => {
        const { answers: _answers, assumed: _assumed, ...others } = Object(settings);
        return { ...rest, settings: others };
      });
      kept.document.set('retained', '1:1');
    });
    expect(await problemsOf(host)).toEqual([]);
    const { settings } = await serverOf(host).readWorkbook();
    expect(settings).not.toHaveProperty('assumed');
    expect(rememberedChoices(settings)).toMatchObject({ model: 'contracts', assumed: {} });
  });

  test.each(Object.keys(WRITES))('of a newer version is told, and nothing %s', async (name) => {
    const host = await workbookWhere(({ document }) => {
      document.set('retained', '3:1');
      document.set('retained-0', 'zipped');
    });
    const before = keptOf(host);
    expect(await problemsOf(host)).toEqual([expect.stringMatching(NEWER)]);
    expect(await refusal(WRITES[name]?.(host) ?? Promise.resolve())).toMatch(NEWER);
    expect(keptOf(host)).toEqual(before);
  });

  test.each<[string, (kept: Kept) => void]>([
    ['no number of parts', ({ document }) => document.set('retained', 'much')],
    ['a part that is missing', ({ document }) => document.delete('retained-0')],
    ['half a text', ({ document }) => document.set('retained-0', '{"plan":{')],
    ['a list', ({ document }) => document.set('retained-0', '[1]')],
    [
      'a tab that nobody knows',
      (kept) => edited(kept, 'retained', (memory) => ({ ...memory, toBuild: ['Weather'] })),
    ],
    [
      'a revenue model that nobody knows',
      (kept) =>
        edited(kept, 'retained', (memory) => ({
          ...memory,
          plan: { ...Object(memory.plan), model: 'barter' },
        })),
    ],
    [
      'rows that are a text',
      (kept) => edited(kept, 'retained', (memory) => ({ ...memory, received: '3' })),
    ],
  ])('is told where it is %s', async (_, change) => {
    const host = await workbookWhere((kept) => {
      change(kept);
      if (kept.document.get('retained') !== 'much') kept.document.set('retained', '1:1');
    });
    expect(await problemsOf(host)).toEqual([expect.stringMatching(SPOILT)]);
  });

  test('that cannot be read is written anew by the next import', async () => {
    const host = await workbookWhere(({ document }) => document.set('retained-0', 'x'));
    await drop(host, SECOND, { asOf });
    expect(await problemsOf(host)).toEqual([]);
    expect(host.values('Imports', 'A2:B3')).toEqual([
      [1, 'in use'],
      [2, 'in use'],
    ]);
  });

  test('never keeps the sidebar from opening, whatever it is', async () => {
    const host = await workbookWhere(() => {});
    const saved = host.saved();
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      fc.constantFrom('1:1', '1', '3:1', '0:0', '1:1e9'),
    );
    await fc.assert(
      fc.asyncProperty(texts, texts, texts, async (count, part, mark) => {
        const kept = keptIn(saved);
        kept.document.set('retained', count).set('retained-0', part);
        for (const entry of saved.beside.book.metadata) entry.value = mark;
        const { problems } = await serverOf(emptyHost({ saved })).readWorkbook();
        expect(Array.isArray(problems)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});

describe('what an import changed, for undo', () => {
  const TOO_LATE = /^What import 1 changed on Settings is not known any more/;
  test.each<[string, (document: Map<string, string>) => unknown]>([
    ['is not there', (document) => document.delete('retained-undo-1')],
    ['is of a newer version', (document) => document.set('retained-undo-1', '3:1')],
    ['is half a text', (document) => document.set('retained-undo-1-0', '{"changes":[')],
    ['is something else', (document) => document.set('retained-undo-1-0', '{"changes":[{}]}')],
  ])('undo says what to do where it %s', async (_, change) => {
    const host = await workbookWhere(({ document }) => change(document));
    expect(await refusal(undoLast(host))).toMatch(TOO_LATE);
    expect(host.cell('Imports', 'B2').value).toBe('in use');
  });

  test('of before there were versions is read', async () => {
    const host = await workbookWhere(({ document }) => {
      const [, parts = ''] = (document.get('retained-undo-1') ?? '').split(':');
      document.set('retained-undo-1', parts);
    });
    await undoLast(host);
    expect(host.cell('Imports', 'B2').value).toBe('undone');
  });
});

describe('the mark that says which tabs are the add-on’s', () => {
  const shown = async (host: Host) => (await serverOf(host).readWorkbook()).headline?.tabs;

  test('has a version, and is read without one', async () => {
    const host = await workbookWhere(() => {});
    expect(keptOf(host).mark).toMatch(/^version=1,NRR=\d+,/);
    const older = await workbookWhere((kept) => {
      kept.mark = kept.mark.replace('version=1,', '');
    });
    expect(await shown(older)).toEqual(await shown(host));
  });

  test('of a newer version is told, and nothing is written', async () => {
    const host = await workbookWhere((kept) => {
      kept.mark = kept.mark.replace('version=1', 'version=2');
    });
    expect(await problemsOf(host)).toEqual([expect.stringMatching(NEWER)]);
    expect(await refusal(undoLast(host))).toMatch(NEWER);
  });

  test.each(['', 'NRR=front,Deals', '{}'])('is told where it says "%s"', async (mark) => {
    const host = await workbookWhere((kept) => {
      kept.mark = mark;
    });
    expect(await problemsOf(host)).toContainEqual(expect.stringMatching(SPOILT));
  });
});

describe('what is kept for a user', () => {
  test.each([
    [null, false],
    ['seen', true],
    ['1', true],
    ['2', true],
    ['long ago', false],
  ])('a tour noted as %s is seen: %s', async (noted, isSeen) => {
    const host = await workbookWhere(({ user }) =>
      noted === null ? user.delete('retained-tour') : user.set('retained-tour', noted),
    );
    expect((await serverOf(host).readWorkbook()).isTourSeen).toBe(isSeen);
    await serverOf(host).endTour();
    expect((await serverOf(host).readWorkbook()).isTourSeen).toBe(true);
  });

  test.each([
    ['0b81f1c2-1111-4222-8333-123456789abc', /^0b81f1c2/],
    ['2:somebody', /^2:somebody$/],
    ['', /^1:[\w-]{36}$/],
    [null, /^1:[\w-]{36}$/],
  ])('the key %s tells a user from others', async (key, expected) => {
    const host = await workbookWhere(({ user }) =>
      key === null ? user.delete('retained-user') : user.set('retained-user', key),
    );
    await serverOf(host).discardImport(99);
    expect(keptOf(host).user.get('retained-user')).toMatch(expected);
  });
});
