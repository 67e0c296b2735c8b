import fs from 'node:fs';
import path from 'node:path';
import { letterTemplateFaults, letterTrials } from '../letters/print/check-letter-template.adapter';
import { MOPAC } from '../papers/body';
import { templateFaults, type Trial } from '../papers/check-template.adapter';
import { part2TemplateFaults, statingPart2 } from '../papers/part-2/check-part-2-template.adapter';
import { type PaperSetting } from '../papers/paper-document';
import { routeOf } from '../papers/route';
import { packagePath } from '../platform/package-root';
import { readArguments } from './arguments';
import { BadInput, type Command } from './command';
import { readExemptFacts, readPaperFile } from './input-file.adapter';
import { rulebookFor } from './rulebook';

const USAGE = 'template check [KEY|FOLDER]...';
/** Where templates stand, by what they are of. */
const TEMPLATES = {
  paper: packagePath('templates', 'papers'),
  letter: packagePath('templates', 'letters'),
};
type TemplateOf = 'paper' | 'part-2' | 'letter';
const EXEMPT = packagePath('templates', 'papers', 'everything-part-2.json');
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

interface Found {
  name: string;
  folder: string;
  of: TemplateOf;
}

/** A letter's template names the kinds of letter it prints, a paper's its sections and part. */
function kindOfTemplate(folder: string): TemplateOf {
  const manifest = fs.readFileSync(path.join(folder, 'manifest.json'), 'utf8');
  if (/"part"\s*:\s*2/.test(manifest)) return 'part-2';
  return /"kinds"\s*:/.test(manifest) ? 'letter' : 'paper';
}

/** A key of a shipped template, or a folder with one on its way to be shipped. */
function found(name: string): Found {
  const shippedAs = /^[\w-]+\.v\d+$/.test(name)
    ? Object.values(TEMPLATES).map((place) => path.join(place, name))
    : [];
  const folder = shippedAs.find((one) => fs.existsSync(one)) ?? name;
  if (!fs.existsSync(path.join(folder, 'manifest.json'))) {
    throw new BadInput([`${name}: neither a template's key nor a folder with a manifest.json`]);
  }
  return { name, folder, of: kindOfTemplate(folder) };
}

/** Every folder that holds a template of ours. */
const shipped = (): Found[] =>
  Object.values(TEMPLATES).flatMap((place) =>
    fs
      .readdirSync(place)
      .filter((name) => fs.existsSync(path.join(place, name, 'manifest.json')))
      .sort()
      .map(found),
  );

/** Tries templates on papers or letters and says what is wrong with each; exit 1 where something is. */
export const templateCheck: Command = async (args, terminal) => {
  const { files } = readArguments(args, {}, USAGE);
  const [verb, ...named] = files;
  if (verb !== 'check') throw new BadInput([`usage: decision-papers ${USAGE}`]);
  const papers = PAPERS.flatMap(trialsOf);
  const letters = letterTrials();
  const trialOf: Record<TemplateOf, (folder: string) => { faults: string[]; documents: number }> = {
    paper: (folder) => ({ faults: templateFaults(folder, papers), documents: papers.length }),
    'part-2': (folder) => ({
      faults: part2TemplateFaults(folder, papers, readExemptFacts(EXEMPT)),
      documents: statingPart2(papers).length,
    }),
    letter: (folder) => letterTemplateFaults(folder, letters, { date: DAY, body: MOPAC }),
  };
  let faulty = 0;
  for (const one of named.length > 0 ? named.map(found) : shipped()) {
    const { faults, documents } = trialOf[one.of](one.folder);
    for (const fault of faults) terminal.out(`${one.name}: ${fault}`);
    if (faults.length > 0) faulty += 1;
    else terminal.out(`${one.name}: nothing wrong in ${documents} documents`);
  }
  return faulty > 0 ? 1 : 0;
};
