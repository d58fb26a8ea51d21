import { useEffect } from 'preact/hooks';

/**
 * Takes a file dropped anywhere on the page; null lets nothing be dropped. A browser left alone would leave the page to
 * show the file. While a file hovers, the page's root has the class `dragging`.
 */
export function usePageDrops(onFile: ((file: File) => void) | null): void {
  useEffect(() => {
    const listeners = listenersFor(onFile);
    for (const [type, listener] of listeners) document.addEventListener(type, listener);
    return () => {
      for (const [type, listener] of listeners) document.removeEventListener(type, listener);
    };
  }, [onFile]);
}

type Listener = readonly [type: 'dragover' | 'dragleave' | 'drop', (event: DragEvent) => void];

function listenersFor(onFile: ((file: File) => void) | null): readonly Listener[] {
  const mark = (isOver: boolean) => document.documentElement.classList.toggle('dragging', isOver);
  const over = (event: DragEvent) => {
    event.preventDefault();
    if (onFile) mark(true);
    else if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
  };
  const drop = (event: DragEvent) => {
    mark(false);
    if (!onFile) return;
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) onFile(file);
  };
  return [
    ['dragover', over],
    ['dragleave', () => mark(false)],
    ['drop', drop],
  ];
}
