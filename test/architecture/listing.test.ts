import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './sources';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const PUBLISHING = read('docs/publishing.md');

/** The text in the block below a heading. */
function textUnder(heading: string): string {
  const [, text = ''] =
    new RegExp(`^### ${heading}\\n+\`\`\`text\\n([\\s\\S]*?)\\n\`\`\``, 'm').exec(PUBLISHING) ?? [];
  return text;
}

/** Width and height of a picture, from the first chunk of a PNG. */
function sizeOf(path: string): string {
  const bytes = readFileSync(join(ROOT, path));
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return `${bytes.readUInt32BE(16)} x ${bytes.readUInt32BE(20)}`;
}

describe('the texts of the listing', () => {
  const fits = (heading: string, atMost: number) =>
    test(`${heading} has at most ${atMost} characters`, () => {
      expect(textUnder(heading)).not.toBe('');
      expect(textUnder(heading).length).toBeLessThanOrEqual(atMost);
    });
  fits('Name', 50);
  fits('Short text', 200);
  fits('Long text', 15_999);
  test('the name borrows no name of another company', () =>
    expect(textUnder('Name')).not.toMatch(/google|sheets|workspace|hubspot|excel/i));
  test('the long text says whose trademark HubSpot is', () =>
    expect(textUnder('Long text')).toMatch(/HubSpot is a trademark of HubSpot, Inc\./));
});

describe('the pictures of the listing', () => {
  const rows = [...PUBLISHING.matchAll(/^\| (\[[^|]+) +\| (\d+ x \d+) +\|/gm)].flatMap(
    ([, files = '', size = '']) =>
      [...files.matchAll(/\(([^)]+)\)/g)].map(([, file = '']) => [file, size] as const),
  );
  test('are named with their sizes', () => expect(rows.length).toBeGreaterThan(5));
  test.each(rows)('%s measures %s', (file, size) => expect(sizeOf(`docs/${file}`)).toBe(size));
});

test('every scope of the manifest is justified, and no other', () => {
  const { oauthScopes } = JSON.parse(read('appsscript.json'));
  const [, section = ''] = /## Why each permission([\s\S]*?)\n## /.exec(PUBLISHING) ?? [];
  expect([...section.matchAll(/^`(\S+)`$/gm)].map(([, scope]) => scope)).toEqual(oauthScopes);
  for (const scope of oauthScopes) expect(read('PRIVACY.md')).toContain(scope);
});

test('the newest entry of the change log is the version that would be pushed', () => {
  const { version } = JSON.parse(read('package.json'));
  expect(/^## \[(\d[^\]]*)\]/m.exec(read('CHANGELOG.md'))?.[1]).toBe(version);
});
