import { actionsAt } from '../../src/sidebar/actions/actions';
import { frontOver, onScreen } from '../../src/sidebar/state/desk';
import type { Work } from '../../src/sidebar/state/state';
import { fakeServer } from '../import/fake-server';

const WORK: Work = { title: 'Reading', text: 'Reading', ratio: null, canCancel: true };

/** A front of which every call is written down, and the wait for an answer that nobody gives before it is told to. */
function frontWithCalls() {
  const calls: string[] = [];
  const { server } = fakeServer();
  const told = new Proxy(server, {
    get: (target, name) => {
      if (typeof name === 'string') calls.push(name);
      return Reflect.get(target, name);
    },
  });
  return { front: frontOver(told), calls };
}

describe('a question of the screen', () => {
  test('tells nothing and asks nothing further once somebody went elsewhere', async () => {
    const { front, calls } = frontWithCalls();
    const question = front.ask('screen');
    front.dispatch({ type: 'about' });
    question?.dispatch({ type: 'works', work: WORK });
    await expect(question?.server.showTab('NRR')).rejects.toThrow();
    expect([front.state().view.at, calls]).toEqual(['about', []]);
  });
  test('rejects an answer that comes too late, so that what follows from it is not done', async () => {
    const { front } = frontWithCalls();
    const question = front.ask('screen');
    const answer = question?.server.readHeadline();
    front.ask('screen');
    await expect(answer).rejects.toThrow();
  });
  test('is refused while something is written, and so is what a person does', () => {
    const { front } = frontWithCalls();
    front.ask('screen')?.dispatch({ type: 'works', work: { ...WORK, canCancel: false } });
    front.dispatch({ type: 'about' });
    expect([front.ask('screen'), front.state().view.at]).toEqual([null, 'working']);
  });
  test('shows what went wrong only where somebody waits', async () => {
    const { front } = frontWithCalls();
    const failing = onScreen(front, 'other', async () => {
      throw new Error('No access.');
    });
    front.dispatch({ type: 'about' });
    await failing;
    expect(front.state().view.at).toBe('about');
  });
});

test('what was filled in by hand is not replaced by cells that were selected before', async () => {
  const { front } = frontWithCalls();
  const actions = actionsAt(front);
  actions.makeFormula();
  const give = (name: string, text: string) =>
    front.dispatch({ type: 'helper', event: { type: 'gave', name, text } });
  actions.useSelection('range');
  actions.useSelection('settings');
  give('range', 'B1:C2');
  await new Promise((done) => setTimeout(done, 1));
  expect(front.state().view).toMatchObject({
    helper: { given: { range: 'B1:C2', settings: 'Sheet1!A1' } },
  });
});

test('the way back from an import that is tried again leads to its report', async () => {
  const { front } = frontWithCalls();
  const file = new File(
    [
      'Record ID,Close Date,Deal Stage,Company name,Recurring revenue amount\n1,2026-03-14,Closed Won,Acme,100',
    ],
    'all-deals-2026-11-01.csv',
  );
  const actions = actionsAt(front);
  actions.readFiles([file]);
  while (front.state().view.at !== 'understood') await new Promise((done) => setTimeout(done, 1));
  const { view } = front.state();
  if (view.at !== 'understood') throw new Error(view.at);
  const { draft } = view;
  front.tell({
    ...{ type: 'failed', problem: 'Timed out.', during: 'comparing' },
    ...{ draft, importNumber: null, cause: null },
  });
  front.ask('screen')?.dispatch({ type: 'works', work: WORK });
  actions.cancel();
  expect(front.state().view).toEqual({ at: 'understood', draft });
});
