import { failureOf } from '../../import/server/failure';
import type { Remote } from '../../import/server/server';
import { writeAs } from '../../import/texts';
import type { Server } from '../../main';
import { type Event, INITIAL, isBusy, nextState, type Problem, type State } from './state';

/** Where actions work: the server they ask, and who hears what comes of it. */
export interface Desk {
  readonly server: Remote<Server>;
  readonly dispatch: (event: Event) => void;
}

/**
 * A desk for one question that somebody asked. Once nobody waits for the answer any more, its signal is aborted, what it
 * dispatches is dropped, and its server is asked nothing further.
 */
export interface Question extends Desk {
  readonly signal: AbortSignal;
}

/**
 * What a question is about: what the screen goes on to, what the workbook holds, what becomes of a formula, which cells
 * are selected for a parameter, whether the months come out the same twice. A new question about the same takes the place of the one before.
 */
export type Topic = 'screen' | 'workbook' | 'months' | 'formula' | `selection for ${string}`;

/** The sidebar's state, and the questions whose answers it waits for. */
export interface Front extends Desk {
  readonly state: () => State;
  /**
   * What a person does. It leaves the questions of the screen behind, but for those about other parameters than the one
   * that was filled in; while something is written that must not stop half-way, nothing is done.
   */
  readonly dispatch: (event: Event) => void;
  /** Tells what happened by itself; it leaves no question behind. */
  readonly tell: (event: Event) => void;
  /** Opens a question; null where the screen is wanted while something is written that must not stop half-way. */
  readonly ask: (topic: Topic) => Question | null;
}

/** The state over a server, and whoever shows it. */
export function frontOver(
  server: Remote<Server>,
  onState: (state: State) => void = () => {},
): Front {
  let state = INITIAL;
  const open = new Map<Topic, AbortController>();
  const close = (isClosed: (topic: Topic) => boolean) => {
    for (const [topic, stop] of open) if (isClosed(topic)) stop.abort();
  };
  const tell = (event: Event) => {
    state = nextState(state, event);
    onState(state);
  };
  const ask = (topic: Topic): Question | null => {
    if (topic === 'screen' && isBusy(state)) return null;
    close(topic === 'screen' || topic === 'formula' ? isOfScreen : (one) => one === topic);
    const stop = new AbortController();
    open.set(topic, stop);
    return questionTo(server, stop.signal, { tell, look: () => look(front) });
  };
  const front: Front = {
    server,
    state: () => state,
    tell,
    ask,
    dispatch: (event) => {
      if (isBusy(state)) return;
      close((topic) => isLeftBehind(topic, event));
      tell(event);
    },
  };
  return front;
}

const isOfScreen = (topic: Topic) => topic !== 'workbook' && topic !== 'months';

function isLeftBehind(topic: Topic, event: Event): boolean {
  if (event.type !== 'helper') return isOfScreen(topic);
  if (event.event.type === 'not selected') return false;
  if (event.event.type !== 'gave') return isOfScreen(topic);
  return topic === 'formula' || topic === `selection for ${event.event.name}`;
}

interface Telling {
  readonly tell: (event: Event) => void;
  readonly look: Remote<Server>['readWorkbook'];
}

function questionTo(
  server: Remote<Server>,
  signal: AbortSignal,
  { tell, look }: Telling,
): Question {
  const call = async (name: keyof Server, args: readonly unknown[]) => {
    signal.throwIfAborted();
    const asked = name === 'readWorkbook' ? look : server[name];
    const answer: unknown = await Reflect.apply(asked, server, args);
    signal.throwIfAborted();
    return answer;
  };
  const waiting = new Proxy(server, {
    get:
      (_, name) =>
      (...args: readonly unknown[]) =>
        call(name as keyof Server, args),
  });
  return { server: waiting, signal, dispatch: (event) => !signal.aborted && tell(event) };
}

/**
 * Reads what the workbook holds, for the state and for whoever asks. Of several looks the latest counts for the state, in
 * whichever order the answers come.
 */
async function look(
  front: Pick<Front, 'server' | 'ask'>,
): ReturnType<Front['server']['readWorkbook']> {
  const question = front.ask('workbook');
  const workbook = await front.server.readWorkbook();
  if (!question?.signal.aborted) writeAs(workbook.locale);
  question?.dispatch({ type: 'opened', workbook });
  return workbook;
}

/** Looks again, without a word where that fails. */
export function refresh(front: Front): Promise<unknown> {
  return look(front).catch(() => {});
}

/**
 * Does what takes the screen until its answer is there, or until somebody goes elsewhere; what goes wrong is shown there,
 * too.
 */
export async function onScreen(
  front: Front,
  during: Problem['during'],
  run: (question: Question) => Promise<void>,
): Promise<void> {
  const question = front.ask('screen');
  if (question === null) return;
  try {
    await run(question);
  } catch (error) {
    fail(question, during, error);
  }
}

/** Shows what went wrong, and what is left of what was under way. */
export function fail(
  { dispatch }: Pick<Desk, 'dispatch'>,
  during: Problem['during'],
  error: unknown,
  more: Partial<Pick<Problem, 'draft' | 'importNumber' | 'pick'>> = {},
): void {
  const { sentence: problem, cause } = failureOf(error);
  dispatch({ type: 'failed', problem, cause, during, draft: null, importNumber: null, ...more });
}
