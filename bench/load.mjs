// node bench/load.mjs: the seconds that the pushed script takes to be compiled and run once, which every cell with a custom
// function waits for, beside itself with as much more code of the same kind as its limit leaves room for.
import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { root } from './product.mjs';

const RUNS = 60;
const MORE = 25_600;
const code = readFileSync(`${root}/dist/Code.js`, 'utf8');

/** Functions that nobody calls, as long as `length`: the engine reads them as it reads those of the script. */
function more(length) {
  const one = (place) =>
    `function more${place}(rows,key){return rows.filter((row)=>row.key===key).map((row)=>row.of+${place}).join("${place}")}`;
  let text = '';
  for (let place = 0; text.length < length; place++) text += one(place);
  return text;
}

let compiled = 0;

function middle(text) {
  const times = [];
  for (let run = 0; run < RUNS; run++) {
    const from = performance.now();
    // A line of its own, so that no run takes what another has compiled.
    new Script(`${text}\n// ${compiled++}`).runInContext(createContext({}));
    times.push((performance.now() - from) / 1000);
  }
  return times.sort((a, b) => a - b)[RUNS / 2];
}

middle(code);
console.log(
  JSON.stringify({
    bytes: code.length,
    more: MORE,
    own: middle(code),
    longer: middle(code + more(MORE)),
  }),
);
