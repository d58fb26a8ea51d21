import { cellsOfCsv } from '../../src/import/files/csv';

type Lines = readonly (readonly string[])[];

/** A report, and what HubSpot took of it. */
interface Taken {
  readonly spoilt: string;
  /** The header of the file for deals, then its lines. */
  readonly fixes: Lines;
  /** A deal, and the company that it is then associated with. */
  readonly moves: Lines;
}

/** The report with what those files say, as HubSpot would export it again. */
export function repairedReport({ spoilt, fixes, moves }: Taken): string {
  const [header = [], ...rows] = cellsOfCsv(spoilt).map((row) =>
    row.map((cell) => String(cell ?? '')),
  );
  const [labels = [], ...lines] = fixes;
  for (const [recordId, ...values] of lines)
    for (const row of rows.filter(([id]) => id === recordId))
      for (const [place, value] of values.entries())
        if (value !== '') row[header.indexOf(labels[place + 1] ?? '')] = value;
  const ofCompany = header.flatMap((label, at) =>
    label.startsWith('Associated Company') ? at : [],
  );
  const [, idPlace = 0] = ofCompany.filter((at) => header[at]?.includes('IDs')).reverse();
  for (const [recordId, company] of moves)
    for (const row of rows.filter(([id]) => id === recordId)) {
      const same = rows.find((other) => other[idPlace] === company) ?? [];
      for (const at of ofCompany) row[at] = same[at] ?? '';
    }
  const quoted = (cell: string) => `"${cell.replace(/"/g, '""')}"`;
  return [header, ...rows].map((row) => row.map(quoted).join(',')).join('\n');
}
