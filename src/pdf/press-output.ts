/** CONTRACT: what a press file says of the press, and what stands outside its trim. */

import type { PageItem } from '../layout/page.ts';
import type { PdfxLevel } from '../project/printer.ts';

/** The printing condition that the colours are meant for (ISO 32000-1, 14.11.5). */
export interface OutputCondition {
  /** `FOGRA39`; `Custom` where the ICC's registry has no name for it. */
  readonly identifier: string;
  readonly registry: string | null;
  readonly info: string;
  /** An ICC profile: output, CMYK. */
  readonly profile: Uint8Array;
}

/** Outside the trim of one sheet side. */
export interface Surroundings {
  /** pt from the trim to the edge of the sheet that is printed on; the bleed or more. */
  readonly margin: number;
  /** pt from the trim's top left corner. */
  readonly items: readonly PageItem[];
}

export interface PressOutput {
  readonly level: PdfxLevel;
  readonly condition: OutputCondition;
  /** By sheet side. */
  readonly surroundings: readonly Surroundings[];
}
