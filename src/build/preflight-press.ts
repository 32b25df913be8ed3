/** No press file is published that the preflight would send back: it reads the finished bytes, and knows nothing of how they came about. */

import type { Report } from '../base/diagnostic.ts';
import { type JobTicket, writeTicket } from './job-ticket.ts';
import type { DocumentPlan } from './plan.ts';
import type { PressPrinter } from './press-printers.ts';

/**
 * Reports the preflight's findings but those of the printing condition, which were made when the printer was prepared.
 * What is expected is what the job ticket says, as the print shop reads it.
 */
export async function preflightPress(
  bytes: Uint8Array,
  ticket: JobTicket,
  { plan, press }: { readonly plan: DocumentPlan; readonly press: PressPrinter },
  report: Report,
): Promise<void> {
  // Loaded for press files only: most builds make none.
  const [{ preflight }, { USUAL }, { readJobTicket }] = await Promise.all([
    import('../preflight/preflight.ts'),
    import('../preflight/expectations.ts'),
    import('../preflight/job-ticket.ts'),
  ]);
  const expected = { ...USUAL, ...readJobTicket(writeTicket(ticket, '')), safeMargin: press.printer.safeMargin };
  const { findings } = await preflight(bytes, plan.path, expected);
  for (const { at: _, ...finding } of findings) {
    if (finding.code !== 'preflight.output-condition') report({ ...finding, document: plan.id });
  }
}
