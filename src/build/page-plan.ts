/** Which pages a document of a fixed form may have: their names in order, or only how many. */

/** Null: as many as there are. */
export type PagePlan = { readonly names: readonly string[] } | { readonly count: number } | null;

/** For each page of a document, in order: the place in the plan that it takes, null where there is none left for it. */
export function placesOf(plan: PagePlan, names: readonly string[]): readonly (number | null)[] {
  if (plan === null) return names.map((_, index) => index);
  if ('count' in plan) return names.map((_, index) => (index < plan.count ? index : null));
  let next = 0;
  return names.map((name) => {
    const place = plan.names.indexOf(name, next);
    if (place < 0) return null;
    next = place + 1;
    return place;
  });
}

/** Whether a page of this name may come next; asked for one page after the other. */
export function gateOf(plan: PagePlan): (name: string, index: number) => boolean {
  const names: string[] = [];
  return (name) => {
    names.push(name);
    return placesOf(plan, names).at(-1) !== null;
  };
}

/** Stretches of pages that one text runs through: neighbours of one name. */
export function textsOf<P extends { readonly name: string }>(
  pages: readonly P[],
): readonly { readonly name: string; readonly first: number; readonly pages: readonly P[] }[] {
  const texts: { name: string; first: number; pages: P[] }[] = [];
  pages.forEach((page, index) => {
    const last = texts.at(-1);
    if (last?.name === page.name) last.pages.push(page);
    else texts.push({ name: page.name, first: index, pages: [page] });
  });
  return texts;
}

/** Content to room in the fullest text; only pages that a text goes on after count as full. */
export function fillOf(
  plan: PagePlan,
  pages: readonly { readonly name: string; readonly used: number; readonly room: number }[],
): number {
  if (plan === null) return 0;
  const texts = 'count' in plan ? [{ name: '', first: 0, pages }] : textsOf(pages);
  return texts.reduce((fullest, text) => {
    const allowed = 'count' in plan ? plan.count : plan.names.filter((name) => name === text.name).length;
    const needed = text.pages.reduce(
      (sum, { used, room }, index) => sum + (index === text.pages.length - 1 ? used : room),
      0,
    );
    const room = (text.pages[0]?.room ?? 0) * allowed;
    return Math.max(fullest, room > 0 ? needed / room : Number.POSITIVE_INFINITY);
  }, 0);
}
