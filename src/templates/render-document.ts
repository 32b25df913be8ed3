/** ENTRY of the templates room: a view through a template set → the document as a tree. */

import type { Report } from '../base/diagnostic.ts';
import type { Templates } from './handlebars.ts';
import type { Helper } from './helper.ts';
import { parseHtml } from './parse-html.ts';
import type { HtmlTree } from './tree.ts';

export interface RenderRequest {
  /** The template to begin with: `layout`. */
  readonly layout: string;
  readonly view: object;
  readonly helpers: Readonly<Record<string, Helper>>;
  /** The document's name: positions are in `<document>.html`. */
  readonly document: string;
}

/** Undefined after an error; the findings say what. */
export function renderDocument(templates: Templates, request: RenderRequest, report: Report): HtmlTree | undefined {
  const html = templates.render(request.layout, request.view, request.helpers, report);
  if (html === undefined) return undefined;
  return parseHtml({ file: `${request.document}.html`, text: html }, report);
}
