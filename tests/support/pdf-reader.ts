/** Reads finished files for the tests of the pdf room: with pdf.js as a reader does, and object by object. */

import { inflateSync } from 'node:zlib';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPage {
  readonly text: string;
  readonly structure: StructureNode | null;
  readonly annotations: readonly Annotation[];
}

export interface StructureNode {
  readonly role: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly bbox?: readonly number[];
  readonly children: readonly (StructureNode | { readonly type: string; readonly id: string })[];
}

interface Annotation {
  readonly subtype: string;
  readonly rect: readonly number[];
  readonly unsafeUrl?: string;
  readonly dest?: unknown;
  readonly contentsObj?: { readonly str: string };
}

export interface ReadFile {
  readonly pages: readonly ReadPage[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly metadata: (name: string) => unknown;
  readonly outline: readonly OutlineNode[];
}

interface OutlineNode {
  readonly title: string;
  readonly dest: readonly unknown[];
  readonly items: readonly OutlineNode[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadFile> {
  const task = pdfjs.getDocument({
    data: bytes.slice(),
    useSystemFonts: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  const file = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const content = await page.getTextContent();
    const text = content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    pages.push({ text, structure: await page.getStructTree(), annotations: await page.getAnnotations() });
  }
  const { info, metadata } = await file.getMetadata();
  const outline = (await file.getOutline()) ?? [];
  await task.destroy();
  return {
    pages,
    info: info as Record<string, unknown>,
    metadata: (name) => metadata?.get(name),
    outline: outline as unknown as OutlineNode[],
  };
}

/** The structure as one line: `Document(H1(P0) P(…))`; content of the page as `#`, objects as `@`. */
export function outlineOf(node: StructureNode | { readonly type: string; readonly id: string } | null): string {
  if (node === null) return '';
  if (!('role' in node)) return node.type === 'object' ? '@' : '#';
  return `${node.role}(${node.children.map(outlineOf).join(' ')})`;
}

/** All objects by number, streams decompressed, as text in Latin 1. */
export function objectsOf(bytes: Uint8Array): ReadonlyMap<number, string> {
  const file = Buffer.from(bytes).toString('latin1');
  const objects = new Map<number, string>();
  for (const match of file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    objects.set(Number(match[1]), withPlainStream(match[2] ?? ''));
  }
  for (const [streamNumber, stream] of [...objects].filter(([, object]) => object.includes('/Type /ObjStm\n'))) {
    objects.delete(streamNumber);
    for (const [number, object] of packedObjects(stream)) objects.set(number, object);
  }
  return objects;
}

/** The objects of an object stream (ISO 32000-1, 7.5.7). */
function packedObjects(stream: string): [number, string][] {
  const data = stream.slice(stream.indexOf('\nstream\n') + '\nstream\n'.length, stream.lastIndexOf('\nendstream'));
  const first = Number(/\/First (\d+)/.exec(stream)?.[1]);
  const pairs = data.slice(0, first).trim().split(/\s+/).map(Number);
  const starts = pairs.filter((_, i) => i % 2 === 1);
  return starts.map((start, i) => [
    pairs[i * 2] ?? 0,
    data.slice(first + start, i + 1 < starts.length ? first + (starts[i + 1] ?? 0) : undefined).trimEnd(),
  ]);
}

function withPlainStream(object: string): string {
  const start = object.indexOf('\nstream\n');
  if (start < 0 || !object.includes('/FlateDecode')) return object;
  const end = object.lastIndexOf('\nendstream');
  const data = Buffer.from(object.slice(start + '\nstream\n'.length, end), 'latin1');
  return `${object.slice(0, start)}\nstream\n${inflateSync(data).toString('latin1')}\nendstream`;
}

/** Page content streams, in page order. */
export function contentsOf(bytes: Uint8Array): string[] {
  const objects = objectsOf(bytes);
  return [...objects.values()]
    .filter((object) => object.includes('/Type /Page\n'))
    .map((object) => {
      const number = Number(/\/Contents (\d+) 0 R/.exec(object)?.[1]);
      return /stream\n([\s\S]*)\n+endstream/.exec(objects.get(number) ?? '')?.[1] ?? '';
    });
}

/** The first object that holds the text. */
export function objectWith(bytes: Uint8Array, text: string): string {
  const found = [...objectsOf(bytes).values()].find((object) => object.includes(text));
  if (found === undefined) throw new Error(`No object with ${text}`);
  return found;
}

/** One marked-content sequence: its tag, its MCID (null for artifacts) and the operators inside. */
export interface Marked {
  readonly tag: string;
  readonly mcid: number | null;
  readonly operators: readonly string[];
}

const PAINTING = /(?:^|\s)(f\*?|B\*?|S|Do|TJ)$/;

/** The marked-content sequences of a content stream. Throws where they are unbalanced or something is painted outside. */
export function markedContentOf(content: string): Marked[] {
  const sequences: { tag: string; mcid: number | null; operators: string[] }[] = [];
  let open: { tag: string; mcid: number | null; operators: string[] } | null = null;
  for (const line of content.split('\n')) {
    const begin = /^\/(\w+)(?:<<(.*)>>BDC| BMC)$/.exec(line);
    if (begin !== null) {
      if (open !== null) throw new Error(`${line} inside ${open.tag}`);
      const mcid = /\/MCID (\d+)/.exec(begin[2] ?? '')?.[1];
      open = { tag: begin[1] ?? '', mcid: mcid === undefined ? null : Number(mcid), operators: [] };
      sequences.push(open);
    } else if (line === 'EMC') {
      if (open === null) throw new Error('EMC without a beginning');
      open = null;
    } else if (open !== null) {
      open.operators.push(line);
    } else if (PAINTING.test(line)) {
      throw new Error(`${line} is painted outside marked content`);
    }
  }
  if (open !== null) throw new Error(`${open.tag} is not closed`);
  return sequences;
}

/** Objects that a reference, or an array of them, names. */
export function references(text: string): number[] {
  return [...text.matchAll(/(\d+) 0 R/g)].map((match) => Number(match[1]));
}
