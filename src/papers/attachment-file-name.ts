const LONGEST_STEM = 100;
const LONGEST_ENDING = 10;
const NAMELESS = 'attachment';
/** Names that are devices on Windows, whatever their ending. */
const DEVICE = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/**
 * The file's name as it is kept, shown and offered for saving: no folder, nothing invisible (a
 * right-to-left mark makes `fdp.exe` look like a PDF), nothing a system reads as more than a name.
 */
export function safeFileName(given: string): string {
  const name = given.normalize('NFC').split(/[/\\]/).at(-1)!;
  const visible = name
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '-')
    .replace(/\s+/g, ' ');
  const dot = visible.lastIndexOf('.');
  const ending =
    dot < 0
      ? ''
      : visible
          .slice(dot + 1)
          .trim()
          .toLowerCase();
  const stem = (dot < 0 ? visible : visible.slice(0, dot)).replace(/^[\s.]+|[\s.]+$/g, '');
  const kept = [...(DEVICE.test(stem) || stem === '' ? NAMELESS : stem)].slice(0, LONGEST_STEM);
  return [kept.join('').trim(), ...(ending === '' ? [] : [ending.slice(0, LONGEST_ENDING)])].join(
    '.',
  );
}

/** `pdf` of `business case.pdf`; empty where there is none. */
export const endingOf = (fileName: string): string => /\.([^.]*)$/.exec(fileName)?.[1] ?? '';
