/** A small leaflet that has one of everything. */

import type { SourceText } from '../../src/base/source-text.ts';
import type { Leaflet } from '../../src/content/leaflet.ts';
import { loadLeaflet } from '../../src/content/load-leaflet.ts';
import { clean } from '../support/findings.ts';

export const SAMPLE = `title: Rugpijn
audience: Voor mensen met pijn in de rug
code: NL-TST-001
version: 1.0.0
date: 2026-11-21
keyMessages:
  - Blijf bewegen.
sections:
  - id: what-is-it
    heading: Wat is rugpijn?
    from: [{ source: 1, heading: Inleiding }]
    essential: true
    blocks:
      - Rugpijn is **pijn** in de [rug](https://example.org).
      - list: [nek, { text: rug, list: [onder, boven] }]
      - figure: { drawing: spine.svg, alt: De rug van opzij., caption: De rug., credit: 'Tekening: Foldout' }
    sections:
      - id: causes
        heading: Waardoor komt het?
        blocks:
          - steps: [Eerst dit., Dan dat.]
          - note: { heading: Goed om te weten, text: Het gaat vaak over., list: [meestal, soms] }
  - id: when-to-call
    heading: Wanneer belt u?
    blocks:
      - warning:
          heading: Bel direct uw arts
          text: Bij een van deze tekens.
          list: [geen gevoel]
          action: Bel 112.
      - table: { caption: Pijn, header: [wanneer, ''], rows: [[ochtend, 3%], [avond, 5%]] }
      - terms: [{ term: Wervel, definition: Een bot in de rug. }]
      - questions: { lines: 8 }
      - contact: { text: De praktijk vult dit in. }
basedOn:
  - title: Een bron
    publisher: Een uitgever
    updated: 2016-01
    url: https://example.org/bron
    contributors: [{ name: A. Schrijver, role: arts }]
    references: ['Verwijzing 1.']
    rights: Alle rechten voorbehouden
review: { reviewed: null, reviewers: [], every: P2Y }
editorialNotes:
  - { about: De inleiding, note: Het jaartal ontbreekt., treatment: kept }
`;

export function sampleSource(text = SAMPLE): SourceText {
  return { file: 'content/leaflets/rugpijn.yaml', text };
}

export function sampleLeaflet(text = SAMPLE): Leaflet {
  return clean((report) => loadLeaflet(sampleSource(text), report));
}

/** The sample with one piece exchanged; the piece must be there. */
export function changed(from: string, to: string, text = SAMPLE): string {
  if (!text.includes(from)) throw new Error(`The sample has no "${from}".`);
  return text.replace(from, to);
}
