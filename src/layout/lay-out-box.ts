/** Lays out a box of any kind: the one place that knows them all. */

import type { Box } from './box.ts';
import type { Context } from './context.ts';
import type { BreakToken, LayOutBox, Result, Space } from './fragment.ts';
import { layOutBlock } from './lay-out-block.ts';
import { layOutLines } from './lay-out-lines.ts';
import { layOutReplaced } from './lay-out-replaced.ts';
import { layOutTable } from './lay-out-table.ts';
import { WholeBoxes } from './whole-boxes.ts';

export function layOutBoxWith(context: Context): LayOutBox {
  const wholeBoxes = new WholeBoxes();
  return (box, space, token) => {
    // Elsewhere a box is hardly laid out twice: remembering would cost more than it saves.
    if (!space.inColumns || token !== null || space.breakAt !== null) return layOut(box, space, token, context);
    const known = wholeBoxes.find(box, space);
    if (known !== undefined) return known;
    const result = layOut(box, space, null, context);
    wholeBoxes.keep(box, space, result);
    return result;
  };
}

function layOut(box: Box, space: Space, token: BreakToken | null, context: Context): Result {
  switch (box.kind) {
    case 'block':
      return layOutBlock(box, space, token, context);
    case 'lines':
      return layOutLines(box, space, token, context);
    case 'table':
      return layOutTable(box, space, token, context);
    case 'replaced':
      return layOutReplaced(box, space, context);
  }
}
