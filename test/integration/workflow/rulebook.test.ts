import { MOPAC } from '../../../src/papers/body';
import { loadRulebook } from '../../../src/workflow/rulebook.adapter';

it('calls a body by the short name it sets', () => {
  const { body } = loadRulebook({ bodyName: 'Wessex Police Board', bodyShortName: 'WPB' });
  expect(body).toMatchObject({ name: 'Wessex Police Board', shortName: 'WPB' });
});

it('calls a body that sets none by its name, and MOPAC as it is known', () => {
  expect(loadRulebook({ bodyName: 'Wessex Police Board' }).body.shortName).toBe(
    'Wessex Police Board',
  );
  expect(loadRulebook({ bodyName: MOPAC.name }).body).toEqual(MOPAC);
});

it('numbers decisions from the first number it is given', () => {
  expect(loadRulebook({ bodyName: 'X', firstDecision: 1653 }).numbering.first).toBe(1653);
  expect(loadRulebook({ bodyName: 'X' }).numbering.first).toBe(1);
});
