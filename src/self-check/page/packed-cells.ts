import type { ExpectedCells } from './expected-cells';

/** The cells that the build packed: JSON, deflated, in base64. */
export async function unpackedCells(packed: string): Promise<ExpectedCells> {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return JSON.parse(await new Response(stream).text()) as ExpectedCells;
}
