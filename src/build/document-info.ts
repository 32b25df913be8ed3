/** A document's metadata, from its content alone: no clock, no machine. */

import type { ReviewStanding } from '../content/review.ts';
import type { LocalisedLeaflet } from '../locales/localised-leaflet.ts';
import type { DocumentInfo } from '../pdf/document-info.ts';
import type { Project } from '../project/project.ts';
import type { View } from '../templates/view.ts';

/** The review state stands in the keywords, so that a file taken out of its folder still says what it is. */
export function documentInfo(
  leaflet: LocalisedLeaflet,
  view: View,
  project: Project,
  standing: ReviewStanding,
): DocumentInfo {
  return {
    title: leaflet.title.plain,
    author: project.publisher.name,
    subject: leaflet.audience.plain,
    keywords: [leaflet.code, leaflet.version, standing, view.review.badge].join(', '),
    lang: leaflet.locale.tag,
    direction: leaflet.locale.direction,
    date: leaflet.date,
    identifier: `${leaflet.code} ${leaflet.version}`,
  };
}
