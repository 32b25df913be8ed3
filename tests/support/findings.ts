/** Runs something that reports, and hands back what it reported. */

import type { Diagnostic, Report } from '../../src/base/diagnostic.ts';
import { Findings } from '../../src/base/diagnostic.ts';

export interface Found<T> {
  readonly value: T;
  readonly findings: readonly Diagnostic[];
  /** `content.unknown-field 3:5`, sorted by place. */
  readonly short: readonly string[];
}

export function find<T>(run: (report: Report) => T): Found<T> {
  const findings = new Findings();
  const value = run(findings.report);
  const short = findings.all.map(({ code, at }) => `${code} ${at?.line}:${at?.column}`);
  return { value, findings: findings.all, short };
}

/** The value, where nothing may be reported. */
export function clean<T>(run: (report: Report) => T | undefined): T {
  const { value, findings } = find(run);
  if (findings.length > 0 || value === undefined) throw new Error(`Reported: ${JSON.stringify(findings, null, 1)}`);
  return value;
}
