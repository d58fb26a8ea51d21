// Shortens what a bundler makes of template literals: `"a".concat(b,"c").concat(d)` says the same as `"a".concat(b,"c",d)`.
const { parse } = require('acorn');

const isText = ({ type, value }) => type === 'Literal' && typeof value === 'string';

/** The call in which a chain of calls of `concat` goes on; null where its first is none of a text. */
const goesOn = ({ type, callee }) => {
  const isConcat =
    type === 'CallExpression' &&
    callee.type === 'MemberExpression' &&
    !callee.computed &&
    callee.property.name === 'concat';
  if (!isConcat) return null;
  return isText(callee.object) || goesOn(callee.object) ? callee.object : null;
};

/** Every node of a program, whatever it is a part of. */
function* nodes(tree) {
  const left = [tree];
  for (let node = left.pop(); node; node = left.pop()) {
    if (typeof node.type === 'string') yield node;
    for (const part of Object.values(node)) if (part && typeof part === 'object') left.push(part);
  }
}

/**
 * The same program with fewer calls: texts that are joined one call after the other are joined in one. What is joined is made
 * a text a little later, which no program can tell whose objects have no `toString` of their own.
 */
function joinedTexts(code) {
  const cuts = [];
  for (const node of nodes(parse(code, { ecmaVersion: 'latest' }))) {
    const before = goesOn(node);
    if (!before || isText(before)) continue;
    const [first] = node.arguments;
    const last = before.arguments.at(-1);
    if (first && last) cuts.push([last.end, first.start]);
  }
  cuts.sort(([a], [b]) => a - b);
  let at = 0;
  const parts = [];
  for (const [from, to] of cuts) {
    // An argument in brackets keeps them.
    const between = code.slice(from, to);
    const [, closed, opened] = /^(\)*)\)\.concat\((\(*)$/.exec(between) ?? [];
    if (closed === undefined) continue;
    parts.push(code.slice(at, from), closed, ',', opened);
    at = to;
  }
  return parts.join('') + code.slice(at);
}

module.exports = { joinedTexts };
