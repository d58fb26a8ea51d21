import type { SampleReport } from './samples';

/** What the local server hands to the page. */
export interface Served {
  /** The script as it would be pushed. */
  readonly code: string;
  /** Its HTML files by name. */
  readonly html: Readonly<Record<string, string>>;
  readonly samples: readonly SampleReport[];
  readonly options: { readonly timeZone?: string; readonly locale?: string };
}

/** Fetches everything at once; afterwards the page needs no network and can give it up. */
export async function readServed(): Promise<Served> {
  const [code, options, pages, names] = await Promise.all([
    text('dist/Code.js'),
    text('options.json'),
    text('pages.json'),
    text('samples.json'),
  ]);
  const html = (JSON.parse(pages) as string[]).map(
    async (name) => [name, await text(`dist/${name}.html`)] as const,
  );
  const samples = (JSON.parse(names) as string[]).map(async (name) => ({
    name,
    text: await text(`samples/${name}`),
  }));
  return {
    code,
    html: Object.fromEntries(await Promise.all(html)),
    samples: await Promise.all(samples),
    options: JSON.parse(options) as Served['options'],
  };
}

/** From now on the browser refuses every request of this page. */
export function giveUpNetwork(): void {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "connect-src 'none'";
  document.head.append(policy);
}

async function text(path: string): Promise<string> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} is missing: run npm run build (${response.status})`);
  return response.text();
}
