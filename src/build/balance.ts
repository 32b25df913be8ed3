/** A text that runs through several pages of a fixed form ends at about the same height on each, as columns do. */

import type { LayoutTrial } from '../layout/lay-out.ts';
import { gateOf, type PagePlan, placesOf, textsOf } from './page-plan.ts';

/**
 * Fills the pages of each such text less, by whole lines, as long as the text still fits them.
 * @param trial fits the plan
 * @param lineHeight of body text, pt
 */
export function balancePages(trial: LayoutTrial, plan: PagePlan, lineHeight: number): LayoutTrial {
  if (plan === null || 'count' in plan) return trial;
  const less = new Map<string, number>();
  let best = trial;
  for (const { name, pages } of textsOf(plan.names.map((name) => ({ name })))) {
    if (pages.length < 2) continue;
    const own = trial.pages.filter((page) => page.name === name);
    const room = own[0]?.room ?? 0;
    const free = room * pages.length - own.reduce((sum, { used }) => sum + used, 0);
    // What is known to fit, and the first that can't.
    let most = 0;
    let tooMuch = Math.floor(free / pages.length / lineHeight) + 1;
    while (tooMuch - most > 1) {
      const lines = (most + tooMuch) >> 1;
      const tried = trial.filledLess(
        (page) => (page === name ? lines * lineHeight : (less.get(page) ?? 0)),
        gateOf(plan),
      );
      if (fits(tried, plan)) {
        best = tried;
        most = lines;
      } else tooMuch = lines;
    }
    less.set(name, most * lineHeight);
  }
  return best;
}

function fits({ complete, pages }: LayoutTrial, plan: PagePlan): boolean {
  return (
    complete &&
    !placesOf(
      plan,
      pages.map(({ name }) => name),
    ).includes(null)
  );
}
