import { goOn } from '../../../src/cli/resume';
import { OutboxEntity } from '../../../src/record/outbox-row.entity';
import { Cast } from '../workflow/cast';

jest.setTimeout(60_000);

describe('resume', () => {
  let cast: Cast;
  beforeEach(async () => {
    cast = await Cast.gather();
  });
  afterEach(() => cast.close());

  it('takes on, at once, a paper the service had to go on with', async () => {
    const number = await cast.cleared();
    expect(await goOn(cast.service.app)).toEqual({ papers: 1, rows: 0, undone: [] });
    expect(await cast.state(number)).toBe('ceo');
    expect(await goOn(cast.service.app)).toEqual({ papers: 0, rows: 0, undone: [] });
  });

  it('has what was given up tried again, and says what still does not go', async () => {
    const number = await cast.cleared();
    const { id } = await cast.standing('auditor', number);
    const { manager } = cast.service.database.dataSource;
    const parked = { state: 'parked', lastFault: 'a disk was full' } as const;
    const goingOn = { kind: 'workflow.go-on', subjectId: id };
    await manager.update(OutboxEntity, goingOn, parked);
    // Of a kind that cannot be carried out whenever it is tried: it names nobody.
    const hopeless = await manager.findOneByOrFail(OutboxEntity, { kind: 'mail.your-turn' });
    await manager.update(OutboxEntity, { id: hopeless.id }, { ...parked, payload: '{}' });
    const { papers, rows, undone } = await goOn(cast.service.app);
    expect({ papers, rows }).toEqual({ papers: 1, rows: 2 });
    expect(undone).toEqual([
      { what: `mail.your-turn ${hopeless.id}`, because: expect.not.stringContaining('disk') },
    ]);
    expect(await cast.state(number)).toBe('ceo');
  });
});
