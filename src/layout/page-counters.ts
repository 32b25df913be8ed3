/** Page numbers and running strings (css-gcpm-3, 1 and 2; css-content-3, 2.4): known when all pages are. */

import type { ContentPart } from '../styles/computed-style.ts';
import type { PageNotes, StringAssignment } from './page-notes.ts';

/** What generated text can refer to. */
export interface KnownPages {
  readonly count: number;
  /** By `id`, the first place of each. From 0. */
  readonly targets: ReadonlyMap<string, number>;
  /** Pages on which generated text in the content stands, by its key. */
  readonly generated: ReadonlyMap<number, number>;
}

/** Page numbers in the locale's own digits. */
export type NumberText = (value: number) => string;

export function knownPages(count: number, notes: PageNotes): KnownPages {
  const targets = new Map<string, number>();
  for (const { id, page } of notes.destinations) if (!targets.has(id)) targets.set(id, page);
  return { count, targets, generated: notes.generatedPages };
}

/** A counter's text on a page; `?` where the target is unknown, which is reported. */
export function counterText(part: ContentPart, page: number, known: KnownPages, numberText: NumberText): string {
  if (part.kind === 'counter') return numberText(part.name === 'page' ? page + 1 : known.count);
  if (part.kind !== 'target-counter') return '';
  const target = known.targets.get(part.href.replace(/^#/, ''));
  return target === undefined ? '?' : numberText(target + 1);
}

/** A named string's values as one page sees them. */
interface PageString {
  /** In effect when the page begins. */
  readonly entry: string;
  /** Assigned on the page, in document order. */
  readonly assigned: readonly { readonly value: string; readonly first: boolean }[];
}

/** Named strings, page after page. */
export class RunningStrings {
  readonly #pages: Map<string, PageString>[] = [];

  constructor(count: number, notes: PageNotes, known: KnownPages, numberText: NumberText) {
    const current = new Map<string, string>();
    for (let page = 0; page < count; page++) {
      const onPage = new Map<string, PageString>();
      for (const [name, entry] of current) onPage.set(name, { entry, assigned: [] });
      for (const { named, first } of notes.strings.get(page) ?? []) {
        const value = this.#valueOf(named, page, current, known, numberText);
        const before = onPage.get(named.name) ?? { entry: '', assigned: [] };
        onPage.set(named.name, { ...before, assigned: [...before.assigned, { value, first }] });
        current.set(named.name, value);
      }
      this.#pages.push(onPage);
    }
  }

  /** css-gcpm-3, 1.1.2. */
  text(part: Extract<ContentPart, { kind: 'string' }>, page: number): string {
    const { entry, assigned } = this.#pages[page]?.get(part.name) ?? { entry: '', assigned: [] };
    const first = assigned[0];
    const last = assigned[assigned.length - 1];
    switch (part.keyword) {
      case 'first':
        return first ? first.value : entry;
      case 'start':
        return first?.first ? first.value : entry;
      case 'last':
        return last ? last.value : entry;
      case 'first-except':
        return first ? '' : entry;
    }
  }

  #valueOf(
    named: StringAssignment['named'],
    page: number,
    current: ReadonlyMap<string, string>,
    known: KnownPages,
    numberText: NumberText,
  ): string {
    return named.parts
      .map((part) => {
        if (part.kind === 'text') return part.text;
        if (part.kind === 'element-text') return named.elementText;
        return part.kind === 'string' ? (current.get(part.name) ?? '') : counterText(part, page, known, numberText);
      })
      .join('');
  }
}
