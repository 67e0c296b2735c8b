import { type Fault } from '../../kernel/findings';
import { blankPaper } from '../../papers/content/blank-paper';
import { type Paper } from '../../papers/content/paper';
import { parsePaper, parsePaperInput } from '../../papers/content/parse';
import { MalformedBody } from '../errors/request-errors';
import { versionOf } from './etag';

export interface ContentToSave {
  /** Version the content was made from. */
  version: number;
  content: Paper;
}

type Members = Record<string, unknown>;

const at = (pointer: string, expected: string): MalformedBody =>
  new MalformedBody([{ pointer, expected }]);

const under = (parent: string, faults: Fault[]): Fault[] =>
  faults.map(({ pointer, expected }) => ({ pointer: `${parent}${pointer}`, expected }));

function members(body: unknown, known: readonly string[]): Members {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) {
    throw at('', 'must be an object');
  }
  const unknown = Object.keys(body).filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new MalformedBody(
      unknown.map((name) => ({ pointer: `/${name}`, expected: 'is not a known property' })),
    );
  }
  return body as Members;
}

/** A blank paper is held to the same rules as any other: its title is a title. */
function startBlank({ title, draftingOfficer }: Members, post: string): Paper {
  const blank = blankPaper({ title, draftingOfficer: draftingOfficer ?? post } as {
    title: string;
    draftingOfficer: string;
  });
  const parsed = parsePaper(blank);
  if ('faults' in parsed) throw new MalformedBody(parsed.faults);
  return parsed.value;
}

/**
 * `{ content }`, a paper or an envelope of one; or `{ title, draftingOfficer? }` for a blank paper.
 * @param post of whoever starts it, where no drafting officer is given
 * @throws MalformedBody naming every place that is wrong, beginning at the body.
 */
export function readPaperToStart(body: unknown, post: string): Paper {
  const given = members(body, ['content', 'title', 'draftingOfficer']);
  if (given.content === undefined) return startBlank(given, post);
  if (given.title !== undefined || given.draftingOfficer !== undefined) {
    throw at('/title', 'must not stand beside content, which has its own');
  }
  const parsed = parsePaperInput(given.content);
  if ('faults' in parsed) throw new MalformedBody(under('/content', parsed.faults));
  return parsed.value.paper;
}

const NEEDED = 'must be the version the content was made from, here or in If-Match';

const isVersion = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0;

function versionFrom(member: unknown, ifMatch: string | undefined): number {
  const given = [member, ifMatch === undefined ? undefined : (versionOf(ifMatch) ?? ifMatch)];
  const versions = given.filter((each) => each !== undefined);
  const [version, other = version] = versions;
  if (!isVersion(version) || !isVersion(other)) throw at('/version', NEEDED);
  if (version !== other) throw at('/version', 'must be the same as in If-Match');
  return version;
}

/**
 * `{ content, version? }`; the version may stand in `If-Match` instead.
 * @throws MalformedBody naming every place that is wrong, beginning at the body.
 */
export function readPaperToSave(body: unknown, ifMatch: string | undefined): ContentToSave {
  const given = members(body, ['content', 'version']);
  const version = versionFrom(given.version, ifMatch);
  const parsed = parsePaper(given.content);
  if ('faults' in parsed) throw new MalformedBody(under('/content', parsed.faults));
  return { version, content: parsed.value };
}
