/** The pages that were set last: the profiles of an edition follow one another in the plan, and have them in common. */

import { pagesKey, type PagesInput, type SetPages, setPages } from './set-pages.ts';

/** Sets pages, or gives those of the call before where they are the same. */
export type PageSetter = (input: PagesInput) => Promise<SetPages>;

/** Keeps one document's pages, no more: a build of hundreds needs no more memory than one of two. */
export function createPageSetter(): PageSetter {
  let last: { readonly key: string; readonly pages: Promise<SetPages> } | undefined;
  return (input) => {
    const key = pagesKey(input);
    if (last?.key !== key) last = { key, pages: setPages(input) };
    return last.pages;
  };
}
