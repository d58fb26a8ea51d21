/** A text by its length and a hash of 32 bits: enough to tell that nothing was cut from it or added. */
export function fingerprint(text: string): { readonly length: number; readonly hash: string } {
  // FNV-1a over code units: the page may run where the browser lends no cryptography.
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return { length: text.length, hash: (hash >>> 0).toString(16).padStart(8, '0') };
}
