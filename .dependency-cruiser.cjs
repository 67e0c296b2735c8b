/**
 * Who may use whom, as one table. `docs/architecture.md` prints it; `test/architecture` breaks
 * each line once and sees it fail.
 */
const ROOMS = {
  platform: [],
  record: [],
  scheme: [],
  documents: [],
  signatures: [],
  people: ['scheme', 'record'],
  agreements: ['scheme', 'people', 'record'],
  register: ['documents', 'record'],
  papers: ['scheme', 'documents', 'record', 'people'],
  letters: ['agreements', 'register', 'documents', 'signatures', 'scheme', 'people', 'record'],
  workflow: [
    'papers',
    'agreements',
    'register',
    'documents',
    'signatures',
    'scheme',
    'people',
    'record',
  ],
  web: [
    'workflow',
    'letters',
    'papers',
    'agreements',
    'register',
    'documents',
    'signatures',
    'scheme',
    'people',
    'record',
  ],
  jobs: [
    'workflow',
    'letters',
    'papers',
    'agreements',
    'register',
    'documents',
    'signatures',
    'scheme',
    'people',
    'record',
  ],
  cli: [
    'workflow',
    'letters',
    'papers',
    'agreements',
    'register',
    'documents',
    'signatures',
    'scheme',
    'people',
    'record',
    'web',
    'jobs',
  ],
};

const roomRule = ([room, others]) => ({
  name: `${room} may use only ${['kernel', 'platform', ...others].join(', ')}`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: {
    path: '^src/[^/]+/',
    pathNot: `^src/(${['kernel', 'platform', room, ...others].join('|')})/`,
  },
});

const ROLE = '\\.(action|facts|repository|entity|reader|adapter|module|controller|form|view)\\.ts$';
const EDGES = '^src/(web|cli|jobs|platform|main|app\\.module)';

module.exports = {
  forbidden: [
    ...Object.entries(ROOMS).map(roomRule),
    {
      name: 'kernel uses nothing',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: { path: '^src/', pathNot: '^src/kernel/' },
    },
    {
      name: 'nothing imports web but cli, which starts it',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(web|cli|main|app\\.module)' },
      to: { path: '^src/web/' },
    },
    {
      name: 'a rule touches no file, clock, network, Nest or TypeORM',
      severity: 'error',
      from: { path: '^src/', pathNot: `${ROLE}|${EDGES}|^src/kernel/errors\\.ts$` },
      to: {
        path: '^(@nestjs|typeorm|express|pdfkit|fontkit|nunjucks|node:|fs$|path$|http$)|node_modules/(@nestjs|typeorm|express|pdfkit|fontkit|nunjucks)/',
        pathNot: '^(node:)?crypto$',
      },
    },
    {
      name: 'an action never calls another action',
      severity: 'error',
      from: { path: '\\.action\\.ts$' },
      to: { path: '\\.action\\.ts$' },
    },
    {
      name: 'web and cli touch no repository and no entity',
      severity: 'error',
      from: { path: '^src/(web|cli)/' },
      to: { path: '\\.(repository|entity)\\.ts$' },
    },
    {
      // It runs the outbox, whose rows are no act of anybody's.
      name: 'jobs touches no repository and no entity but the outbox',
      severity: 'error',
      from: { path: '^src/jobs/' },
      to: { path: '\\.(repository|entity)\\.ts$', pathNot: '^src/record/outbox' },
    },
    {
      name: 'only sign-paper, sign-letter and accept-letter sign',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot:
          '^src/(signatures/|workflow/sign-paper\\.action|letters/(sign-letter|reply/accept-letter)\\.action)',
      },
      to: { path: '^src/signatures/(sign-field|keys/open-signer)\\.adapter\\.ts$' },
    },
    {
      // FOIA 2000, Part II: no page, API, register or outbox can show what it cannot reach.
      name: 'only the command line reads or prints a Part 2',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli/|papers/part-2/)' },
      to: { path: '^src/papers/part-2/' },
    },
    {
      name: 'class-validator decorates only content, configuration and forms',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(papers/content|web|platform)/' },
      to: { path: 'node_modules/class-(validator|transformer)/' },
    },
    { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no file nobody uses',
      severity: 'error',
      from: { orphan: true, pathNot: '\\.d\\.ts$|^src/main\\.ts$' },
      to: {},
    },
    {
      name: 'the product needs no development package',
      severity: 'error',
      from: { path: '^(src|migrations)/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
};

// Not enumerable, because the cruiser refuses properties it does not know.
Object.defineProperty(module.exports, 'rooms', { value: ROOMS });
