import { type Scheme, type Statute } from '../../scheme/scheme';
import { type Paper } from '../content/paper';
import {
  type DataProtection,
  type DelegationCited,
  type Subsidy,
  type SupportingPaper,
} from '../content/statements';
import { type Statement } from '../manifest';
import { whenWords } from '../wording-money';
import { powersCited } from './powers-cited';
import { asPhrase, capitalised, closed, inSeries } from '../../kernel/sentences';

/** What generated paragraphs are worded from. */
export interface StatementSources {
  paper: Paper;
  scheme: Scheme;
  statutes: readonly Statute[];
}

/** A generated paragraph: its words and, where it has more than one to name, points below them. */
export interface StatementView {
  words: string;
  points: string[];
}

const sentence = (words: string): StatementView => ({ words: closed(words), points: [] });

/** One thing in the sentence itself, several as points. */
function named(lead: { one: string; many: string }, points: string[]): StatementView {
  return points.length === 1
    ? sentence(`${lead.one} ${points[0]}`)
    : { words: `${lead.many}:`, points };
}

function delegationWords({ paragraph, limb }: DelegationCited, scheme: Scheme): string {
  const cited = limb ? `paragraph ${paragraph}, ${limb} limb` : `paragraph ${paragraph}`;
  const found = scheme.paragraphs.find(({ number }) => number === paragraph);
  if (!found) return `${cited}, which the scheme on file does not hold`;
  const power = limb ? found.powers.find((one) => one.limb === limb) : found;
  return power ? `${cited}: ${power.words}` : `${cited}, which the scheme on file does not hold`;
}

function assessment(position: DataProtection): string {
  switch (position.kind) {
    case 'done':
      return `A data protection impact assessment was done ${whenWords(position.on)}`;
    case 'not-needed':
      return `No data protection impact assessment is needed: ${position.because}`;
    case 'to-be-done': {
      const when = position.when ? ` ${whenWords(position.when)}` : '; no date is stated';
      return `A data protection impact assessment is to be done by ${position.by}${when}`;
    }
    case 'not-stated':
      return 'The data protection position is not stated';
  }
}

function dataProtectionWords(position: DataProtection): StatementView {
  const roles =
    position.kind === 'not-stated'
      ? []
      : [
          position.controller && `the controller is ${asPhrase(position.controller)}`,
          position.processor && `the processor is ${asPhrase(position.processor)}`,
        ].filter((role) => role !== undefined);
  const said = closed(assessment(position));
  const parts = inSeries(roles.filter((role) => role !== ''));
  return {
    words: parts ? `${said} ${closed(capitalised(parts))}` : said,
    points: [],
  };
}

const UNDER = 'under the Subsidy Control Act 2022';

function subsidyWords(subsidy: Subsidy): StatementView {
  switch (subsidy.kind) {
    case 'not-a-subsidy':
      return sentence(`This is not a subsidy ${UNDER}: ${subsidy.because}`);
    case 'minimal-financial-assistance':
      return sentence(`This is minimal financial assistance ${UNDER}: ${subsidy.because}`);
    case 'assessed':
      return sentence(`The subsidy has been assessed ${UNDER}: ${subsidy.conclusion}`);
    case 'not-stated':
      return sentence('The subsidy position is not stated');
  }
}

function supportingWords(one: SupportingPaper): string {
  if (one.kind === 'document') return one.title;
  return one.title ? `${one.reference}: ${one.title}` : one.reference;
}

function supportingPapers(papers: readonly SupportingPaper[]): StatementView {
  return papers.length === 0
    ? sentence('None')
    : named(
        { one: 'This paper relies on', many: 'This paper relies on' },
        papers.map(supportingWords),
      );
}

const WORDED: Record<Statement, (sources: StatementSources) => StatementView> = {
  powers: ({ paper, statutes }) =>
    named(
      { one: 'The power relied on is in the', many: 'The powers relied on' },
      powersCited(paper.powers, statutes),
    ),
  delegations: ({ paper, scheme }) =>
    named(
      { one: `Authority under the ${scheme.title}:`, many: `Authority under the ${scheme.title}` },
      paper.delegations.map((cited) => capitalised(delegationWords(cited, scheme))),
    ),
  dataProtection: ({ paper }) => dataProtectionWords(paper.dataProtection),
  equalityEvidence: ({ paper }) =>
    named(
      {
        one: 'Evidence considered before the decision:',
        many: 'Evidence considered before the decision',
      },
      paper.equalityEvidence.map(({ text }) => text),
    ),
  subsidy: ({ paper }) => subsidyWords(paper.subsidy),
  supportingPapers: ({ paper }) => supportingPapers(paper.supportingPapers),
};

/** The paragraph a statement is printed as. */
export const statementView = (statement: Statement, sources: StatementSources): StatementView =>
  WORDED[statement](sources);
