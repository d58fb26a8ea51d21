import { useEffect, useRef } from 'preact/hooks';
import { FILE_TEXT } from './browser-probes';
import { selfCheckWords as words } from './self-check-words';

/** A file that goes out by a download and comes back by a drop, as reports do. */
export function FileProbe({ onFile }: { readonly onFile: (file: File) => void }) {
  const field = useRef<HTMLElement>(null);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  useEffect(() => {
    const over = (event: DragEvent) => {
      // The sidebar below takes every file that is dropped on the page for a report.
      event.preventDefault();
      event.stopPropagation();
    };
    const drop = (event: DragEvent) => {
      over(event);
      take(event.dataTransfer?.files);
    };
    const here = field.current;
    here?.addEventListener('dragover', over);
    here?.addEventListener('drop', drop);
    return () => {
      here?.removeEventListener('dragover', over);
      here?.removeEventListener('drop', drop);
    };
  });
  return (
    <section ref={field} id="self-check-file">
      <h2>{words.fileTitle}</h2>
      <p>{words.fileLead}</p>
      <a
        class="button"
        download={words.fileName}
        href={`data:text/plain;charset=utf-8,${encodeURIComponent(FILE_TEXT)}`}
      >
        {words.download}
      </a>
      <div class="drop">
        <p>{words.drop}</p>
        <input
          id="self-check-input"
          class="unseen"
          type="file"
          onChange={(event) => take(event.currentTarget.files)}
        />
        <label for="self-check-input" class="button">
          {words.choose}
        </label>
      </div>
    </section>
  );
}
