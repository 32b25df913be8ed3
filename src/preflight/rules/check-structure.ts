/** The file as a whole: what PDF/X-4 (ISO 15930-7) refuses, and what it asks for. */

import type { Expectations } from '../expectations.ts';
import type { Found, Judge } from '../judge.ts';
import { dictAt, isDict, listAt, nameAt, nameOf, type OpenPdf, textAt } from '../pdf-objects.ts';

/** `preflight.encrypted`, `.script`, `.form`, `.attachment`, `.annotation`, `.no-id`, `.page-count`, `.version`. */
export const checkStructure: Judge = (pdf, pages, expected, found) => {
  if (pdf.isEncrypted) found('error', 'encrypted', 'The file is encrypted.', 'Make it without a password.');
  if (!pdf.hasId) found('error', 'no-id', 'The file has no identifier in its trailer.', 'Make it anew.');
  if (Number(pdf.version) > 1.7)
    found('warning', 'version', `The file is PDF ${pdf.version}; PDF/X-4 is PDF 1.6.`, 'Ask the shop.');
  checkActions(pdf, found);
  for (const { dict, number } of pages) {
    const annotations = listAt(dict, 'Annots').filter(
      (each) => isDict(each) && nameAt(each, 'Subtype') !== 'PrinterMark',
    );
    if (annotations.length > 0) {
      const message = `${annotations.length} annotations (links, notes or fields) are on the page.`;
      found('error', 'annotation', message, 'Make the file for the press; links belong to the screen file.', number);
    }
    if (dict.get('AA') !== null)
      found('error', 'script', 'The page has actions.', 'Make the file for the press.', number);
  }
  checkPageCount(pages.length, expected, found);
};

function checkActions({ catalog }: OpenPdf, found: Found): void {
  const names = dictAt(catalog, 'Names');
  const open = dictAt(catalog, 'OpenAction');
  if (dictAt(names, 'JavaScript') !== null || catalog.get('AA') !== null || nameAt(open, 'S') === 'JavaScript')
    found('error', 'script', 'The file has scripts or actions in it.', 'Make the file for the press.');
  if (dictAt(names, 'EmbeddedFiles') !== null)
    found('error', 'attachment', 'Another file is embedded in this one.', 'Take it out.');
  if (listAt(dictAt(catalog, 'AcroForm'), 'Fields').length > 0)
    found('error', 'form', 'The file has form fields.', 'Make the file for the press.');
}

function checkPageCount(count: number, { pages }: Expectations, found: Found): void {
  if (pages?.exactly !== undefined && count !== pages.exactly)
    found('error', 'page-count', `The file has ${count} pages; the fold has ${pages.exactly} sides.`, 'Make it anew.');
  if (pages?.multipleOf !== undefined && count % pages.multipleOf !== 0)
    found(
      'error',
      'page-count',
      `The file has ${count} pages, which is no multiple of ${pages.multipleOf}.`,
      'Make it anew.',
    );
}

/** `preflight.no-output-intent`, `.output-intent`, `.not-pdfx`, `.trapped`. */
export const checkOutputIntent: Judge = ({ catalog, info }, _pages, _expected, found) => {
  const intents = listAt(catalog, 'OutputIntents').filter(isDict);
  const intent = intents.find((each) => nameAt(each, 'S') === 'GTS_PDFX');
  if (intent === undefined) {
    const message =
      intents.length === 0 ? 'No output intent says what press the file is for.' : 'No output intent is for PDF/X.';
    found('error', 'no-output-intent', message, 'Name the shop’s ICC profile in foldout.yaml, under printers.');
  } else {
    const profile = dictAt(intent, 'DestOutputProfile');
    const bytes = profile?.bytes();
    const tag = (at: number): string => Buffer.from(bytes?.subarray(at, at + 4) ?? []).toString('latin1');
    const hint = 'Ask the shop for its profile, and name it in foldout.yaml, under printers.';
    if (profile === null) found('error', 'output-intent', 'The output intent has no profile in it.', hint);
    else if (tag(36) !== 'acsp')
      found('error', 'output-intent', 'The output intent’s profile is no ICC profile.', hint);
    else if (tag(12) !== 'prtr')
      found('error', 'output-intent', `The profile is of class “${tag(12)}”, not of a printing device.`, hint);
    else if (tag(16) !== 'CMYK')
      found('warning', 'output-intent', `The profile is for ${tag(16).trim()}, not for CMYK.`, hint);
    if ((textAt(intent, 'OutputConditionIdentifier') ?? '') === '')
      found('error', 'output-intent', 'The output intent doesn’t name its printing condition.', hint);
    else if (textAt(intent, 'OutputConditionIdentifier') === 'Custom')
      found('warning', 'output-condition', 'The printing condition has no name: “Custom”.', hint);
  }
  checkIdentification(xmpOf(catalog), textAt(info, 'GTS_PDFXVersion'), found);
  const trapped = nameOf(info?.get('Trapped') ?? null);
  if (trapped !== 'True' && trapped !== 'False')
    found('error', 'trapped', 'The file doesn’t say whether it is trapped.', 'Make it anew.');
};

function xmpOf(catalog: OpenPdf['catalog']): string {
  return Buffer.from(dictAt(catalog, 'Metadata')?.bytes() ?? []).toString('utf8');
}

function checkIdentification(xmp: string, info: string | null, found: Found): void {
  const said = /GTS_PDFXVersion(?:>|=["'])([^<"']*)/.exec(xmp)?.[1];
  if (said === undefined || !/^PDF\/X-4/.test(said)) {
    found(
      'error',
      'not-pdfx',
      `The file calls itself ${said ?? info ?? 'no kind of PDF/X'}.`,
      'Make it with a press profile.',
    );
  } else if (info !== null && info !== said) {
    found('error', 'not-pdfx', `The file calls itself ${said} in one place and ${info} in another.`, 'Make it anew.');
  }
}
