// node scripts/expressions.mjs [FOLDER ...]: refuses regular expressions whose work may grow faster than the text. A cell
// of a report holds up to 65,536 characters, and what is quadratic takes half a minute on those.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parse } from 'acorn';
import { transformSync } from 'esbuild';
// The checker as it runs in a browser: the same, without the native programs that it may also come with.
import recheck from 'recheck/lib/browser.js';

/** A second is enough for nearly all; the rest is for a machine that is busy. */
const PATIENCE = { timeout: 120_000 };

const folders = process.argv.length > 2 ? process.argv.slice(2) : ['src'];
const found = folders.flatMap(sourcesIn).flatMap(problemsIn);
for (const problem of found) console.error(problem);
process.exit(found.length > 0 ? 1 : 0);

function sourcesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

function problemsIn(path) {
  const loader = extname(path).slice(1);
  const { code } = transformSync(readFileSync(path, 'utf8'), { loader });
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  return nodesIn(program).flatMap((node) => {
    if (node.regex && isSuperLinear(node.regex))
      return [`${path}: ${node.raw} may take more than linear time`];
    return isUnsureAssembly(node) ? [`${path}: write the regular expression out`] : [];
  });
}

function nodesIn(node) {
  const children = Object.values(node).flat().filter(isNode);
  return [node, ...children.flatMap(nodesIn)];
}

function isNode(value) {
  return typeof value?.type === 'string';
}

/** Without a repetition that has no bound, there is a bound to the work at each place. */
function isSuperLinear({ pattern, flags }) {
  return /[*+]|,\}/.test(pattern) && recheck.checkSync(pattern, flags, PATIENCE).status !== 'safe';
}

/** An expression that is put together may be of fixed words alone, such as the names of tabs. */
function isUnsureAssembly({ callee, arguments: [text] = [] }) {
  if (callee?.name !== 'RegExp') return false;
  return text.type !== 'TemplateLiteral' || text.quasis.some(({ value }) => /[*+]/.test(value.raw));
}
