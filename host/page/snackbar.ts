const SHOWN_MS = 8000;

/** Shows short messages in an element, each until the next one or for a while; "" takes it away. */
export function snackbar(element: HTMLElement): (text: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    clearTimeout(timer);
    element.textContent = text;
    if (text !== '') timer = setTimeout(() => element.replaceChildren(), SHOWN_MS);
  };
}
