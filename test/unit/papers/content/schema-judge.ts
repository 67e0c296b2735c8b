import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import { FORMATS } from '../../../../src/papers/content/fields';
import { type JsonSchema } from '../../../../src/papers/content/schema';

/** An outside judge of the generated schema: it knows nothing of our validator. */
export function judgeOf(schema: JsonSchema): ValidateFunction {
  const ajv = new Ajv2020({ discriminator: true, allErrors: true, strict: true });
  for (const [name, validate] of Object.entries(FORMATS)) ajv.addFormat(name, { validate });
  return ajv.compile(schema);
}
