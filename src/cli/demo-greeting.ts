import { type Demo } from './demo';
import { DEMO_LETTER, DEMO_PAPERS } from './demo-content';

/** What whoever started the demonstration is told: where it is, as whom to look at what. */
export function greeting(
  { signIns }: Demo,
  { address, file, mail }: { address: string; file: string; mail: string },
): string[] {
  const [first] = signIns ?? [];
  return [
    '',
    'The demo is ready.',
    `Open ${address}`,
    ...(first
      ? [
          `Sign in as ${first.signInName} with password ${first.password}`,
          `Every other post has a sign-in too: names and passwords are in ${file}`,
        ]
      : [
          `Sign in as before: names and passwords are in ${file} (npm run demo:reset starts afresh)`,
        ]),
    `As policy-officer, paper ${DEMO_PAPERS.contradictions} is a published paper with its contradictions: ${address}/papers/${DEMO_PAPERS.contradictions}`,
    `As deputy-mayor, paper ${DEMO_PAPERS.atDecision} waits to be decided: ${address}/papers/${DEMO_PAPERS.atDecision}`,
    `Paper ${DEMO_PAPERS.published} is decided and published: ${address}/decisions`,
    `Letter ${DEMO_LETTER.number} waits for its signatory. Mail lands as files in ${mail}/, and so do the codes a telephone would get: open the link of the newest mail, and reply`,
    `The letter with the money follows paper ${DEMO_PAPERS.atDecision}: when it is decided, commercial-adviser prepares it at ${address}/agreements/${DEMO_LETTER.agreement}`,
    'Ctrl-C stops it.',
  ];
}
