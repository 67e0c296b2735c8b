/* A service of its own that kills itself when the mail server has the message, before it is recorded. */
const { join } = require('node:path');

require('../typescript.cjs');

const root = join(__dirname, '..', '..', '..');
const of = (path) => require(join(root, path));
const { openDatabase } = of('src/platform/database.adapter.ts');
const { SmtpMailer } = of('src/platform/mail.adapter.ts');
const { OutboxLeases } = of('src/record/outbox-lease.repository.ts');
const { OutboxRunner } = of('src/jobs/outbox-runner.ts');
const { ENTITIES } = of('src/entities.ts');

const [, , database, url, time] = process.argv;
const clock = { now: () => new Date(time) };
const mailer = new SmtpMailer(url, 'papers@example.org', clock);
const handler = {
  kinds: ['mail'],
  mostTries: 10,
  longest: 60_000,
  async run({ id, payload }) {
    await mailer.send({ ...payload, messageId: `<${id}@example.org>` });
    process.kill(process.pid, 'SIGKILL');
    await new Promise(() => undefined);
  },
};

openDatabase({ ...JSON.parse(database), entities: ENTITIES, migrations: [] }).then((dataSource) =>
  new OutboxRunner(new OutboxLeases(dataSource, clock), [handler]).runDue(),
);
