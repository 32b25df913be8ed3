/** The codes that a rule on structure reports of a hand-made document. */

import type { Diagnostic, Report } from '../../src/base/diagnostic.ts';
import { readDocument, type SpokenDocument } from '../../src/check/spoken-document.ts';
import { find } from './findings.ts';
import { layOutSample } from './lay-out-sample.ts';
import { type Child, doc, page } from './styled-document.ts';

/** The document is in Dutch. */
export function findingsOf(
  rule: (document: SpokenDocument, report: Report) => void,
  ...children: Child[]
): readonly Diagnostic[] {
  const document = readDocument(layOutSample(doc(children, page({ height: 1000 }))), 'nl');
  return find((report) => rule(document, report)).findings;
}
