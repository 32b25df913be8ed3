/** CONTRACT of the files room: a project's files, read once, in sorted order, as bytes. */

export interface RawFile {
  /** Relative to the project (or to the package, for what it brings), with forward slashes. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface LocaleFiles {
  readonly tag: string;
  readonly settings: RawFile | null;
  readonly interface: RawFile | null;
  /** Word lists for the translation checks. */
  readonly checks: RawFile | null;
  /** By leaflet id. */
  readonly leaflets: ReadonlyMap<string, RawFile>;
}

export interface EditionFiles {
  readonly name: string;
  readonly settings: RawFile | null;
  readonly layout: RawFile | null;
  readonly style: RawFile | null;
}

export interface ProjectFiles {
  /** Absolute path of the project's folder. */
  readonly root: string;
  readonly settings: RawFile | null;
  /** By leaflet id. */
  readonly leaflets: ReadonlyMap<string, RawFile>;
  readonly glossary: RawFile | null;
  /** By path below `content/drawings/`, then the package's own signs. */
  readonly drawings: ReadonlyMap<string, RawFile>;
  /** By path below `content/images/`. */
  readonly images: ReadonlyMap<string, RawFile>;
  /** By tag. */
  readonly locales: ReadonlyMap<string, LocaleFiles>;
  /** By name. */
  readonly editions: ReadonlyMap<string, EditionFiles>;
  readonly partials: readonly RawFile[];
  /** `templates/base.css`, then the project's own `templates/house.css` where there is one. */
  readonly baseStyle: RawFile | null;
  readonly houseStyle: RawFile | null;
  /** `templates/web.css`: for browsers alone. */
  readonly webStyle: RawFile | null;
}
