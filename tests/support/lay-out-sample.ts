/** Lays out a hand-made document with the fake typesetter, and says in short what came out. */

import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { Findings } from '../../src/base/diagnostic.ts';
import { round } from '../../src/base/units.ts';
import type { Drawing } from '../../src/figures/drawing.ts';
import { dumpStructure } from '../../src/layout/dump.ts';
import { layOut } from '../../src/layout/lay-out.ts';
import type { LaidOutDocument, Page, PageItem } from '../../src/layout/page.ts';
import type { StyledDocument } from '../../src/styles/styled-tree.ts';
import { fakeFonts, fakeTypesetter } from './fake-typesetter.ts';

export interface SampleResources {
  readonly drawings?: Readonly<Record<string, Drawing>>;
  readonly images?: Readonly<Record<string, { readonly width: number; readonly height: number }>>;
}

export interface LaidOut {
  readonly document: LaidOutDocument;
  readonly findings: readonly Diagnostic[];
  readonly shaped: number;
}

export function layOutWithFindings(document: StyledDocument, resources: SampleResources = {}): LaidOut {
  const findings = new Findings();
  const typesetter = fakeTypesetter();
  const result = layOut(
    document,
    {
      typesetter,
      fonts: fakeFonts,
      drawings: new Map(Object.entries(resources.drawings ?? {})),
      images: new Map(Object.entries(resources.images ?? {})),
    },
    findings.report,
  );
  return { document: result, findings: findings.all, shaped: typesetter.shaped() };
}

/** Fails on any finding. */
export function layOutSample(document: StyledDocument, resources: SampleResources = {}): LaidOutDocument {
  const { document: result, findings } = layOutWithFindings(document, resources);
  if (findings.length > 0) throw new Error(findings.map(({ code, message }) => `${code}: ${message}`).join('\n'));
  return result;
}

export type TextItem = Extract<PageItem, { kind: 'text' }>;

export function textItems(page: Page | undefined): TextItem[] {
  return (page?.items ?? []).filter((item): item is TextItem => item.kind === 'text');
}

/** `A line @ 10,20`: each text with its left edge and its baseline. */
export function texts(page: Page | undefined): string[] {
  return textItems(page).map((item) => `${item.run.text.trim()} @ ${round(item.x, 2)},${round(item.y, 2)}`);
}

/** The words of each page, lines parted by a bar. */
export function words(document: LaidOutDocument): string[] {
  return document.pages.map((page) =>
    textItems(page)
      .map((item) => item.run.text.trim())
      .join('|'),
  );
}

export function items<K extends PageItem['kind']>(page: Page | undefined, kind: K): Extract<PageItem, { kind: K }>[] {
  return (page?.items ?? []).filter((item): item is Extract<PageItem, { kind: K }> => item.kind === kind);
}

/** The structure as indented text, without ids. */
export function structure(document: LaidOutDocument): string {
  return dumpStructure(document.structure)
    .map((line) => line.replace(/^(\s*[A-Z]\w*) \d+/, '$1'))
    .join('\n');
}

export function codes(findings: readonly Diagnostic[]): string[] {
  return findings.map(({ code }) => code);
}
