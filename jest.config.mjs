/** Tests are TypeScript; each file is turned into CommonJS by esbuild, types are checked apart. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: process.env.E2E ? [] : ['/test/e2e/'],
  extensionsToTreatAsEsm: [],
  transform: { '\\.(ts|tsx)$': '<rootDir>/scripts/jest-transform.cjs' },
  testTimeout: 180000,
};
