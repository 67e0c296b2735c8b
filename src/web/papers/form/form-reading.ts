import { groupIn, listIn, textIn, type TypedGroup } from './typed-fields';

/** A field that cannot be stored as it was typed, and what to do about it. */
export interface FormFault {
  /** Name of the field, which is its id on the page too. */
  name: string;
  message: string;
}

/**
 * One group of typed fields being read into content. All groups of a form share one list of faults,
 * in the order of the page.
 */
export class FormReading {
  constructor(
    readonly typed: TypedGroup,
    readonly path = '',
    readonly faults: FormFault[] = [],
  ) {}

  name(field: string): string {
    return this.path === '' ? field : `${this.path}.${field}`;
  }

  /** As typed, without the blanks around it. */
  text(field: string): string {
    return textIn(this.typed, field).trim();
  }

  group(field: string): FormReading {
    return new FormReading(groupIn(this.typed, field), this.name(field), this.faults);
  }

  list(field: string): FormReading[] {
    return listIn(this.typed, field).map(
      (typed, at) => new FormReading(typed, `${this.name(field)}.${at}`, this.faults),
    );
  }

  fault(field: string, message: string): undefined {
    this.faults.push({ name: this.name(field), message });
    return undefined;
  }

  get isBlank(): boolean {
    return isBlank(this.typed);
  }
}

/** Whether nothing at all was typed in the group; `kind` and other choices do not count as words. */
const isBlank = (group: TypedGroup): boolean =>
  Object.values(group).every((value) =>
    typeof value === 'string'
      ? value.trim() === ''
      : Array.isArray(value)
        ? value.every(isBlank)
        : isBlank(value),
  );
