/** CONTRACT of the project room: what `foldout.yaml` says about the publisher, the palette, the fonts and what is built. */

import type { SourcePosition } from '../base/diagnostic.ts';
import type { Printer } from './printer.ts';

export interface Project {
  readonly file: string;
  readonly publisher: { readonly name: string; readonly address: readonly string[] };
  /** An empty string is drawn as a blank line to write on. */
  readonly contact: { readonly phone: string; readonly email: string; readonly hours: string };
  /** With `{locale}` and `{leaflet}`; null: no QR code is drawn. */
  readonly leafletUrl: string | null;
  /** By name; `black`, `white` and `transparent` are not in it. */
  readonly palette: ReadonlyMap<string, PaletteColour>;
  /** Where each colour is given. */
  readonly paletteAt: ReadonlyMap<string, SourcePosition>;
  /** By name, in the order of fallback. */
  readonly fonts: ReadonlyMap<string, FontSource>;
  /** By name; the package's own are among them. */
  readonly printers: ReadonlyMap<string, Printer>;
  readonly build: {
    readonly locales: 'all' | readonly string[];
    /** Edition → profiles, and for which leaflets and locales it is built; missing lists mean all. */
    readonly editions: readonly EditionPlan[];
    /** Whose press files are built; names of `printers`. */
    readonly printers: readonly string[];
  };
}

export interface EditionPlan {
  readonly edition: string;
  readonly profiles: readonly Profile[];
  readonly leaflets?: readonly string[];
  readonly locales?: readonly string[];
}

/** `web`: an HTML page beside the PDF files. */
export type Profile = 'screen' | 'office' | 'press' | 'web';

/** Cyan, magenta, yellow, black. Per cent */
export type Inks = readonly [number, number, number, number];

/** An ink of its own, mixed before it comes to the press. */
export interface SpotInk {
  /** As the print shop calls it: `PANTONE 316 C`. */
  readonly spot: string;
  /** Per cent */
  readonly tint: number;
  /** What the full ink looks like in process colours. */
  readonly alternate: Inks;
}

/** A palette name's two looks. */
export interface PaletteColour {
  /** `#RRGGBB`. */
  readonly screen: string;
  /** Missing: it can't be printed on a press. */
  readonly press?: Inks | SpotInk;
}

/** Where a typeface's files come from: an npm package of full TTF files, or files of the project. */
export interface FontSource {
  readonly package?: string;
  readonly regular?: string;
  readonly bold?: string;
  /** Size factor against the nominal font size; null: measured, so that scripts look equally large. */
  readonly scale: number | null;
  readonly at: SourcePosition;
}
