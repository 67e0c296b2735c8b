import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import { type ValidationError } from 'class-validator';
import { type Fault } from '../../kernel/findings';
import { pointerTo } from '../../kernel/json-pointer';
import { MalformedBody } from './request-errors';

/** class-transformer drops these without a word; here nothing sent is dropped. */
const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];

const faultsOf = (errors: ValidationError[], parent = ''): Fault[] =>
  errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const pointer = `${parent}${pointerTo(property)}`;
    const own = Object.keys(constraints).map((rule) => ({
      pointer,
      expected:
        rule === 'whitelistValidation' ? 'is not a known property' : sentence(constraints[rule]!),
    }));
    return [...own.slice(0, 1), ...faultsOf(children, pointer)];
  });

/** class-validator's own words begin with the property's name, which the pointer already says. */
const sentence = (words: string): string => words.replace(/^\S+ (?=must|should)/, '');

const forbiddenIn = (value: unknown): Fault[] =>
  FORBIDDEN.filter((name) => Object.hasOwn(Object(value), name)).map((name) => ({
    pointer: pointerTo(name),
    expected: 'is a name no property may have',
  }));

const isRecord = (value: unknown): boolean =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Holds every DTO to exactly its declared properties; papers have a reader of their own. */
class DtoPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (!this.toValidate(metadata) || metadata.type === 'custom') return value;
    if (!isRecord(value)) throw new MalformedBody([{ pointer: '', expected: 'must be an object' }]);
    const forbidden = forbiddenIn(value);
    if (forbidden.length > 0) throw new MalformedBody(forbidden);
    // The parsers' objects have no prototype, which class-validator cannot bear.
    return super.transform({ ...(value as object) }, metadata) as Promise<unknown>;
  }
}

export const validation = new DtoPipe({
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  transform: true,
  stopAtFirstError: true,
  validationError: { target: false, value: false },
  exceptionFactory: (errors) => new MalformedBody(faultsOf(errors)),
});
