type Variables = Record<string, string | undefined>;

const FEWEST_DISTINCT = 12;
/** Words of examples and of what was to be replaced. */
const PLACEHOLDER = /change|secret|example|default|password|12345678|abcdefgh/i;

/** A secret of chance, in any spelling, has many characters and no word to be recognised by. */
function secretFaults({ SESSION_SECRET = '' }: Variables): string[] {
  const secret = SESSION_SECRET.trim();
  if (secret === '') return [];
  const isGuessable = new Set(secret).size < FEWEST_DISTINCT || PLACEHOLDER.test(secret);
  return isGuessable
    ? [
        'SESSION_SECRET can be guessed (not shown): expected one of chance, as openssl rand -base64 48 makes it',
      ]
    : [];
}

function originFaults({ PUBLIC_URL = '' }: Variables): string[] {
  const origin = PUBLIC_URL.trim();
  if (origin === '') {
    return ['PUBLIC_URL is missing: expected the https address browsers use'];
  }
  const isPlain = URL.canParse(origin) && new URL(origin).protocol === 'http:';
  return isPlain
    ? [
        `PUBLIC_URL is ${JSON.stringify(origin)}: expected https, so that no password is read on its way`,
      ]
    : [];
}

const demoFaults = ({ DEMO = 'no' }: Variables): string[] =>
  DEMO.trim() === 'yes'
    ? ['DEMO is "yes": expected no; npm start is what shows a demonstration']
    : [];

/** What a service for real decisions may not be started with, beyond what no service can do without. */
export const productionFaults = (variables: Variables): string[] => [
  ...demoFaults(variables),
  ...secretFaults(variables),
  ...originFaults(variables),
];
