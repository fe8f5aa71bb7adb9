import { availableParallelism } from 'node:os'

const project = (name, overrides = {}) => ({
  displayName: name,
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
  testEnvironment: '<rootDir>/test/support/test-environment.mjs',
  setupFilesAfterEnv: ['<rootDir>/test/support/test-limit.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, experimental: { keepImportAttributes: true } } }
    ]
  },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.cache'],
  ...overrides
})

// unit: no process, no network. integration: embedded broker, bundles, the CLI. device: MicroPython
// tests on the unix port. system: Mosquitto, NATS, a workflow runner (installed by .ci/run), Home Assistant.
export default {
  projects: [
    project('unit'),
    ...['integration', 'device', 'system'].map((name) =>
      project(name, {
        setupFilesAfterEnv: ['test-limit', 'retry'].map(
          (file) => `<rootDir>/test/support/${file}.ts`
        )
      })
    ),
    project('torture'),
    project('bench', { testMatch: ['<rootDir>/test/bench/**/*.bench.ts'] })
  ],
  globalSetup: '<rootDir>/test/support/run-folder.mjs',
  testSequencer: '<rootDir>/test/support/boards-first.mjs',
  reporters: ['default', '<rootDir>/.ci/running-tests.mjs'],
  // Most of a test is waiting for boards, a fifth is work: three for each core. More than eight save no time, the
  // longest file decides. Not as '300%', which jest takes for 300 workers.
  maxWorkers: Math.min(3 * availableParallelism(), 8),
  // In milliseconds, so none: the limits of tests are those of test/support/patience.ts.
  testTimeout: 2 ** 31 - 1
}
