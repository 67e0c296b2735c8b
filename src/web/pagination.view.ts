interface PageLink {
  number?: number;
  href?: string;
  current?: boolean;
  ellipsis?: boolean;
}

/** As the GOV.UK pagination takes it. */
export interface PaginationView {
  items: PageLink[];
  previous?: { href: string };
  next?: { href: string };
}

interface Paged {
  /** From 1. */
  page: number;
  pages: number;
}

/** First, last, and those around the current one; what is left out is an ellipsis. */
function pageLinks({ page, pages }: Paged, hrefOf: (page: number) => string): PageLink[] {
  const shown = Array.from({ length: pages }, (_none, at) => at + 1).filter(
    (number) => number === 1 || number === pages || Math.abs(number - page) <= 1,
  );
  return shown.flatMap((number, at): PageLink[] => {
    const link = { number, href: hrefOf(number), current: number === page };
    const gap = at > 0 && number - shown[at - 1]! > 1;
    return gap ? [{ ellipsis: true }, link] : [link];
  });
}

/** Undefined where one page holds all. */
export function paginationView(
  all: Paged,
  hrefOf: (page: number) => string,
): PaginationView | undefined {
  const { page, pages } = all;
  if (pages < 2) return undefined;
  return {
    items: pageLinks(all, hrefOf),
    previous: page > 1 ? { href: hrefOf(page - 1) } : undefined,
    next: page < pages ? { href: hrefOf(page + 1) } : undefined,
  };
}
