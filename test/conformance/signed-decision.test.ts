import { readFileSync, writeFileSync } from 'node:fs';
import { verifyFile } from '../../src/cli/verify-file';
import { packagePath } from '../../src/platform/package-root';
import { readPdf } from '../../src/signatures/pdf-reading/pdf-file';
import { type ExampleDone, exampleRunOn } from '../integration/cli/decided-example';
import { overlay, updated } from '../integration/signatures/attacks';
import { runTool, testWith } from '../integration/signatures/outside-tool';
import { judge, testByJudge } from './judges';
import { reason, verdicts } from './verapdf';

/** A Java machine has to start for some of the questions. */
jest.setTimeout(240_000);

/** The decision the example run leaves, as outside judges see it. */
describe('the decision with two signatures', () => {
  let done: ExampleDone;
  let signed: Buffer;
  const file = (): string => done.path('decision/pcd-1653.pdf');
  const trusted = (): string => done.path('decision/root.pem');
  beforeAll(async () => {
    done = await exampleRunOn(packagePath('examples', 'pcd-1653-corrected.json'));
    signed = readFileSync(file());
  });
  afterAll(() => done.remove());

  testWith('pdfsig', 'has two signatures that pdfsig calls valid', async () => {
    const { output } = runTool('pdfsig', file());
    expect(output.match(/Signature Validation: Signature is Valid\./g)).toHaveLength(2);
    expect(output.match(/Signature Type: ETSI\.CAdES\.detached/g)).toHaveLength(2);
    expect(output.match(/Total document signed/g)).toHaveLength(1);
  });

  testWith('openssl', 'has two CMS that openssl accepts as CAdES', async () => {
    const ranges = [...signed.toString('latin1').matchAll(/\/ByteRange \[0 (\d+) (\d+) (\d+)\]/g)];
    expect(ranges).toHaveLength(2);
    for (const [place, range] of ranges.entries()) {
      const [to, from, length] = range.slice(1).map(Number) as [number, number, number];
      const cms = Buffer.from(signed.subarray(to + 1, from - 1).toString('latin1'), 'hex');
      const own = cms.subarray(0, 4 + cms.readUInt16BE(2));
      const covered = [signed.subarray(0, to), signed.subarray(from, from + length)];
      const [cmsFile, content] = ['cms', 'content'].map((name) => done.path(`${name}-${place}`));
      writeFileSync(cmsFile!, own);
      writeFileSync(content!, Buffer.concat(covered));
      const { status, output } = runTool(
        ...['openssl', 'cms', '-verify', '-cades', '-inform', 'DER', '-binary'],
        ...['-in', cmsFile!, '-content', content!, '-CAfile', trusted()],
        ...['-purpose', 'any', '-out', '/dev/null'],
      );
      expect({ status, output }).toMatchObject({ status: 0 });
      expect(output).toContain('successful');
    }
  });

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

  describe('to our own verify', () => {
    async function codesOf(bytes: Buffer): Promise<{ exit: number; codes: string[] }> {
      const attacked = done.path('attacked.pdf');
      writeFileSync(attacked, bytes);
      const lines: string[] = [];
      const terminal = { out: (line: string) => void lines.push(line), err: () => undefined };
      const exit = await verifyFile([attacked, '--trust', trusted(), '--json'], terminal);
      const { failures } = JSON.parse(lines.join('\n')) as { failures: { code: string }[] };
      return { exit, codes: [...new Set(failures.map(({ code }) => code))].sort() };
    }

    it('holds as it is', async () => {
      expect(await codesOf(signed)).toEqual({ exit: 0, codes: [] });
    });

    it('does not with one byte flipped', async () => {
      const flipped = Buffer.from(signed);
      // In the document's own account of itself, which is not compressed.
      const at = flipped.indexOf('Stalking');
      flipped[at] = flipped[at]! ^ 1;
      const { exit, codes } = await codesOf(flipped);
      expect(exit).toBe(1);
      expect(codes).toContain('digest-differs');
    });

    it('does not with text laid over a page by an update', async () => {
      const { exit, codes } = await codesOf(updated(signed, overlay));
      expect(exit).toBe(1);
      expect(codes).toEqual(expect.arrayContaining(['update-not-signed', 'page-changed']));
    });

    it('does not when cut back to its first signature', async () => {
      const { revisions } = readPdf(signed);
      const { exit, codes } = await codesOf(signed.subarray(0, revisions.at(-2)!.end));
      expect({ exit, codes }).toEqual({ exit: 1, codes: ['count-differs'] });
    });
  });
});
