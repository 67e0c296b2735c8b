/** What fontkit 2.0.4 has and neither it nor the other declaration tells. */
declare module 'fontkit' {
  interface Glyph {
    codePoints: number[];
  }
  export interface Font {
    /** Private: every glyph made so far, with the characters it was first met for. */
    _glyphs: Record<number, unknown>;
  }
  export function create(bytes: Uint8Array): Font;
}
