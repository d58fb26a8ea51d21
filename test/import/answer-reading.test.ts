import { answerReading, type Said, type Told } from '../../src/import/files/answer-reading';

/** A worker whose page asks for more after each part, and all that it says about a file. */
function saidOf(file: File): Promise<readonly Said[]> {
  const said: Said[] = [];
  return new Promise((resolve) => {
    let hear: (event: MessageEvent<Told>) => void = () => {};
    const tell = (data: Told) => hear(new MessageEvent('message', { data }));
    answerReading({
      addEventListener: (_, listener) => {
        hear = listener;
      },
      postMessage: (one) => {
        said.push(one);
        if (one.type === 'ready') return tell(file);
        if (one.type === 'rows') return tell('more');
        if (one.type !== 'progress') resolve(said);
      },
    });
  });
}

const rowsOf = (said: readonly Said[]) =>
  said.flatMap((one) => (one.type === 'rows' ? one.rows : []));
const typesOf = (said: readonly Said[]) => said.map(({ type }) => type);

test('A worker hands a long file over in parts, whole and in order', async () => {
  const lines = Array.from({ length: 25_000 }, (_, row) => `${row},b`);
  const said = await saidOf(new File([lines.join('\n')], 'deals.csv'));
  expect(rowsOf(said)).toEqual(lines.map((line) => line.split(',')));
  expect(typesOf(said).filter((type) => type === 'rows')).toHaveLength(3);
  expect(typesOf(said)).toEqual(expect.arrayContaining(['ready', 'progress', 'read']));
});

test('A worker tells ever more of the file as done', async () => {
  const said = await saidOf(new File(['a,b\n'.repeat(50_000)], 'deals.csv'));
  const ratios = said.flatMap((one) => ('ratio' in one ? [one.ratio] : []));
  expect(ratios).toEqual([...ratios].sort((a, b) => a - b));
  expect(ratios.at(-1)).toBe(1);
});

test('A worker passes on why a file is refused', async () => {
  const said = await saidOf(new File(['%PDF-1.7'], 'deals.pdf'));
  expect(said.at(-1)).toEqual({
    type: 'refused',
    refusal: { problem: expect.stringMatching(/^deals\.pdf is a PDF/) },
  });
});

test('A worker says so where a file cannot be read at all', async () => {
  const gone = new File(['a,b'], 'deals.csv');
  const slice = () => {
    throw new Error('NotReadableError');
  };
  expect((await saidOf(Object.assign(gone, { slice }))).at(-1)).toEqual({ type: 'failed' });
});

test('A worker says so where its rows cannot be handed over', async () => {
  const said = await new Promise<readonly Said[]>((resolve) => {
    const heard: Said[] = [];
    answerReading({
      addEventListener: (_, listener) => {
        setTimeout(listener, 0, new MessageEvent('message', { data: new File(['a,b'], 'a.csv') }));
      },
      postMessage: (one) => {
        if (one.type === 'rows') throw new Error('DataCloneError');
        heard.push(one);
        if (one.type === 'failed') resolve(heard);
      },
    });
  });
  expect(said.at(-1)).toEqual({ type: 'failed' });
});
