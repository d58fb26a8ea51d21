import type { ExpectedCells } from './expected-cells';

/** The cells that the build packed: JSON, deflated, in the base64 of addresses, which has `-` and `_` for `+` and `/`. */
export async function unpackedCells(packed: string): Promise<ExpectedCells> {
  const base64 = packed.replace(/-/g, '+').replace(/_/g, '/');
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return JSON.parse(await new Response(stream).text()) as ExpectedCells;
}
