/** What `work` gives, unless it takes longer than `longest` milliseconds; it is not stopped then. */
export async function withinTime<Result>(work: Promise<Result>, longest: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, refuse) => {
    const tooLate = () => refuse(new Error(`not finished after ${longest} ms`));
    timer = setTimeout(tooLate, longest);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
