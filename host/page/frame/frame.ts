import { type FromFrame, parseMessage, type ToFrame } from '../messages';
import { handOver } from './hand-over';
import { postedCalls } from './posted-calls';
import { scriptRun } from './script-run';

const post = (message: FromFrame) => window.parent.postMessage(message, '*');
const calls = postedCalls(post);
const nothing = () => {};

Object.assign(window, {
  google: {
    script: {
      run: scriptRun(calls.send),
      host: {
        close: () => post({ type: 'retained-host-close' }),
        setHeight: nothing,
        setWidth: nothing,
        origin: window.location.origin,
        editor: { focus: () => post({ type: 'retained-host-focus' }) },
      },
    },
  },
});

window.addEventListener('message', hear);
post({ type: 'retained-host-ready' });

function hear(event: MessageEvent): void {
  if (event.source !== window.parent) return;
  const message = parseMessage<ToFrame>(event.data);
  if (message?.type === 'retained-host-html') show(message.html);
  if (message?.type === 'retained-host-result') calls.answered(message.id, message.outcome);
  if (message?.type === 'retained-host-file') {
    const taken = handOver(message, document);
    post({ type: 'retained-host-file-taken', name: message.name, taken });
  }
}

/** Puts the sidebar in the place of this empty document, whose listeners go with it. */
function show(html: string): void {
  document.open();
  document.write(html);
  document.close();
  window.addEventListener('message', hear);
}
