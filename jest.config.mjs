import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';

// The tests start many processes of the same programs: what one has compiled the next need not.
process.env.NODE_COMPILE_CACHE ??= resolve(import.meta.dirname, 'node_modules/.cache/compiled');

const swc = {
  jsc: {
    target: 'es2024',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

export default {
  rootDir: '.',
  roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/test'],
  testEnvironment: 'node',
  // No test measures time by its limit: a busy machine is slow, not wrong; a hang is still found.
  testTimeout: 180_000,
  // Much of the time is spent waiting for services that the tests start.
  maxWorkers: Math.ceil(1.5 * availableParallelism()),
  // No worker came near it since jest runs with --no-compilation-cache: a leak to come ends one worker and not the run.
  workerIdleMemoryLimit: '600MB',
  globalSetup: '<rootDir>/test/support/shared-services/set-up.ts',
  globalTeardown: '<rootDir>/test/support/shared-services/tear-down.ts',
  testSequencer: '<rootDir>/tools/waiting-first.mjs',
  reporters: ['default', '<rootDir>/tools/conformance-reporter.ts'],
  testMatch: ['**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  moduleNameMapper: { '^#([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts' },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/libs/client/dist'],
};
