/** One step of a JSON Pointer, escaped by RFC 6901 §3. */
const escaped = (step: string | number): string =>
  String(step).replaceAll('~', '~0').replaceAll('/', '~1');

/** `/sections/2/blocks/0`; the empty pointer names the whole document. */
export const pointerTo = (...steps: readonly (string | number)[]): string =>
  steps.map((step) => `/${escaped(step)}`).join('');

/** The steps of a pointer, unescaped; list places stay texts. */
export const stepsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
