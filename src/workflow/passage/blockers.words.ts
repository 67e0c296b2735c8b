import { formatDate } from '../../kernel/local-date';
import { formatInstant } from '../../kernel/london-time';
import { type Act } from './passage-act';
import { type ParamsOf, type Refusal, type RefusalCode } from './refusal';

type Words = { [Code in RefusalCode]: (params: ParamsOf<Code>) => string };

/** `18 March 2024 at 11:02am`, as the clock on the wall shows it. */
const moment = (instant: string): string => formatInstant(new Date(instant));

const counted = (count: string, one: string, many: string): string =>
  `${count} ${count === '1' ? one : many}`;

const waits = (whose: string): string => (whose === '' ? '' : `; waiting for the ${whose}`);

const BECAUSE: Record<string, string> = {
  administrator: 'administers the service',
  'wrote-the-paper': 'wrote a revision of the paper',
  'advised-on-the-paper': 'advised on it',
  'cleared-the-paper': 'cleared it',
  'approved-the-paper': 'approved it',
  'own-interest': 'declared the interest',
};

/** `data-protection` as a sentence says it. */
const called = (advice: string): string => advice.replaceAll('-', ' ');

const nobodyBecause = (because: string): string =>
  because === 'vacant'
    ? 'nobody holds the post today'
    : `whoever holds the post ${because
        .split(' ')
        .map((bar) => BECAUSE[bar] ?? bar)
        .join(', or ')}`;

const LAST_DONE: Record<Act['kind'], string> = {
  submission: 'It was submitted',
  advice: 'Advice was given',
  answer: 'An objection was answered',
  interests: 'Interests were declared',
  dispensation: 'A dispensation was recorded',
  clearance: 'It was cleared',
  approval: 'It was approved',
  'interests-reconfirmed': 'Interests were confirmed',
  decision: 'It was decided',
  refusal: 'It was refused',
  postponement: 'The decision was postponed',
  return: 'It was returned',
  withdrawal: 'It was withdrawn',
  're-route': 'The decision was given to another post',
  publication: 'It was published',
};

