import { type Body } from '../papers/body';
import { type Layout } from '../papers/content/paper';
import { type PaperTemplate } from '../papers/template.adapter';
import { type Scheme, type Statute } from '../scheme/scheme';
import { type BodyRules } from './passage/act-facts';

/** What a body's papers are judged and printed by, read once at start; also Nest's token for it. */
export abstract class Rulebook {
  abstract readonly scheme: Scheme;
  abstract readonly statutes: Statute[];
  /** The layouts papers may be written for, each with its manifest. */
  abstract readonly templates: Record<Layout, PaperTemplate>;
  abstract readonly body: Body;
  abstract readonly rules: BodyRules;
  /** Decisions are numbered `PCD 1653`: a series, a space, a running number from the first on. */
  abstract readonly numbering: { series: string; first: number };
}
