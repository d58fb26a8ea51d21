import fc from 'fast-check';
import { actionsAt } from '../../src/sidebar/actions/actions';
import { formulaOf } from '../../src/sidebar/formula/formula';
import { frontOver } from '../../src/sidebar/state/desk';
import { isBusy, type State, type View } from '../../src/sidebar/state/state';
import { type Move, movesAt, type Played, REPORTS } from './moves';
import { scheduledServer } from './scheduled-server';

// What only takes time does not take any: it would decide the order of answers, which is the scheduler's to decide.
const later = globalThis.setTimeout;
beforeAll(() => {
  Object.assign(globalThis, {
    setTimeout: (run: (...args: unknown[]) => void, _: number, ...args: unknown[]) =>
      setImmediate(run, ...args),
  });
});
afterAll(() => {
  Object.assign(globalThis, { setTimeout: later });
});

/** Lets everything happen that waits for no answer, such as the reading of a dropped file. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) await new Promise((done) => setImmediate(done));
}

/** The report that a screen holds, or leads back to; null where there is none. */
function held(view: View): unknown {
  if (view.at === 'understood') return view.draft.cells;
  if (view.at === 'preview') return view.preview.draft.cells;
  return 'from' in view && view.from ? held(view.from) : null;
}

interface Change {
  readonly before: View;
  readonly after: View;
  /** The move that is being made; null where an answer came. */
  readonly move: Move | null;
  /** What the latest report is called that somebody asked for. */
  readonly latest: string;
}

/** Only whoever looks at a report gives it up; else a later report takes its place, or it is imported. */
function isLost({ before, after, move, latest }: Change): boolean {
  const report = held(before);
  if (report === null || held(after) === report) return false;
  if (after.at === 'understood') return after.draft.fileName !== latest;
  if (after.at === 'done') return before.at !== 'working';
  const isHalfWay = before.at === 'problem' && before.importNumber !== null;
  return !(move?.name.startsWith('back') && (before.at === 'understood' || isHalfWay));
}

/** Whether the formula helper shows the result of another formula than the one that stands there. */
function isOfAnother(view: View): boolean {
  if (view.at !== 'formula' || view.helper.outcome?.at !== 'inserted') return false;
  const { chosen, given, outcome } = view.helper;
  const made = chosen && formulaOf(chosen, given);
  return outcome.text !== `result of ${made && 'formula' in made && made.formula}`;
}

interface Play extends Played {
  readonly scheduler: fc.Scheduler;
  readonly wrongs: string[];
  readonly make: (move: Move) => void;
  /** The latest move that took effect. */
  readonly last: () => Move | null;
}

function playOver(scheduler: fc.Scheduler, failing: readonly number[]): Play {
  const workbook = scheduledServer(scheduler, failing);
  const wrongs: string[] = [];
  let [move, last, latest]: [Move | null, Move | null, string] = [null, null, ''];
  let before: State['view'] = { at: 'start' };
  const front = frontOver(workbook.server, ({ view: after }) => {
    const change = { before, after, move, latest };
    if (isLost(change)) wrongs.push(`lost from ${before.at} to ${after.at} by ${move?.name}`);
    if (isOfAnother(after)) wrongs.push('the result of another formula');
    before = after;
  });
  const make = (next: Move) => {
    move = next;
    if (!isBusy(front.state())) {
      last = next;
      latest = REPORTS.find(({ name }) => next.name.includes(name))?.name ?? latest;
      if (next.name.startsWith('read tab')) latest = 'Pasted';
    }
    next.make();
    move = null;
  };
  return { front, actions: actionsAt(front), workbook, scheduler, wrongs, make, last: () => last };
}

/** Makes moves that the screen then offers, the one before once more, or lets an answer come; in the end all answers. */
async function played(
  play: Play,
  steps: readonly number[],
  offered: (play: Played) => readonly Move[] = movesAt,
): Promise<readonly string[]> {
  const log: string[] = [];
  for (const step of steps) {
    const moves = offered(play);
    const repeated = play.last();
    const next = step % 8 === 7 && repeated ? repeated : moves[Math.floor(step / 4) % moves.length];
    if (step % 2 === 0 && play.scheduler.count() > 0) await play.scheduler.waitOne();
    else if (next) {
      log.push(next.name);
      play.make(next);
    }
    await settled();
  }
  for (; play.scheduler.count() > 0; await settled()) await play.scheduler.waitOne();
  return log;
}

const STEPS = fc.array(fc.nat(), { minLength: 2, maxLength: 30 });

test('whatever somebody does, and in whichever order answers come, each belongs to its question', async () => {
  const property = fc.asyncProperty(fc.scheduler(), STEPS, async (scheduler, steps) => {
    const play = playOver(scheduler, []);
    play.actions.open();
    const log = await played(play, steps);
    const { view, workbook } = play.front.state();
    expect(play.wrongs).toEqual([]);
    expect([...log, play.last()?.isEnd(view) ?? true, view.at]).toEqual([...log, true, view.at]);
    expect(workbook?.headline?.counted).toBe(play.workbook.looks());
    const accepted = play.workbook.accepted().map(({ reason }) => reason);
    expect(workbook?.settings?.accepted.map((line) => line[2])).toEqual(accepted);
  });
  await fc.assert(property, { numRuns: 150 });
});

test('a report is lost by no failure either, and nothing goes on for ever', async () => {
  const failing = fc.array(fc.nat(12), { minLength: 1, maxLength: 4 });
  const run = async (scheduler: fc.Scheduler, steps: readonly number[], calls: number[]) => {
    const play = playOver(scheduler, calls);
    play.actions.readFiles(REPORTS.slice(0, 1));
    const log = await played(play, steps);
    expect([...log, ...play.wrongs]).toEqual(log);
    expect(play.front.state().view.at).not.toBe('working');
  };
  const property = fc.asyncProperty(fc.scheduler(), STEPS, failing, run);
  await fc.assert(property, { numRuns: 150 });
});

test('the formula helper shows what became of the formula that stands there', async () => {
  const property = fc.asyncProperty(fc.scheduler(), STEPS, async (scheduler, steps) => {
    const play = playOver(scheduler, []);
    play.actions.makeFormula();
    const log = await played(play, steps, (now) =>
      movesAt(now).filter(({ name }) => !name.startsWith('drop')),
    );
    const { view } = play.front.state();
    expect([...log, ...play.wrongs]).toEqual(log);
    expect([...log, play.last()?.isEnd(view) ?? true]).toEqual([...log, true]);
  });
  await fc.assert(property, { numRuns: 150 });
});
