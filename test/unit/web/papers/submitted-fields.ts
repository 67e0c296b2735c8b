import { type Typed, type TypedGroup } from '../../../../src/web/papers/form/typed-fields';

/** The fields a browser submits for a form that shows these values, with its line ends. */
export function submittedFields(typed: TypedGroup): Record<string, string> {
  const fields: Record<string, string> = {};
  const enter = (value: Typed, name: string): void => {
    if (typeof value === 'string') fields[name] = value.replaceAll('\n', '\r\n');
    else {
      for (const [step, child] of Object.entries(value)) {
        enter(child as Typed, name === '' ? step : `${name}.${step}`);
      }
    }
  };
  enter(typed, '');
  return fields;
}
