import { type Amount } from '../../../../src/agreements/amount';
import { foldText } from '../../../../src/documents/document-text';
import { type DocumentTree } from '../../../../src/documents/tree';
import { formatDate } from '../../../../src/kernel/local-date';
import { formatPence } from '../../../../src/kernel/money';
import { type LetterCase } from '../letter-cases';
import { linesIn, type Printed } from './printed-lines';

/** Of a fact: its value, the case it belongs to, the places in lists on its path, its last name. */
interface Fact {
  value: unknown;
  at: number[];
  name: string;
  letter: LetterCase;
}
type Rule = (fact: Fact) => Printed[];

const pounds = (pence: unknown): string => `£${formatPence(Math.abs(Number(pence)))}`;
const cellSum = (pence: unknown): string => formatPence(Number(pence));
const day = (value: unknown): string => formatDate(String(value));
const total = (sums: Record<string, number>): number =>
  Object.values(sums).reduce((sum, one) => sum + one, 0);

const as =
  (part: Printed['part'], words = String as (value: unknown) => string): Rule =>
  ({ value }) => [{ part, line: [words(value)] }];
const also =
  (...rules: Rule[]): Rule =>
  (fact) =>
    rules.flatMap((rule) => rule(fact));
const notPrinted: Rule = () => [];
const isAward = ({ letter }: Fact): boolean => letter.basis.kind === 'award';
const shareName = (share: string): string => (share === 'unsplit' ? 'Not split by year' : share);

const sumOfAmount: Rule = ({ value }) => [{ part: 'changes', line: [pounds(value)] }];

/** A share in Table 1 with its sum in the right relation, and the whole in the panel. */
const inShares =
  (which: 'previous' | 'money'): Rule =>
  (fact) => {
    const { name, letter } = fact;
    const previous = letter.basis.previous[name] ?? 0;
    const change = letter.terms.money[name] ?? 0;
    const sums = [previous, change, previous + change].map(cellSum);
    const row = isAward(fact) ? [sums[2]!] : sums;
    const whole = total(which === 'previous' ? letter.basis.previous : letter.terms.money);
    return [
      { part: 'changes', line: [shareName(name), ...row] },
      { part: 'glance', line: [pounds(whole)] },
      {
        part: 'glance',
        line: [pounds(total(letter.basis.previous) + total(letter.terms.money))],
      },
      ...(which === 'money'
        ? [
            {
              part: 'agreed' as const,
              line: [pounds(fact.value), name === 'unsplit' ? 'not split' : name],
            },
          ]
        : []),
    ];
  };

const payment: Rule = ({ at, letter, value, name }) => {
  const line = letter.terms.payments[at[0]!]!;
  const row = [line.period, day(line.dueOn), cellSum(line.pence)];
  if (name === 'timing' || name === 'trigger' || name === 'conditions' || name === 'clawback') {
    return [{ part: 'payments', line: [String(value)] }];
  }
  if (name === 'share') return [{ part: 'payments', line: [`Subtotal`, String(value)] }];
  return [{ part: 'payments', line: row }];
};

const performance: Rule = ({ at, letter, value, name }) => {
  const line = letter.terms.performance[at[0]!]!;
  if (name === 'demographics') return [{ part: 'performance', line: [String(value)] }];
  const row = [line.outcome, line.indicator, line.target, ...line.reportOn.map(day)];
  return [{ part: 'performance', line: row }];
};

const heldBack: Rule = ({ at, letter, name, value }) => {
  const held = letter.basis.authority!.heldBack[at[0]!]!;
  const sums = (held.amount as Amount & { kind: 'by-year' }).byYear;
  const which = name === 'pence' || name === 'year' ? sums[at[1]!]! : undefined;
  const words = which ? `${pounds(which.pence)} in ${which.year}` : String(value);
  return [{ part: 'agreed', line: ['holds back', words, held.purpose] }];
};

const earlier: Rule = ({ at, letter, name, value }) => {
  const one = letter.basis.agreement.earlier[at[0]!]!;
  const words = name === 'pence' ? pounds(value) : name === 'on' ? day(value) : String(value);
  return [{ part: 'changes', line: [day(one.on), words] }];
};

const upTo: Rule = ({ value, letter }) => {
  if (value !== 'up-to' || total(letter.terms.money) <= 0) return [];
  const words = letter.basis.kind === 'award' ? 'Grant, up to' : 'Change, up to';
  return [
    { part: 'glance', line: [words] },
    { part: 'agreed', line: ['up to £'] },
  ];
};

/**
 * How each fact is printed and where; `*` stands for a place in a list or the name of a share. A
 * fact without a rule fails, so that nothing can be added to a letter and be left out of print.
 */
