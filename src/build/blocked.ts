/** Which documents an error in the project's files stops: one broken leaflet does not keep the others from the patient. */

import type { Diagnostic } from '../base/diagnostic.ts';
import { SOURCE_LOCALE } from '../locales/source-locale.ts';
import type { DocumentPlan } from './plan.ts';

/** Whether one of the errors lies in a file that the document is made from. An error without a place stops everything. */
export function isBlocked(plan: DocumentPlan, errors: readonly Diagnostic[]): boolean {
  return errors.some((error) => concerns(error.at?.file, plan));
}

function concerns(file: string | undefined, { leaflet, locale, edition }: DocumentPlan): boolean {
  if (file === undefined) return true;
  const [room, ...rest] = file.split('/');
  switch (room) {
    case 'content':
      // A faulty drawing or picture is reported at each leaflet that shows it.
      return rest[0] === 'leaflets' && rest[1] === `${leaflet}.yaml`;
    case 'locales':
      return rest[1] === 'leaflets'
        ? rest[0] === locale && rest[2] === `${leaflet}.yaml`
        : rest[0] === locale || rest[0] === SOURCE_LOCALE;
    case 'templates':
      return rest.length === 1 || rest[0] === 'partials' || rest[0] === 'drawings' || rest[0] === edition;
    default:
      return true;
  }
}
