/** A piece of XML: an element with what it holds, or text between tags. */
export type XmlNode = XmlElement | string;

/** An element, its opening tag kept as written. */
export interface XmlElement {
  readonly name: string;
  readonly opening: string;
  readonly children: readonly XmlNode[];
}

/** Reads one element with all that is inside; comments and blanks between tags are dropped. */
export function parseElement(xml: string): XmlElement {
  const open: { name: string; opening: string; children: XmlNode[] }[] = [
    { name: '', opening: '', children: [] },
  ];
  for (const [token] of xml.replace(/<!--[\s\S]*?-->/g, '').matchAll(/<[^>]+>|[^<]+/g)) {
    const parent = open.at(-1);
    if (token.startsWith('</')) open.pop();
    else if (!token.startsWith('<')) parent?.children.push(...(token.trim() === '' ? [] : [token]));
    else {
      const name = /^<([\w:]+)/.exec(token)?.[1] ?? '';
      const isEmpty = token.endsWith('/>');
      const opening = isEmpty ? `${token.slice(0, -2).trimEnd()}>` : token;
      const element = { name, opening, children: [] };
      parent?.children.push(element);
      if (!isEmpty) open.push(element);
    }
  }
  const root = open[0]?.children.find((child) => typeof child !== 'string');
  if (root === undefined) throw new Error(`XML without an element: ${xml.slice(0, 80)}`);
  return root;
}

/** An element as text again. */
export function elementXml({ name, opening, children }: XmlElement): string {
  if (children.length === 0) return `${opening.slice(0, -1)}/>`;
  const inner = children.map((child) => (typeof child === 'string' ? child : elementXml(child)));
  return `${opening}${inner.join('')}</${name}>`;
}

/** The text inside an element, however deep. */
export function innerText({ children }: XmlElement): string {
  return children.map((each) => (typeof each === 'string' ? each : innerText(each))).join('');
}
