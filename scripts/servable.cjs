// Makes a script immune against what HtmlService does to the pages that it serves: it takes out what it believes to be
// comments, without knowing template literals or every regular expression (host/services/served-html.ts has the sources).
const { parse, tokTypes } = require('acorn');

/** What opens or ends something for whoever reads a page without knowing the language of its scripts. */
const MARK = /\/[/*]|`|<[/?]|<!--|-->/;

/** Two characters that make such a mark only because their tokens touch. */
const TOUCHING = /\/[/*]|<[!/?]|->/;

const UNIT = /\\([\s\S])|["'`<>/*]/g;

/** Where `<` stands behind it, it begins the name of a group and is no character to match. */
const BEFORE_NAME = /(\(\?|\\k)$/;

const hexadecimal = (character) => `\\x${character.charCodeAt(0).toString(16)}`;

/** A string's text, in quotes, with escapes where a mark would stand. */
const string = (raw) =>
  raw.replace(UNIT, (unit, escaped, at) => {
    const character = escaped ?? unit;
    const follows = '/*'.includes(character) && raw[at - 1] === '/';
    const opens = character === '<' && '/?!'.includes(raw[at + unit.length] ?? '');
    const closes = character === '>' && raw[at - 1] === '-';
    return follows || opens || closes || character === '`' ? hexadecimal(character) : unit;
  });

/** A regular expression that holds no slash, quote or mark, and matches the same. */
const expression = (raw) => {
  const end = raw.lastIndexOf('/');
  const pattern = raw.slice(1, end).replace(UNIT, (unit, escaped, at, whole) => {
    const character = escaped ?? unit;
    const opens = character === '<' && !BEFORE_NAME.test(whole.slice(0, at));
    const closes = character === '>' && whole[at - 1] === '-';
    return opens || closes || '/"\'`'.includes(character) ? hexadecimal(character) : unit;
  });
  return `/${pattern}${raw.slice(end)}`;
};

/** What a bundler must be told, so that the program holds no template literal. */
const WITHOUT_TEMPLATES = { 'template-literal': false };

const WRITTEN = new Map([
  [tokTypes.string, string],
  [tokTypes.regexp, expression],
]);

/**
 * The same program, with nothing in it that looks like a comment, a template literal or a tag to a reader who takes it
 * apart by guess. A program that cannot be written so, such as one with a template literal, is refused.
 */
function servable(code) {
  const tokens = [];
  parse(code, { ecmaVersion: 'latest', onToken: tokens });
  // Joined at the end: a look at the end of a text that grows copies all of it each time.
  const parts = [];
  let [end, before] = [0, ''];
  for (const { type, start, end: after } of tokens) {
    const raw = code.slice(start, after);
    const text = WRITTEN.get(type)?.(raw) ?? raw;
    const touch = TOUCHING.test(before + text.slice(0, 1));
    parts.push(code.slice(end, start) || (touch ? ' ' : ''), text);
    end = after;
    before = text.slice(-1);
  }
  return markless(parts.join(''));
}

/** The same text; refuses one in which HtmlService could see a comment or a tag. */
function markless(text) {
  const found = MARK.exec(text);
  if (!found) return text;
  const around = text.slice(Math.max(0, found.index - 30), found.index + 30);
  throw new Error(`HtmlService could take ${found[0]} for a comment or a tag: ${around}`);
}

module.exports = { markless, servable, WITHOUT_TEMPLATES };
