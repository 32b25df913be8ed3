/**
 * Font subsets that still shape: HarfBuzz's own subsetter, which keeps of GSUB, GPOS and GDEF what the characters need.
 * It comes as a WebAssembly module with harfbuzzjs, whose own functions do not reach it; nothing is imported here but its bytes.
 */

import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** The part of Node's WebAssembly that is used: its types come with those of browsers, which this project does without. */
interface WebAssemblyGlobal {
  readonly compile: (bytes: Uint8Array) => Promise<object>;
  readonly Instance: new (module: object) => { readonly exports: unknown };
}

/** What is used of the module (hb-subset.h). Pointers and sets are numbers. */
interface SubsetModule {
  readonly memory: { readonly buffer: ArrayBuffer };
  _initialize(): void;
  malloc(length: number): number;
  free(pointer: number): void;
  hb_blob_create(data: number, length: number, mode: number, userData: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_set_del(set: number, value: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_input_set(input: number, which: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_or_fail(face: number, input: number): number;
}

/** hb_memory_mode_t: the module may not write into the font's bytes. */
const READ_ONLY = 1;
/** hb_subset_flags_t: screens of today smooth by themselves. */
const NO_HINTING = 1;
/** hb_subset_sets_t. */
const DROPPED_TABLES = 3;
const LAYOUT_FEATURES = 6;
/** Of vertical lines, which a leaflet has none of: each doubles characters of a Chinese font. */
const VERTICAL_FEATURES = ['vert', 'vrt2', 'vkrn', 'vpal', 'vhal', 'valt', 'vchw', 'vjmo'];
const VERTICAL_TABLES = ['vhea', 'vmtx', 'VORG'];

export interface SubsetRequest {
  readonly font: Uint8Array;
  readonly codePoints: Iterable<number>;
  /** OpenType tags beyond those that shaping always uses. */
  readonly features: Iterable<string>;
}

export type FontSubsetter = (request: SubsetRequest) => Uint8Array;

/** Where harfbuzzjs keeps the subsetter; whoever reads files hands its bytes over. */
export function subsetterLocation(): URL {
  return pathToFileURL(createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'));
}

/** @param wasm the bytes at {@link subsetterLocation} */
export async function createFontSubsetter(wasm: Uint8Array): Promise<FontSubsetter> {
  const { compile, Instance } = (globalThis as unknown as { readonly WebAssembly: WebAssemblyGlobal }).WebAssembly;
  const compiled = await compile(Uint8Array.from(wasm));
  // A module for each subset: its memory grows by the whole font, and never shrinks.
  return (request) => {
    const module = new Instance(compiled).exports as SubsetModule;
    module._initialize();
    return subset(module, request);
  };
}

/** @throws a programming error where the bytes are no font: typography has opened it before */
function subset(module: SubsetModule, { font, codePoints, features }: SubsetRequest): Uint8Array {
  const data = module.malloc(font.length);
  new Uint8Array(module.memory.buffer).set(font, data);
  const face = module.hb_face_create(module.hb_blob_create(data, font.length, READ_ONLY, 0, 0), 0);
  const input = module.hb_subset_input_create_or_fail();
  module.hb_subset_input_set_flags(input, NO_HINTING);
  const characters = module.hb_subset_input_unicode_set(input);
  for (const codePoint of codePoints) module.hb_set_add(characters, codePoint);
  const kept = module.hb_subset_input_set(input, LAYOUT_FEATURES);
  for (const feature of VERTICAL_FEATURES) module.hb_set_del(kept, tagNumber(feature));
  for (const feature of features) module.hb_set_add(kept, tagNumber(feature));
  const dropped = module.hb_subset_input_set(input, DROPPED_TABLES);
  for (const table of VERTICAL_TABLES) module.hb_set_add(dropped, tagNumber(table));
  const result = module.hb_subset_or_fail(face, input);
  if (result === 0) throw new Error('HarfBuzz could not subset the font');
  const blob = module.hb_face_reference_blob(result);
  const start = module.hb_blob_get_data(blob, 0);
  return new Uint8Array(module.memory.buffer).slice(start, start + module.hb_blob_get_length(blob));
}

/** HB_TAG: four letters in 32 bits. */
function tagNumber(tag: string): number {
  return [...tag.padEnd(4)].reduce((sum, letter) => sum * 0x100 + letter.charCodeAt(0), 0);
}
