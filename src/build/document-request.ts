/** What is asked of one document. */

import type { DocumentPlan } from './plan.ts';

export interface DocumentRequest {
  readonly plan: DocumentPlan;
  /** ISO date: decides what is overdue. */
  readonly today: string;
  /** Draw boxes and baselines over the pages. */
  readonly overlay: boolean;
  /** Draw a text that does not fit its pages, and mark what is too much. */
  readonly draft?: boolean;
  /** Stop before painting, or before styling: for `check` and `inspect`. */
  readonly until?: 'tree' | 'imposition';
}
