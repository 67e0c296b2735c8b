'use strict';
// What the documents have to keep to, warm and on the same machine in the same run.

/** Of the small document: ours takes at most one `gate`th of the other, at best one `stretch`th. */
const BESIDE = [
  ['pdfkit path', 'bare PDFKit, fonts by path', 20, 32],
  ['pdfkit shared', 'bare PDFKit, fonts shared', 5, 7.5],
  ['chromium new', 'Chromium, new page', 30, 60],
  ['typst evicted', 'Typst, evicted', 2, 3],
  ['typst memoised', 'Typst, memoised', 0, 1],
];
const LARGE_TO_SMALL = 10;
const FIRST_MS = 700;
/** Resident memory at the end, beside that after a fifth of the documents. */
const FLAT = 1.1;

function gateLines({ small, large }, soak) {
  const ours = small.get('ours same');
  return [
    ...BESIDE.map(([name, title, gate, stretch]) => {
      const other = small.get(name);
      if (!other || other.skipped) return `skipped  ${title}: not installed`;
      const { ratio } = other;
      return besideLine({ title, ratio, gate, stretch });
    }),
    atMost(
      large.get('ours same').warm / ours.warm,
      LARGE_TO_SMALL,
      'the large document, × the small',
    ),
    atMost(ours.first, FIRST_MS, 'the first document after start, ms'),
    atMost(soak.late / soak.early, FLAT, 'resident memory at the end, × that after a fifth'),
  ];
}

function besideLine({ title, ratio, gate, stretch }) {
  const asked = gate === 0 ? 'no gate' : `gate 1/${gate}`;
  const reached = ratio >= stretch ? 'reached' : 'not reached';
  const sign = gate === 0 ? 'no gate ' : verdict(ratio >= gate);
  return `${sign} 1/${ratio.toFixed(1)} of ${title} (${asked}; stretch 1/${stretch} ${reached})`;
}

const verdict = (isKept) => (isKept ? 'pass    ' : 'FAIL    ');

const atMost = (value, most, what) =>
  `${verdict(value <= most)} ${value.toFixed(2)} ${what} (gate ${most})`;

module.exports = { gateLines };
