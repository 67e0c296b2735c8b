import { type JudgedPaper } from '../../../workflow/judged-paper.reader';
import { errorList } from '../form/form.view';
import { type FormFault } from '../form/form-reading';
import { paperAddress } from './place-link';

/** What every page of one paper carries. */
export interface PageHead {
  title: string[];
  heading: string;
  /** `Paper 412, section 3 of 9`. */
  caption: string;
  backLink: { text: string; href: string };
  errors: { text: string; href: string }[];
  /** Address of the paper: `/papers/412`. */
  paper: string;
  number: number;
  version: number;
  revision: number;
  savedAt: Date;
}

interface HeadOf {
  heading: string;
  caption?: string;
  backLink?: { text: string; href: string };
  faults?: readonly FormFault[];
  /** Somebody else saved meanwhile, and what is shown is not saved. */
  clash?: object;
}

export function pageHead({ paper }: JudgedPaper, head: HeadOf): PageHead {
  const name = `Paper ${paper.number}`;
  const address = paperAddress(paper.number);
  return {
    title: [head.clash ? `Not saved: ${head.heading}` : head.heading, name],
    heading: head.heading,
    caption: head.caption ?? name,
    backLink: head.backLink ?? { text: name, href: address },
    errors: errorList(head.faults ?? []),
    paper: address,
    number: paper.number,
    version: paper.version,
    revision: paper.revision.number,
    savedAt: paper.revision.savedAt,
  };
}
