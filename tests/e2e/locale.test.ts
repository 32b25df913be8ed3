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
    ['th', 'thai', 'noto-sans-thai'],
    ['ja', 'japanese', 'noto-sans-jp'],
    ['am', 'ethiopic', 'noto-sans-ethiopic'],
  ])('%s: names the package, and the line for foldout.yaml with which it then works', (tag, name, folder) => {
    const project = makeProject();
    const run = project.run('locale', 'add', tag);
    const line = `${name}: { package: '@expo-google-fonts/${folder}' }`;
    expect(run.err).toContain(`npm install @expo-google-fonts/${folder}`);
    expect(run.err).toContain(line);
    expect(run.err, 'what the next steps say is no error').not.toContain('error');
    project.write('foldout.yaml', project.read('foldout.yaml').replace('fonts:\n', `fonts:\n  ${line}\n`));
    expect(project.run('inspect', 'voorbeeld', '--locale', tag, '--stage', 'html').out).toContain(`lang="${tag}"`);
  });

  test.each(['el', 'vi', 'hi'])('%s: nothing is to be installed where a font of the project covers it', (tag) => {
    expect(makeProject().run('locale', 'add', tag).err).not.toContain('npm install');
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
