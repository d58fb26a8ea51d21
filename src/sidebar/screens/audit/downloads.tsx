import type { ComponentChildren } from 'preact';
import type { FileKind, RepairFile } from '../../../core/repairs/repair-files';
import { auditWords } from '../../words/audit-words';

/** What each file is called when it is saved. */
const NAMES: Readonly<Record<FileKind, (nouns: string) => string>> = {
  deals: (nouns) => `hubspot-${nouns}.csv`,
  companies: (nouns) => `hubspot-companies-of-${nouns}.csv`,
  'new deals': () => 'hubspot-new-deals.csv',
  'deals to delete': (nouns) => `hubspot-${nouns}-to-delete.csv`,
};

/** A link to each file for HubSpot, with how it is imported; the first is the screen's main button where that is asked for. */
export function FileDownloads({
  files,
  noun,
  isMain,
}: {
  readonly files: readonly RepairFile[];
  /** What HubSpot calls one of their records. */
  readonly noun: string;
  readonly isMain: boolean;
}) {
  return (
    <>
      {files.map(({ kind, records, text }, place) => (
        <div class="file" key={kind}>
          <Download
            name={NAMES[kind](`${noun.replace(/ /g, '-')}s`)}
            text={text}
            type="text/csv"
            isMain={isMain && place === 0}
          >
            {auditWords.file[kind](records, noun)}
          </Download>
          <p class="quiet">{auditWords.fileHint[kind](noun)}</p>
        </div>
      ))}
      {files.length > 0 && <p class="quiet">{auditWords.exportAgain}</p>}
    </>
  );
}

interface Downloaded {
  readonly name: string;
  readonly text: string;
  readonly type: string;
  readonly isMain: boolean;
  readonly children: ComponentChildren;
}

/** A link that saves a text as a file. */
export function Download({ name, text, type, isMain, children }: Downloaded) {
  const href = `data:${type};charset=utf-8,${encodeURIComponent(text)}`;
  return (
    <a class={isMain ? 'primary button' : 'button'} download={name} href={href}>
      {children}
    </a>
  );
}
