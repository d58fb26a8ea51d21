import { render } from 'preact';
import { type ScriptRun, serverOver } from './server';
import { Sidebar } from './sidebar';

declare const google: { readonly script: { readonly run: ScriptRun } };

render(<Sidebar server={serverOver(google.script.run)} />, document.body);
