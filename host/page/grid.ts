import { type Model, Spreadsheet } from '@odoo/o-spreadsheet';
import templates from '@odoo/o-spreadsheet/dist/o_spreadsheet.xml';
import { App, Component, xml } from '@odoo/owl';
import * as chartModule from 'chart.js';
import 'chartjs-adapter-luxon';
import 'bootstrap/dist/css/bootstrap.min.css';
import 'font-awesome/css/font-awesome.min.css';
import '@odoo/o-spreadsheet/dist/o_spreadsheet.css';

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

/** The engine takes chart.js, with all that it exports, from a global. */
function provideCharts(): void {
  const { Chart, registerables } = chartModule;
  Chart.register(...registerables);
  Object.assign(Chart, chartModule);
  Object.assign(window, { Chart });
}
