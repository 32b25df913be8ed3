/** CONTRACT: `output/manifest.json`, what a build made, for people who hand leaflets out, for other programs and for the next build. */

import type { Diagnostic } from '../base/diagnostic.ts';
import type { ReviewStanding } from '../content/review.ts';
import type { Direction } from '../locales/locale.ts';
import type { TextState } from '../locales/localised-leaflet.ts';
import type { Profile } from '../project/project.ts';
import type { FitReport } from './fit-report.ts';

export interface ManifestDocument {
  /** Below the output folder, with forward slashes. */
  readonly path: string;
  readonly leaflet: string;
  readonly locale: string;
  readonly edition: string;
  readonly profile: Profile;
  /** Of a press file: whose press, and the job ticket beside it, below the output folder. */
  readonly press: { readonly printer: string; readonly jobTicket: string } | null;
  readonly title: string;
  readonly code: string;
  readonly version: string;
  /** ISO date of the version. */
  readonly date: string;
  readonly language: { readonly own: string; readonly dutch: string; readonly direction: Direction };
  /** 0: a web page. */
  readonly pages: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly review: {
    readonly standing: ReviewStanding;
    readonly reviewed: string | null;
    /** ISO date. */
    readonly next: string;
    /** Within 180 days, and not overdue. */
    readonly dueSoon: boolean;
  };
  /** `source`: not translated · `draft`: some unit is not final · `final`. */
  readonly translation: {
    readonly state: 'source' | 'draft' | 'final';
    readonly method: string | null;
    readonly units: Readonly<Record<TextState, number>>;
  };
  /** Of a form with a fixed number of pages: the type size, and the room that is left. An overflow is a draft's. */
  readonly fit: FitReport | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Of everything that the document is made from; the same key and the same bytes in place: nothing to do. */
  readonly key: string;
}

export interface Manifest {
  readonly generator: string;
  readonly documents: readonly ManifestDocument[];
}

export const MANIFEST_PATH = 'manifest.json';

export function writeManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Undefined where the text is no manifest of ours: then everything is built anew. */
export function readManifest(text: string): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('documents' in value) || !Array.isArray(value.documents))
      return undefined;
    return value as Manifest;
  } catch {
    return undefined;
  }
}
