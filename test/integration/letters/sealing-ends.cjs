/* A service of its own that kills itself in the midst of sealing a reply. */
const { join } = require('node:path');

require('../typescript.cjs');
require('reflect-metadata');

const of = (path) => require(join(__dirname, '../../..', path));
const { openDatabase } = of('src/platform/database.adapter.ts');
const { createApplication } = of('src/web/application.ts');
const { ENTITIES } = of('src/entities.ts');
const { AcceptLetter } = of('src/letters/reply/accept-letter.action.ts');
const { SigningDesk } = of('src/signatures/desk/signing-desk.adapter.ts');

const { database, configuration, time, end, accepting } = JSON.parse(process.argv[2]);

async function die() {
  process.kill(process.pid, 'SIGKILL');
  await new Promise(() => undefined);
}

const dieAfter = (name) => {
  const done = SigningDesk.prototype[name];
  SigningDesk.prototype[name] = async function (...given) {
    await done.apply(this, given);
    await die();
  };
};

const ENDS = {
  'after the seal is reserved': () => (SigningDesk.prototype.open = die),
  'after the seal is made': () => (SigningDesk.prototype.keep = die),
  'after the seal is kept': () => dieAfter('keep'),
  'after the sealed file is stored': () => dieAfter('store'),
  'after the seal is recorded': () => (SigningDesk.prototype.forget = die),
};

async function run() {
  ENDS[end]();
  const dataSource = await openDatabase({ ...database, entities: ENTITIES, migrations: [] });
  const clock = { now: () => new Date(time) };
  const app = await createApplication({ configuration, clock, dataSource });
  await app.get(AcceptLetter).run(accepting);
}

run()
  .catch((error) => console.error(error))
  .finally(() => process.exit(1));
