import { registries } from '@odoo/o-spreadsheet';

/** What every link to cells of the same spreadsheet begins with. */
const BEGINS = '#gid=';
const NAME = 'cells of a tab';

/** A link as the engine keeps it. */
export function linkTo(url: string, label: string) {
  return { url, label, isExternal: !url.startsWith(BEGINS), isUrlEditable: false };
}

/** A link within the spreadsheet as the engine takes it; without this it would be one to the web. */
const innerLinks = {
  sequence: 0,
  title: 'Cells',
  match: (url: string) => url.startsWith(BEGINS),
  createLink: linkTo,
  urlRepresentation: (url: string) => url,
  open: () => undefined,
};

/** Makes the engine take such links as what they are. */
export function registerInnerLinks(): void {
  registries.urlRegistry.add(NAME, innerLinks);
}

type LinkSpec = ReturnType<typeof registries.urlRegistry.get>;

/** Lets whoever clicks on such a link be led somewhere. */
export function openInnerLinks(how: Pick<LinkSpec, 'open' | 'urlRepresentation'>): void {
  registries.urlRegistry.replace(NAME, { ...innerLinks, ...how });
}
