import fs from 'node:fs';
import path from 'node:path';
import { MOPAC } from '../papers/body';
import { templateFaults, type Trial } from '../papers/check-template.adapter';
import { type PaperSetting } from '../papers/paper-document';
import { routeOf } from '../papers/route';
import { packagePath } from '../platform/package-root';
import { readArguments } from './arguments';
import { BadInput, type Command } from './command';
import { readPaperFile } from './input-file.adapter';
import { rulebookFor } from './rulebook';

const USAGE = 'template check [KEY|FOLDER]...';
const TEMPLATES = packagePath('templates', 'papers');
/** Papers every template must be able to print: the examples, and one that holds one of everything. */
const PAPERS = [
  packagePath('templates', 'papers', 'everything.json'),
  ...['pcd-1653', 'pcd-1653-corrected', 'pcd-664', 'pcd-664-corrected'].map((name) =>
    packagePath('examples', `${name}.json`),
  ),
];

const DAY = '2024-03-19';
/** A signing copy has more to print than a draft: acts, a name, a file. */
const SIGNED: Partial<PaperSetting> = {
  reference: 'PCD 1653',
  acts: {
    advice: [
      { advice: 'finance', on: DAY },
      { advice: 'commercial', on: DAY, notRequiredBecause: 'nothing is bought' },
    ],
    submitted: { on: DAY },
    cleared: { on: DAY, name: 'Name of the officer' },
    interests: { on: DAY, declared: 'a shareholding' },
  },
  attachments: [
    {
      id: '00000000-0000-4000-8000-000000000000',
      category: 'business-case',
      title: 'Business case for more advocates',
      fileName: 'business-case.pdf',
      mediaType: 'application/pdf',
      size: 123_456,
      sha256: 'ab'.repeat(32),
      public: true,
      attachedBy: 'nobody',
      attachedAt: new Date(`${DAY}T09:00:00Z`),
    },
  ],
};
const DRAFT: Partial<PaperSetting> = {
  workingNumber: 27,
  revision: { number: 7, on: DAY },
};

function trialsOf(file: string): Trial[] {
  const input = readPaperFile(file);
  const { scheme, statutes, on } = rulebookFor(input);
  const route = routeOf(input.paper, { scheme, on });
  const setting = { dates: { paper: on }, route, scheme, statutes, body: MOPAC };
  return [
    { standing: 'as a draft', more: DRAFT },
    { standing: 'for signature', more: SIGNED },
  ].map(({ standing, more }) => ({
    name: `${path.basename(file)} ${standing}`,
    paper: input.paper,
    setting: { ...setting, ...more },
  }));
}

/** A key of a shipped template, or a folder with one on its way to be shipped. */
function folderOf(named: string): string {
  const shipped = path.join(TEMPLATES, named);
  const folder = /^[\w-]+\.v\d+$/.test(named) && fs.existsSync(shipped) ? shipped : named;
  if (!fs.existsSync(path.join(folder, 'manifest.json'))) {
    throw new BadInput([`${named}: neither a template's key nor a folder with a manifest.json`]);
  }
  return folder;
}

const shipped = (): string[] =>
  fs
    .readdirSync(TEMPLATES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** Tries templates on papers and says what is wrong with each; exit 1 where something is. */
export const templateCheck: Command = async (args, terminal) => {
  const { files } = readArguments(args, {}, USAGE);
  const [verb, ...named] = files;
  if (verb !== 'check') throw new BadInput([`usage: decision-papers ${USAGE}`]);
  const trials = PAPERS.flatMap(trialsOf);
  let faulty = 0;
  for (const name of named.length > 0 ? named : shipped()) {
    const faults = templateFaults(folderOf(name), trials);
    for (const fault of faults) terminal.out(`${name}: ${fault}`);
    if (faults.length > 0) faulty += 1;
    else terminal.out(`${name}: nothing wrong in ${trials.length} documents`);
  }
  return faulty > 0 ? 1 : 0;
};
