import { type Paper } from '../../../src/papers/content/paper';
import { type DataProtection, type Subsidy } from '../../../src/papers/content/statements';
import { type Statement } from '../../../src/papers/manifest';
import { type Typist } from './typist';

async function typePowers(typist: Typist, { powers }: Paper): Promise<void> {
  for (const [at, { act, provision }] of powers.entries()) {
    await typist.press(at === 0 ? 'Add a power' : 'Add another power');
    await typist.select(`Act of power ${at + 1}`, act);
    await typist.type(`Where in the Act is power ${at + 1}?`, provision);
  }
}

async function typeDelegations(typist: Typist, { delegations }: Paper): Promise<void> {
  for (const [at, { paragraph, limb }] of delegations.entries()) {
    await typist.press(at === 0 ? 'Add a citation' : 'Add another citation');
    await typist.type(`Paragraph of citation ${at + 1}`, paragraph);
    if (limb) await typist.select(`Limb of citation ${at + 1}`, limb);
  }
}

async function typeSupportingPapers(typist: Typist, { supportingPapers }: Paper): Promise<void> {
  for (const [at, one] of supportingPapers.entries()) {
    await typist.press(at === 0 ? 'Add a paper' : 'Add another paper');
    if (one.kind === 'decision') {
      await typist.type(`Decision reference of paper ${at + 1}`, one.reference);
    }
    if (one.title) await typist.type(`Title of paper ${at + 1}`, one.title);
  }
}

const ASSESSMENT: Record<DataProtection['kind'], string> = {
  done: 'Done',
  'not-needed': 'Not needed',
  'to-be-done': 'Still to be done',
  'not-stated': 'Not stated yet',
};

async function typeDataProtection(typist: Typist, { dataProtection }: Paper): Promise<void> {
  await typist.choose('Where does the assessment stand?', ASSESSMENT[dataProtection.kind]);
  if (dataProtection.kind === 'not-stated') return;
  if (dataProtection.kind === 'done') await typist.date('When was it done?', dataProtection.on);
  if (dataProtection.kind === 'not-needed') {
    await typist.type('Why is no assessment needed?', dataProtection.because);
  }
  if (dataProtection.kind === 'to-be-done') {
    await typist.type('Who does it?', dataProtection.by);
    if (dataProtection.when) await typist.date('By when?', dataProtection.when);
  }
  await typist.type('Controller', dataProtection.controller ?? '');
  await typist.type('Processor', dataProtection.processor ?? '');
}

const SUBSIDY: Record<Subsidy['kind'], string> = {
  'not-a-subsidy': 'Not a subsidy',
  'minimal-financial-assistance': 'Minimal financial assistance',
  assessed: 'A subsidy that was assessed',
  'not-stated': 'Not stated',
};

async function typeSubsidy(typist: Typist, { subsidy }: Paper): Promise<void> {
  await typist.choose(
    'What is the money under the Subsidy Control Act 2022?',
    SUBSIDY[subsidy.kind],
  );
  if (subsidy.kind === 'not-stated') return;
  const words = subsidy.kind === 'assessed' ? subsidy.conclusion : subsidy.because;
  await typist.type('Why, or what the assessment concluded', words);
}

const typeEvidence = (typist: Typist, { equalityEvidence }: Paper): Promise<void> =>
  typist.type(
    'What evidence was looked at before the decision?',
    equalityEvidence.map(({ text }) => text).join('\n'),
  );

/** Fills in the facts of one kind on the page of the section that prints them. */
export const TYPED: Record<Statement, (typist: Typist, paper: Paper) => Promise<void>> = {
  powers: typePowers,
  delegations: typeDelegations,
  dataProtection: typeDataProtection,
  equalityEvidence: typeEvidence,
  subsidy: typeSubsidy,
  supportingPapers: typeSupportingPapers,
};
