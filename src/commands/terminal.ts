/** What a command may know of the terminal: where to print, and whether a person is watching. Only `cli.ts` makes one. */

export interface Terminal {
  /** A line to standard output: what was asked for. */
  readonly print: (text: string) => void;
  /** A line to standard error: progress and findings. */
  readonly say: (text: string) => void;
  /** Standard error is a terminal: bars and live lines may be drawn. */
  readonly isInteractive: boolean;
  readonly hasColour: boolean;
  readonly workingDirectory: string;
  /** Today, ISO date, UTC; `--date` replaces it. */
  readonly today: string;
}

/** 0: done · 1: findings of severity error · 2: wrong usage. */
export type ExitStatus = 0 | 1 | 2;
