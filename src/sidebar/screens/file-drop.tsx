import { words } from '../words/words';

/** Where files are chosen, or dropped: a drop is taken anywhere on the page, this shows where to aim. The real file input lies behind the button's label. */
export function FileDrop({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const take = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    // The same file must be choosable twice.
    input.value = '';
    onFiles(files);
  };
  return (
    <div class="drop">
      <svg viewBox="0 0 24 24" width="28" height="28" aria-hidden="true">
        <path d="M12 3v12m-5-5 5 5 5-5M4 17v3h16v-3" fill="none" stroke="currentColor" />
      </svg>
      <p>{words.dropHere}</p>
      <input
        type="file"
        id="report-file"
        class="unseen"
        accept=".csv,.tsv,.txt,.xlsx,.zip"
        multiple
        onChange={(event) => take(event.currentTarget)}
        onKeyDown={(event) => {
          // It looks like a button, and buttons answer to Enter as well.
          if (event.key === 'Enter') event.currentTarget.click();
        }}
      />
      <label for="report-file" class="primary button">
        {words.chooseFile}
      </label>
    </div>
  );
}
