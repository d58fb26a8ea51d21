import { render } from 'preact';
import { type ScriptRun, serverOver } from './server';
import { Sidebar } from './sidebar';

declare const google: { readonly script: { readonly run: ScriptRun } };

const opensOnFormula = document.body.dataset.screen === 'formula';

render(
  <Sidebar server={serverOver(google.script.run)} opensOnFormula={opensOnFormula} />,
  document.body,
);
