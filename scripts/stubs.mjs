/**
 * The public functions of a file as Apps Script must see them: at the top level, with their parameters, each calling the
 * bundle's function of the same name; custom functions with the comment that Sheets shows as help. Every cell loads the
 * script, so it carries no comment that nobody is shown. Of a name that is declared twice the last counts.
 */
export function stubs(source) {
  const last = new Map(publicFunctions(source).map((declared) => [declared.name, declared]));
  return [...last.values()]
    .map(({ comment, name, parameters }) => {
      const names = parameterNames(parameters);
      const help = comment.includes('@customfunction') ? `${comment}\n` : '';
      return `${help}function ${name}(${names}) {\n  return Retained_.${name}(${names});\n}`;
    })
    .join('\n');
}

/** The exported functions of a file, each with the comment above it and its parameters as written. */
export function publicFunctions(source) {
  const found = [
    ...source.matchAll(
      /(\/\*\*(?:[^*]|\*(?!\/))*\*\/)\nexport function (\w+)\(([\s\S]*?)\)(?:: [^{]+)? \{/g,
    ),
  ];
  const declared = [...source.matchAll(/^export function (\w+)/gm)];
  if (found.length !== declared.length)
    throw new Error('every public function needs a comment right above it');
  return found.map(([, comment, name, parameters]) => ({ comment, name, parameters }));
}

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
  return names.join(', ');
}
