/** Text as it stands in XML, between tags or in a quoted attribute. */
export function xmlText(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&apos;')
    .replace(UNWRITABLE, '');
}

/** What a piece of XML says once its entities are read. */
export function textOfXml(xml: string): string {
  return xml.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
};

// XML cannot write control characters, not even as entities; tabs and line ends it can.
const UNWRITABLE = /[^\P{Cc}\t\n\r]/gu;
