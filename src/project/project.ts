/** CONTRACT of the project room: what `foldout.yaml` says about the publisher, the palette, the fonts and what is built. */

import type { SourcePosition } from '../base/diagnostic.ts';

export interface Project {
  readonly file: string;
  readonly publisher: { readonly name: string; readonly address: readonly string[] };
  /** An empty string is drawn as a blank line to write on. */
  readonly contact: { readonly phone: string; readonly email: string; readonly hours: string };
  /** With `{locale}` and `{leaflet}`; null: no QR code is drawn. */
  readonly leafletUrl: string | null;
  /** By name; `black`, `white` and `transparent` are not in it. */
  readonly palette: ReadonlyMap<string, PaletteColour>;
  /** By name, in the order of fallback. */
  readonly fonts: ReadonlyMap<string, FontSource>;
  readonly build: {
    readonly locales: 'all' | readonly string[];
    /** Edition → profiles, and for which leaflets and locales it is built; missing lists mean all. */
    readonly editions: readonly EditionPlan[];
  };
}

export interface EditionPlan {
  readonly edition: string;
  readonly profiles: readonly Profile[];
  readonly leaflets?: readonly string[];
  readonly locales?: readonly string[];
}

export type Profile = 'screen' | 'office' | 'press';

/** A palette name's two looks. Inks are per cent of cyan, magenta, yellow, black. */
export interface PaletteColour {
  /** `#RRGGBB`. */
  readonly screen: string;
  readonly press?: readonly [number, number, number, number];
}

/** Where a typeface's files come from: an npm package of full TTF files, or files of the project. */
export interface FontSource {
  readonly package?: string;
  readonly regular?: string;
  readonly bold?: string;
  /** Size factor against the nominal font size, so that scripts look equally large; 1 for Latin. */
  readonly scale: number;
  readonly at: SourcePosition;
}
