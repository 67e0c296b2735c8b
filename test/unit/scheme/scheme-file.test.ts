import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseStatutes } from '../../../src/scheme/parse-statutes';
import {
  FaultySchemeFile,
  loadScheme,
  loadStatutes,
} from '../../../src/scheme/scheme-file.adapter';

const folder = mkdtempSync(join(tmpdir(), 'schemes-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const refusalOf = (load: () => unknown): FaultySchemeFile => {
  try {
    load();
  } catch (error) {
    if (error instanceof FaultySchemeFile) return error;
    throw error;
  }
  throw new Error('the file was taken');
};

describe('the files of schemes/', () => {
  it('are found from the package, whatever the working folder is', () => {
    const before = process.cwd();
    process.chdir(folder);
    try {
      expect(loadScheme().key).toBe('mopac-as-cited');
      expect(loadStatutes().map(({ key }) => key)).toContain('prsra-2011');
    } finally {
      process.chdir(before);
    }
  });

  it('name themselves and the place in every line of a refusal', () => {
    const path = file('wrong.json', JSON.stringify({ key: 'x', colour: 'blue' }));
    const refusal = refusalOf(() => loadScheme(path));
    expect(refusal.message.split('\n').every((line) => line.startsWith(`${path}: /`))).toBe(true);
    expect(refusal.message).toContain(`${path}: /title is required`);
    expect(refusal.message).toContain(`${path}: /colour is not a known property`);
  });

  it('that are not JSON, or not there, are refused by name', () => {
    const path = file('broken.json', '{');
    expect(refusalOf(() => loadScheme(path)).message).toContain(`${path}: / is not JSON`);
    const absent = join(folder, 'absent.json');
    expect(refusalOf(() => loadStatutes(absent)).message).toContain(`${absent}: / cannot be read`);
  });
});

describe('the Acts a paper may rely on', () => {
  const ACT = {
    key: 'equality-2010',
    title: 'Equality Act 2010',
    inForceFrom: '2011-04-05',
    dateIs: 'commencement',
  };

  it('the Subsidy Control Act 2022 is in force from 4 January 2023', () => {
    expect(loadStatutes().find(({ key }) => key === 'sca-2022')).toMatchObject({
      title: 'Subsidy Control Act 2022',
      inForceFrom: '2023-01-04',
      dateIs: 'commencement',
    });
  });

  it.each(loadStatutes().map((statute) => [statute.title, statute.key, statute.inForceFrom]))(
    '%s is in force no earlier than its year, which ends its key',
    (title, key, inForceFrom) => {
      const year = title.slice(-4);
      expect(key.endsWith(`-${year}`)).toBe(true);
      expect(inForceFrom >= `${year}-01-01`).toBe(true);
    },
  );

  it.each([
    [{ statutes: [{ ...ACT, inForceFrom: '2011' }] }, '/statutes/0/inForceFrom'],
    [{ statutes: [{ ...ACT, dateIs: 'guessed' }] }, '/statutes/0/dateIs'],
    [{ statutes: [{ ...ACT, year: 2010 }] }, '/statutes/0/year'],
    [{ statutes: [ACT, ACT] }, '/statutes/1/key'],
    [{ statutes: [] }, '/statutes'],
    [[ACT], ''],
  ])('a fault is named with its place: %j', (value, pointer) => {
    const result = parseStatutes(value);
    expect('faults' in result && result.faults.map((fault) => fault.pointer)).toEqual([pointer]);
  });
});
