import { type PipeTransform } from '@nestjs/common';
import { NotFound } from '../kernel/errors';

const POSITIVE = /^[1-9]\d{0,8}$/;

/** A number in an address. What is none names nothing, and is answered like a number never given out. */
export class NumberInPath implements PipeTransform<string, number> {
  constructor(private readonly what: 'paper' | 'revision' | 'signing copy') {}

  transform(text: string): number {
    if (!POSITIVE.test(text)) throw new NotFound(this.what);
    return Number(text);
  }
}

/** `@Param('number', paperNumber) number: number`. */
export const paperNumber = new NumberInPath('paper');
export const revisionNumber = new NumberInPath('revision');
export const copyNumber = new NumberInPath('signing copy');
