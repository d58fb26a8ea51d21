/**
 * Copies what a box holds; whether the browser did. The page stands in a frame that may not ask for the clipboard, so the
 * box is selected; once it is copied, the focus goes back to where it was.
 */
export function isCopied(box: HTMLTextAreaElement | null): boolean {
  const before = document.activeElement;
  box?.focus();
  box?.select();
  if (!document.execCommand('copy')) return false;
  if (before instanceof HTMLElement) before.focus();
  return true;
}
