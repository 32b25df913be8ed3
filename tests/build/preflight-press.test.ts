/** A press file is held to its own job ticket before it is published. */

import { expect, test } from 'vitest';
import type { JobTicket } from '../../src/build/job-ticket.ts';
import { preflightPress } from '../../src/build/preflight-press.ts';
import { Findings } from '../../src/base/diagnostic.ts';
import { rawPdf } from '../support/raw-pdf.ts';

test('what the ticket doesn’t say is an error of the document', async () => {
  const findings = new Findings();
  const ticket = {
    format: { trim: { width: 100, height: 100 }, bleed: 3, pages: 2, imposed: false, marks: [] },
    fold: null,
    colours: { process: [], spot: [] },
    inkLimit: 300,
  } as unknown as JobTicket;
  const context = {
    plan: { id: 'a.nl.handout.press.town', path: 'nl/a.pdf' },
    press: { printer: { safeMargin: 5 } },
  } as unknown as Parameters<typeof preflightPress>[2];
  await preflightPress(rawPdf({ pages: [{ content: '1 0 0 rg 9 9 9 9 re f' }] }), ticket, context, findings.report);
  const found = findings.errors.map(({ code, document }) => `${code} ${document}`);
  expect(found).toContain('preflight.page-count a.nl.handout.press.town');
  expect(found).toContain('preflight.colour-space a.nl.handout.press.town');
});
