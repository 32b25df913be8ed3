/** A translator begins a language: no programming, no guessing. */

import { describe, expect, test } from 'vitest';
import { makeProject } from '../support/project.ts';

describe('locale add', () => {
  test('makes settings and waiting units, and the leaflet shows what is missing', () => {
    const project = makeProject();
    const run = project.run('locale', 'add', 'fa');
    expect(run.status).toBe(0);
    expect(run.err).toContain('فارسی (Perzisch) is in locales/fa/. Next:');
    expect(project.read('locales/fa/locale.yaml')).toContain('digits: arabext');
    expect(project.read('locales/fa/leaflets/voorbeeld.yaml')).toContain('state: missing');
    expect(project.run('build', '--locale', 'fa').status).toBe(0);
    const html = project.run('inspect', 'voorbeeld', '--locale', 'fa', '--stage', 'html').out;
    expect(html).toContain('<html lang="fa" dir="rtl">');
    expect(html).toMatch(/data-unit="first\/heading" data-state="missing" lang="nl" dir="ltr"/);
    const [row] = JSON.parse(project.run('locale', 'list', '--format', 'json').out) as {
      locale: string;
      translated: number;
      units: number;
    }[];
    expect(row).toMatchObject({ locale: 'fa', translated: 0 });
    expect(row?.units).toBeGreaterThan(5);
  });

  test('says which typeface to install', () => {
    const run = makeProject().run('locale', 'add', 'he');
    expect(run.err).toContain('npm install @expo-google-fonts/noto-sans-hebrew');
    expect(run.err).toContain("hebrew: { package: '@expo-google-fonts/noto-sans-hebrew' }");
  });

  test.each([
    ['zh', 'usage.locale-tag'],
    ['nl', 'usage.locale-exists'],
    ['klingon!', 'usage.locale-tag'],
    ['xq', 'usage.unknown-language'],
  ])('%s is refused: %s', (tag, code) => {
    const run = makeProject().run('locale', 'add', tag);
    expect(run.status).toBe(2);
    expect(run.err).toContain(code);
  });
});
