import { type Fault } from '../kernel/findings';
import { bandFaults } from './bands';
import { type DelegatedPower, type Scheme } from './scheme';

interface Placed<T> {
  value: T;
  pointer: string;
}

const powersIn = (scheme: Scheme): Placed<DelegatedPower>[] =>
  scheme.paragraphs.flatMap(({ powers }, at) =>
    powers.map((value, index) => ({ value, pointer: `/paragraphs/${at}/powers/${index}` })),
  );

const mattersIn = (scheme: Scheme): string[] => [
  ...new Set(powersIn(scheme).map(({ value }) => value.matter)),
];

/** A fault for every later place that holds what an earlier one holds. */
function repeated(places: Placed<string | number>[], expected: string): Fault[] {
  return places
    .filter(({ value }, at) => places.findIndex((place) => place.value === value) < at)
    .map(({ pointer }) => ({ pointer, expected }));
}

function unknownPosts(scheme: Scheme): Fault[] {
  const named: Placed<string>[] = [
    ...powersIn(scheme).map(({ value, pointer }) => ({
      value: value.post,
      pointer: `${pointer}/post`,
    })),
    ...scheme.consultees.map(({ post }, at) => ({
      value: post,
      pointer: `/consultees/${at}/post`,
    })),
    { value: scheme.headOfService, pointer: '/headOfService' },
    { value: scheme.officerApproval, pointer: '/officerApproval' },
  ];
  return named
    .filter(({ value }) => !scheme.posts.some(({ id }) => id === value))
    .map(({ pointer }) => ({ pointer, expected: 'must be the id of a post of this file' }));
}

/** A power stands under a limb its paragraph names; without phrases no paper could cite it. */
const unknownLimbs = ({ paragraphs }: Scheme): Fault[] =>
  paragraphs.flatMap(({ limbs = [], powers }, at) =>
    powers.flatMap(({ limb }, index) =>
      limb === undefined || limbs.some((one) => one.limb === limb)
        ? []
        : [
            {
              pointer: `/paragraphs/${at}/powers/${index}/limb`,
              expected: 'must be one of the limbs of its paragraph',
            },
          ],
    ),
  );

function unknownMatters(scheme: Scheme): Fault[] {
  const known = mattersIn(scheme);
  return scheme.follows.flatMap(({ matter, signedUnder }, at) => [
    ...(known.includes(matter)
      ? []
      : [{ pointer: `/follows/${at}/matter`, expected: 'must be the matter of a power' }]),
    ...(signedUnder === null || known.includes(signedUnder)
      ? []
      : [
          {
            pointer: `/follows/${at}/signedUnder`,
            expected: 'must be the matter of a power, or null',
          },
        ]),
  ]);
}

function repetitions(scheme: Scheme): Fault[] {
  const { posts, paragraphs, follows } = scheme;
  const numbers = paragraphs.flatMap(({ number }, at) =>
    number === null ? [] : [{ value: number, pointer: `/paragraphs/${at}/number` }],
  );
  const limbs = paragraphs.flatMap(({ limbs: own = [] }, at) =>
    repeated(
      own.map(({ limb }, index) => ({
        value: limb,
        pointer: `/paragraphs/${at}/limbs/${index}/limb`,
      })),
      'must not stand twice in one paragraph',
    ),
  );
  const deciding = posts
    .map(({ id, rank }, at) => ({ id, value: rank, pointer: `/posts/${at}/rank` }))
    .filter(({ id }) => powersIn(scheme).some(({ value }) => value.post === id));
  return [
    ...repeated(
      posts.map(({ id }, at) => ({ value: id, pointer: `/posts/${at}/id` })),
      'must not be the id of two posts',
    ),
    ...repeated(numbers, 'must not be the number of two paragraphs'),
    ...limbs,
    ...repeated(deciding, 'must not be the rank of two posts that both hold powers'),
    ...repeated(
      follows.map(({ matter }, at) => ({ value: matter, pointer: `/follows/${at}/matter` })),
      'must not stand twice: one instrument follows a matter',
    ),
  ];
}

function limitFaults(scheme: Scheme): Fault[] {
  const contracts = powersIn(scheme).filter(({ value }) => value.contractLimit);
  return contracts.flatMap(({ value, pointer }): Fault[] => {
    const both = value.limit && [{ pointer, expected: 'must have one kind of limit, not two' }];
    const alone = powersIn(scheme).filter((power) => power.value.matter === value.matter);
    return (
      both ??
      (alone.length === 1
        ? []
        : [{ pointer, expected: `must be the only power over ${value.matter}` }])
    );
  });
}

function dateFaults({ effectiveFrom, effectiveUntil }: Scheme): Fault[] {
  return effectiveUntil !== undefined && effectiveUntil < effectiveFrom
    ? [{ pointer: '/effectiveUntil', expected: `must not be before ${effectiveFrom}` }]
    : [];
}

/** What is wrong between the parts of a scheme file whose parts are each well formed. */
export function linkFaults(scheme: Scheme): Fault[] {
  const links = [
    ...dateFaults(scheme),
    ...repetitions(scheme),
    ...unknownPosts(scheme),
    ...unknownLimbs(scheme),
    ...unknownMatters(scheme),
    ...limitFaults(scheme),
  ];
  // Bands are worked out over posts and ranks, so they are only looked at once those are sound.
  return links.length > 0
    ? links
    : mattersIn(scheme).flatMap((matter) => bandFaults(matter, scheme));
}
