/* Lets a script of a process of its own load the product's TypeScript, decorators and all. */
const { readFileSync } = require('node:fs');
const Module = require('node:module');
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

/** A dynamic import names what is built, `./x.js`; from the sources that is `./x.ts`. */
const resolved = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  try {
    return resolved.call(this, request, ...rest);
  } catch (error) {
    if (!/^\.{1,2}\/.*\.js$/.test(request)) throw error;
    return resolved.call(this, request.replace(/\.js$/, '.ts'), ...rest);
  }
};
