import type { Cell } from '../../core/report/cell';
import {
  headlineColumns,
  monthColumns,
  periodColumns as periodFigures,
} from '../../core/twice/compared-columns';
import type { Figure, FigureRow, TabFigures } from '../../core/twice/tab-figures';
import { cardsOf } from '../nrr/cards';
import { nrrColumns } from '../nrr/columns';
import { cardAt, HEADLINE, TEXT_COLUMN } from '../nrr/headline-places';
import { periodColumns } from '../nrr/period-columns';
import { NRR_HEADER_ROW, PERIOD_HEADER_ROW, PERIOD_ROWS } from '../nrr/places';
import type { Plan } from '../plan';
import { POINTS } from '../sheet/look';
import type { Column } from '../sheet/table';
import { numberOf, type TableRow, tableRows } from './rows';

type Model = Pick<Plan, 'model'>;
type Row = readonly Cell[];

/** What the NRR tab shows, of its rows from the first on: the months, the latest periods, and the headline. */
export function shownRetention(rows: readonly Row[], model: Model): readonly TabFigures[] {
  const periods = rows.slice(PERIOD_HEADER_ROW, PERIOD_HEADER_ROW + PERIOD_ROWS);
  return [
    shownTable(rows.slice(NRR_HEADER_ROW), nrrColumns(model), monthColumns(model.model)),
    shownTable(periods, periodColumns(model), periodFigures(model.model)),
    shownHeadline(rows, model),
  ];
}

function shownTable(
  rows: readonly Row[],
  columns: readonly Column<string>[],
  table: Omit<TabFigures, 'rows'>,
): TabFigures {
  const all = tableRows(
    rows,
    columns.map(({ id }) => id),
  );
  const filled = all.filter(({ place }) => place !== 0 && place !== null);
  const figures = (row: TableRow) => table.columns.map(({ id }) => numberOf(row[id]));
  return { ...table, rows: filled.map((row, index): FigureRow => [index + 1, figures(row)]) };
}

function shownHeadline(rows: readonly Row[], model: Model): TabFigures {
  const table = headlineColumns(model.model);
  const cards = cardsOf(model);
  const shown = (['value', 'change', 'year'] as const).map((line): FigureRow[1] =>
    table.columns.map(({ id }) => {
      const index = cards.findIndex((card) => card.id === id);
      if (index < 0) return null;
      const { row, column } = cardAt(index, line);
      const figure = numberOf(rows[row - 1]?.[column - 1]);
      const isPoints = line === 'change' && cards[index]?.change === POINTS;
      return isPoints && figure !== null ? figure / 100 : figure;
    }),
  );
  const [now = [], ...others] = shown;
  const sentence = saidIn(rows[HEADLINE.sentence - 1]?.[TEXT_COLUMN - 1]);
  const said = now.map((figure, place) =>
    table.columns[place]?.kind === 'said' ? sentence : figure,
  );
  return { ...table, rows: [said, ...others].map((figures, place) => [place + 1, figures]) };
}

/** The rate that the headline's sentence says, whatever the decimal mark of the spreadsheet. */
function saidIn(sentence: Cell | undefined): Figure {
  const [, whole, tenth] = /^NRR (\d+)\D(\d) %/.exec(String(sentence ?? '')) ?? [];
  return whole === undefined ? null : Number(`${whole}${tenth}`) / 1000;
}
