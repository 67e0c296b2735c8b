import { type ContentFacts } from './attachment-rules';
import { formatOf, isWholeJpeg, isWholePng } from './attachment-kind';
import { officeFacts } from './attachment-office.adapter';
import { pdfFacts } from './attachment-pdf.adapter';

/** Looks into a file's bytes; nothing of it is run, shown or written anywhere. */
export function contentFacts(bytes: Buffer): ContentFacts {
  switch (formatOf(bytes)) {
    case 'pdf':
      return pdfFacts(bytes);
    case 'zip':
      return officeFacts(bytes);
    case 'png':
      return { kind: 'png', isBroken: !isWholePng(bytes), active: [] };
    case 'jpeg':
      return { kind: 'jpeg', isBroken: !isWholeJpeg(bytes), active: [] };
    case 'text':
      return { kind: 'text', active: [] };
    case 'program':
      return { isProgram: true, active: [] };
    case 'unknown':
      return { active: [] };
  }
}
