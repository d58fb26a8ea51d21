import type { Host } from '../../host/host';
import { doubtsOf } from '../../src/core/doubt/doubt';
import { understandDropped } from '../../src/core/dropped/understand-dropped';
import { isRefusal } from '../../src/core/refusal';
import type { Choices } from '../../src/core/report/understanding';
import { companiesDraft, importCompanies } from '../../src/import/companies-import';
import { rememberedChoices } from '../../src/import/remembered';
import { withSettings } from '../../src/import/with-settings';
import { workbookWith } from './built';
import { drop, emptyHost, fixture, serverOf, undoLast } from './dropped';
import { refusal, settingCell } from './hands';

const HEADER = ['Invoice number', 'Company', 'Invoice date', 'Amount', 'Status'];
/** Dates of which nobody can tell the order: the fifth of a month, or a day of May. */
const OPEN = [
  HEADER,
  ['1', 'Oak', '05/03/2025', '100', 'paid'],
  ['2', 'Oak', '05/04/2025', '100', 'escalated'],
  ['3', 'Ash', '05/03/2025', '200', 'paid'],
  ['4', 'Ash', '05/04/2025', '150', 'paid'],
];
const NEXT = [
  ...OPEN,
  ['5', 'Oak', '05/05/2025', '100', 'escalated'],
  ['6', 'Ash', '06/05/2025', '150', 'paid'],
];

function written(...pairs: readonly string[]): Choices {
  const choices = withSettings(pairs);
  if (isRefusal(choices)) throw new Error(choices.problem);
  return choices;
}

/** What the next report is doubted for, under what the workbook remembers. */
async function doubtedOf(host: Host, cells: readonly (readonly string[])[]) {
  const choices = rememberedChoices((await serverOf(host).readWorkbook()).settings);
  const understood = understandDropped(cells, 'report.csv', choices);
  if (isRefusal(understood)) throw new Error(understood.problem);
  return { understood, doubts: doubtsOf({ cells, fileName: 'report.csv', choices }, understood) };
}

const abouts = ({ doubts }: Awaited<ReturnType<typeof doubtedOf>>) =>
  doubts.map(({ about }) => about);

const workbook = (...pairs: readonly string[]): Promise<Host> =>
  workbookWith([[OPEN, written(...pairs, 'As-of month=2025-05')]]);

describe('what somebody answered', () => {
  test.each(['day first', 'month first'] as const)(
    'holds for the next report: dates are %s',
    async (order) => {
      const next = await doubtedOf(await workbook(`Dates=${order}`), NEXT);
      expect(next.understood.report.dialect.dateOrder).toBe(order);
      expect(abouts(next)).not.toContain('Dates');
    },
  );

  test('still holds once an import that stopped as its line was opened is given up', async () => {
    let isFailing = false;
    const fault = (call: string) => {
      if (isFailing && /Properties\.setPropert/.test(call) && hasLine()) throw new Error('no');
    };
    const said = written('Dates=day first', 'As-of month=2025-05');
    const host = await workbookWith([[OPEN, said]], { fault });
    const hasLine = () => host.cell('Imports', 'A3').value === 2;
    isFailing = true;
    expect(await refusal(drop(host, NEXT, said))).not.toBe('');
    isFailing = false;
    await serverOf(host).discardImport(2);
    const next = await doubtedOf(host, NEXT);
    expect(next.understood.report.dialect.dateOrder).toBe('day first');
    expect(abouts(next)).not.toContain('Dates');
  });

  test('holds for one value of the report', async () => {
    const host = await workbook('Dates=day first', 'Status escalated=left out');
    const next = await doubtedOf(host, NEXT);
    expect(next.understood.deals.filter(({ state }) => state === 'counted')).toHaveLength(4);
    expect(abouts(next)).toEqual([]);
  });

  test('is forgotten once the import is undone that brought it', async () => {
    const host = await workbook('Dates=day first');
    await drop(host, NEXT, written('Status escalated=left out'));
    expect(abouts(await doubtedOf(host, NEXT))).toEqual([]);
    await undoLast(host);
    expect(abouts(await doubtedOf(host, NEXT))).toEqual(['Status escalated']);
  });
});

test('an undone report of companies takes back no answer', async () => {
  const host = await workbook('Dates=month first');
  const name = 'hubspot-crm-exports-all-companies-2025-05-01.csv';
  const draft = companiesDraft(fixture(`small/${name}`), name);
  if (draft?.reported == null) throw new Error('is no report of companies');
  await importCompanies(serverOf(host), { ...draft, reported: draft.reported, numbers: [] });
  await undoLast(host);
  const next = await doubtedOf(host, NEXT);
  expect(next.understood.report.dialect.dateOrder).toBe('month first');
  expect(abouts(next)).toEqual(['Status escalated']);
});

describe('what nobody answered', () => {
  test('is doubted again, and read as before meanwhile', async () => {
    const host = await workbook('Dates=day first');
    const next = await doubtedOf(host, NEXT);
    expect(next.doubts).toMatchObject([
      { about: 'Status escalated', set: 'Status escalated=left out', isOpen: false },
    ]);
    expect(next.understood.deals.filter(({ state }) => state === 'counted')).toHaveLength(6);
  });

  test('is doubted no more once somebody says that it was right', async () => {
    const host = await workbook('Dates=day first');
    await drop(host, NEXT, written('Status escalated=counts'));
    expect(abouts(await doubtedOf(host, NEXT))).toEqual([]);
  });
});

