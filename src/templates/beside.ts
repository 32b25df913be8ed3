/** Beside each text of a leaflet the same text in the source language, and what has changed there since it was translated. */

import type { LocalisedLeaflet, LocalisedSection, LocalisedText } from '../locales/localised-leaflet.ts';
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
    return { ...text, source: original, changes: isStale ? changesBetween(text.madeFrom, text.sourceNow) : null };
  };
}

/** White space around a change belongs to neither text: brackets close on the word. */
function changesBetween(before: string, now: string): readonly Change[] {
  return wordDiff(before, now).flatMap(({ kind, text }): Change[] => {
    if (kind === 'same' || text.trim() === '') return [{ kind, text }];
    const [, start = '', words = text, end = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
    const space = (of: string): Change[] => (of === '' ? [] : [{ kind: 'same', text: of }]);
    return [...space(start), { kind, text: words }, ...space(end)];
  });
}

/** The texts of one section, without those of its subsections. */
export interface UnitGroup {
  readonly heading: ViewText | null;
  readonly units: readonly ViewText[];
}

/** Every text of the leaflet once, in the order of the leaflet: title, audience and key messages first, then section by section. */
export function unitGroups(leaflet: LocalisedLeaflet, text: (of: LocalisedText) => ViewText): readonly UnitGroup[] {
  const { title, audience, keyMessages, sections } = leaflet;
  const group = ({ heading, blocks }: LocalisedSection): UnitGroup => ({
    heading: text(heading),
    units: [heading, ...textsIn(blocks)].filter(({ place }) => place !== '').map(text),
  });
  const all = sections.flatMap((section) => [section, ...section.sections]);
  return [{ heading: null, units: [title, audience, ...keyMessages].map(text) }, ...all.map(group)];
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
