import { useEffect } from 'preact/hooks';

/**
 * Takes files dropped anywhere on the page; null lets nothing be dropped. A browser left alone would leave the page to
 * show the file. While a file hovers, the page's root has the class `dragging`.
 */
export function usePageDrops(onFiles: ((files: readonly File[]) => void) | null): void {
  useEffect(() => {
    const listeners = listenersFor(onFiles);
    for (const [type, listener] of listeners) document.addEventListener(type, listener);
    return () => {
      for (const [type, listener] of listeners) document.removeEventListener(type, listener);
    };
  }, [onFiles]);
}

type Listener = readonly [type: 'dragover' | 'dragleave' | 'drop', (event: DragEvent) => void];

function listenersFor(onFiles: ((files: readonly File[]) => void) | null): readonly Listener[] {
  const mark = (isOver: boolean) => document.documentElement.classList.toggle('dragging', isOver);
  const over = (event: DragEvent) => {
    event.preventDefault();
    if (onFiles) mark(true);
    else if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
  };
  const drop = (event: DragEvent) => {
    mark(false);
    if (!onFiles) return;
    event.preventDefault();
    onFiles([...(event.dataTransfer?.files ?? [])]);
  };
  return [
    ['dragover', over],
    ['dragleave', () => mark(false)],
    ['drop', drop],
  ];
}
