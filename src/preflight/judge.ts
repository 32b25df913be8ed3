/** CONTRACT of a rule: a whole file in, findings out. */

import type { Severity } from '../base/diagnostic.ts';
import type { CheckedPage } from './checked-page.ts';
import type { Expectations } from './expectations.ts';
import type { OpenPdf } from './pdf-objects.ts';

/** @param code behind `preflight.` @param page from 1; missing: the whole file */
export type Found = (severity: Severity, code: string, message: string, hint: string, page?: number) => void;

export type Judge = (pdf: OpenPdf, pages: readonly CheckedPage[], expected: Expectations, found: Found) => void;

const PT_PER_MM = 72 / 25.4;

export function pt(mm: number): number {
  return mm * PT_PER_MM;
}

/** A length for people. @param length pt */
export function mm(length: number): string {
  return `${(length / PT_PER_MM).toFixed(1)} mm`;
}
