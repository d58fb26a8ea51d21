// What the readers of built scripts share: the nodes of a program as acorn reads it.
const { parse } = require('acorn');

const parsed = (code) => parse(code, { ecmaVersion: 'latest' });

const isText = ({ type, value }) => type === 'Literal' && typeof value === 'string';

/** Every node of a program, whatever it is a part of. */
function* nodes(tree) {
  const left = [tree];
  for (let node = left.pop(); node; node = left.pop()) {
    if (typeof node.type === 'string') yield node;
    for (const part of Object.values(node)) if (part && typeof part === 'object') left.push(part);
  }
}

/** A program with other text at some places, each `[from, to, text]`; no two overlap. */
function rewritten(code, places) {
  let at = 0;
  const parts = [];
  for (const [from, to, text] of [...places].sort(([a], [b]) => a - b)) {
    parts.push(code.slice(at, from), text);
    at = to;
  }
  return parts.join('') + code.slice(at);
}

module.exports = { isText, nodes, parsed, rewritten };
