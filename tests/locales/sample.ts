/** A locale, its words and a translation of the sample leaflet. */

import type { Drawing } from '../../src/figures/drawing.ts';
import { extractUnits } from '../../src/locales/extract-units.ts';
import { createFormats } from '../../src/locales/format.ts';
import type { InterfaceWords } from '../../src/locales/interface.ts';
import { openInterface } from '../../src/locales/interface.ts';
import type { Locale } from '../../src/locales/locale.ts';
import type { SourceUnit } from '../../src/locales/unit.ts';
import { clean } from '../support/findings.ts';
import { sampleLeaflet } from '../content/sample.ts';

export function sampleLocale(tag: string, more: Partial<Locale> = {}): Locale {
  return {
    tag,
    script: tag === 'ar' ? 'Arab' : 'Latn',
    direction: tag === 'ar' ? 'rtl' : 'ltr',
    names: { own: tag, dutch: tag },
    fonts: ['latin'],
    hyphenation: null,
    quotes: ['‘', '’', '“', '”'],
    digits: 'latn',
    unitSpace: '\u00A0',
    ...more,
  };
}

export function sampleWords(locale: Locale): InterfaceWords {
  const at = { file: 'locales/nl/interface.yaml', line: 1, column: 1 };
  const source = [{ key: 'contents', source: 'In deze folder', at }];
  const stored =
    locale.tag === 'nl'
      ? null
      : [
          {
            key: 'contents',
            source: 'In deze folder',
            target: 'Contents',
            state: 'final' as const,
            at,
            path: ['contents'],
          },
        ];
  return clean((report) => openInterface({ locale, formats: createFormats(locale), source, stored }, report));
}

const at = { file: 'content/drawings/spine.svg', line: 3, column: 3 };
const label = { kind: 'label', x: 1, y: 2, anchor: 'start', bold: false, paint: 'text', inlineSize: null, at } as const;

export const sampleDrawing: Drawing = {
  file: 'content/drawings/spine.svg',
  viewBox: { x: 0, y: 0, width: 10, height: 10 },
  items: [
    { ...label, text: 'nek' },
    { kind: 'shape', path: [], fill: 'text', fillRule: 'nonzero', stroke: null },
    { ...label, text: 'wervel' },
  ],
};

export const sampleDrawings: ReadonlyMap<string, Drawing> = new Map([['spine.svg', sampleDrawing]]);

export function sampleUnits(text?: string): readonly SourceUnit[] {
  return extractUnits(sampleLeaflet(text), sampleDrawings);
}
