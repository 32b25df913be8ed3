/** Findings: what is wrong, where, and what to do. Every check at every stage speaks in these; only the command line prints. */

export type Severity = 'error' | 'warning' | 'info';

/** A place in a file that a person wrote. Lines and columns count from 1; columns are UTF-16 code units, as editors count. */
export interface SourcePosition {
  /** Path as the user knows it: relative to the project, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Where the marked text ends in the same line, exclusive; missing: a single place. */
  readonly endColumn?: number;
}

export interface Diagnostic {
  readonly severity: Severity;
  /** Stable, `room.what-is-wrong`, for example `content.unknown-field`; people search for it and tests name it. */
  readonly code: string;
  /** One sentence that says what is wrong. */
  readonly message: string;
  readonly at?: SourcePosition;
  /** What to do about it. */
  readonly hint?: string;
  /** The document concerned, where the finding depends on it: `dwarslaesie.ar.handout.screen`. */
  readonly document?: string;
  /** The place of the unit whose text it is about, where it is about a text: `warning-signs/list-1/item-3`. */
  readonly unit?: string;
}

/** Where a stage puts its findings. A stage never throws for bad input; it reports and returns what it can, or undefined. */
export type Report = (finding: Diagnostic) => void;

/** Collects findings, each once. */
export class Findings {
  readonly #all: Diagnostic[] = [];
  readonly #seen = new Set<string>();

  /** Bound, so that it can be handed on as a {@link Report}. */
  readonly report: Report = (finding) => {
    const key = JSON.stringify([finding.code, finding.message, finding.at, finding.document]);
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#all.push(finding);
  };

  /** Sorted by file, line, column, then code, so that parallel runs print the same. Never by the system's locale. */
  get all(): readonly Diagnostic[] {
    return [...this.#all].sort(compareFindings);
  }

  get errors(): readonly Diagnostic[] {
    return this.all.filter((finding) => finding.severity === 'error');
  }

  get hasErrors(): boolean {
    return this.#all.some((finding) => finding.severity === 'error');
  }
}

function compareFindings(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.at?.file ?? '', b.at?.file ?? '') ||
    (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
    (a.at?.column ?? 0) - (b.at?.column ?? 0) ||
    compareText(a.document ?? '', b.document ?? '') ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

/** By code units: the same order on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
