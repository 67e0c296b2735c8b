import { setTimeout } from 'node:timers/promises';
import { NotAllowed, NotFound, Refused } from '../../../src/kernel/errors';
import { AccountReader } from '../../../src/people/account.reader';
import { CloseAccount } from '../../../src/people/administration/close-account.action';
import { PeopleReader } from '../../../src/people/people.reader';
import { type Person } from '../../../src/people/person';
import { EndPost } from '../../../src/people/posts/end-post.action';
import { FillPost } from '../../../src/people/posts/fill-post.action';
import { momentAt } from '../../../src/people/posts/moment.facts';
import { postFacts, postsHeld } from '../../../src/people/posts/post.facts';
import { type Actor } from '../../../src/record/audit-event';
import { AuditReader } from '../../../src/record/audit.reader';
import { PeopleService } from './people-service';

const CEO = 'chief-executive-officer';
const HEAD = 'head-of-service';
const ROUNDS = 30;

describe('posts', () => {
  let service: PeopleService;
  let administrator: Actor;
  let person: Person;

  beforeEach(async () => {
    service = await PeopleService.start();
    administrator = await service.administrator();
    person = await service.person('chief');
  });
  afterEach(() => service.close());

  const fill = (from: string, until?: string, postId = CEO) =>
    service.app.get(FillPost).run(administrator, { personId: person.id, postId, from, until });
  const end = (holdingId: string, until?: string) =>
    service.app.get(EndPost).run(administrator, { personId: person.id, holdingId, until });
  const heldNow = () => service.within((tx) => postsHeld(tx, person.id));
  const shown = async () => (await service.app.get(AccountReader).byId(person.id))!.posts;
  const codes = async (work: Promise<unknown>) => {
    const error = await work.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(Refused);
    return (error as Refused).findings.map(({ code }) => code);
  };

  it('are held from the first day to before the end, read afresh within the act', async () => {
    await fill('2024-04-01', '2024-05-01');
    service.clock.set('2024-03-31T22:59:59Z');
    expect(await heldNow()).toEqual([]);
    service.clock.set('2024-03-31T23:00:00Z');
    expect(await heldNow()).toEqual([CEO]);
    expect(await shown()).toEqual([CEO]);
    service.clock.set('2024-04-30T22:59:59.999Z');
    expect(await heldNow()).toEqual([CEO]);
    service.clock.set('2024-04-30T23:00:00Z');
    expect(await heldNow()).toEqual([]);
    expect(await shown()).toEqual([]);
  });

  it('may be several at a time, and of one post there may be two holders', async () => {
    const other = await service.person('deputy', CEO);
    await fill('2024-03-18');
    await fill('2024-03-18', undefined, HEAD);
    expect(await shown()).toEqual([CEO, HEAD].sort());
    const holders = await service.app.get(AccountReader).holdersOf(CEO);
    expect(holders.map(({ id }) => id).sort()).toEqual([person.id, other.id].sort());
  });

  it('are on record with who filled them, and the chain names no person by name', async () => {
    const { id } = await fill('2024-03-18', '2024-04-01');
    const events = await new AuditReader(service.database.dataSource).eventsAbout({
      kind: 'account',
      id: person.id,
    });
    expect(events.at(-1)).toMatchObject({
      name: 'people.post-filled',
      actor: administrator,
      detail: { holding: id, post: CEO, from: '2024-03-18', until: '2024-04-01' },
    });
    expect(await service.chain()).not.toContain('Post of chief');
    const row = await service.database.dataSource.manager.findOneByOrFail('post_holding', { id });
    expect(row).toMatchObject({ recordedBy: (administrator as { id: string }).id });
  });

  it('filled back-dated begin to count when they are put on record', async () => {
    service.clock.set('2024-03-20T12:00:00Z');
    await fill('2024-01-01');
    expect(await heldNow()).toEqual([CEO]);
    // An act whose time lies before the record, for example by a clock that was set back.
    service.clock.set('2024-03-20T11:59:59Z');
    expect(await heldNow()).toEqual([]);
    const facts = await service.within((tx) => postFacts(tx, [CEO]));
    expect(facts.tenures).toEqual([]);
  });

  it('end at once when ended now', async () => {
    const { id } = await fill('2024-03-18');
    expect(await heldNow()).toEqual([CEO]);
    service.clock.pass(60);
    await end(id);
    expect(await heldNow()).toEqual([]);
    expect((await service.events()).filter((name) => name.startsWith('people.post'))).toEqual([
      'people.post-filled',
      'people.post-ended',
    ]);
    expect(await codes(end(id))).toEqual(['holding-over']);
  });

  it('end on a day to come, and an end is never back-dated nor put off', async () => {
    const { id } = await fill('2024-03-01');
    expect(await codes(end(id, '2024-03-17'))).toEqual(['end-in-the-past']);
    await end(id, '2024-04-01');
    expect(await codes(end(id, '2024-04-02'))).toEqual(['end-put-off']);
    service.clock.set('2024-03-31T12:00:00Z');
    expect(await heldNow()).toEqual([CEO]);
    service.clock.set('2024-04-01T12:00:00Z');
    expect(await heldNow()).toEqual([]);
  });

  it('of another person are not ended through this one', async () => {
    const other = await service.person('other', HEAD);
    const [holding] = (await service.app.get(PeopleReader).one(other.id)).holdings;
    await expect(end(holding!.id)).rejects.toBeInstanceOf(NotFound);
    await expect(end('no-such-holding')).rejects.toBeInstanceOf(NotFound);
  });

  it('are not held twice over, also when two administrators fill at once', async () => {
    const both = await Promise.allSettled([fill('2024-03-18'), fill('2024-03-20', '2024-04-01')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await service.app.get(PeopleReader).one(person.id)).holdings).toHaveLength(1);
  });

  it('are filled by administrators alone, and never their own', async () => {
    const officer = await service.person('officer', 'policy-officer');
    const filling = { personId: person.id, postId: CEO, from: '2024-03-18' };
    const run = (actor: Actor, personId = person.id) =>
      service.app.get(FillPost).run(actor, { ...filling, personId });
    await expect(run({ kind: 'person', id: officer.id })).rejects.toBeInstanceOf(NotAllowed);
    await expect(run({ kind: 'person', id: 'nobody' })).rejects.toBeInstanceOf(NotAllowed);
    await expect(run({ kind: 'unknown' })).rejects.toBeInstanceOf(NotAllowed);
    const own = (administrator as { id: string }).id;
    expect(await codes(run(administrator, own))).toEqual(['own-account']);
    expect(await codes(run({ kind: 'system' }, own))).toEqual(['administrator-holds-no-post']);
    await expect(run(administrator, 'nobody')).rejects.toBeInstanceOf(NotFound);
    expect(await service.events()).not.toContain('people.post-filled');
  });

  it('end with the account', async () => {
    await fill('2024-03-01');
    await fill('2024-06-01', undefined, HEAD);
    await service.app.get(CloseAccount).run(administrator, person.id);
    expect(await heldNow()).toEqual([]);
    expect((await service.within((tx) => postFacts(tx, [CEO, HEAD]))).tenures).toEqual([]);
    const { holdings } = await service.app.get(PeopleReader).one(person.id);
    expect(holdings.map(({ from, until }) => [from, until])).toEqual([
      ['2024-03-01', '2024-03-18'],
      ['2024-06-01', '2024-06-01'],
    ]);
  });

  it('are given to a passage as tenures, past ones too, with who administers', async () => {
    const { id } = await fill('2024-01-01', undefined, HEAD);
    await end(id);
    await fill('2024-03-18', '2024-04-01');
    await service.person('elsewhere', 'finance-adviser');
    expect(await service.within((tx) => postFacts(tx, [CEO, HEAD]))).toEqual({
      tenures: [
        { person: person.id, post: HEAD, from: '2024-01-01', until: '2024-03-18' },
        { person: person.id, post: CEO, from: '2024-03-18', until: '2024-04-01' },
      ],
      administrators: [(administrator as { id: string }).id],
    });
    expect(await service.within((tx) => postFacts(tx, []))).toMatchObject({ tenures: [] });
  });

  it('are acted in or ended, whichever is first: no act follows the end of its post', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id } = await fill(momentAt(service.clock.now()).day);
      const act = service.within(async (tx) => {
        if (round % 2 === 0) {
          const { tenures } = await postFacts(tx, [CEO]);
          if (!tenures.some(({ until }) => until === undefined)) throw new Error('ended');
        } else if (!(await postsHeld(tx, person.id)).includes(CEO)) throw new Error('ended');
        // Between the look and the act, as long as another needs to end the post.
        await setTimeout(20);
      });
      await Promise.allSettled(round % 3 === 0 ? [act, end(id)] : [end(id), act]);
      const [latest, before] = await service.events().then((names) => names.reverse());
      expect([latest, before]).not.toEqual(['test.acted', 'people.post-ended']);
      service.clock.pass(24 * 3600);
    }
  });
});
