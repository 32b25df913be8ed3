/** A stitched booklet's pages are a multiple of four: it is set again with pages for notes, and with contents where it is long. */

import { PAGES_A_SHEET } from '../imposition/fold.ts';
import type { Edition } from '../project/edition.ts';
import type { Filling } from '../templates/view.ts';

/** A longer booklet has a list of contents. */
const MOST_PAGES_WITHOUT_CONTENTS = 8;

export const NO_FILLING: Filling = { contents: false, notesPages: 0 };

/**
 * @param setWith sets the pages with this filling
 * @param pagesOf how many there are; undefined where nothing was laid out
 * @returns what was set with the filling that makes whole sheets; any other edition is set once, without
 */
export async function fillSheets<T>(
  { fold }: Pick<Edition, 'fold'>,
  setWith: (filling: Filling) => Promise<T>,
  pagesOf: (set: T) => number | undefined,
): Promise<T> {
  const bare = await setWith(NO_FILLING);
  const count = pagesOf(bare);
  if (fold !== 'saddle' || count === undefined) return bare;
  const contents = count > MOST_PAGES_WITHOUT_CONTENTS;
  const complete = contents ? await setWith({ contents, notesPages: 0 }) : bare;
  const over = (pagesOf(complete) ?? 0) % PAGES_A_SHEET;
  return over === 0 ? complete : setWith({ contents, notesPages: PAGES_A_SHEET - over });
}
