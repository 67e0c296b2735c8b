import { type Fault } from '../kernel/findings';
import { formatPounds, type Pence } from '../kernel/money';
import { type DelegatedPower, type Post, type Scheme, type SchemeParagraph } from './scheme';

/** The sums for which one post decides a matter, both ends counted; `Infinity`: no upper end. */
export interface Band {
  power: DelegatedPower;
  paragraph: SchemeParagraph;
  post: Post;
  /** Where the power stands in the scheme file. */
  pointer: string;
  from: Pence;
  until: Pence;
}

const floorOf = ({ limit }: DelegatedPower): Pence => {
  if (limit?.edge === 'from') return limit.pence;
  return limit?.edge === 'above' ? limit.pence + 1 : 0;
};

const ceilingOf = ({ limit }: DelegatedPower): Pence =>
  limit?.edge === 'up-to' ? limit.pence : Infinity;

function powersOver(matter: string, scheme: Scheme): Band[] {
  const bands = scheme.paragraphs.flatMap((paragraph, at) =>
    paragraph.powers.flatMap((power, index): Band[] => {
      const post = scheme.posts.find(({ id }) => id === power.post);
      if (power.matter !== matter || !post) return [];
      const pointer = `/paragraphs/${at}/powers/${index}`;
      return [{ power, paragraph, post, pointer, from: floorOf(power), until: ceilingOf(power) }];
    }),
  );
  return bands.sort((one, other) => one.post.rank - other.post.rank);
}

/**
 * The bands of a matter from the lowest post to the highest. Schemes state nested limits ("up to
 * 10,000", "up to 50,000", "above 50,000"); each post's own band ends where the next one's begins,
 * so that every sum has at most one post and a greater sum never a lower one.
 */
export function bandsOf(matter: string, scheme: Scheme): Band[] {
  const stated = powersOver(matter, scheme);
  return stated.map((band, at) => {
    const below = stated[at - 1];
    const above = stated[at + 1];
    return {
      ...band,
      from: Math.max(band.from, below && below.until < Infinity ? below.until + 1 : 0),
      until: Math.min(band.until, above && above.from > 0 ? above.from - 1 : Infinity),
    };
  });
}

/** Where the bands of a matter overlap, or leave sums between them that nobody may decide. */
export function bandFaults(matter: string, scheme: Scheme): Fault[] {
  const stated = powersOver(matter, scheme);
  const bands = bandsOf(matter, scheme);
  return stated.slice(1).flatMap((upper, at): Fault[] => {
    const lower = stated[at]!;
    const empty = [bands[at]!, bands[at + 1]!].some(({ from, until }) => from > until);
    if (empty || overlap(lower, upper)) {
      return [
        {
          pointer: upper.pointer,
          expected: `must not decide sums of ${matter} that the power at ${lower.pointer} decides too`,
        },
      ];
    }
    return gap(lower, upper);
  });
}

function overlap(lower: Band, upper: Band): boolean {
  if (lower.until === Infinity) return upper.from === 0;
  return upper.from > 0 && upper.from <= lower.until;
}

function gap(lower: Band, upper: Band): Fault[] {
  if (lower.until === Infinity || upper.from <= lower.until + 1) return [];
  const between = `from ${formatPounds(lower.until + 1)} to ${formatPounds(upper.from - 1)}`;
  return [
    {
      pointer: upper.pointer,
      expected: `must leave no gap: nobody decides ${upper.power.matter} ${between}`,
    },
  ];
}
