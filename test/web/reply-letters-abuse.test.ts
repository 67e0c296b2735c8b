import { AgreementReader } from '../../src/agreements/agreement.reader';
import { EndSignatory } from '../../src/agreements/organisations/end-signatory.action';
import { NameSignatory } from '../../src/agreements/organisations/name-signatory.action';
import { VerifySignatory } from '../../src/agreements/organisations/verify-signatory.action';
import { readLetterExample } from '../../src/cli/letter-example.adapter';
import { NotFound } from '../../src/kernel/errors';
import { LetterRulebook } from '../../src/letters/letter-rulebook';
import { AcceptLetter } from '../../src/letters/reply/accept-letter.action';
import { ReplySessionEntity } from '../../src/letters/reply/reply.entity';
import { ReissueLetter } from '../../src/letters/re-issue-letter.action';
import { SupersedeLetter } from '../../src/letters/supersede-letter.action';
import { FileStore } from '../../src/platform/file-store.adapter';
import { readPdf } from '../../src/signatures/pdf-reading/pdf-file';
import { signatureFields } from '../../src/signatures/signature-fields';
import { ReplyHouse } from '../integration/letters/reply-house';
import { codesOf, failure } from '../integration/workflow/cast';
import { mainWords } from './form-in-page';
import { REPLY, ReplyVisitor } from './reply-visitor';

jest.setTimeout(240_000);

let house: ReplyHouse;
let visitor: ReplyVisitor;
beforeAll(async () => {
  house = await ReplyHouse.open();
});
beforeEach(async () => {
  await house.anew('issued');
  visitor = new ReplyVisitor(house);
});
afterAll(() => house.close());

const commercial = () => house.cast.id('commercial-adviser');
const actor = () => ({ kind: 'person', id: commercial() }) as const;

async function organisation() {
  return (await house.cast.get(AgreementReader).one('SLT-2023')).organisation.id;
}

/** Somebody else who may sign for the recipient. */
async function secondSignatory(verified: boolean): Promise<string> {
  const terms = { ...readLetterExample().signatory, name: 'Chair of the Trust', post: 'Chair' };
  const named = { actor: actor(), organisation: await organisation(), terms };
  const { id } = await house.cast.get(NameSignatory).run(named);
  const by = { person: house.cast.id('finance-adviser'), organisation: await organisation() };
  if (verified) {
    await house.cast.get(VerifySignatory).run({ ...by, signatory: id, how: 'Called back' });
  }
  return id;
}

const end = async (signatory: string): Promise<void> =>
  house.cast
    .get(EndSignatory)
    .run({ actor: actor(), organisation: await organisation(), signatory });

async function reissue(signatoryId: string): Promise<unknown> {
  const asked = { person: commercial(), number: house.number, signatoryId, reason: 'Has left' };
  return failure(house.cast.get(ReissueLetter).run(asked));
}

describe('53: a letter that was replaced while its signatory read it', () => {
  it('is accepted neither by the old link nor in the session that was proved by it', async () => {
    const old = house.token();
    await visitor.prove();
    const form = (await visitor.get('/reply/letter')).text;
    const asked = { person: commercial(), number: house.number, reason: 'A wrong date' };
    await house.cast.get(SupersedeLetter).run(asked);
    const answer = await visitor.send('/reply/letter', REPLY, form);
    expect([answer.status, answer.headers.location]).toEqual([303, '/reply/done']);
    const done = await visitor.get('/reply/done');
    expect(mainWords(done.text)).toContain('This letter was replaced');
    expect(await house.state()).toBe('superseded');
    expect((await visitor.get(`/reply/${old}`)).status).toBe(404);
  });

  it('is accepted by the link of its newest issue alone', async () => {
    const { passage } = await house.standing();
    await visitor.prove();
    const form = (await visitor.get('/reply/letter')).text;
    const chair = await secondSignatory(true);
    expect(await reissue(chair)).toBeUndefined();
    // And back: the same signatory, a newer issue.
    expect(await reissue(passage.signatoryId!)).toBeUndefined();
    const answer = await visitor.send('/reply/letter', REPLY, form);
    expect(answer.headers.location).toBe('/reply/done');
    expect(await house.state()).toBe('issued');
    await end(chair);
  });

  it('is accepted as the exact file that was shown, and as no other', async () => {
    await visitor.prove();
    const answer = await visitor.send('/reply/letter', { ...REPLY, shown: '0'.repeat(64) });
    expect([answer.status, answer.headers.location]).toEqual([303, '/reply/letter']);
    expect(await house.state()).toBe('issued');
    expect((await visitor.accept()).headers.location).toBe('/reply/done');
  });
});

