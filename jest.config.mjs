import together from './scripts/together.cjs';

/** Where `npm test` has written files that each run many: what those run is not run alone as well. */
const isTogether = process.env.TOGETHER === '1';

/** Tests are TypeScript; each file is turned into CommonJS by esbuild, types are checked apart. */
export default {
  testEnvironment: 'node',
  testSequencer: '<rootDir>/scripts/jest-sequencer.cjs',
  roots: ['<rootDir>/test', ...(isTogether ? ['<rootDir>/build/together'] : [])],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: [
    ...(process.env.E2E ? [] : ['/test/e2e/']),
    ...(isTogether ? [`<rootDir>${together.TOGETHER.source}`] : []),
    // Each takes a minute or hours: npm run test:faults.
    ...(process.env.FAULTS ? [] : ['/test/faults/']),
    // What takes long beside what it tells, in npm test: npm run test:whole.
    ...(process.env.SOME ? [together.LONG.source] : []),
  ],
  extensionsToTreatAsEsm: [],
  transform: { '(\\.(ts|tsx)|/o_spreadsheet\\.cjs)$': '<rootDir>/scripts/jest-transform.cjs' },
  transformIgnorePatterns: ['/node_modules/(?!@odoo/o-spreadsheet/)'],
  // It ends what hangs, and decides nothing: a busy machine may take many times as long as an idle one.
  testTimeout: 600_000,
};
