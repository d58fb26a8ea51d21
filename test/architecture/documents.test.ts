import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, type Source, sourcesIn } from './sources';

const TOP = readdirSync(ROOT).filter((name) => name.endsWith('.md'));
const DOCUMENTS = [...TOP, 'docs', 'samples', 'bench'].flatMap((path) => sourcesIn(path, ['.md']));

/** The links and pictures of a document that lead to files of the project. */
function linksOf({ text }: Source): readonly string[] {
  const prose = text.replace(/```[\s\S]*?```/g, '');
  const found = [...prose.matchAll(/\]\(([^)\s]+)[^)]*\)|(?:src|href)="([^"]+)"/g)];
  return found
    .map(([, link, source]) => link ?? source ?? '')
    .filter((link) => !/^[a-z]+:/.test(link));
}

/** The anchor of a heading, as code hosts write it. */
function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

function anchorsOf({ text }: Source): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));
}

function isBroken(document: Source, link: string): boolean {
  const [file = '', anchor] = link.split('#');
  const path = file === '' ? document.path : join(dirname(document.path), file);
  if (!existsSync(join(ROOT, path))) return true;
  if (anchor === undefined || !path.endsWith('.md')) return false;
  return !sourcesIn(path, ['.md']).some((one) => anchorsOf(one).includes(anchor));
}

test('every link of a document leads to something that exists', () =>
  expect(
    DOCUMENTS.flatMap((document) =>
      linksOf(document)
        .filter((link) => isBroken(document, link))
        .map((link) => `${document.path}: ${link}`),
    ),
  ).toEqual([]));

describe('a link', () => {
  const are = (text: string, expected: readonly string[]) =>
    expect(linksOf({ path: 'a.md', text })).toEqual(expected);

  test('is found in prose', () => are('see [this](docs/a.md)', ['docs/a.md']));
  test('is found with an anchor and a title', () => are('[a](b.md#c "d")', ['b.md#c']));
  test('is found as a picture', () => are('![a](b.png) <img src="c.png">', ['b.png', 'c.png']));
  test('is not followed where it leads away', () =>
    are('[a](https://example.com) [b](mailto:c)', []));
  test('is none in a block of code', () => are('```\n[a](b)\n```', []));
  test('is broken where nothing is', () =>
    expect(isBroken({ path: 'a.md', text: '' }, 'nowhere.md')).toBe(true));
  test('is whole where a file is', () =>
    expect(isBroken({ path: 'a.md', text: '' }, 'package.json')).toBe(false));
});
