import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

test('names of months and signs of currencies are those that Unicode has', () => {
  const script = `import('./scripts/locale-words.mjs').then(({ localeWords }) => process.stdout.write(JSON.stringify(localeWords())))`;
  const words = JSON.parse(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }));
  const [months, signs] = ['report/month-names', 'dropped/currency-signs'].map((name) =>
    readFileSync(`src/core/${name}.ts`, 'utf8'),
  );
  for (const names of words.months) expect(months).toContain(`'${names}'`);
  for (const [sign, code] of words.signs) expect(signs).toContain(`['${sign}', '${code}']`);
});
