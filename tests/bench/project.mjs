/** The compiled project's own leaflets, opened as the command line opens them. */

import { fileURLToPath } from 'node:url';
import { buildDocument } from '../../dist/build/document.js';
import { prepareTools } from '../../dist/build/tools.js';
import { loadWorkspace } from '../../dist/build/workspace.js';
import { readProject } from '../../dist/files/read-project.js';
import { createTypesetter } from '../../dist/typography/set-paragraph.js';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
/** Decides what is overdue; any day serves. */
export const TODAY = '2026-11-21';

/** Findings are no concern here, except that nothing is measured that was not built. */
const ignore = () => {};

export function openWorkspace() {
  const workspace = loadWorkspace(readProject(ROOT, ignore), ignore);
  if (workspace === undefined) throw new Error('The project can’t be read: foldout check says why.');
  return workspace;
}

/** @param {ReturnType<typeof openWorkspace>} workspace */
export function openTools(workspace) {
  return prepareTools(workspace, new Set(['handout']), ignore);
}

/**
 * Typesetters that remember nothing yet, on fonts that are open: made ahead, so that making them is not measured.
 * @param {number} count
 */
export function openTypesetters(count, fonts, workspace) {
  const hyphenation = new Map(
    [...workspace.locales].flatMap(([tag, { locale }]) =>
      locale.hyphenation === null ? [] : [[tag, locale.hyphenation]],
    ),
  );
  return Promise.all(Array.from({ length: count }, () => createTypesetter(fonts, { hyphenation }, ignore)));
}

/**
 * @param {string} leaflet
 * @param {'screen' | 'office'} profile screen: tagged; office: not
 */
export function planOf(leaflet, profile) {
  const id = `${leaflet}.nl.handout.${profile}`;
  return { leaflet, locale: 'nl', edition: 'handout', profile, id, path: `nl/${id}.pdf` };
}

/**
 * From the leaflet to the bytes.
 * @param {string} leaflet
 * @param {'screen' | 'office'} profile
 */
export async function build(leaflet, profile, workspace, tools) {
  const request = { plan: planOf(leaflet, profile), today: TODAY, overlay: false };
  const built = await buildDocument(request, workspace, tools);
  if (built.bytes === null) {
    const [first] = built.diagnostics.filter(({ severity }) => severity === 'error');
    throw new Error(`${request.plan.id} was not built: ${first?.message ?? 'the edition has faults'}`);
  }
  return { ...built, pages: built.stages.sides?.length ?? 0 };
}
