import { spellingFor } from '../../../src/platform/column-spelling';
import { hasSecondStatement, placesIn } from '../../../src/platform/sql-text';

describe('the text of a statement', () => {
  it.each([
    ['SELECT 1', 0],
    ['SELECT ?, ?', 2],
    ['SELECT ?2, ?1, ?', 3],
    [`SELECT '?', 'it''s ?', "a?", \`b?\`, [c?], ? -- ?`, 1],
    ['SELECT /* ? ; */ ? /* unfinished ?', 1],
  ])('%s takes %d parameters', (sql, places) => {
    expect(placesIn(sql)).toBe(places);
  });

  it.each([
    ['SELECT 1;', false],
    ["SELECT ';' ; -- ; done", false],
    ['DELETE FROM a; DELETE FROM b', true],
    ['CREATE TRIGGER t BEFORE UPDATE ON a BEGIN SELECT 1; SELECT 2; END', false],
  ])('%s has a second statement: %s', (sql, second) => {
    expect(hasSecondStatement(sql)).toBe(second);
  });
});

describe('the spelling of columns', () => {
  it('is known for both databases and for no other', () => {
    expect(spellingFor('better-sqlite3')).toEqual({ instant: 'datetime', no: '0' });
    expect(spellingFor('postgres')).toEqual({ instant: 'timestamptz', no: 'false' });
    expect(() => spellingFor('oracle')).toThrow('oracle');
  });
});
