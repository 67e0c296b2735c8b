import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { renderPdf } from '../../../src/documents/pdf/render-pdf.adapter';
import { paragraph, SAMPLE_PAPER, samplePaper, torture, treeOf } from './sample-trees';

/** A process of its own has every cache cold. */
const elsewhere = (env: NodeJS.ProcessEnv): Buffer =>
  execFileSync(process.execPath, [join(__dirname, 'render-elsewhere.cjs'), SAMPLE_PAPER], {
    env: { ...process.env, ...env },
    maxBuffer: 16 * 1024 * 1024,
  });

const ALPHABET = 'aábcdeéfghiíjklmnoópqrstuúvwŵxyŷzłżßřλβжщ';
/** Words of the alphabet that differ for every seed. */
function strangeWords(seed: number): string {
  return Array.from({ length: 200 }, (_none, word) =>
    Array.from({ length: 3 + (word % 7) }, (_letter, at) => {
      const place = (seed * 31 + word * 17 + at * (word + 7)) % ALPHABET.length;
      return ALPHABET.charAt(place);
    }).join(''),
  ).join(' ');
}

it('makes the same bytes with warm caches as with cold ones, whatever was made before', () => {
  const cold = elsewhere({ TZ: 'UTC' });
  renderPdf(torture());
  // More words than are remembered, so that some are forgotten on the way.
  for (let seed = 0; seed < 60; seed += 1) renderPdf(treeOf(paragraph(strangeWords(seed))));
  expect(renderPdf(samplePaper()).equals(cold)).toBe(true);
  expect(renderPdf(samplePaper()).equals(cold)).toBe(true);
});

it('makes the same bytes in every process, time zone and locale', () => {
  const here = elsewhere({ TZ: 'UTC', LC_ALL: 'C' });
  const far = elsewhere({ TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' });
  expect(far.equals(here)).toBe(true);
});
