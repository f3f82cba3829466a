/** @type {import('jest').Config} */
const shared = {
  testEnvironment: 'node',
  transform: { '\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }] },
  // The build is tested as it runs; only the tests themselves are translated.
  transformIgnorePatterns: ['/node_modules/', '<rootDir>/dist/'],
  // The client's examples name its file as it is once it is compiled.
  moduleNameMapper: { '^\\.\\./src/index\\.js$': '<rootDir>/clients/typescript/src/index.ts' },
  // The build repeats the sources' package files, which jest would take for two of the same name.
  roots: ['<rootDir>/tests'],
};

/**
 * Files that say nothing of the database, on which they are run where each case counts once. With SOAK=on they run on
 * both. Of other files `shareOf` in tests/support/databases.ts halves the tables of such cases, and `onceOn` takes single
 * tests.
 */
const ON_ONE_DATABASE = {
  'integration/guide': 'postgres',
  'integration/openapi': 'sqlite',
  'integration/catalogue-spreading': 'postgres',
  'integration/catalogue-standards': 'sqlite',
  'integration/desks': 'sqlite',
  'integration/previews': 'sqlite',
  'integration/setup': 'postgres',
  'security/forum-access': 'postgres',
  'security/http': 'sqlite',
  'security/known-answers': 'postgres',
  'security/oracle': 'sqlite',
  'security/permissions': 'postgres',
  'security/schemas': 'sqlite',
  'security/uploads': 'postgres',
};

const elsewhere = (client) =>
  process.env.SOAK === 'on' ? [] : Object.keys(ON_ONE_DATABASE).filter((file) => ON_ONE_DATABASE[file] !== client);

const onDatabase = (client) => ({
  ...shared,
  displayName: client,
  testMatch: ['<rootDir>/tests/integration/**/*.test.ts', '<rootDir>/tests/security/**/*.test.ts'],
  testPathIgnorePatterns: [
    '/node_modules/',
    ...elsewhere(client).map((file) => `<rootDir>/tests/${file}\\.test\\.ts$`),
  ],
  globals: { DATABASE_CLIENT: client },
  setupFilesAfterEnv: ['<rootDir>/tests/support/timeouts.ts'],
});

module.exports = {
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
  testSequencer: '<rootDir>/tests/support/sequencer.cjs',
  // Twice the cores: much of the forum's tests is waiting, for mails, for PostgreSQL and for answers of even time.
  maxWorkers: 4,
  // Each file boots a whole Strapi; its modules are gone with the worker.
  workerIdleMemoryLimit: '1GB',
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/tests/unit/**/*.test.ts'] },
    onDatabase('sqlite'),
    onDatabase('postgres'),
    {
      ...shared,
      displayName: 'smoke',
      // The heavy runs with small counts; `npm run test:soak` has the full ones.
      testMatch: ['<rootDir>/tests/smoke/**/*.test.ts', '<rootDir>/tests/soak/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/support/timeouts.ts'],
    },
  ],
};
