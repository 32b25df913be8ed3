/** Beside each text of a leaflet the same text in the source language, and what has changed there since it was translated. */

import type { LocalisedLeaflet, LocalisedText } from '../locales/localised-leaflet.ts';
import { wordDiff } from '../locales/word-diff.ts';

/** A text as templates see it. */
export interface ViewText extends LocalisedText {
  /** Null in an edition of the target alone, and for what is no unit. */
  readonly source: LocalisedText | null;
  /** Of a stale text beside its source: the source that it was made from and the source now, word by word. */
  readonly changes: readonly Change[] | null;
}

export interface Change {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/**
 * @param source the same leaflet in the source language; null: the target alone
 * @returns each text with its source, found by its place
 */
export function besideSource(source: LocalisedLeaflet | null): (text: LocalisedText) => ViewText {
  const sources = new Map([...textsIn(source)].map((text) => [text.place, text]));
  return (text) => {
    const original = sources.get(text.place) ?? null;
    const isStale = original !== null && text.madeFrom !== undefined && text.sourceNow !== undefined;
    return { ...text, source: original, changes: isStale ? wordDiff(text.madeFrom, text.sourceNow) : null };
  };
}

/** Every text, wherever it stands in a leaflet. */
function* textsIn(value: unknown): Generator<LocalisedText> {
  if (typeof value !== 'object' || value === null) return;
  if (isText(value)) yield value;
  else for (const inner of Object.values(value)) yield* textsIn(inner);
}

function isText(value: object): value is LocalisedText {
  return 'inlines' in value && 'place' in value;
}
