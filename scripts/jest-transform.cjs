const { transformSync } = require('esbuild');

/** Turns one TypeScript file into CommonJS for jest; source maps keep line numbers true. */
module.exports = {
  process(source, path) {
    const { code } = transformSync(source, {
      loader: path.endsWith('x') ? 'tsx' : 'ts',
      format: 'cjs',
      target: 'node20',
      sourcefile: path,
      sourcemap: 'inline',
      jsx: 'automatic',
      jsxImportSource: 'preact',
    });
    return { code };
  },
};
