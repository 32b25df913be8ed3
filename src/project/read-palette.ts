/** `palette:` of `foldout.yaml` → colours by name, each with its look on the screen and its inks on the press. */

import type { Report } from '../base/diagnostic.ts';
import type { YamlPath, YamlText } from '../base/yaml.ts';
import type { Inks, PaletteColour, SpotInk } from './project.ts';
import type { ColourYaml, ProjectYaml } from './schema.ts';

/** More ink does not dry, and comes off on the facing page. Printers may ask for less. Per cent */
const MAX_TOTAL_INK = 300;
/** CSS has these words already. */
const TAKEN_COLOURS: ReadonlySet<string> = new Set(['black', 'white', 'transparent', 'none']);
const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
/** What PDF and every press take for granted. */
const PROCESS_INKS: ReadonlySet<string> = new Set(['cyan', 'magenta', 'yellow', 'black', 'all', 'none']);

/**
 * Reports `project.taken-colour`, `.wrong-name`, `.spot-without-alternate`, `.too-much-ink`, `.process-ink-as-spot`, `.two-looks-of-a-spot` (errors)
 * and `.grey-of-colours` (warning).
 */
export function readPalette(
  palette: ProjectYaml['palette'],
  yaml: YamlText,
  report: Report,
): ReadonlyMap<string, PaletteColour> {
  const colours = new Map<string, PaletteColour>();
  const alternates = new Map<string, Inks>();
  for (const [name, colour] of Object.entries(palette)) {
    const path = ['palette', name];
    const problem = (code: string, message: string, hint: string): void =>
      report({ severity: 'error', code, message, at: yaml.keyAt(path), hint });
    if (TAKEN_COLOURS.has(name)) {
      problem('project.taken-colour', `"${name}" means the same everywhere.`, 'Choose another name.');
    } else if (!NAME.test(name)) {
      problem('project.wrong-name', `"${name}" cannot be a colour's name.`, 'Use lower-case words and hyphens.');
    } else {
      if (colour.press !== undefined && 'spot' in colour.press && colour.press.alternate === undefined) {
        problem(
          'project.spot-without-alternate',
          `Nobody knows what ${colour.press.spot} looks like without the ink.`,
          'Add “alternate: [C, M, Y, K]”, the full ink in process colours.',
        );
      }
      const inks = readInks(colour);
      const read = { screen: colour.screen.toUpperCase(), ...(inks === undefined ? {} : { press: inks }) };
      if (inks !== undefined) checkInks(read.screen, inks, alternates, path, yaml, report);
      colours.set(name, read);
    }
  }
  return colours;
}

function readInks({ press }: ColourYaml): Inks | SpotInk | undefined {
  if (press === undefined) return undefined;
  if (Array.isArray(press)) return fourInks(press);
  const { spot, tint, alternate } = press;
  return { spot, tint: tint ?? 100, alternate: fourInks(alternate ?? []) };
}

function fourInks([cyan = 0, magenta = 0, yellow = 0, black = 0]: readonly number[]): Inks {
  return [cyan, magenta, yellow, black];
}

function checkInks(
  screen: string,
  inks: Inks | SpotInk,
  alternates: Map<string, Inks>,
  path: YamlPath,
  yaml: YamlText,
  report: Report,
): void {
  const at = yaml.keyAt([...path, 'press']);
  const problem = (code: string, message: string, hint: string): void =>
    report({ severity: 'error', code, message, at, hint });
  const process = 'spot' in inks ? inks.alternate : inks;
  const total = process.reduce((sum, ink) => sum + ink, 0);
  if (total > MAX_TOTAL_INK) {
    problem(
      'project.too-much-ink',
      `The inks add up to ${total} per cent; more than ${MAX_TOTAL_INK} does not dry.`,
      'Take ink away, first of the colours under black.',
    );
  }
  if ('spot' in inks) {
    if (PROCESS_INKS.has(inks.spot.toLowerCase())) {
      problem('project.process-ink-as-spot', `“${inks.spot}” is no spot colour.`, 'Write press: [C, M, Y, K].');
    }
    const other = alternates.get(inks.spot);
    if (other !== undefined && String(other) !== String(inks.alternate)) {
      problem(
        'project.two-looks-of-a-spot',
        `${inks.spot} has another alternate above: one ink has one.`,
        'Give the full ink’s alternate each time, and “tint:” for lighter ones.',
      );
    }
    alternates.set(inks.spot, other ?? inks.alternate);
  } else if (total <= MAX_TOTAL_INK && isGrey(screen) && inks.slice(0, 3).some((ink) => ink > 0)) {
    report({
      severity: 'warning',
      code: 'project.grey-of-colours',
      message: `${screen} is a grey, but is printed with coloured inks: it will not look grey.`,
      at,
      hint: 'Print greys with black alone: press: [0, 0, 0, K].',
    });
  }
}

/** `#RRGGBB` with three equal parts. */
function isGrey(screen: string): boolean {
  return screen.slice(1, 3) === screen.slice(3, 5) && screen.slice(3, 5) === screen.slice(5, 7);
}
