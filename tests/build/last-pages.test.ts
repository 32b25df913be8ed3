/** Profiles of an edition share their pages, and only those that have the same. */

import { describe, expect, it } from 'vitest';
import type { DocumentRequest } from '../../src/build/document-request.ts';
import { pagesKey } from '../../src/build/set-pages.ts';
import type { PreparedEdition } from '../../src/build/tools.ts';
import type { Profile } from '../../src/project/project.ts';
import { parseStylesheet } from '../../src/styles/parse-stylesheet.ts';

function keyOf(profile: Profile, css: string, request: Partial<DocumentRequest> = {}): string {
  const plan = { leaflet: 'a', locale: 'nl', edition: 'trifold', profile, printer: null, id: 'x', path: 'x.pdf' };
  const rules = { palette: new Set<string>(), fonts: new Set<string>() };
  const stylesheets = [parseStylesheet({ file: 'style.css', text: css }, rules, () => {})];
  const prepared = { stylesheets } as unknown as PreparedEdition;
  return pagesKey({ request: { plan, today: '2026-12-01', overlay: false, ...request }, prepared });
}

const PLAIN = 'p { margin: 0 }';

describe('pages that profiles have in common', () => {
  it('are the same for screen, office and press where no stylesheet asks for the medium', () => {
    const keys = (['screen', 'office', 'press', 'web'] as const).map((profile) => keyOf(profile, PLAIN));
    expect(new Set(keys).size).toBe(1);
  });

  it.each(['@media print { p { margin: 1pt } }', '@media print { @page { margin: 10mm } }'])(
    'differ between screen and paper with %s',
    (css) => {
      expect(keyOf('screen', css)).not.toBe(keyOf('office', css));
      expect(keyOf('screen', css)).toBe(keyOf('web', css));
      expect(keyOf('office', css)).toBe(keyOf('press', css));
    },
  );

  it('differ in a draft between what is drawn with its surplus and what is never sent to a print shop', () => {
    expect(keyOf('office', PLAIN, { draft: true })).not.toBe(keyOf('press', PLAIN, { draft: true }));
  });

  it('are not those of a document that ended at its tree, or of another day', () => {
    expect(keyOf('screen', PLAIN, { until: 'tree' })).not.toBe(keyOf('screen', PLAIN));
    expect(keyOf('screen', PLAIN, { today: '2027-01-01' })).not.toBe(keyOf('screen', PLAIN));
  });
});
