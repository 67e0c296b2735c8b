import { addressMeant, addressOf } from '../../../src/register/decision-address';

describe('the address of a decision', () => {
  it.each([
    ['PCD 1653', 'pcd-1653'],
    ['DMPCD 2015-24', 'dmpcd-2015-24'],
    ['2023/52', '2023-52'],
    ['WPCC3 0089', 'wpcc3-0089'],
  ])('of %s is %s', (reference, address) => {
    expect(addressOf(reference)).toBe(address);
    expect(addressMeant(address)).toBe(address);
  });

  it.each(['PCD 1653', 'PCD-1653', 'pcd1653', 'PCD1653', ' pcd_1653 ', 'Pcd  1653'])(
    'is meant by “%s”',
    (typed) => {
      expect(addressMeant(typed)).toBe('pcd-1653');
    },
  );

  it.each(['', ' ', '/', '..', '---', 'x'.repeat(65)])('is not meant by “%s”', (typed) => {
    expect(addressMeant(typed)).toBeUndefined();
  });
});
