/* Stores so many bytes in a folder, in a process whose files may grow to a limit only. */
require('../typescript.cjs');
const { FileStore } = require('../../../src/platform/file-store.adapter.ts');

const [, , folder, size] = process.argv;
const print = (line) => console.log(line);
new FileStore(folder)
  .put(Buffer.alloc(Number(size), 'a'))
  .then(print, (error) => print(error.message));
