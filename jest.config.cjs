const esmOnly = [
  'htmlparser2',
  'domhandler',
  'domutils',
  'domelementtype',
  'dom-serializer',
  'entities',
  'pdfjs-dist',
  'pkijs',
  'asn1js',
  'pvutils',
  'bytestreamjs',
  '@noble/hashes',
  '@peculiar/utils',
  '@scure/base',
  '@otplib/plugin-crypto-noble',
];

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  cacheDirectory: '<rootDir>/.cache/jest',
  transform: {
    '^.+\\.(ts|mjs|js)$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            useDefineForClassFields: false,
          },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  // The compiler wants `./name.js` in a dynamic import; the source is `./name.ts`.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  // Ends with the file, or with the suite of bin/test.cjs: the databases others were copied from.
  setupFilesAfterEnv: process.env.DATABASE_URL
    ? ['<rootDir>/test/integration/test-postgres.ts']
    : [],
  maxWorkers: 2,
  testTimeout: 30_000,
};
