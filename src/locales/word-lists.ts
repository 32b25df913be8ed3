/** CONTRACT: what the translation checks know of a language, as `locales/<tag>/checks.yaml` tells it. */

/** A word in lower case; `*` stands for any letters, `!` in front takes words out again. */
export type WordPattern = string;

export const SIDES = ['left', 'right', 'above', 'below'] as const;
export type Side = (typeof SIDES)[number];

export interface WordLists {
  /** Particles that are written together with the next word. */
  readonly proclitics: readonly string[];
  readonly negations: readonly WordPattern[];
  readonly maybeNegations: readonly WordPattern[];
  readonly numbers: ReadonlyMap<number, readonly WordPattern[]>;
  readonly scales: ReadonlyMap<number, readonly WordPattern[]>;
  readonly sides: Readonly<Record<Side, readonly WordPattern[]>>;
  readonly maybeSides: Readonly<Record<Side, readonly WordPattern[]>>;
  /** By the name that all languages share: `mg`, `week`. */
  readonly measures: ReadonlyMap<string, readonly WordPattern[]>;
  readonly functionWords: readonly string[];
  readonly doubled: readonly string[];
  /** Letters of the script that the language does not use. */
  readonly foreignLetters: string;
  readonly zeroWidth: readonly string[];
  /** Characters of translation for each character of Dutch, as a rule; null: not known. */
  readonly expansion: number | null;
}

const NO_SIDES: Readonly<Record<Side, readonly WordPattern[]>> = { left: [], right: [], above: [], below: [] };

/** Of a language that nobody has written lists for: checks that need none still run. */
export const NO_WORD_LISTS: WordLists = {
  proclitics: [],
  negations: [],
  maybeNegations: [],
  numbers: new Map(),
  scales: new Map(),
  sides: NO_SIDES,
  maybeSides: NO_SIDES,
  measures: new Map(),
  functionWords: [],
  doubled: [],
  foreignLetters: '',
  zeroWidth: [],
  expansion: null,
};
