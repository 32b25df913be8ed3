/** Lays out a box of any kind: the one place that knows them all. */

import type { Context } from './context.ts';
import type { LayOutBox } from './fragment.ts';
import { layOutBlock } from './lay-out-block.ts';
import { layOutLines } from './lay-out-lines.ts';
import { layOutReplaced } from './lay-out-replaced.ts';
import { layOutTable } from './lay-out-table.ts';

export function layOutBoxWith(context: Context): LayOutBox {
  return (box, space, token) => {
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
  };
}
