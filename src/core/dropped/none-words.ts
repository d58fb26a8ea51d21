import { plainWords } from './plain-words';

/** What people write where nothing is paid, in plain words. */
const NONE = /^(?:n a|na|none|nil|null|no|not applicable|churned|cancell?ed|left|keine|entfallt)$/;

/** Whether a text where an amount should stand says that there is none. */
export function meansNothing(text: string): boolean {
  return NONE.test(plainWords(text));
}
