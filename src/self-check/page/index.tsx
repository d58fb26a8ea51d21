import { render } from 'preact';
import { type ScriptRun, serverOver } from '../../import/server/server';
import type { Server } from '../../main';
import type { SelfCheckServer } from '../server';
import { SelfCheck } from './self-check';

declare const google: { readonly script: { readonly run: ScriptRun } };

// This script stands before the sidebar's, which fills the page first.
document.addEventListener('DOMContentLoaded', () => {
  const root = document.createElement('div');
  root.id = 'self-check';
  document.body.prepend(root);
  render(<SelfCheck server={serverOver<SelfCheckServer & Server>(google.script.run)} />, root);
});
