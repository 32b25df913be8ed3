/** ENTRY of the preflight room: a finished PDF is judged as a print shop would; nothing here is shared with what painted it. */

import type { Diagnostic } from '../base/diagnostic.ts';
import { type CheckedPage, checkedPage } from './checked-page.ts';
import type { Expectations, PageSummary, PreflightReport } from './expectations.ts';
import { greatestInk, inksOf } from './ink.ts';
import type { Found, Judge } from './judge.ts';
import { isDict, listAt, nameAt, openPdf, type OpenPdf, textAt } from './pdf-objects.ts';
import { checkBoxes } from './rules/check-boxes.ts';
import { checkColour } from './rules/check-colour.ts';
import { checkMarks } from './rules/check-marks.ts';
import { checkOutputIntent, checkStructure } from './rules/check-structure.ts';

const RULES: readonly Judge[] = [checkStructure, checkOutputIntent, checkBoxes, checkColour, checkMarks];

/** @param file its name, for the findings; `preflight.unreadable` where it can't be read */
export async function preflight(bytes: Uint8Array, file: string, expected: Expectations): Promise<PreflightReport> {
  const findings: Diagnostic[] = [];
  const found: Found = (severity, code, message, hint, page) => {
    const where = page === undefined ? message : `Page ${page}: ${message}`;
    findings.push({ severity, code: `preflight.${code}`, message: where, at: { file, line: 1, column: 1 }, hint });
  };
  const pdf = await openPdf(bytes);
  if (typeof pdf === 'string') {
    found('error', 'unreadable', `This can’t be read as a PDF: ${pdf}.`, 'Is it whole, and is it a PDF?');
    return { file, version: null, outputIntent: null, pages: [], findings };
  }
  const pages = pdf.pages.map((dict, index) => checkedPage(dict, index + 1));
  for (const rule of RULES) rule(pdf, pages, expected, found);
  return { file, version: pdf.version, outputIntent: outputIntentOf(pdf), pages: pages.map(summaryOf), findings };
}

function outputIntentOf({ catalog }: OpenPdf): string | null {
  const intents = listAt(catalog, 'OutputIntents').filter(isDict);
  const names = intents.map(
    (intent) => `${nameAt(intent, 'S') ?? '?'}: ${textAt(intent, 'OutputConditionIdentifier') ?? '?'}`,
  );
  return names.length === 0 ? null : names.join(', ');
}

const PT_PER_MM = 72 / 25.4;

function summaryOf(page: CheckedPage): PageSummary {
  const { trim, marks, fonts, number } = page;
  const dpi = marks.flatMap(({ image }) => (image === undefined ? [] : [image.dpi]));
  const widths = marks.flatMap(({ lineWidth }) => (lineWidth === undefined ? [] : [lineWidth]));
  const round = (value: number): number => Math.round(value * 100) / 100;
  return {
    page: number,
    trim: trim && [round((trim.x1 - trim.x0) / PT_PER_MM), round((trim.y1 - trim.y0) / PT_PER_MM)],
    inks: inksOf(page),
    greatestInk: round(greatestInk(page)),
    fonts: fonts.map(({ name }) => name).sort(),
    images: dpi.length,
    leastDpi: dpi.length === 0 ? null : Math.round(Math.min(...dpi)),
    thinnestLine: widths.length === 0 ? null : round(Math.min(...widths)),
  };
}
