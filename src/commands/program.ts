/** The command line: names, options and help of every command. What a command does is in a file of its own, loaded when it runs. */

import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { VERSION } from '../base/version.ts';
import type { ExitStatus, Terminal } from './terminal.ts';

const FORMATS = ['text', 'json', 'github'] as const;
export type FindingsFormat = (typeof FORMATS)[number];

export const STAGES = [
  'content',
  'units',
  'localised',
  'html',
  'tree',
  'style',
  'layout',
  'spoken',
  'imposition',
] as const;
export type Stage = (typeof STAGES)[number];

/** Names separated by commas. */
function names(value: string): string[] {
  const all = value
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (all.length === 0) throw new InvalidArgumentError('Give one name or more, separated by commas.');
  return all;
}

/** `180d`, `26w`, or a number of days. */
function days(value: string): number {
  const match = /^(\d{1,5})\s*([dw]?)$/.exec(value.trim());
  if (match === null) throw new InvalidArgumentError('Give days or weeks: 180d, 26w.');
  return Number(match[1]) * (match[2] === 'w' ? 7 : 1);
}

function millimetres(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0 && number <= 1000)) throw new InvalidArgumentError('Give a number.');
  return number;
}

/** For an option that may be given several times. */
function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function threads(value: string): number {
  if (!/^[1-9]\d?$/.test(value)) throw new InvalidArgumentError('Give a number from 1 to 99.');
  return Number(value);
}

function isoDate(value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value) {
    throw new InvalidArgumentError('Give a date as 2026-11-21.');
  }
  return value;
}

export interface Program {
  readonly run: (args: readonly string[]) => Promise<ExitStatus>;
}