describe('a setting that was only guessed', () => {
  const deals = (...more: readonly (readonly string[])[]) => [
    ['Record ID', 'Company', 'Close Date', 'Is Closed Won', 'Deal Type', 'Amount'],
    ['1', 'Oak', '2024-01-25', 'true', 'New Business', '700'],
    ['2', 'Oak', '2025-01-25', 'true', 'Existing Business', '700'],
    ...more,
  ];
  /** Most deals of that type now add to what the customer pays. */
  const next = deals(
    ['3', 'Oak', '2025-02-25', 'true', 'Existing Business', '30'],
    ['4', 'Oak', '2025-03-25', 'true', 'Existing Business', '40'],
  );

  const guessed = (...pairs: readonly string[]): Promise<Host> =>
    workbookWith([[deals(), written('As-of month=2025-02', ...pairs)]]);

  test('is doubted again, and holds although the next report speaks for another', async () => {
    const { understood, doubts } = await doubtedOf(await guessed(), next);
    expect(understood.settings.types.get('existing business')).toBe('renewal');
    expect(doubts.map(({ about }) => about)).toEqual(['Deal type Existing Business', 'Amount']);
  });

  test('is doubted no more where it was answered, or typed on Settings since', async () => {
    const answered = await guessed('Deal type Existing Business=renewal');
    expect(abouts(await doubtedOf(answered, next))).toEqual(['Amount']);
    const typed = await guessed();
    typed.type('Settings', settingCell(typed, 'Amount means'), 'ARR');
    const { understood, doubts } = await doubtedOf(typed, next);
    expect(understood.settings.amountMeans).toBe('ARR');
    expect(doubts.map(({ about }) => about)).toEqual(['Deal type Existing Business']);
  });
});

describe('an answer to what a later report asks', () => {
  const HEAD = ['Record ID', 'Company', 'Close Date', 'Deal Stage', 'Recurring revenue amount'];
  const deals = (...more: readonly (readonly string[])[]) => [
    HEAD,
    ['1', 'Oak', '2025-01-25', 'Closed won', '700'],
    ['2', 'Ash', '2025-01-26', 'Pilot', '300'],
    ...more,
  ];
  const updated = (...pairs: readonly string[]): Promise<Host> =>
    workbookWith([
      [deals(), written('As-of month=2025-02')],
      [
        deals(['3', 'Test Company', '2025-02-03', 'Closed won', '50']),
        written('As-of month=2025-02', ...pairs),
      ],
    ]);

  test('puts a stage that is won among those on Settings', async () => {
    const { settings } = await serverOf(await updated('Stage Pilot=won')).readWorkbook();
    expect(settings?.wonStages).toContain('Pilot');
  });

  test('puts a customer that is left out among those on Settings, and undo takes it out', async () => {
    const host = await updated('Customer Test Company=left out');
    const left = async () => (await serverOf(host).readWorkbook()).settings?.excluded;
    expect(await left()).toEqual(['test company']);
    await undoLast(host);
    expect(await left()).toEqual([]);
  });

  test('puts a customer that counts as another among those on Settings, and undo takes it out', async () => {
    const host = await updated('Customer Test Company=Oak');
    const others = async () => (await serverOf(host).readWorkbook()).settings?.sameAs;
    expect(await others()).toEqual([['test company', 'oak']]);
    expect(host.values('Settings', 'O2:P2')).toEqual([['test company', 'oak']]);
    await undoLast(host);
    expect(await others()).toEqual([]);
  });

  test('leaves what somebody typed of such a customer as it was typed', async () => {
    const host = await updated('Customer Test Company=Oak');
    host.type('Settings', 'O2', 'Test Company');
    host.type('Settings', 'P2', 'Oak');
    await drop(
      host,
      deals(['4', 'Elm', '2025-02-04', 'Closed won', '50']),
      written('As-of month=2025-02'),
    );
    expect(host.values('Settings', 'O2:P2')).toEqual([['Test Company', 'Oak']]);
  });

  test('is asked again where a stage or a trial was only guessed, until somebody answers', async () => {
    const host = emptyHost();
    const report = deals(
      ['3', 'Test Company', '2025-01-03', 'Closed won', '50'],
      ['4', 'Fir', '2025-01-04', 'Contract signed', '90'],
      ['5', 'Yew', '2025-02-09', 'Closed won', '10'],
    );
    const asked = async () => (await doubtedOf(host, report)).doubts.map(({ about }) => about);
    await drop(host, report, written('As-of month=2025-02'));
    expect(await asked()).toEqual(['Stage Contract signed', 'Customer Test Company']);
    const { settings } = (await doubtedOf(host, report)).understood;
    expect([[...settings.wonStages], [...settings.excluded]]).toEqual([
      ['closed won', 'contract signed'],
      ['test company'],
    ]);
    await drop(host, report, written('Customer Test Company=left out'));
    expect(await asked()).toEqual(['Stage Contract signed']);
    await drop(host, report, written('Stage Contract signed=won'));
    expect(await asked()).toEqual([]);
  });
});
