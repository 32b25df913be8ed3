/** Inline items → the paragraph's text in one string, with the styles and isolates that lie over it. */

import type { Direction } from '../locales/locale.ts';
import type { InlineItem, TextStyle } from './paragraph.ts';

/** A stretch of text of one item. Spans follow one another without gaps. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly style: TextStyle;
  readonly owner: number;
}

/** An isolate over `[start, end)`; one that was never closed ends with the text. In order of opening. */
export interface Isolate {
  readonly start: number;
  readonly end: number;
  readonly direction: Direction | 'auto';
}

export interface CollectedText {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly isolates: readonly Isolate[];
  /** Lone surrogates by the offset of the U+FFFD in their place: what an error names. */
  readonly surrogates: ReadonlyMap<number, number>;
}

/**
 * Joins the items. An `isolate-end` without its start closes nothing. Lone surrogates, which are no characters, become
 * U+FFFD, also where two items would join them into one. Offsets are UTF-16 code units.
 */
export function collectText(items: readonly InlineItem[]): CollectedText {
  const parts: string[] = [];
  const spans: Span[] = [];
  const isolates: { start: number; end: number; direction: Direction | 'auto' }[] = [];
  const surrogates = new Map<number, number>();
  const open: { start: number; end: number; direction: Direction | 'auto' }[] = [];
  let length = 0;
  for (const item of items) {
    if (item.kind === 'text') {
      if (item.text === '') continue;
      parts.push(item.text.toWellFormed());
      if (!item.text.isWellFormed()) {
        for (const { index, 0: surrogate } of item.text.matchAll(/\p{Cs}/gu))
          surrogates.set(length + index, surrogate.charCodeAt(0));
      }
      spans.push({ start: length, end: length + item.text.length, style: item.style, owner: item.owner });
      length += item.text.length;
    } else if (item.kind === 'isolate-start') {
      const isolate = { start: length, end: -1, direction: item.direction };
      isolates.push(isolate);
      open.push(isolate);
    } else {
      const isolate = open.pop();
      if (isolate !== undefined) isolate.end = length;
    }
  }
  for (const isolate of open) isolate.end = length;
  return {
    text: parts.join(''),
    spans,
    isolates: isolates.filter((isolate) => isolate.end > isolate.start),
    surrogates,
  };
}

/** The span over an offset; the spans are searched by halving. */
export function spanAt(spans: readonly Span[], offset: number): Span | undefined {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span === undefined) return undefined;
    if (offset < span.start) high = middle - 1;
    else if (offset >= span.end) low = middle + 1;
    else return span;
  }
  return undefined;
}
