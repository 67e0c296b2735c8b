/* Lets a script of a process of its own load the product's TypeScript, decorators and all. */
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

require('reflect-metadata');
require.extensions['.ts'] = (module, file) => {
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    filename: file,
    swcrc: false,
    configFile: false,
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    },
    module: { type: 'commonjs' },
  });
  module._compile(code, file);
};
