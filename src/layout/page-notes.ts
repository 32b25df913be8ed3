/** What is noted down while pages are painted: places of ids, headings, figures and named strings, and findings. */

import type { Diagnostic } from '../base/diagnostic.ts';
import type { Rect } from '../base/geometry.ts';
import { ptToMm, round } from '../base/units.ts';
import type { Marks, NamedString } from './box.ts';
import type { Destination, LayoutOrigin, OutlineEntry } from './page.ts';

/** A named string that gets its value on a page. */
export interface StringAssignment {
  readonly named: NamedString;
  /** Nothing lies above it on its page: what `string(…, start)` asks. */
  readonly first: boolean;
}

/** A rectangle to look at, for the overlay. */
export interface TraceMark {
  readonly kind: 'box' | 'line' | 'baseline' | 'area';
  readonly page: number;
  readonly rect: Rect;
}

/** For one pass over the document. */
export class PageNotes {
  readonly destinations: Destination[] = [];
  readonly outline: OutlineEntry[] = [];
  readonly figureBoxes = new Map<number, { readonly page: number; readonly rect: Rect }>();
  /** Pages on which generated text stands, by its key. */
  readonly generatedPages = new Map<number, number>();
  /** By page. */
  readonly strings = new Map<number, StringAssignment[]>();
  readonly usedSlots = new Set<number>();
  readonly trace: TraceMark[] = [];
  readonly #noted = new Set<Marks>();
  readonly #findings = new Map<string, { readonly excess: number; readonly finding: Diagnostic }>();

  mark(marks: Marks, page: number, y: number, first: boolean): void {
    if (this.#noted.has(marks)) return;
    this.#noted.add(marks);
    if (marks.anchor !== null) this.destinations.push({ id: marks.anchor, page, y });
    if (marks.heading) this.outline.push({ ...marks.heading, page, y });
    if (marks.strings.length === 0) return;
    const onPage = this.strings.get(page) ?? [];
    this.strings.set(page, onPage);
    onPage.push(...marks.strings.map((named) => ({ named, first })));
  }

  /** Keeps the worst finding of a kind at a place. */
  excess(
    code: string,
    severity: Diagnostic['severity'],
    origin: LayoutOrigin,
    pt: number,
    say: (mm: string) => { readonly message: string; readonly hint: string },
  ): void {
    const key = `${code} ${origin.at.file}:${origin.at.line}:${origin.at.column}`;
    const known = this.#findings.get(key);
    if (known && known.excess >= pt) return;
    const { message, hint } = say(`${round(ptToMm(pt), 1)} mm`);
    const unit = origin.unit === null ? '' : ` (${origin.unit})`;
    this.#findings.set(key, {
      excess: pt,
      finding: { severity, code, message: `${message}${unit}`, at: origin.at, hint, ...unitOf(origin.unit) },
    });
  }

  get findings(): readonly Diagnostic[] {
    return [...this.#findings.values()].map(({ finding }) => finding);
  }
}

/** For a finding about a text. */
export function unitOf(unit: string | null): Pick<Diagnostic, 'unit'> {
  return unit === null ? {} : { unit };
}
