/**
 * What a file is to the paper. The files of one category are one part of it, so advice on equality
 * falls when the equality assessment changes and stands when the business case does.
 */
export const ATTACHMENT_CATEGORIES = [
  'equality-impact-assessment',
  'data-protection-impact-assessment',
  'business-case',
  'other',
] as const;

export type AttachmentCategory = (typeof ATTACHMENT_CATEGORIES)[number];

const WORDS: Record<AttachmentCategory, string> = {
  'equality-impact-assessment': 'Equality impact assessment',
  'data-protection-impact-assessment': 'Data protection impact assessment',
  'business-case': 'Business case',
  other: 'Other',
};

export const categoryWords = (category: AttachmentCategory): string => WORDS[category];

export const isAttachmentCategory = (text: string): text is AttachmentCategory =>
  (ATTACHMENT_CATEGORIES as readonly string[]).includes(text);
