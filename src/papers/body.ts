/** The public body in whose name a paper is printed. */
export interface Body {
  /** `Mayor’s Office for Policing and Crime`. */
  name: string;
  /** `MOPAC`. */
  shortName: string;
  /** Hex colour of bar, reference and labels; 4.5:1 on white and on the panel (WCAG 2.2, 1.4.3). */
  accent: string;
}

/** The body whose published papers are the examples; a service takes its own from configuration. */
export const MOPAC: Body = {
  name: 'Mayor’s Office for Policing and Crime',
  shortName: 'MOPAC',
  accent: '#16365C',
};
