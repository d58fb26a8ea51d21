/** Some rows that a server call carries, and the row to go on from: null on the last page. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: number | null;
}

/**
 * The last of some pages, read one after the other, with the rows of all: what a page says besides its rows, each says. A
 * page is read once the one before is there, which `before` is.
 */
export async function allPages<Row, P extends Page<Row>>(
  first: number,
  read: (from: number, before: P | null) => Promise<P>,
): Promise<P> {
  const rows: Row[] = [];
  let page = await read(first, null);
  // Not by spreading: a page may have more rows than a call takes arguments.
  for (const row of page.rows) rows.push(row);
  while (page.next !== null) {
    page = await read(page.next, page);
    for (const row of page.rows) rows.push(row);
  }
  return { ...page, rows };
}
