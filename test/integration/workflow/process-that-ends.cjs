/* A service of its own that kills itself in the midst of what it was asked to do. */
const { join } = require('node:path');

require('../typescript.cjs');
require('reflect-metadata');

const of = (path) => require(join(__dirname, '../../..', path));
const { openDatabase } = of('src/platform/database.adapter.ts');
const { FileStore } = of('src/platform/file-store.adapter.ts');
const { createApplication } = of('src/web/application.ts');
const { ENTITIES } = of('src/entities.ts');
const { OpenSigningCopy } = of('src/workflow/open-signing-copy.action.ts');
const { SignPaper } = of('src/workflow/sign-paper.action.ts');
const { SigningDesk } = of('src/signatures/desk/signing-desk.adapter.ts');

const { database, configuration, time, end, paper, signing } = JSON.parse(process.argv[2]);

async function die() {
  process.kill(process.pid, 'SIGKILL');
  await new Promise(() => undefined);
}

const dieAfter = (thing, name) => {
  const done = thing[name];
  thing[name] = async function (...given) {
    await done.apply(this, given);
    await die();
  };
};

const ENDS = {
  'after the number is taken': () => (FileStore.prototype.put = die),
  'after the copy is stored': () => dieAfter(FileStore.prototype, 'put'),
  'after the signature is reserved': () => (SigningDesk.prototype.open = die),
  'after the signature is made': () => (SigningDesk.prototype.keep = die),
  'after the signature is kept': () => dieAfter(SigningDesk.prototype, 'keep'),
  'after the signed file is stored': () => dieAfter(SigningDesk.prototype, 'store'),
};

async function run() {
  // First of all: from its start on the service goes on by itself.
  ENDS[end]();
  const dataSource = await openDatabase({ ...database, entities: ENTITIES, migrations: [] });
  const clock = { now: () => new Date(time) };
  const app = await createApplication({ configuration, clock, dataSource });
  if (signing) await app.get(SignPaper).run(signing);
  else await app.get(OpenSigningCopy).run(paper);
}

run()
  .catch((error) => console.error(error))
  .finally(() => process.exit(1));
