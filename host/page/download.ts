const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Saves bytes as a file of the person's computer. */
export function downloadWorkbook(name: string, bytes: Uint8Array): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes.slice()], { type: EXCEL }));
  link.download = `${name}.xlsx`;
  link.click();
  // The browser may start reading after this turn; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
