/** Rule on how large body text looks: by the height of its small letters, which differs between faces of one size. */

import type { Report } from '../base/diagnostic.ts';
import { ptToMm, round } from '../base/units.ts';
import type { LaidOutDocument } from '../layout/page.ts';
import type { FontFace } from '../typography/font.ts';

/** Below this, running text tires elderly readers. mm; Noto Sans at 10.6 pt. */
const LEAST_MM = 2;
/** Noise of sizes through `em` and `calc()`. mm */
const TOLERANCE_MM = 0.001;

/** Scripts that have small letters between two lines. */
const HAS_X_HEIGHT = /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]/gu;
const LETTER = /\p{L}/gu;

interface Usage {
  readonly face: FontFace;
  /** pt, as painted. */
  readonly size: number;
  letters: number;
  withXHeight: number;
}

/**
 * Reports `page.small-x-height` (warning), once a document. Body text is what most letters are set in; where that is a
 * script without x-height, nothing is said.
 * @param face by id
 */
export function checkXHeight(document: LaidOutDocument, face: (id: string) => FontFace, report: Report): void {
  const body = bodyText(document, face);
  if (body === undefined || body.withXHeight * 2 < body.letters) return;
  const height = ptToMm((body.face.xHeight / body.face.unitsPerEm) * body.size);
  if (height >= LEAST_MM - TOLERANCE_MM) return;
  report({
    severity: 'warning',
    code: 'page.small-x-height',
    message: `Body text is ${round(body.size, 1)} pt, its small letters ${(Math.floor(height * 100) / 100).toFixed(2)} mm high; ${LEAST_MM.toFixed(1)} mm or more reads well.`,
    hint: 'Set it larger: shorten the text, or take a larger form.',
  });
}

function bodyText(document: LaidOutDocument, face: (id: string) => FontFace): Usage | undefined {
  const usages = new Map<string, Usage>();
  for (const item of document.pages.flatMap(({ items }) => items)) {
    if (item.kind !== 'text' || item.slot === null) continue;
    const { faceId, size, text } = item.run;
    const key = `${faceId} ${round(size, 2)}`;
    const usage = usages.get(key) ?? { face: face(faceId), size, letters: 0, withXHeight: 0 };
    usages.set(key, usage);
    usage.letters += text.match(LETTER)?.length ?? 0;
    usage.withXHeight += text.match(HAS_X_HEIGHT)?.length ?? 0;
  }
  let most: Usage | undefined;
  for (const usage of usages.values()) if (usage.letters > (most?.letters ?? 0)) most = usage;
  return most;
}
