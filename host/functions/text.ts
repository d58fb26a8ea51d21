import { type Compute, failure, recompute, single } from './registry';

const text = (before: Compute): Compute =>
  function (value, format) {
    const [given, wanted] = [value, format].map(single);
    if (typeof given?.value === 'boolean') return { value: given.value ? 'TRUE' : 'FALSE' };
    if (wanted?.value === '') return { value: '' };
    // Letters of dates mean the same in capitals; the engine knows small ones only.
    const small = typeof wanted?.value === 'string' ? wanted.value.toLowerCase() : undefined;
    return before.call(this, value, small === undefined ? format : { value: small });
  };

const middle = (before: Compute): Compute =>
  function (given, start, length) {
    if (Number(single(start)?.value) < 1)
      return failure('#NUM!', 'MID begins with the first letter.');
    return before.call(this, given, start, length);
  };

/** Makes TEXT write truth values and read formats, and MID refuse places, as Sheets does. */
export function replaceText(): void {
  recompute('TEXT', text);
  recompute('MID', middle);
}
