/** @type {import('jest').Config} */
module.exports = {
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  transform: { '^.+\\.(tsx?|mjs)$|/node_modules/(lodash-es|nanoid|kdbush|rbush|cjk-regex|franc-min)/.+\\.js$': '<rootDir>/scripts/jest-transform.cjs' },
  transformIgnorePatterns: ['/node_modules/(?!(hucre|preact|lodash-es|nanoid|kdbush|rbush|cjk-regex|franc-min)/)'],
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'cjs', 'json'],
  testEnvironment: 'node',
  maxWorkers: 2,
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.{ts,tsx}', 'sandbox/**/*.{ts,tsx}', '!**/*.d.ts'],
  coverageReporters: ['text-summary', 'json-summary', 'lcovonly'],
};
