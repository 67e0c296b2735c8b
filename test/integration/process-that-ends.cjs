/* A service of its own that kills itself in the midst of what it was asked to do. */
const { join } = require('node:path');

require('./typescript.cjs');
require('reflect-metadata');

const of = (path) => require(join(__dirname, '../..', path));
const { openDatabase } = of('src/platform/database.adapter.ts');
const { createApplication } = of('src/web/application.ts');
const { ENTITIES } = of('src/entities.ts');
const { SigningDesk } = of('src/signatures/desk/signing-desk.adapter.ts');

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

/** Where making a signature may end; `signed` is what the file is then. */
const endsOfSigning = (signature, signed) => ({
  [`after the ${signature} is reserved`]: () => (SigningDesk.prototype.open = die),
  [`after the ${signature} is made`]: () => (SigningDesk.prototype.keep = die),
  [`after the ${signature} is kept`]: () => dieAfter(SigningDesk.prototype, 'keep'),
  [`after the ${signed} file is stored`]: () => dieAfter(SigningDesk.prototype, 'store'),
  [`after the ${signature} is recorded`]: () => (SigningDesk.prototype.forget = die),
});

/** Starts a service that ends where it was told to, and has it do what it was asked. */
async function begin(ends, act) {
  const { database, configuration, time, end, ...asked } = JSON.parse(process.argv[2]);
  // First of all: from its start on the service goes on by itself.
  ends[end]();
  const dataSource = await openDatabase({ ...database, entities: ENTITIES, migrations: [] });
  const clock = { now: () => new Date(time) };
  await act(await createApplication({ configuration, clock, dataSource }), asked);
}

const endIn = (ends, act) =>
  begin(ends, act)
    .catch((error) => console.error(error))
    .finally(() => process.exit(1));

module.exports = { of, die, dieAfter, endsOfSigning, endIn };
