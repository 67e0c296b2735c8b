import { type Finding } from '../../../kernel/findings';
import { asSentence } from '../../../kernel/sentences';
import { openQuestion } from '../../../letters/passage/letter-waiting';
import { formatDate } from '../../../kernel/local-date';
import { type Choice } from '../../papers/form/choice';
import { errorList, type FormView, formView } from '../../papers/form/form.view';
import { type FormReading } from '../../papers/form/form-reading';
import { findingWords } from '../../errors/finding-words';
import { letterAddress } from '../letter-address';
import { figureRows } from '../letter-figures.view';
import { type LetterScene } from '../letter-scene';
import { letterWaitingViews, type LetterWaitingView } from '../letter-waiting.view';
import { letterActsOpen } from '../page/letter-acts-open';
import { LETTER_ACTS, type LetterActPath, type LetterActWords } from './letter-act-words';

interface WithheldView {
  heading: string;
  reasons: string[];
  waiting: LetterWaitingView[];
  meanwhile: { text: string; href: string }[];
  kept: string[];
}

export interface LetterActView {
  title: string[];
  backLink: { text: string; href: string };
  errors: { text: string; href: string }[];
  caption: string;
  heading: string;
  path: string;
  withheld?: WithheldView;
  isStale: boolean;
  follows: readonly string[];
  button: string;
  warns: boolean;
  asks?: LetterActWords['asks'];
  question?: LetterActWords['question'];
  signatories: Choice[];
  withCode: boolean;
  /** The question of the signatory’s that is answered. */
  asked?: string;
  /** What a second person compares with the scan. */
  reply?: { how: string; name: string; post: string; on: string; reason: string; scan: string };
  figures: ReturnType<typeof figureRows>;
  document?: { pdf: string; html: string; fingerprint: string };
  shown: string;
  version: number;
  form: FormView;
}

interface Shown {
  path: LetterActPath;
  scene: LetterScene;
  blockers: readonly Finding[];
  shown: string;
  withCode: boolean;
}

function withheldView({ path, scene, blockers }: Shown, kept: string): WithheldView {
  const { verb, kind } = LETTER_ACTS[path];
  const address = letterAddress(scene.standing.number);
  const other = letterActsOpen(scene).filter(({ href }) => !href.endsWith(`/${path}`));
  const isWaiting = scene.standing.waitingFor.some(({ action }) => action === kind);
  return {
    heading: `You cannot ${verb} ${isWaiting ? 'yet' : 'now'}`,
    reasons: blockers.map((finding) => asSentence(findingWords(finding))),
    waiting: letterWaitingViews(scene.standing, scene),
    meanwhile: [{ text: 'See the letter', href: address }, ...other],
    kept: kept === '' ? [] : [kept],
  };
}

const signatoriesOf = ({ agreement, standing }: LetterScene): Choice[] => [
  { value: '', text: 'Select who signs' },
  ...agreement.signatories
    .filter(({ endedAt, verified }) => endedAt === undefined && verified)
    .filter(({ id }) => id !== standing.passage.signatoryId)
    .map(({ id, name, post }) => ({ value: id, text: `${name}, ${post}` })),
];

const HOW = {
  paper: 'Signed on paper',
  'own-signature': 'Signed by their own electronic signature',
} as const;

function replyOf({ standing }: LetterScene): LetterActView['reply'] {
  const { reply } = standing.passage;
  if (!reply || !('elsewhere' in reply)) return undefined;
  const { how, name, post, on, reason } = reply.elsewhere;
  const scan = `${letterAddress(standing.number)}/scan`;
  return { how: HOW[how], name, post, on: formatDate(on), reason, scan };
}

function documentOf({ standing }: LetterScene): LetterActView['document'] {
  const address = letterAddress(standing.number);
  return {
    pdf: `${address}/letter.pdf`,
    html: `${address}/letter.html`,
    fingerprint: standing.passage.file ?? '',
  };
}

/** What belongs to one act and not to another. */
function ownOf({ path, scene }: Shown): Partial<LetterActView> {
  const act: LetterActWords = LETTER_ACTS[path];
  const { passage } = scene.standing;
  return {
    ...(act.kind === 'answer' && { asked: openQuestion(passage)?.words }),
    ...(act.kind === 'confirm-elsewhere' && { reply: replyOf(scene) }),
    ...(act.showsDocument && { document: documentOf(scene) }),
    ...(act.asks && { asks: act.asks }),
    ...(act.question && { question: act.question }),
  };
}

export function letterActView(
  opened: Shown,
  { form, isStale }: { form: FormReading; isStale: boolean },
): LetterActView {
  const { path, scene, blockers, shown, withCode } = opened;
  const { number, recipient, version } = scene.standing;
  const act: LetterActWords = LETTER_ACTS[path];
  return {
    title: [act.link(number), `Letter ${number}`],
    backLink: { text: `Letter ${number}`, href: letterAddress(number) },
    errors: errorList(form.faults),
    caption: `Letter ${number}, ${recipient}`,
    heading: act.link(number),
    path: `${letterAddress(number)}/${path}`,
    ...(blockers.length > 0 && { withheld: withheldView(opened, form.text('words')) }),
    isStale,
    follows: act.follows,
    button: act.button(number),
    warns: act.warns ?? false,
    signatories: signatoriesOf(scene),
    withCode,
    figures: figureRows(scene.standing),
    shown,
    version,
    form: formView(form.typed, form.faults),
    ...ownOf(opened),
  };
}
