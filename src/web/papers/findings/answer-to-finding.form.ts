const MOST = 2000;
const UNPRINTABLE = /[^\P{Cc}\t\n]|\p{Cs}/u;

export type AnswerReading =
  | { answer: string; fault?: undefined; typed: string }
  | { answer?: undefined; fault: string; typed: string };

/** An answer to a warning, or what keeps it from being stored with what was typed. */
export function readAnswer(value: unknown): AnswerReading {
  const typed = typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '';
  const answer = typed.trim();
  if (answer === '') return { fault: 'Enter your answer: say why both are right', typed };
  if ([...answer].length > MOST) {
    return { fault: 'Your answer must be 2,000 characters or fewer', typed };
  }
  if (UNPRINTABLE.test(answer)) {
    return { fault: 'Take the characters that cannot be printed out of your answer', typed };
  }
  return { answer, typed };
}
