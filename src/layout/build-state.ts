/** What the functions that build boxes share while they walk through one document. */

import type { Report, SourcePosition } from '../base/diagnostic.ts';
import type { ContentPart } from '../styles/computed-style.ts';
import type { Drawing } from '../figures/drawing.ts';
import type { ElementMeaning } from './element-meaning.ts';
import type { StructureBuilder } from './structure.ts';

/** Pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

export interface BuildState {
  readonly structure: StructureBuilder;
  readonly meaning: ElementMeaning;
  readonly drawings: ReadonlyMap<string, Drawing>;
  readonly images: ReadonlyMap<string, ImageSize>;
  /** Named strings as they are at this place in the document (css-gcpm-3, 1.1). */
  readonly strings: Map<string, string>;
  /** The page numbers in the text, in document order: their index is their key. */
  readonly generated: ContentPart[];
  /** Ids that something has, and links and page numbers that ask for one. */
  readonly anchors: Set<string>;
  readonly references: { readonly href: string; readonly at: SourcePosition }[];
  readonly report: Report;
}