describe('54: a signatory who may not bind the recipient', () => {
  it('is sent no letter before a second person has verified them', async () => {
    const chair = await secondSignatory(false);
    expect(codesOf(await reissue(chair))).toEqual(['letter-signatory-unfit']);
    await end(chair);
  });

  it('does not get in once they have ended, by a link or in a session that was proved', async () => {
    const chair = await secondSignatory(true);
    await reissue(chair);
    await house.deliver();
    const token = house.token();
    await visitor.prove();
    const form = (await visitor.get('/reply/letter')).text;
    await end(chair);
    expect((await visitor.get(`/reply/${token}`)).status).toBe(404);
    await visitor.send('/reply/letter', REPLY, form);
    expect(await house.state()).toBe('issued');
  });

  it('says in so many words that they have authority, and the evidence keeps it', async () => {
    await visitor.prove();
    const { name, post } = REPLY;
    const silent = await visitor.send('/reply/letter', { name, post });
    expect(silent.status).toBe(400);
    expect(mainWords(silent.text)).toContain('Confirm that you have authority to bind');
    expect(await house.state()).toBe('issued');
    await visitor.accept();
    const { passage } = await house.standing();
    expect(passage.reply).toMatchObject({
      evidence: {
        consent: expect.stringContaining('I have authority to bind Suzy Lamplugh Trust'),
      },
    });
  });

  it('is nobody else: another signatory’s id accepts nothing in this session', async () => {
    await visitor.prove();
    const { id: letter, passage } = await house.standing();
    const { manager } = house.cast.service.database.dataSource;
    const sessions = await manager.findBy(ReplySessionEntity, { letterId: letter });
    const { idHash: session } = sessions.find(({ provedAt }) => provedAt !== null)!;
    const { name, post } = REPLY;
    const given = { letter, session, shown: passage.file!, name, post, address: '192.0.2.1' };
    const chair = await secondSignatory(true);
    const accept = house.cast.get(AcceptLetter);
    expect(await failure(accept.run({ ...given, signatory: chair }))).toBeInstanceOf(NotFound);
    expect(await house.state()).toBe('issued');
    await accept.run({ ...given, signatory: passage.signatoryId! });
    expect(await house.state()).toBe('accepted');
    await end(chair);
  });
});

describe('55: a grantee who sends other terms than were offered', () => {
  it('changes nothing: the bytes that are sealed begin with the bytes that were shown', async () => {
    const before = await house.standing();
    await visitor.prove();
    const terms = { money: '{"2024/25":99}', terms: '{}', payments: '[]', replyBy: '2030-01-01' };
    await visitor.accept({ ...REPLY, ...terms });
    const { passage, basis } = await house.standing();
    expect(passage.state).toBe('accepted');
    expect({ terms: passage.terms, basis }).toEqual({
      terms: before.passage.terms,
      basis: before.basis,
    });
    const files = house.cast.get(FileStore);
    const [shown, sealed] = [before.passage.file!, passage.file!];
    const bytes = await files.get(shown);
    expect((await files.get(sealed)).subarray(0, bytes.length).equals(bytes)).toBe(true);
  });

  it('has no field to fill in the letter but the two for signatures', async () => {
    const { passage } = await house.standing();
    const file = readPdf(await house.cast.get(FileStore).get(passage.file!));
    expect(signatureFields(file).map(({ name }) => name)).toEqual([
      'signature-1-recipient',
      'signature-2-body',
    ]);
  });
});

describe('56: a letter that only the grantee has signed', () => {
  it('commits nothing, is sent to nobody, and says on its face that it is not in force', async () => {
    await visitor.prove();
    const page = await visitor.get('/reply/letter.html');
    expect(page.text.match(/Not in force until/g)!.length).toBeGreaterThanOrEqual(2);
    await visitor.accept();
    expect(await house.state()).toBe('accepted');
    await house.deliver();
    expect(await house.ledger()).toMatchObject({ total: { committed: 49_000_000 } });
    const told = house.messages().find((message) => message.includes('your acceptance'));
    expect(told).toContain('not in force yet');
    expect(house.messages().filter((message) => message.includes('.pdf'))).toEqual([]);
    for (const path of ['letter', 'letter.pdf', 'letter.html']) {
      expect((await visitor.get(`/reply/${path}`)).headers.location).toBe('/reply/done');
    }
  });
});

describe('57: a letter that would be a deed', () => {
  it('is refused before it is made, because a deed wants a witness in the room', async () => {
    const rules = house.cast.get(LetterRulebook) as { executedAs: 'signature' | 'deed' };
    rules.executedAs = 'deed';
    try {
      const refused = await failure(house.anew('to-clear'));
      expect(codesOf(refused)).toEqual(['letter-deed']);
    } finally {
      rules.executedAs = 'signature';
    }
  });
});
