/**
 * Boxes that were laid out whole: wherever they have the same width and as much room as they take, they come out the same.
 * Columns that are balanced try a dozen heights, and ask for most boxes again at each.
 */

import type { Box } from './box.ts';
import { EPSILON, type Fragment, type Result, type Space } from './fragment.ts';

interface Whole {
  readonly space: Space;
  readonly result: Result;
  /** pt down to the lowest edge of anything in it. */
  readonly depth: number;
}

/** For one pass over the document; keeps the latest result of each box. */
export class WholeBoxes {
  readonly #known = new Map<Box, Whole>();
  readonly #withTables = new Map<Box, boolean>();
  readonly #depths = new WeakMap<Fragment, number>();

  find(box: Box, space: Space): Result | undefined {
    const known = this.#known.get(box);
    return known !== undefined && space.room >= known.depth + EPSILON && isAlike(known.space, space)
      ? known.result
      : undefined;
  }

  /** A box that was broken, or that overflows, depends on more than its width; so does a table, on the height of the page. */
  keep(box: Box, space: Space, result: Result): void {
    const { fragment, token } = result;
    if (fragment === null || token !== null || result.forced !== null || this.#hasTable(box)) return;
    const depth = this.#depthOf(fragment);
    if (depth <= space.room) this.#known.set(box, { space, result, depth });
  }

  #depthOf(fragment: Fragment): number {
    let depth = this.#depths.get(fragment);
    if (depth === undefined) {
      depth = fragment.blockSize;
      if (fragment.kind === 'box') {
        if (fragment.overflow > 0) depth = Number.POSITIVE_INFINITY;
        for (const { fragment: child, block } of fragment.children)
          depth = Math.max(depth, block + this.#depthOf(child));
      }
      this.#depths.set(fragment, depth);
    }
    return depth;
  }

  #hasTable(box: Box): boolean {
    let has = this.#withTables.get(box);
    if (has === undefined) {
      has = box.kind === 'table' || (box.kind === 'block' && box.children.some((child) => this.#hasTable(child)));
      this.#withTables.set(box, has);
    }
    return has;
  }
}

/** Everything but the room: where there is none to run out of, breaks that the style asks for are not made. */
function isAlike(a: Space, b: Space): boolean {
  return (
    a.inlineSize === b.inlineSize &&
    a.containerInlineSize === b.containerInlineSize &&
    a.percentBlock === b.percentBlock &&
    a.atTop === b.atTop &&
    a.inColumns === b.inColumns &&
    Number.isFinite(a.room) === Number.isFinite(b.room)
  );
}
