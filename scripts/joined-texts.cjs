// Shortens what a bundler makes of template literals: `"a".concat(b,"c").concat(d)` says the same as `"a".concat(b,"c",d)`.
const { isText, nodes, parsed, rewritten } = require('./syntax.cjs');

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

/**
 * The same program with fewer calls: texts that are joined one call after the other are joined in one. What is joined is made
 * a text a little later, which no program can tell whose objects have no `toString` of their own.
 */
function joinedTexts(code) {
  const places = [];
  for (const node of nodes(parsed(code))) {
    const before = goesOn(node);
    if (!before || isText(before)) continue;
    const [first] = node.arguments;
    const last = before.arguments.at(-1);
    if (!first || !last) continue;
    // An argument in brackets keeps them.
    const between = code.slice(last.end, first.start);
    const [, closed, opened] = /^(\)*)\)\.concat\((\(*)$/.exec(between) ?? [];
    if (closed !== undefined) places.push([last.end, first.start, `${closed},${opened}`]);
  }
  return rewritten(code, places);
}

module.exports = { joinedTexts };
