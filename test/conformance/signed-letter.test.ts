import { verifyFile } from '../../src/cli/verify-file';
import { packagePath } from '../../src/platform/package-root';
import { type ExampleDone, exampleRunOn } from '../integration/cli/decided-example';
import { runTool, testWith } from '../integration/signatures/outside-tool';
import { judge, testByJudge } from './judges';
import { reason, verdicts } from './verapdf';

/** A Java machine has to start for some of the questions. */
jest.setTimeout(240_000);

/** The letter the example run leaves, as outside judges see it. */
describe('the letter with the body’s seal and a signature', () => {
  let done: ExampleDone;
  const file = (): string => done.path('letter/slt-2023-01.pdf');
  const trusted = (): string => done.path('decision/root.pem');
  beforeAll(async () => {
    done = await exampleRunOn(packagePath('examples', 'pcd-1653-corrected.json'));
  });
  afterAll(() => done.remove());

  testWith(
    'pdfsig',
    'has two signatures that pdfsig calls valid, the first the body’s',
    async () => {
      const { output } = runTool('pdfsig', file());
      expect(output.match(/Signature Validation: Signature is Valid\./g)).toHaveLength(2);
      expect(output.match(/Signature Type: ETSI\.CAdES\.detached/g)).toHaveLength(2);
      expect(output.match(/Total document signed/g)).toHaveLength(1);
      const names = [...output.matchAll(/Common Name: (.+)/g)].map(([, name]) => name);
      expect(names).toEqual(['Mayor’s Office for Policing and Crime', 'Chief Executive Officer']);
    },
  );

  (reason ? it.skip : it)('still passes PDF/UA-1 and PDF/A-2a after the last signature', () => {
    for (const flavour of ['ua1', '2a']) {
      expect(verdicts(flavour, [file()])).toEqual([`PASS ${file()} ${flavour}`]);
    }
  });

  testWith('qpdf', 'gives qpdf nothing to complain of', async () => {
    const { status, output } = runTool('qpdf', '--check', file());
    expect({ status, output }).toEqual({
      status: 0,
      output: expect.stringContaining('No syntax or stream encoding errors found'),
    });
  });

  testByJudge('dss', 'passes the EU’s DSS at baseline B', (command) => {
    const lists = ['issuing', 'root'].flatMap((name) => [
      '--crl',
      done.path(`decision/${name}.crl`),
    ]);
    const asked = ['--trust', trusted(), '--strict', '--level', 'B', ...lists, '--signatures', '2'];
    expect(judge(command, ...asked, file())).toMatchObject({ status: 0 });
  });

  testByJudge('pyhanko', 'passes pyHanko at baseline B', (command) => {
    const asked = ['--trust', trusted(), '--level', 'B', '--signatures', '2'];
    expect(judge(command, ...asked, file())).toMatchObject({ status: 0 });
  });

  it('is called sealed and signed by our own verify, which says what the seal proves', async () => {
    const lines: string[] = [];
    const terminal = { out: (line: string) => void lines.push(line), err: () => undefined };
    expect(await verifyFile([file(), '--trust', trusted()], terminal)).toBe(0);
    expect(lines[1]).toContain('seal of Mayor’s Office for Policing and Crime');
    expect(lines[2]).toContain('This is a simple electronic signature with this evidence');
    expect(lines[3]).toContain('Chief Executive Officer');
  });
});