const WORDS: Words = {
  'not-yours-to-know': () => 'There is no such paper',

  administrator: () => 'Whoever administers the service takes no part in a paper',
  'not-your-act': ({ post }) =>
    post === '' ? 'No post is called to do this on the paper' : `This is for the ${post} to do`,
  'not-the-author': () => 'This is for the author of the paper to do',
  'post-not-held-today': ({ post }) => `You do not hold the post of ${post} today`,
  'wrote-the-paper': () =>
    'You wrote a revision of this paper, so somebody else has to review, approve and decide it',
  'advised-on-the-paper': () =>
    'You advised on this paper, so somebody else has to approve and decide it',
  'cleared-the-paper': () => 'You cleared this paper, so somebody else has to sign it',
  'approved-the-paper': () => 'You approved this paper, so somebody else has to decide it',
  'own-interest': () => 'The interest is your own, so somebody else has to dispense from it',
  'not-your-part': ({ parts }) =>
    `An adviser changes only the parts the advice is on, and these are others: ${parts}`,
  'done-by-the-service': () => 'The service does this itself',
  'done-by-a-person': () => 'Only a person can do this',

  'wrong-state': ({ state, waitingFor, did, post, at }) =>
    `This cannot be done now: the paper is ${state}${waits(waitingFor)}${
      did === '' ? '' : `. ${LAST_DONE[did]} on ${moment(at)} by the ${post}`
    }`,
  'being-signed': ({ post, since }) =>
    `The ${post} has been signing since ${moment(since)}; nothing else can be done until that is recorded`,
  'already-done': ({ post, at }) =>
    `This was done on ${moment(at)} by the ${post}. Nothing you did was saved twice`,
  'already-advised': ({ advice, post, at }) =>
    `Advice on ${called(advice)} was given on ${moment(at)} by the ${post} and still stands`,
  'not-called': ({ advice }) => `No advice on ${called(advice)} is called for on this paper`,
  'nothing-to-answer': ({ advice }) => `No objection on ${called(advice)} waits for an answer`,
  'nothing-to-dispense': () => 'No prejudicial interest waits for a dispensation',
  'not-reserved': () => 'No signature is reserved under this name',
  'not-this-copy': ({ copy }) =>
    `The document made is not the one waited for, which is number ${copy}`,
  'reference-kept': ({ reference }) => `The paper is ${reference} and keeps that number`,
  'revision-out-of-order': ({ current }) =>
    `The paper is at revision ${current}; save again from there`,

  stale: ({ current }) =>
    `What you were shown has changed since; what stands now has the fingerprint (SHA-256) ${current}`,

  'open-stops': ({ count, waitingFor }) =>
    `${counted(count, 'stop has', 'stops have')} to be settled first${waits(waitingFor)}`,
  'unanswered-warnings': ({ count, waitingFor }) =>
    `${counted(count, 'warning has', 'warnings have')} to be changed or answered first${waits(waitingFor)}`,
  'against-the-ledger': ({ because, waitingFor }) => `${because}${waits(waitingFor)}`,
  'part-2-not-built': ({ waitingFor }) =>
    `The paper states a Part 2, and papers with a Part 2 cannot be handled here yet${waits(waitingFor)}`,
  'no-decider': ({ waitingFor }) =>
    `No paragraph of the scheme says who may decide what is asked${waits(waitingFor)}`,
  'one-post-two-signatures': ({ post }) =>
    `The ${post} would both approve and decide, and a post has one signature`,
  'nobody-eligible': ({ post, because }) =>
    `Nobody may act as ${post}: ${nobodyBecause(because)}. The post has to be filled by somebody else, or a deputy named for it`,
  'one-person-two-acts': ({ post, other }) =>
    `One person alone could act as ${post} and as ${other}, and nobody does both on one paper`,
  'advice-missing': ({ advice, waitingFor }) =>
    `Advice on ${called(advice)} has not been given${waits(waitingFor)}`,
  'objection-unanswered': ({ advice, waitingFor }) =>
    `The objection on ${called(advice)} has no answer${waits(waitingFor)}`,
  'clearance-missing': ({ waitingFor }) => `The paper is not cleared${waits(waitingFor)}`,
  'interests-missing': ({ waitingFor }) => `No interests are declared${waits(waitingFor)}`,
  'prejudicial-interest': ({ waitingFor }) =>
    `A prejudicial interest is declared and nobody has dispensed from it or given the decision to another post${waits(waitingFor)}`,
  'interests-of-another': ({ waitingFor }) =>
    `The interests on the document are those of somebody else; whoever decides has to declare theirs first${waits(waitingFor)}`,
  'interests-changed': ({ waitingFor }) =>
    `The interests differ from those on the document; declare them anew, and a new document is made and approved again${waits(waitingFor)}`,
  'copy-missing': () => 'The document to sign has not been made',
  'approval-missing': ({ waitingFor }) =>
    `The document has no officer approval${waits(waitingFor)}`,
  'publication-deferred': ({ until }) => `Publication is put off: not before ${formatDate(until)}`,
  'signature-level-missing': ({ usableFrom }) =>
    `The signatures reach the level the body publishes at on ${moment(usableFrom)}; it can be published then`,
  'signed-file-faulty': ({ because }) =>
    `The signed document does not hold and must not be published: ${because}`,
  'signature-exists': () => 'The signature has been made, so it is recorded and not given up',

  'nothing-changed': () => 'Nothing changed, so nothing was saved',
  'words-missing': () => 'Say it in words',
  'reference-missing': () => 'The paper has no number yet and none was given',
  'rank-too-low': ({ post, needed }) =>
    `The ${post} ranks too low: it takes the ${needed} or a post above`,
  'already-routed-there': ({ post }) => `The decision is with the ${post} already`,
};

/** A refusal as a sentence without its full stop. */
export function refusalWords({ code, params }: Refusal): string {
  const words = WORDS[code] as (params: Refusal['params']) => string;
  return words(params);
}
