import { isOfLedger, ledgerWords } from '../agreements/ledger/ledger.words';
import { Refused } from '../kernel/errors';
import { type Finding } from '../kernel/findings';
import { peopleWords } from '../people/administration/people-finding.words';
import { type FormFault } from './papers/form/form-reading';

/** What was done, or why not, field by field; never both. */
export type Done<Result> = { result: Result } | { faults: FormFault[] };

const wordsOfForm = (finding: Finding): string | undefined =>
  isOfLedger(finding) ? ledgerWords(finding) : peopleWords(finding);

/**
 * Does what a form asks for. A refusal of the ledger or of the room of people comes back as faults
 * of the form; anything else is thrown on.
 * @param fieldOf gives the field of the form a finding is about
 */
export async function doneOrFaults<Result>(
  work: () => Promise<Result>,
  fieldOf: (finding: Finding) => string,
): Promise<Done<Result>> {
  try {
    return { result: await work() };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const faults = error.findings.map((finding) => {
      const message = wordsOfForm(finding);
      if (message === undefined) throw error;
      return { name: fieldOf(finding), message };
    });
    return { faults };
  }
}
