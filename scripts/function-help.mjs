import { publicFunctions } from './stubs.mjs';

/**
 * What the comments of the custom functions say, for the sidebar: the help that Sheets shows while a person types a
 * name, taken apart. A parameter may be left out where its declaration says so.
 */
export function functionHelp(source) {
  return publicFunctions(source).map(({ comment, name, parameters }) => {
    const lines = comment.split('\n').map((line) => line.replace(/^\s*\/?\*+\/? ?/, '').trim());
    const documented = lines.flatMap((line) => {
      const [, type, parameter, text] = /^@param \{(\w+)\} (\w+) (.+)$/.exec(line) ?? [];
      return parameter ? [parameterHelp({ type, name: parameter, text }, parameters)] : [];
    });
    return {
      name,
      summary: lines.find((line) => line !== '') ?? '',
      returns: (/@return \{\w+\} (.+)/.exec(comment) ?? [])[1] ?? '',
      parameters: documented,
    };
  });
}

function parameterHelp({ type, name, text }, declared) {
  const [says, example = ''] = text.replace(/^optional: /, '').split('; for example ');
  const isOptional = new RegExp(`\\b${name}\\?:`).test(declared);
  return { name, type, text: says, example, isOptional };
}

/** The same with every parameter once, since many functions share theirs: the list, and each function's places in it. */
export function packedHelp(functions) {
  const key = (parameter) => JSON.stringify(parameter);
  const texts = [...new Set(functions.flatMap(({ parameters }) => parameters.map(key)))];
  return {
    parameters: texts.map((text) => JSON.parse(text)),
    functions: functions.map(({ parameters, ...help }) => ({
      ...help,
      parameters: parameters.map((parameter) => texts.indexOf(key(parameter))),
    })),
  };
}