export function createProgram(terminal: Terminal): Program {
  let status: ExitStatus = 0;
  const finish = async (result: Promise<ExitStatus>): Promise<void> => {
    status = await result;
  };
  const program = new Command('foldout')
    .description('Multilingual leaflets for patients: YAML content, one file a language, print-ready PDF.')
    .option(
      '--project <folder>',
      'the project: a folder with a foldout.yaml (default: here or the nearest folder above)',
    )
    .version(VERSION, '-v, --version')
    .helpOption('-h, --help', 'show help')
    .showHelpAfterError('(foldout --help shows what there is)')
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.say(text.trimEnd()),
    })
    .exitOverride();
  const shared = (): { project?: string } => program.opts<{ project?: string }>();

  program
    .command('build')
    .description('make the PDF files; without arguments what foldout.yaml names')
    .argument('[leaflet...]', 'leaflets by id (default: all)')
    .option('--locale <tags>', 'only these locales: nl,ar', names)
    .option('--edition <names>', 'only these editions: handout,trifold', names)
    .option('--profile <names>', 'only these profiles: screen,office,press', names)
    .option('--printer <names>', 'press files for these printers of foldout.yaml, one each', names)
    .option('--out <folder>', 'where to write (default: output/ in the project)')
    .option('--date <date>', 'the day that decides what is overdue (default: today)', isoDate)
    .option('--release', 'refuse what is unreviewed, overdue, incomplete or draft')
    .option('--draft', 'draw a text that does not fit its panels too, and mark what is too much')
    .option('--force', 'build anew what is up to date')
    .option('--overlay', 'draw boxes, baselines and page edges on the pages')
    .option('--timings', 'print milliseconds a stage')
    .option('--jobs <number>', 'threads that make documents (default: one a core, where it is worth it)', threads)
    .action((leaflets: string[], options) =>
      finish(import('./build.ts').then(({ build }) => build({ ...shared(), ...options, leaflets }, terminal))),
    );

  program
    .command('check')
    .description('find everything that can be found without writing a file')
    .argument('[leaflet...]', 'leaflets by id (default: all)')
    .option('--locale <tags>', 'only these locales', names)
    .option('--date <date>', 'the day that decides what is overdue (default: today)', isoDate)
    .option('--no-layout', 'only what can be found without layout')
    .addOption(new Option('--format <format>', 'how findings are printed').choices(FORMATS).default('text'))
    .action((leaflets: string[], options) =>
      finish(import('./check.ts').then(({ check }) => check({ ...shared(), ...options, leaflets }, terminal))),
    );

  program
    .command('inspect')
    .description('show what one stage of the flow hands to the next')
    .argument('<leaflet>', 'a leaflet by id')
    .addOption(new Option('--stage <stage>', 'which stage').choices(STAGES).default('layout'))
    .option('--locale <tag>', 'the locale (default: the source locale)')
    .option('--edition <name>', 'the edition', 'handout')
    .option('--profile <name>', 'the profile', 'screen')
    .option('--date <date>', 'the day that decides what is overdue (default: today)', isoDate)
    .action((leaflet: string, options) =>
      finish(import('./inspect.ts').then(({ inspect }) => inspect({ ...shared(), ...options, leaflet }, terminal))),
    );

  program
    .command('preflight')
    .description('judge finished PDF files as a print shop would; a job ticket beside a file says what is expected')
    .argument('<file...>', 'PDF files')
    .option('--bleed <mm>', 'millimetres beyond the trim (default: 3)', millimetres)
    .option('--safe-margin <mm>', 'millimetres from trim and folds to text (default: 5)', millimetres)
    .option('--ink-limit <percent>', 'all inks on one spot together (default: 300)', millimetres)
    .addOption(new Option('--format <format>', 'how it is printed').choices(['text', 'json']).default('text'))
    .action((files: string[], options) =>
      finish(import('./preflight.ts').then(({ preflightFiles }) => preflightFiles({ ...options, files }, terminal))),
    );

  program
    .command('init')
    .description('make a project with a sample leaflet in a new folder')
    .argument('<folder>', 'the folder to make')
    .action((folder: string) => finish(import('./init.ts').then(({ init }) => init({ folder }, terminal))));

  program
    .command('schema')
    .description('write the JSON Schemas that editors complete and check with')
    .option('--out <folder>', 'where to write (default: schemas/ in the project)')
    .action((options) =>
      finish(import('./schema.ts').then(({ schema }) => schema({ ...shared(), ...options }, terminal))),
    );

  const locale = program.command('locale').description('languages: add one, see how complete each is');
  locale
    .command('add')
    .description('make the folder of a new language, settings from CLDR, every unit waiting')
    .argument('<tag>', 'a BCP 47 tag: fa, ro, zh-Hans')
    .action((tag: string) =>
      finish(import('./locale-add.ts').then(({ localeAdd }) => localeAdd({ ...shared(), tag }, terminal))),
    );
  locale
    .command('list')
    .description('every language and how much of it is translated')
    .addOption(new Option('--format <format>', 'how it is printed').choices(['text', 'json']).default('text'))
    .action((options) =>
      finish(import('./locale-list.ts').then(({ localeList }) => localeList({ ...shared(), ...options }, terminal))),
    );

  const translate = program.command('translate').description('keep translations in step with the source');
  translate
    .command('sync')
    .description('add new units as missing, keep moved ones, mark changed ones stale, set removed ones aside')
    .argument('[leaflet...]', 'leaflets by id (default: all that the locale has, or those named)')
    .option('--locale <tags>', 'only these locales', names)
    .action((leaflets: string[], options) =>
      finish(
        import('./translate-sync.ts').then(({ translateSync }) =>
          translateSync({ ...shared(), ...options, leaflets }, terminal),
        ),
      ),
    );

  translate
    .command('status')
    .description('how far every translation is, and what keeps it from release')
    .argument('[leaflet...]', 'leaflets by id, or interface for the fixed words (default: all)')
    .option('--locale <tags>', 'only these locales', names)
    .option(
      '--ci',
      'exit status 1 where something blocks a release, an error of the checks or a text that does not fit too',
    )
    .option('--no-layout', 'leave out whether it fits the fixed forms')
    .addOption(new Option('--format <format>', 'how it is printed').choices(['text', 'json', 'csv']).default('text'))
    .action((leaflets: string[], options) =>
      finish(
        import('./translate-status.ts').then(({ translateStatus }) =>
          translateStatus({ ...shared(), ...options, leaflets }, terminal),
        ),
      ),
    );
  translate
    .command('diff')
    .description('what changed in the source since it was translated, word by word')
    .argument('<locale>', 'a locale')
    .argument('[leaflet...]', 'leaflets by id, or interface (default: all)')
    .addOption(new Option('--format <format>', 'how it is printed').choices(['text', 'json']).default('text'))
    .action((locale: string, leaflets: string[], options) =>
      finish(
        import('./translate-diff.ts').then(({ translateDiff }) =>
          translateDiff({ ...shared(), ...options, locale, leaflets }, terminal),
        ),
      ),
    );
  translate
    .command('confirm')
    .description('say that targets translate the source as it is now: they are no longer out of date')
    .argument('<leaflet...>', 'leaflets by id, or interface')
    .requiredOption('--locale <tags>', 'in these locales', names)
    .option('--unit <places>', 'these units: intro/paragraph-1,title', names)
    .option('--all', 'every unit that is out of date')
    .option('--date <date>', 'when it was translated (default: today)', isoDate)
    .action((leaflets: string[], options) =>
      finish(
        import('./translate-confirm.ts').then(({ translateConfirm }) =>
          translateConfirm({ ...shared(), ...options, leaflets }, terminal),
        ),
      ),
    );
  translate
    .command('approve')
    .description('translated → reviewed (a second linguist) → final (clinically approved), by name')
    .argument('[leaflet...]', 'leaflets by id, or interface (default: all)')
    .requiredOption('--locale <tags>', 'in these locales', names)
    .addOption(new Option('--role <role>', 'as whom').choices(['linguistic', 'clinical']).makeOptionMandatory())
    .requiredOption('--by <person>', 'name and function of who approves')
    .option('--unit <places>', 'only these units', names)
    .option('--date <date>', 'when (default: today)', isoDate)
    .action((leaflets: string[], options) =>
      finish(
        import('./translate-approve.ts').then(({ translateApprove }) =>
          translateApprove({ ...shared(), ...options, leaflets }, terminal),
        ),
      ),
    );

  translate
    .command('export')
    .description('files for a translator’s tool: PO (Poedit, Weblate, OmegaT) or XLIFF 1.2')
    .argument('[leaflet...]', 'leaflets by id, or interface (default: all)')
    .addOption(new Option('--format <format>', 'of the files').choices(['po', 'xliff']).default('po'))
    .option('--locale <tags>', 'only these locales', names)
    .requiredOption('--out <folder>', 'where to write')
    .action((leaflets: string[], options) =>
      finish(
        import('./translate-export.ts').then(({ translateExport }) =>
          translateExport({ ...shared(), ...options, leaflets }, terminal),
        ),
      ),
    );
  translate
    .command('import')
    .description('take translations back from a tool; without --write only show what would change')
    .argument('<from>', 'a file, or a folder of them')
    .addOption(new Option('--format <format>', 'of the files').choices(['po', 'xliff']).default('po'))
    .requiredOption('--locale <tag>', 'the locale')
    .option('--write', 'write the changes')
    .option('--accept-stale', 'take text that was made from an older source too; it stays marked as out of date')
    .option('--date <date>', 'when it was translated (default: today)', isoDate)
    .action((from: string, options) =>
      finish(
        import('./translate-import.ts').then(({ translateImport }) =>
          translateImport({ ...shared(), ...options, from }, terminal),
        ),
      ),
    );

  const review = program
    .command('review')
    .description('who has reviewed the source texts, and when they are due again');
  review
    .command('list')
    .description('every leaflet in every language: version, last review, next review, days left, age of its source')
    .argument('[leaflet...]', 'leaflets by id (default: all)')
    .option('--locale <tags>', 'only these locales', names)
    .option('--within <days>', 'only what is due within so many days (180d), overdue or unreviewed', days)
    .option('--date <date>', 'counted from this day (default: today)', isoDate)
    .addOption(new Option('--format <format>', 'how it is printed').choices(['text', 'json', 'csv']).default('text'))
    .action((leaflets: string[], options) =>
      finish(
        import('./review-list.ts').then(({ reviewList }) =>
          reviewList({ ...shared(), ...options, leaflets }, terminal),
        ),
      ),
    );
  review
    .command('record')
    .description('write down who has reviewed a source text')
    .argument('<leaflet...>', 'leaflets by id')
    .requiredOption('--by <person>', 'name and function: "A. Jansen, neurologist"; once a reviewer', collect)
    .option('--date <date>', 'when (default: today)', isoDate)
    .action((leaflets: string[], options) =>
      finish(
        import('./review-record.ts').then(({ reviewRecord }) =>
          reviewRecord({ ...shared(), ...options, leaflets }, terminal),
        ),
      ),
    );

  return {
    run: async (args) => {
      if (args.length === 0) {
        program.outputHelp();
        return 0;
      }
      try {
        await program.parseAsync([...args], { from: 'user' });
        return status;
      } catch (error) {
        if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
        throw error;
      }
    },
  };
}
