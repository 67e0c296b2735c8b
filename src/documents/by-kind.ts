import type { Block } from './tree';

type PerKind<Result> = {
  [Kind in Block['kind']]: (block: Extract<Block, { kind: Kind }>) => Result;
};

/** One function for each kind of block; a kind without one does not compile. */
export function byKind<Result>(block: Block, functions: PerKind<Result>): Result {
  const chosen = functions[block.kind] as (block: Block) => Result;
  return chosen(block);
}
