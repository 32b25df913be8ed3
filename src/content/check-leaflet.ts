/** Rules that a leaflet's text keeps, beyond the shape of its file. */

import type { Report } from '../base/diagnostic.ts';
import { countEssentialWords } from './essential-words.ts';
import type { Leaflet, Section, SourceString } from './leaflet.ts';
import { parseInline } from './parse-inline.ts';
import { textsOf } from './texts-of.ts';

/** Longer headings break over three lines of a page and are no longer taken in at a glance. */
export const MAX_HEADING = 65;
/** What fits into a folded leaflet at a readable size. */
export const MAX_ESSENTIAL_WORDS = 550;

/** First parts of the places that units have: a section of that name would make two units look alike. */
const TAKEN_IDS: ReadonlySet<string> = new Set(['title', 'audience', 'key-messages', 'heading']);
const BLOCK_ID = /^(?:paragraph|list|steps|warning|note|figure|table|terms|questions|contact)-\d+$/;

export function checkLeaflet(leaflet: Leaflet, report: Report): void {
  checkHeading(leaflet.title, 'title', report);
  checkIds(leaflet, report);
  for (const section of leaflet.sections.flatMap((section) => [section, ...section.sections]))
    checkSection(section, leaflet, report);
  checkEssential(leaflet, report);
  for (const { text, at } of textsOf(leaflet)) parseInline(text, at, report);
}

function checkHeading({ text, at }: SourceString, what: string, report: Report): void {
  if (text.length <= MAX_HEADING) return;
  report({
    severity: 'warning',
    code: 'content.long-heading',
    message: `This ${what} has ${text.length} characters; more than ${MAX_HEADING} are hard to take in.`,
    at,
    hint: 'Make it shorter.',
  });
}

function checkIds(leaflet: Leaflet, report: Report): void {
  const seen = new Map<string, number>();
  for (const { id, at } of leaflet.sections.flatMap((section) => [section, ...section.sections])) {
    const first = seen.get(id);
    if (first !== undefined) {
      const message = `The id "${id}" stands here a second time; the first is in line ${first}.`;
      report({
        severity: 'error',
        code: 'content.duplicate-id',
        message,
        at,
        hint: 'Ids are unique in a leaflet, subsections too.',
      });
    } else seen.set(id, at.line);
    if (!TAKEN_IDS.has(id) && !BLOCK_ID.test(id)) continue;
    const message = `"${id}" cannot be the id of a section, because texts are numbered with it.`;
    report({
      severity: 'error',
      code: 'content.taken-id',
      message,
      at,
      hint: 'Name it after what the section is about.',
    });
  }
}

function checkSection(section: Section, leaflet: Leaflet, report: Report): void {
  checkHeading(section.heading, 'heading', report);
  if (section.blocks.length === 0 && section.sections.length === 0) {
    report({
      severity: 'error',
      code: 'content.empty-section',
      message: `The section "${section.id}" has neither blocks nor subsections.`,
      at: section.at,
      hint: 'Write its text under "blocks:", or delete it.',
    });
  }
  for (const { source } of section.from) {
    if (source <= leaflet.basedOn.length) continue;
    report({
      severity: 'error',
      code: 'content.unknown-source',
      message: `The section "${section.id}" comes from source ${source}, and basedOn lists ${leaflet.basedOn.length}.`,
      at: section.at,
      hint: 'Sources count from 1 in the order of basedOn.',
    });
  }
}

function checkEssential(leaflet: Leaflet, report: Report): void {
  const words = countEssentialWords(leaflet);
  if (words <= MAX_ESSENTIAL_WORDS) return;
  report({
    severity: 'warning',
    code: 'content.essential-too-long',
    message: `The essential sections have ${words} words together; a folded leaflet has room for ${MAX_ESSENTIAL_WORDS}.`,
    at: leaflet.sections.find((section) => section.essential)?.at ?? leaflet.title.at,
    hint: 'Divide a section, and leave "essential" out where a short edition can do without.',
  });
}
