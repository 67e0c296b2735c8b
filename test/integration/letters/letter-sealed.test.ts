import { FileStore } from '../../../src/platform/file-store.adapter';
import { PersonKeys } from '../../../src/signatures/desk/person-keys.adapter';
import { verifyFile } from '../../../src/signatures/verify/verify-file.adapter';
import { ReplyHouse } from './reply-house';

jest.setTimeout(180_000);

describe('a letter that both have signed', () => {
  let house: ReplyHouse;
  beforeAll(async () => {
    house = await ReplyHouse.open();
    await house.letter('in-force');
  });
  afterAll(() => house.close());

  it('holds the body’s seal over the reply and then the signature of a person', async () => {
    const { passage } = await house.standing();
    const bytes = await house.cast.get(FileStore).get(passage.file!);
    const trust = await house.cast.get(PersonKeys).trust();
    const { isValid, failures, signatures } = verifyFile(bytes, { ...trust, signatures: 2 });
    expect({ isValid, failures }).toEqual({ isValid: true, failures: [] });
    expect(signatures.map(({ kind, name }) => [kind, name])).toEqual([
      ['seal', 'Example police and crime body'],
      ['signature', expect.stringContaining('chief-executive-officer')],
    ]);
    const said = 'Letter SLT-2023-01 was accepted for Suzy Lamplugh Trust';
    expect(signatures[0]!.reason).toContain(said);
    const composed = await house.cast.get(FileStore).get(passage.composed!);
    expect(bytes.subarray(0, composed.length).equals(composed)).toBe(true);
  });

  it('goes whole to its signatory by e-mail', async () => {
    await house.deliver();
    const whole = house.messages().filter((each) => each.includes('letter-SLT-2023-01.pdf'));
    expect(whole).toHaveLength(1);
    expect(whole[0]).toContain('Subject: Letter SLT-2023-01 is in force');
    expect(whole[0]).toMatch(/^To: director@trust\.example\.org/m);
  });
});
