// Writes once what a script says often: a text that stands in many places, such as `"deal movements"`, is a variable there.
const { isText, nodes, parsed, rewritten } = require('./syntax.cjs');

/** How long a name mostly is that a bundler gives. */
const NAME = 2;

/** Names that no program has: whoever shortens names does so after this. */
const named = (at) => `sharedText${at}`;

const isTest = ({ type, left, right }) =>
  type === 'BinaryExpression' && [left, right].some(({ operator }) => operator === 'typeof');

/** The texts in a node that are no value, or one that engines test by itself: `typeof a == "string"`. */
const unshared = (node) => [
  ...(node.computed ? [] : [node.key]),
  ...(node.directive ? [node.expression] : []),
  ...(isTest(node) ? [node.left, node.right] : []),
];

/** Texts that stand where any expression could, those that say the same together. */
function alike(tree) {
  const all = [...nodes(tree)];
  const without = new Set(all.flatMap(unshared));
  const texts = all.filter((node) => isText(node) && !without.has(node));
  const byValue = new Map(texts.map(({ value }) => [value, []]));
  for (const text of texts) byValue.get(text.value).push(text);
  return [...byValue.values()];
}

/** Whether names and one declaration are shorter than the text at each place. */
const pays = ([{ raw }, ...others]) => others.length * (raw.length - NAME) > 2 * NAME + '=,'.length;

/** The body of the function that a bundler makes of a program and calls at once. */
function calledBody(tree) {
  const isCalled = ({ type, callee }) =>
    type === 'CallExpression' && callee.body?.type === 'BlockStatement';
  const [first] = [...nodes(tree)].filter(isCalled).sort((a, b) => a.start - b.start);
  return first.callee.body;
}

/** Where statements of a body may begin: after what tells engines how to read it. */
function beginning({ start, body }) {
  const last = body.filter(({ directive }) => directive).pop();
  return last ? last.end : start + '{'.length;
}

/** The same program with what pays in variables of its one function. A text is the same whoever holds it: no program can tell. */
function sharedTexts(code) {
  if (code.includes(named(''))) throw new Error(`A name begins with ${named('')}`);
  const body = calledBody(parsed(code));
  const shared = alike(body).filter(pays);
  if (shared.length === 0) return code;
  const declared = shared.map(([{ raw }], at) => `${named(at)}=${raw}`).join();
  const places = shared.flatMap((texts, at) =>
    texts.map(({ start, end }) => [start, end, ` ${named(at)} `]),
  );
  const at = beginning(body);
  const apart = code[at - 1] === '{' || code[at - 1] === ';' ? '' : ';';
  return rewritten(code, [[at, at, `${apart}var ${declared};`], ...places]);
}

module.exports = { sharedTexts };
