/** The rules on accessibility, through the real command. */

import { expect, test } from 'vitest';
import { LEAFLET, makeProject } from '../support/project.ts';

test('check finds pale text, and a link that does not say where it leads', () => {
  const leaflet = LEAFLET.replace('3 mg van iets.', '3 mg van iets, [klik hier](https://example.org).');
  const project = makeProject({ 'content/leaflets/voorbeeld.yaml': leaflet });
  project.write(
    'foldout.yaml',
    project.read('foldout.yaml').replace("text: { screen: '#1A1A1A' }", "text: { screen: '#808080' }"),
  );
  const run = project.run('check', '--date', '2026-12-01');
  expect(run.status).toBe(1);
  expect(run.err).toMatch(/error page\.low-contrast[\s\S]*text \(#808080\) on white \(#FFFFFF\): contrast 3\.94:1/);
  expect(run.err).toMatch(/warning page\.vague-link[\s\S]*“klik hier” on page 1/);
});
