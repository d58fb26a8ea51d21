import { percent } from '../../import/texts';
import type { FrozenPage } from '../../main';

const rate = (ratio: number | null | undefined) =>
  typeof ratio === 'number' ? percent(ratio) : 'not known';

const spans = ['NRR of the month', 'NRR of 12 months'] as const;

/** What the sidebar says about Board as a page to print and to keep. */
export const pagesWords = {
  open: 'Print Board, or keep it as it is',
  title: 'The board page',
  lead: 'Board is one page for a meeting. Freeze it before you send it: the copy keeps its figures, whatever later reports change.',
  print:
    'To print it or to send it as PDF: open the tab, then File, Print; choose Current sheet, Landscape and Fit to page. File, Download gives an .xlsx.',
  freeze: 'Freeze the page',
  freezing: 'Freezing the page',
  pages: 'Frozen pages',
  none: 'None yet.',
  show: 'Go to Board',
  back: 'Back',
  /** What has changed since: both rates then and now, or that nothing has. */
  since: ({ frozen, now }: FrozenPage) => {
    const told = spans.map((name, at) => ({
      name,
      was: rate(frozen[at]),
      is: rate(now[at]),
    }));
    const changed = told.filter((one) => one.was !== one.is);
    if (changed.length === 0) return 'The tabs say the same NRR today.';
    return changed.map((one) => `${one.name}: ${one.was} on the page, ${one.is} today.`).join(' ');
  },
} as const;
