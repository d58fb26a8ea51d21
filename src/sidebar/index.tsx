import { render } from 'preact';
import { type ScriptRun, serverOver } from './server';
import { Sidebar } from './sidebar';

declare const google: { readonly script: { readonly run: ScriptRun } };

const opensOn = document.body.dataset.screen ?? '';

render(<Sidebar server={serverOver(google.script.run)} opensOn={opensOn} />, document.body);
