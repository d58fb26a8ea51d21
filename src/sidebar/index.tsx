import { render } from 'preact';
import { answerReading } from '../import/files/answer-reading';
import { type ScriptRun, serverOver } from '../import/server/server';
import { forbidNetwork } from './policy';
import { Sidebar } from './sidebar';

declare const google: { readonly script: { readonly run: ScriptRun } };

// A worker runs this same script to read a file; it has no document.
if (typeof document === 'undefined') answerReading(self);
else show(document.body);

function show(body: HTMLElement): void {
  forbidNetwork(document);
  const opensOn = body.dataset.screen ?? '';
  render(<Sidebar server={serverOver(google.script.run)} opensOn={opensOn} />, body);
}
