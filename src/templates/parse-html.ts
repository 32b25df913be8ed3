/**
 * Rendered HTML → tree, by parse5, strictly. The tags are read as written; then the tree that the HTML standard's own
 * algorithm makes of the same text must be the same one. What a browser would put right in silence (an element that is not
 * closed, rows outside a table body, a block inside a paragraph) is a diagnostic, so that PDF, web twin and template agree.
 */

import { type DefaultTreeAdapterTypes, parse, type Token, Tokenizer } from 'parse5';
import type { Report, SourcePosition } from '../base/diagnostic.ts';
import type { SourceText } from '../base/source-text.ts';
import { checkElement } from './check-element.ts';
import { HTML_SUBSET } from './html-subset.ts';
import type { HtmlTree, TreeElement, TreeNode } from './tree.ts';

interface OpenElement {
  readonly element: TreeElement;
  readonly children: TreeNode[];
}

/**
 * @param source the rendered HTML, named after its document: `dwarslaesie.nl.handout.html`
 * @returns undefined where there is an error
 */
export function parseHtml(source: SourceText, report: Report): HtmlTree | undefined {
  let failed = false;
  const strictReport: Report = (finding) => {
    if (finding.severity === 'error') failed = true;
    report(finding);
  };
  const root = readTags(source, strictReport);
  if (root === undefined || failed) return undefined;
  const document = parse(source.text);
  const read = document.childNodes.find((each) => each.nodeName === 'html') as
    | DefaultTreeAdapterTypes.Element
    | undefined;
  if (read !== undefined) departs(root, read, strictReport);
  checkElement(root, new Map(), strictReport);
  return failed ? undefined : { html: source.text, root };
}

/** The tree of the tags as they are written; no element is made up, moved or closed for the author. */
function readTags(source: SourceText, report: Report): TreeElement | undefined {
  const reader = new TagReader(source.file, report);
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, reader);
  tokenizer.write(source.text, true);
  return reader.finish();
}

class TagReader {
  readonly #file: string;
  readonly #report: Report;
  readonly #open: OpenElement[] = [];
  #root: TreeElement | undefined;

  constructor(file: string, report: Report) {
    this.#file = file;
    this.#report = report;
  }

  onStartTag(token: Token.TagToken): void {
    const name = token.tagName;
    const at = this.#place(token.location);
    const attributes = Object.fromEntries(token.attrs.map((each) => [each.name, each.value]));
    const children: TreeNode[] = [];
    const element: TreeElement = { kind: 'element', name, attributes, children, at };
    const parent = this.#open.at(-1);
    if (parent !== undefined) parent.children.push(element);
    else if (this.#root === undefined && name === 'html') this.#root = element;
    else
      this.#problem('misplaced-element', `<${name}> stands outside <html>.`, at, 'A document is one <html> element.');
    if (HTML_SUBSET[name]?.empty !== true) this.#open.push({ element, children });
  }

  onEndTag(token: Token.TagToken): void {
    const at = this.#place(token.location);
    const index = this.#open.findLastIndex((each) => each.element.name === token.tagName);
    if (index < 0) {
      const empty = HTML_SUBSET[token.tagName]?.empty === true;
      const hint = empty ? `<${token.tagName}> has no end tag.` : undefined;
      this.#problem('unopened-element', `</${token.tagName}> closes nothing.`, at, hint);
      return;
    }
    for (const { element } of this.#open.slice(index + 1)) this.#unclosed(element, `before </${token.tagName}>`);
    this.#open.length = index;
  }

  onCharacter(token: Token.CharacterToken): void {
    const parent = this.#open.at(-1);
    if (parent !== undefined) appendText(parent.children, token.chars);
    else if (token.chars.trim() !== '') {
      this.#problem('misplaced-text', 'Text stands outside <html>.', this.#place(token.location));
    }
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token);
  }

  onNullCharacter(token: Token.CharacterToken): void {
    this.#problem('html-syntax', 'U+0000 cannot stand in HTML.', this.#place(token.location));
  }

  onComment(): void {}

  onDoctype(): void {}

  onEof(): void {}

  onParseError(error: { readonly code: string; readonly startLine: number; readonly startCol: number }): void {
    const at = { file: this.#file, line: error.startLine, column: error.startCol };
    this.#problem('html-syntax', `The HTML is not well formed: ${error.code.replaceAll('-', ' ')}.`, at);
  }

  finish(): TreeElement | undefined {
    for (const { element } of this.#open) this.#unclosed(element, 'before the end of the document');
    if (this.#root === undefined) {
      const at = { file: this.#file, line: 1, column: 1 };
      this.#problem('no-html', 'There is no <html> element.', at, 'The layout begins with <html lang="…" dir="…">.');
    }
    return this.#root;
  }

  #unclosed(element: TreeElement, where: string): void {
    this.#problem('unclosed-element', `<${element.name}> is not closed ${where}.`, element.at);
  }

  #problem(code: string, message: string, at: SourcePosition, hint?: string): void {
    this.#report({ severity: 'error', code: `template.${code}`, message, at, ...(hint === undefined ? {} : { hint }) });
  }

  #place(location: Token.Location | null): SourcePosition {
    if (location === null) return { file: this.#file, line: 1, column: 1 };
    const at = { file: this.#file, line: location.startLine, column: location.startCol };
    return location.endLine === location.startLine ? { ...at, endColumn: location.endCol } : at;
  }
}

function appendText(children: TreeNode[], text: string): void {
  const last = children.at(-1);
  if (last?.kind === 'text') children[children.length - 1] = { kind: 'text', text: last.text + text };
  else children.push({ kind: 'text', text });
}

/**
 * Reports the first place where the standard's tree construction departs from the tags, the innermost first: an element
 * that was moved out is missing there, and stands too much somewhere above.
 * @returns whether there is such a place
 */
function departs(written: TreeElement, read: DefaultTreeAdapterTypes.Element, report: Report): boolean {
  const children = written.children.filter((each) => each.kind === 'element');
  const others = read.childNodes.filter((each) => 'tagName' in each);
  for (const [index, child] of children.entries()) {
    const other = others[index];
    if (other === undefined || other.tagName !== child.name) {
      report(misplaced(child, written, other?.tagName));
      return true;
    }
    if (departs(child, other, report)) return true;
  }
  const surplus = others[children.length];
  if (surplus === undefined && sameText(written, read)) return false;
  report(misplaced(undefined, written, surplus?.tagName));
  return true;
}

/** HTML moves text that stands between rows or cells; white space may go (HTML, 13.2.6). */
function sameText(written: TreeElement, read: DefaultTreeAdapterTypes.Element): boolean {
  const own = written.children.map((each) => (each.kind === 'text' ? each.text : '')).join('');
  const other = read.childNodes.map((each) => ('value' in each ? each.value : '')).join('');
  return own.replace(/\s+/g, '') === other.replace(/\s+/g, '');
}

function misplaced(
  child: TreeElement | undefined,
  parent: TreeElement,
  insteadOf: string | undefined,
): Parameters<Report>[0] {
  const made = insteadOf !== undefined && insteadOf !== child?.name ? `<${insteadOf}>` : undefined;
  const subject = child === undefined ? 'Some text' : `<${child.name}>`;
  const hint =
    made === '<tbody>' || made === '<head>' || made === '<body>'
      ? `Write ${made} around it.`
      : `A browser would move or close it: see which elements HTML allows inside <${parent.name}>.`;
  return {
    severity: 'error',
    code: 'template.misplaced-element',
    message: `${subject} cannot stand directly inside <${parent.name}>.`,
    at: (child ?? parent).at,
    hint,
  };
}
