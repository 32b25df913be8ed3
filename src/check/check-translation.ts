/** Rules on how complete a translation is. */

import type { Report } from '../base/diagnostic.ts';
import type { LocalisedLeaflet } from '../locales/localised-leaflet.ts';

/** Reports `translation.missing` and `translation.stale`, once a document: what stands on the page instead is marked there. */
export function checkTranslation(leaflet: LocalisedLeaflet, file: string, report: Report): void {
  const { missing, stale } = leaflet.counts;
  const at = { file, line: 1, column: 1 };
  const tag = leaflet.locale.tag;
  if (missing > 0) {
    report({
      severity: 'warning',
      code: 'translation.missing',
      message: `${missing} ${missing === 1 ? 'unit has' : 'units have'} no translation into ${tag}; the source text is shown, marked.`,
      at,
      hint: `foldout translate sync --locale ${tag} ${leaflet.id}, then fill in the missing targets.`,
    });
  }
  if (stale > 0) {
    report({
      severity: 'warning',
      code: 'translation.stale',
      message: `${stale} ${stale === 1 ? 'unit is' : 'units are'} out of date in ${tag}: the source has changed; the old translation is shown, marked.`,
      at,
      hint: `foldout translate sync --locale ${tag} ${leaflet.id}, then translate what is marked stale.`,
    });
  }
}
