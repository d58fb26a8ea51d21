import type { Plan } from '../plan';
import { arraysOf } from '../sheet/array-columns';
import { newTab } from '../sheet/new-tab';
import type { Tab } from '../sheet/tab';
import { tableLook } from '../sheet/table';
import { bothRows, healthColumns } from './health-columns';
import { customerFormulas, paidBlock } from './health-customers';
import { companyFormulas, orderFormulas } from './health-order';
import { firstWeight, WEIGHT_COLUMNS, weightBlocks } from './weights';

/** The hidden Health tab: the latest numbers of every customer from the companies reports, and its health score. */
export function healthTab(plan: Plan): Tab {
  const rows = bothRows(plan);
  const columns = healthColumns(plan);
  const formulas = {
    ...companyFormulas(plan),
    ...orderFormulas(plan),
    ...customerFormulas(plan),
  };
  const looks = [
    tableLook(columns, { row: 1, rows }),
    tableLook(WEIGHT_COLUMNS, { row: 1, first: firstWeight(plan), rows }),
  ];
  return newTab({
    name: 'Health',
    isHidden: true,
    rows: rows + 1,
    columns: columns.length + WEIGHT_COLUMNS.length,
    widths: looks.flatMap(({ widths }) => widths),
    blocks: [
      ...looks.map(({ header }) => header),
      arraysOf<string>(columns, formulas),
      paidBlock(plan),
      ...weightBlocks(plan),
    ],
    formats: looks.flatMap(({ formats }) => formats),
    notes: looks.flatMap(({ notes }) => notes),
  });
}
