/** A file as its name and text. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Gives a file to the page in this document as a person would: chosen in its file input, or dropped
 * on it where it shows none. False when the document took no notice.
 */
export function handOver({ name, text }: TextFile, document: Document): boolean {
  const transfer = new DataTransfer();
  transfer.items.add(new File([text], name, { type: 'text/csv' }));
  const input = document.querySelector<HTMLInputElement>('input[type=file]:not([disabled])');
  if (input === null) return drop(transfer, document.body);
  input.files = transfer.files;
  for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }));
  return true;
}

/** A drop is taken where somebody prevents what the browser would do with it. */
function drop(dataTransfer: DataTransfer, target: HTMLElement): boolean {
  const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
  return !target.dispatchEvent(event);
}
