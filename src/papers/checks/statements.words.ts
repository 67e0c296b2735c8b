import { code } from './check';
import { type DutyCode } from './duties';

interface DutyWords {
  title: string;
  sentence: string;
  settle: string;
  at: string;
  /** By way of example; the finding itself names the source of its duty. */
  source: string;
}

const duty = ({ title, sentence, settle, at, source: example }: DutyWords) =>
  code<{ source: string }>({
    severity: 'stop',
    title,
    words: ({ source }) => ({
      sentence: `${sentence} It is owed under the ${source}.`,
      settle,
      at,
    }),
    example: { source: example },
  });

export const DUTY_CODES = {
  'power-not-stated': duty({
    title: 'No statutory power is stated',
    sentence: 'The paper states no Act and provision that gives the power to decide as it asks.',
    settle: 'State the Act and the provision relied on.',
    at: 'no statutory power',
    source: 'Police Reform and Social Responsibility Act 2011',
  }),
  'subsidy-not-stated': duty({
    title: 'There is no subsidy statement',
    sentence: 'The paper gives money to others and does not say whether it is a subsidy.',
    settle: 'State that it is no subsidy and why, or what was assessed.',
    at: 'no subsidy statement',
    source: 'Subsidy Control Act 2022',
  }),
  'data-protection-not-stated': duty({
    title: 'The data protection position is not stated',
    sentence:
      'The paper does not say whether an impact assessment is done, is not needed, or will be done by whom.',
    settle: 'State the position on the data protection impact assessment.',
    at: 'no data protection position',
    source: 'Data Protection Act 2018',
  }),
  'equality-not-considered': duty({
    title: 'The equality duty is not considered',
    sentence: 'The paper shows no due regard to the public sector equality duty.',
    settle: 'Write the equality section, with the evidence looked at.',
    at: 'nothing on equality',
    source: 'Equality Act 2010, section 149',
  }),
} satisfies Record<DutyCode, unknown>;

export const SECTION_CODES = {
  'section-missing': code<{ section: string; key: string }>({
    severity: 'stop',
    title: 'A required section is missing',
    words: ({ section }) => ({
      sentence: `The section “${section}” is required for this paper and nothing is written in it.`,
      settle: `Write “${section}”.`,
      at: 'nothing written',
    }),
    example: { section: 'Financial comments', key: 'financial' },
  }),
};
