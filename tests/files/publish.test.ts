import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Findings } from '../../src/base/diagnostic.ts';
import { list, read } from '../../src/files/folders.ts';
import { publish, published, publishTogether, sweep } from '../../src/files/publish.ts';
import { findProject, packageRoot, readProject } from '../../src/files/read-project.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'foldout-files-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

describe('publishing', () => {
  test('makes the folders, writes the whole file and leaves nothing beside it', () => {
    const root = folder();
    expect(publish(root, 'a/b/c.txt', 'text', new Findings().report)).toBe(true);
    expect(readFileSync(join(root, 'a/b/c.txt'), 'utf8')).toBe('text');
    expect(readdirSync(join(root, 'a/b'))).toEqual(['c.txt']);
    expect(new TextDecoder().decode(published(root, 'a/b/c.txt') ?? new Uint8Array())).toBe('text');
    expect(published(root, 'a/b/d.txt')).toBeNull();
  });

  test('a file in the way of a folder is a finding, and stays', () => {
    const root = folder();
    writeFileSync(join(root, 'a'), 'old');
    const findings = new Findings();
    expect(publish(root, 'a/c.txt', 'new', findings.report)).toBe(false);
    expect(findings.all).toMatchObject([{ code: 'files.unwritable', severity: 'error' }]);
    expect(readFileSync(join(root, 'a'), 'utf8')).toBe('old');
  });

  test('a folder of the file’s name is a finding, and nothing is left over', () => {
    const root = folder();
    mkdirSync(join(root, 'c.txt/inside'), { recursive: true });
    const findings = new Findings();
    expect(publish(root, 'c.txt', 'new', findings.report)).toBe(false);
    expect(findings.all[0]?.code).toBe('files.unwritable');
    expect(readdirSync(root)).toEqual(['c.txt']);
  });

  test('files that belong together appear together or not at all', () => {
    const root = folder();
    mkdirSync(join(root, 'b.pdf.part-x'), { recursive: true });
    const pair = [
      { path: 'a.yaml', content: 'ticket' },
      { path: 'missing/../\0.pdf', content: 'file' },
    ];
    const findings = new Findings();
    expect(publishTogether(root, pair, findings.report)).toBe(false);
    expect(findings.all[0]?.code).toBe('files.unwritable');
    expect(readdirSync(root)).toEqual(['b.pdf.part-x']);
    const whole = [...pair.slice(0, 1), { path: 'a.pdf', content: 'file' }];
    expect(publishTogether(root, whole, findings.report)).toBe(true);
    expect(readdirSync(root).sort()).toEqual(['a.pdf', 'a.yaml', 'b.pdf.part-x']);
  });

  test('sweeping takes what dead processes left, and nothing else', () => {
    const root = folder();
    writeFileSync(join(root, 'x.pdf.part-999999999'), '');
    writeFileSync(join(root, `y.pdf.part-${process.pid}`), '');
    writeFileSync(join(root, 'z.part-of-something'), '');
    sweep(root);
    expect(readdirSync(root).sort()).toEqual([`y.pdf.part-${process.pid}`, 'z.part-of-something'].sort());
    sweep(join(root, 'not there'));
  });
});

describe('reading', () => {
  test('folders are listed by code units, without hidden files, and a folder that is not there is empty', () => {
    const root = folder();
    for (const name of ['b', 'a', 'B', 'é', '.hidden']) writeFileSync(join(root, name), '');
    mkdirSync(join(root, 'sub'));
    expect(list(root, 'file')).toEqual(['B', 'a', 'b', 'é']);
    expect(list(root, 'folder')).toEqual(['sub']);
    expect(list(join(root, 'nowhere'), 'file')).toEqual([]);
  });

  test('a text that is too large is refused before it is read', () => {
    const root = folder();
    writeFileSync(join(root, 'big'), new Uint8Array(1024 * 1024 + 1));
    const findings = new Findings();
    expect(read(join(root, 'big'), 'big', findings.report)).toBeNull();
    expect(findings.all[0]?.code).toBe('files.too-large');
  });

  test('a project is the nearest folder with a foldout.yaml; templates come from it first, then from the package', () => {
    const root = folder();
    mkdirSync(join(root, 'deep/er'), { recursive: true });
    expect(findProject(join(root, 'deep/er'))).toBeNull();
    writeFileSync(join(root, 'foldout.yaml'), 'x: 1');
    mkdirSync(join(root, 'templates/handout'), { recursive: true });
    writeFileSync(join(root, 'templates/handout/style.css'), 'own');
    expect(findProject(join(root, 'deep/er'))).toBe(root);
    const files = readProject(root, new Findings().report);
    const bytes = (file: { bytes: Uint8Array } | null | undefined) => new TextDecoder().decode(file?.bytes);
    expect(bytes(files.editions.get('handout')?.style)).toBe('own');
    expect(bytes(files.editions.get('handout')?.layout)).toBe(
      readFileSync(join(packageRoot(), 'templates/handout/layout.hbs'), 'utf8'),
    );
    expect(files.locales.size).toBe(0);
    expect(existsSync(packageRoot())).toBe(true);
  });
});
