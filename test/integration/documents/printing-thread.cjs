/* A printing thread of the product's sources; a document of one title ends it, of another hangs it. */
const { Module } = require('node:module');
const { parentPort } = require('node:worker_threads');
require('../typescript.cjs');

// The compiler wants `./name.js` in a dynamic import; the source is `./name.ts`.
const resolved = Module._resolveFilename;
Module._resolveFilename = (request, ...more) => {
  try {
    return resolved(request, ...more);
  } catch (error) {
    if (!request.startsWith('.')) throw error;
    return resolved(request.replace(/\.js$/, '.ts'), ...more);
  }
};

parentPort.on('message', ({ tree }) => {
  if (tree.title === 'ends its thread') process.exit(3);
  while (tree.title === 'hangs its thread') tree.title.at(0);
});
require('../../../src/documents/printing/printing-thread.adapter.ts');
