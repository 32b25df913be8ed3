/** The one wrapper of the qrcode package: a text → a QR code (ISO/IEC 18004) as a drawing, its modules as one vector path. */

import { create } from 'qrcode';
import type { Drawing, PathCommand } from './drawing.ts';

/** The name that a template asks for it by: `<foldout-drawing src="qr-code">`. */
export const QR_CODE = 'qr-code';

/** ISO/IEC 18004, 6.3.8: readers need it, on every side. Modules */
const QUIET_ZONE = 4;

/**
 * One unit of the drawing is a module; the quiet zone is in it, on white of its own, so that a tinted ground does no harm.
 * Error correction M: 15 per cent of it may be soiled or scratched.
 */
export function qrCodeDrawing(text: string): Drawing {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * QUIET_ZONE;
  const path: PathCommand[] = [];
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      const from = column;
      while (column < modules.size && modules.get(row, column)) column++;
      if (column > from) path.push(...rectangle(from + QUIET_ZONE, row + QUIET_ZONE, column - from, 1));
    }
  }
  const shape = { kind: 'shape', fillRule: 'nonzero', stroke: null } as const;
  return {
    file: QR_CODE,
    viewBox: { x: 0, y: 0, width: side, height: side },
    items: [
      { ...shape, path: rectangle(0, 0, side, side), fill: 'white' },
      { ...shape, path, fill: 'black' },
    ],
  };
}

function rectangle(x: number, y: number, width: number, height: number): PathCommand[] {
  return [
    { op: 'M', x, y },
    { op: 'L', x: x + width, y },
    { op: 'L', x: x + width, y: y + height },
    { op: 'L', x, y: y + height },
    { op: 'Z' },
  ];
}
