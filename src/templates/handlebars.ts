/**
 * The one wrapper of Handlebars: a layout and its partials become a set that renders, isolated from every other set.
 * Strict mode, escaping on, no access to prototypes; every failure becomes a diagnostic with file, line and column.
 */

import Handlebars from 'handlebars';
import type { Report, SourcePosition } from '../base/diagnostic.ts';
import type { SourceText } from '../base/source-text.ts';
import { type Helper, HelperFault } from './helper.ts';
import { parseFault } from './parse-fault.ts';
import { toTemplateNodes } from './template-nodes.ts';
import type { ParsedTemplate } from './template-syntax.ts';

export interface Templates {
  /** For {@link checkTemplates}. */
  readonly parsed: readonly ParsedTemplate[];
  /** The HTML, or undefined after an error. Helpers come with each call because they speak the document's language. */
  readonly render: (
    name: string,
    view: object,
    helpers: Readonly<Record<string, Helper>>,
    report: Report,
  ) => string | undefined;
}

/** `{{#if}}` and the like; `lookup` and `log` are left out: the one hides names from the check, the other prints. */
export const BLOCK_HELPERS: readonly string[] = ['if', 'unless', 'each', 'with'];

const HANDLEBARS_OWN = ['if', 'unless', 'each', 'with', 'lookup', 'log', 'helperMissing', 'blockHelperMissing'];

type Compiled = Handlebars.TemplateDelegate;

/** A failure that knows its place; thrown through Handlebars and caught in `render`. */
class PlacedFault extends Error {
  readonly at: SourcePosition;
  readonly hint: string | undefined;

  constructor(message: string, at: SourcePosition, hint?: string) {
    super(message);
    this.at = at;
    this.hint = hint;
  }
}

/**
 * Parses a template set once; it renders as many documents as are wanted.
 * @param files the layout and its partials; each is called by its file name without `.hbs`
 * @param helperNames every helper that `render` will be given
 * @returns undefined where a file does not parse: the findings say why
 */
export function createTemplates(
  files: readonly SourceText[],
  helperNames: readonly string[],
  report: Report,
): Templates | undefined {
  const environment = Handlebars.create();
  for (const name of HANDLEBARS_OWN) if (!BLOCK_HELPERS.includes(name)) environment.unregisterHelper(name);
  const programs = new Map<string, { source: SourceText; program: hbs.AST.Program }>();
  let failed = false;
  for (const source of files) {
    const program = parse(environment, source, report);
    if (program === undefined) failed = true;
    else programs.set(templateName(source.file), { source, program });
  }
  if (failed) return undefined;
  const compiled = new Map<string, Compiled>();
  for (const [name, { source, program }] of programs) {
    compiled.set(name, placeFaults(compile(environment, program, helperNames), source));
  }
  return {
    parsed: [...programs].map(([name, { source, program }]) => ({
      name,
      source,
      nodes: toTemplateNodes(program, source.file),
    })),
    render: (name, view, helpers, renderReport) => render(compiled, name, view, helpers, renderReport),
  };
}

/** `templates/handout/layout.hbs` → `layout`. */
export function templateName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.hbs$/, '');
}

function parse(environment: typeof Handlebars, source: SourceText, report: Report): hbs.AST.Program | undefined {
  try {
    return environment.parse(source.text, { srcName: source.file });
  } catch (error) {
    report(parseFault(source, error));
    return undefined;
  }
}

function compile(environment: typeof Handlebars, program: hbs.AST.Program, helperNames: readonly string[]): Compiled {
  const named = [...helperNames, ...BLOCK_HELPERS].map((name) => [name, true]);
  const forbidden = HANDLEBARS_OWN.filter((name) => !BLOCK_HELPERS.includes(name)).map((name) => [name, false]);
  return environment.compile(program, {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries([...forbidden, ...named]) as KnownHelpers,
  });
}

/** Handlebars' faults know a line at best, and never the file: the partial that ran adds its own. */
function placeFaults(template: Compiled, source: SourceText): Compiled {
  return (context, options) => {
    try {
      return template(context, options);
    } catch (error) {
      if (error instanceof PlacedFault) throw error;
      throw placed(error, source);
    }
  };
}

function placed(error: unknown, source: SourceText): PlacedFault {
  const fault = error as { message?: string; lineNumber?: number; column?: number; endColumn?: number };
  const text = String(fault.message ?? error);
  const partial = /^The partial (\S+) could not be found/.exec(text)?.[1];
  const at = {
    file: source.file,
    line: fault.lineNumber ?? lineOfPartial(source, partial) ?? 1,
    column: fault.column === undefined ? 1 : fault.column + 1,
  };
  const undefinedName = /^"(.+)" not defined in /.exec(text)?.[1];
  if (undefinedName !== undefined) return new PlacedFault(`The view has no "${undefinedName}" here.`, at);
  if (partial !== undefined) return new PlacedFault(`There is no partial "${partial}".`, at);
  return new PlacedFault(text.replace(/ - \d+:\d+$/, ''), at);
}

function lineOfPartial(source: SourceText, partial: string | undefined): number | undefined {
  if (partial === undefined) return undefined;
  const index = source.text.split('\n').findIndex((line) => /\{\{~?#?>/.test(line) && line.includes(partial));
  return index < 0 ? undefined : index + 1;
}

function render(
  compiled: ReadonlyMap<string, Compiled>,
  name: string,
  view: object,
  helpers: Readonly<Record<string, Helper>>,
  report: Report,
): string | undefined {
  const template = compiled.get(name);
  if (template === undefined) {
    report({ severity: 'error', code: 'template.unknown-template', message: `There is no template "${name}.hbs".` });
    return undefined;
  }
  try {
    return template(view, {
      helpers: Object.fromEntries(Object.entries(helpers).map(([key, helper]) => [key, asHandlebarsHelper(helper)])),
      partials: Object.fromEntries(compiled),
      allowProtoPropertiesByDefault: false,
      allowProtoMethodsByDefault: false,
    });
  } catch (error) {
    const fault =
      error instanceof PlacedFault
        ? error
        : new PlacedFault(String(error), { file: `${name}.hbs`, line: 1, column: 1 });
    const hint = fault.hint === undefined ? {} : { hint: fault.hint };
    report({ severity: 'error', code: 'template.cannot-render', message: fault.message, at: fault.at, ...hint });
    return undefined;
  }
}

/** `options.loc` is where the call stands; Handlebars passes it on and its types do not know. */
interface CallOptions {
  readonly hash: Readonly<Record<string, unknown>>;
  readonly loc?: { readonly source?: string; readonly start: { readonly line: number; readonly column: number } };
}

function asHandlebarsHelper(helper: Helper): (...args: unknown[]) => unknown {
  return (...args) => {
    const options = args.pop() as CallOptions;
    try {
      return helper(args, options.hash);
    } catch (error) {
      const start = options.loc?.start ?? { line: 1, column: 0 };
      const at = { file: options.loc?.source ?? '', line: start.line, column: start.column + 1 };
      const hint = error instanceof HelperFault ? error.hint : undefined;
      throw new PlacedFault(error instanceof Error ? error.message : String(error), at, hint);
    }
  };
}
