import { type Model, Spreadsheet, stores } from '@odoo/o-spreadsheet';
import templates from '@odoo/o-spreadsheet/dist/o_spreadsheet.xml';
import { App, Component, xml } from '@odoo/owl';
import type { Plugin } from 'chart.js';
import * as chartModule from 'chart.js';
import 'chartjs-adapter-luxon';
import 'bootstrap/dist/css/bootstrap.min.css';
import 'font-awesome/css/font-awesome.min.css';
import '@odoo/o-spreadsheet/dist/o_spreadsheet.css';

import { DASHED } from '../services/chart-definition';

/** What the grid wants said to the person before it. */
export interface GridMessages {
  say(text: string): void;
}

/** The spreadsheet's grid in an element, showing a model and taking a person's edits. */
export async function mountGrid(
  model: Model,
  element: HTMLElement,
  messages: GridMessages,
): Promise<void> {
  provideCharts();
  animateNothing();
  class Grid extends Component {
    static override template =
      xml`<div class="grid-mount"><Spreadsheet model="model" notifyUser="notifyUser" raiseError="raiseError" askConfirmation="askConfirmation"/></div>`;
    static components = { Spreadsheet };
    model = model;
    notifyUser = ({ text }: { text: string }) => messages.say(text);
    raiseError = (text: string, callback?: () => void) => {
      messages.say(text);
      callback?.();
    };
    askConfirmation = (text: string, confirm: () => void, cancel?: () => void) => {
      if (window.confirm(text)) confirm();
      else cancel?.();
    };
  }
  const app = new App(Grid, {});
  app.addTemplates(templates);
  await app.mount(element);
}

/**
 * Shows at once what a call has written. The engine's fading of cells goes on for a moment on the
 * tab that was shown, and fails where undoing has deleted that tab meanwhile.
 */
function animateNothing(): void {
  Object.assign(stores.GridRenderer.prototype, { addNewAnimations: () => undefined });
}

/** Draws lines dashed whose colour says that they are: the engine hands on no more of them. */
const DASHES: Plugin = {
  id: 'dashes',
  beforeUpdate({ data }) {
    for (const set of data.datasets)
      if (
        String(set.borderColor).toUpperCase().endsWith(DASHED) &&
        String(set.borderColor).length === 9
      )
        Object.assign(set, { borderDash: [4, 4] });
  },
};

/** Lines show where the data lies and not from zero, as those of Sheets do. */
const FITTED: Plugin = {
  id: 'fitted',
  beforeUpdate({ config }) {
    const isLine = 'type' in config && config.type === 'line';
    for (const scale of isLine ? Object.values(config.options?.scales ?? {}) : [])
      if (scale && 'beginAtZero' in scale) Object.assign(scale, { beginAtZero: false });
  },
};

/** The engine takes chart.js, with all that it exports, from a global. */
function provideCharts(): void {
  const { Chart, registerables } = chartModule;
  Chart.register(...registerables, DASHES, FITTED);
  // Labels stand upright, as a chart asks of Sheets.
  Chart.defaults.set('scale', { ticks: { maxRotation: 0, font: { size: 10 } } });
  Object.assign(Chart, chartModule);
  Object.assign(window, { Chart });
}