const RULES: Record<string, Rule> = {
  '/basis/number': also(as('head'), ({ value }) => [
    { part: 'head', line: ['Letter', String(value)] },
  ]),
  '/basis/recipient/name': also(
    as('head'),
    as('agreed'),
    as('signatures', (name) => `For ${String(name)}`),
  ),
  '/basis/recipient/address': ({ value }) =>
    String(value)
      .split('\n')
      .map((line) => ({ part: 'head', line: [line] })),
  '/basis/recipient/companyNumber': as('agreed', (number) => `company number ${String(number)}`),
  '/basis/recipient/charityNumber': as('agreed', (number) => `charity number ${String(number)}`),
  '/basis/agreement/reference': also(as('agreed'), as('changes')),
  '/basis/agreement/project': as('changes'),
  '/basis/agreement/from': as('changes', (from) => `${day(from)} to`),
  '/basis/agreement/until': also(as('changes', day), as('glance', day)),
  '/basis/agreement/awarded/pence': sumOfAmount,
  '/basis/agreement/earlier/*/on': earlier,
  '/basis/agreement/earlier/*/decision': earlier,
  '/basis/agreement/earlier/*/change/pence': earlier,
  '/basis/agreement/conditions/*': as('changes'),
  '/basis/authority/decision': also(as('glance'), as('agreed')),
  '/basis/authority/recommendation': as('agreed', (number) => `recommendation ${String(number)}`),
  '/basis/authority/decidedOn': also(as('glance', day), as('agreed', day)),
  '/basis/authority/decidedBy': as('agreed', (post) => `The ${String(post)} decided`),
  '/basis/authority/paragraph': as('agreed', (number) => `under paragraph ${String(number)}`),
  '/basis/authority/limb': as('agreed', (limb) => `${String(limb)} limb`),
  '/basis/authority/powers/*': as('agreed'),
  '/basis/authority/purpose': as('glance', (purpose) => String(purpose).slice(1)),
  '/basis/authority/ceiling': upTo,
  '/basis/authority/period/from': as('agreed', (from) => `for ${day(from)} to`),
  '/basis/authority/period/until': as('agreed', (until) => `to ${day(until)}`),
  '/basis/authority/heldBack/*/amount/byYear/*/year': heldBack,
  '/basis/authority/heldBack/*/amount/byYear/*/pence': heldBack,
  '/basis/authority/heldBack/*/purpose': heldBack,
  '/basis/authority/funder': as('agreed', (funder) => `the money of ${String(funder)}`),
  '/basis/signing/post': also(
    as('agreed', (post) => `The ${String(post)} signs`),
    as('signatures'),
  ),
  '/basis/signing/paragraph': also(
    as('agreed'),
    as('signatures', (number) => `paragraph ${String(number)}`),
  ),
  '/basis/signing/scheme': also(as('agreed'), as('signatures')),
  '/basis/previous/*': inShares('previous'),
  '/basis/newEndDate': also(as('glance', day), as('changes', day), as('agreed', day)),
  '/terms/money/*': inShares('money'),
  '/terms/payments/*/*': payment,
  '/terms/performance/*/*': performance,
  '/terms/performance/*/reportOn/*': performance,
  '/terms/specialConditions/*': as('special-conditions'),
  '/terms/replyBy': also(as('head', day), as('agreed', day)),
  '/terms/effectiveFrom': as('agreed', day),
  // Says what is printed and how, which tests of their own hold.
  '/basis/kind': notPrinted,
  '/basis/executedAs': notPrinted,
  '/basis/authority/gives': notPrinted,
  '/basis/agreement/awarded/kind': notPrinted,
  '/basis/agreement/earlier/*/change/kind': notPrinted,
  '/basis/authority/heldBack/*/amount/kind': notPrinted,
  // The names a decision may use; the letter uses its own.
  '/basis/recipient/otherNames/*': notPrinted,
  '/basis/authority/recipient': notPrinted,
  // A letter is sent to another signatory without a new file: the field names who signed.
  '/basis/signatory/name': notPrinted,
  '/basis/signatory/post': notPrinted,
  '/basis/signatory/capacity': notPrinted,
  // What the letter is checked against before it goes out.
  '/basis/available/*': notPrinted,
  '/basis/authority/usableFrom': notPrinted,
  '/basis/authority/usableUntil': notPrinted,
};

function leaves(value: unknown, path: string[] = []): { path: string[]; value: unknown }[] {
  if (value === undefined || value === null) return [];
  if (typeof value !== 'object') return [{ path, value }];
  return Object.entries(value).flatMap(([key, one]) => leaves(one, [...path, key]));
}

/** Rules name no places and no shares; of a line in a schedule any field is under one rule. */
function ruleFor(path: string[]): Rule {
  const general = path.map((step) => (/^\d+$|^\d{4}\/\d\d$|^unsplit$/.test(step) ? '*' : step));
  const exact = RULES[`/${general.join('/')}`];
  const ofLine = RULES[`/${[...general.slice(0, -1), '*'].join('/')}`];
  const rule = exact ?? ofLine;
  if (!rule) throw new Error(`/${path.join('/')}: no rule says where it is printed`);
  return rule;
}

/** Each fact of the letter that its own part does not print, `/terms/replyBy: head: 26 April 2024`. */
export function missingFacts(letter: LetterCase, tree: DocumentTree): string[] {
  const { basis, terms } = letter;
  return leaves({ basis, terms }).flatMap(({ path, value }) => {
    const at = path.filter((step) => /^\d+$/.test(step)).map(Number);
    const fact = { value, at, name: path.at(-1) ?? '', letter };
    return ruleFor(path)(fact)
      .filter(({ part, line }) => {
        const lines = linesIn(tree, part);
        return !lines.some((one) => line.every((words) => one.includes(foldText(words))));
      })
      .map(({ part, line }) => `/${path.join('/')}: ${part}: ${line.join(' … ')}`);
  });
}
