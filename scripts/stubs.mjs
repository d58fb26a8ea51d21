/**
 * The public functions of a file as Apps Script must see them: at the top level, with their parameters, each with the one
 * call of `main` that it makes, which is the bundle; custom functions with the comment that Sheets shows as help. Every
 * cell loads the script, so it carries no comment that nobody is shown, and no function twice. Of a name that is declared
 * twice the last counts.
 */
export function stubs(source) {
  const last = new Map(publicFunctions(source).map((declared) => [declared.name, declared]));
  return [...last.values()]
    .map(({ comment, name, parameters, body }) => {
      const [, back = '', call] =
        /^(return )?(?:main\.)?(\w[^;]*);$/.exec(body.replace(/\s+/g, ' ').trim()) ?? [];
      if (!call) throw new Error(`${name} must make one call of main, and nothing else`);
      const help = comment.includes('@customfunction') ? `${comment}\n` : '';
      return `${help}function ${name}(${parameterNames(parameters)}){\n${back}Retained_.${withoutSpaces(call)}}`;
    })
    .join('\n');
}

/** The exported functions of a file, each with the comment above it, its parameters and its body as written. */
export function publicFunctions(source) {
  const found = [
    ...source.matchAll(
      /(\/\*\*(?:[^*]|\*(?!\/))*\*\/)\nexport function (\w+)\(([\s\S]*?)\)(?:: [^{]+)? \{\n([\s\S]*?)\n\}/g,
    ),
  ];
  const declared = [...source.matchAll(/^export function (\w+)/gm)];
  if (found.length !== declared.length)
    throw new Error('every public function needs a comment right above it');
  return found.map(([, comment, name, parameters, body]) => ({ comment, name, parameters, body }));
}

/** A call as short as a bundler writes it: its arguments are names, and names of functions in quotes. */
const withoutSpaces = (call) => call.replaceAll(', ', ',');

/** The names in a parameter list, without types: commas inside brackets belong to a type. */
function parameterNames(list) {
  const names = [];
  let depth = 0;
  let current = '';
  for (const letter of `${list},`) {
    if ('(<[{'.includes(letter)) depth += 1;
    if (')>]}'.includes(letter)) depth -= 1;
    if (letter === ',' && depth === 0) {
      const [name] = /^\w+/.exec(current.trim()) ?? [];
      if (name) names.push(name);
      current = '';
    } else current += letter;
  }
  return names.join();
}
