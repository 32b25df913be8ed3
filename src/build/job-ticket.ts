/** The job ticket that goes to the print shop beside each press file: everything that the file alone doesn't say. */

import { ptToMm, round } from '../base/units.ts';
import { writeYamlMap } from '../base/yaml.ts';
import type { SheetSide } from '../imposition/sheet.ts';
import type { LaidOutDocument } from '../layout/page.ts';
import { paintedColours } from '../layout/painted-colours.ts';
import type { LocalisedLeaflet } from '../locales/localised-leaflet.ts';
import type { ImageResource } from '../pdf/images.ts';
import type { Edition } from '../project/edition.ts';
import type { PaletteColour, Project } from '../project/project.ts';
import type { DocumentPlan } from './plan.ts';
import type { PressPrinter } from './press-printers.ts';

export interface JobTicket {
  readonly file: string;
  readonly title: string;
  readonly code: string;
  readonly version: string;
  /** ISO date of the version. */
  readonly date: string;
  readonly edition: string;
  readonly language: {
    readonly tag: string;
    readonly dutch: string;
    readonly own: string;
    readonly reading: 'left to right' | 'right to left';
  };
  readonly format: {
    /** mm */
    readonly trim: { readonly width: number; readonly height: number };
    /** mm, on every side. */
    readonly bleed: number;
    /** Of the file. */
    readonly pages: number;
    /** The pages of the file are printer's sheets, not pages of the booklet. */
    readonly imposed: boolean;
    readonly marks: readonly string[];
  };
  /** Null: flat. Panel widths in mm, left to right as each side is looked at. */
  readonly fold: {
    readonly name: string;
    readonly outside: readonly number[];
    readonly inside: readonly number[];
  } | null;
  /** About which edge the sheet is turned from one side to the other. */
  readonly flip: 'short edge' | 'long edge';
  /** The edge on which a bound form is held together; null: not bound. */
  readonly binding: 'left edge' | 'right edge' | null;
  readonly paper: { readonly name: string; readonly thickness: number };
  readonly colours: { readonly process: readonly string[]; readonly spot: readonly string[] };
  /** Per cent */
  readonly inkLimit: number;
  readonly profile: { readonly condition: string; readonly info: string };
  readonly preparedFor: string;
  readonly quantity: number | 'to be agreed';
  readonly printer: string;
  readonly publisher: string;
}

export interface TicketInput {
  readonly plan: DocumentPlan;
  readonly localised: LocalisedLeaflet;
  readonly edition: Edition;
  readonly project: Project;
  readonly laidOut: LaidOutDocument;
  readonly sides: readonly SheetSide[];
  readonly images: ReadonlyMap<string, Pick<ImageResource, 'format'>>;
  readonly press: PressPrinter;
}

export function jobTicket({
  plan,
  localised,
  edition,
  project,
  laidOut,
  sides,
  images,
  press,
}: TicketInput): JobTicket {
  const { printer, condition } = press;
  const { code, version, date, locale } = localised;
  const [first] = sides;
  const trim = { width: mm(first?.width ?? 0), height: mm(first?.height ?? 0) };
  const [outside, inside] = sides.map(panelWidths);
  return {
    file: plan.path.slice(plan.path.lastIndexOf('/') + 1),
    title: localised.title.plain,
    code,
    version,
    date,
    edition: plan.edition,
    language: {
      tag: locale.tag,
      dutch: locale.names.dutch,
      own: locale.names.own,
      reading: locale.direction === 'rtl' ? 'right to left' : 'left to right',
    },
    format: {
      trim,
      bleed: printer.bleed,
      pages: sides.length,
      imposed: edition.fold === 'saddle' && printer.imposed,
      marks: [...printer.marks],
    },
    fold:
      edition.panels === null || outside === undefined ? null : { name: edition.fold, outside, inside: inside ?? [] },
    flip: trim.width > trim.height ? 'short edge' : 'long edge',
    binding: edition.fold !== 'saddle' ? null : locale.direction === 'rtl' ? 'right edge' : 'left edge',
    paper: printer.paper,
    colours: inksOf(laidOut, project.palette, images),
    inkLimit: printer.inkLimit,
    profile: { condition: condition.identifier, info: condition.info },
    preparedFor: printer.level,
    quantity: printer.quantity ?? 'to be agreed',
    printer: printer.name,
    publisher: project.publisher.name,
  };
}

/** Beside the press file, under its name. */
export function ticketPath(path: string): string {
  return path.replace(/\.pdf$/, '.jobticket.yaml');
}

/** @param sha256 of the file that the ticket belongs to */
export function writeTicket(ticket: JobTicket, sha256: string): string {
  return writeYamlMap({ ...ticket, sha256 });
}

function panelWidths({ width, folds }: SheetSide): readonly number[] {
  const edges = [0, ...folds, width];
  return edges.slice(1).map((edge, index) => mm(edge - (edges[index] ?? 0)));
}

function mm(pt: number): number {
  return round(ptToMm(pt), 1);
}

const PROCESS = ['cyan', 'magenta', 'yellow', 'black'] as const;

/** Only the inks that something is painted with: each is a plate. An image that is not grey takes all four. */
function inksOf(
  laidOut: LaidOutDocument,
  palette: ReadonlyMap<string, PaletteColour>,
  images: TicketInput['images'],
): JobTicket['colours'] {
  const process = new Set<string>();
  const spot = new Set<string>();
  for (const colour of paintedColours(laidOut.pages)) {
    const press = colour === 'black' ? ([0, 0, 0, 100] as const) : palette.get(colour)?.press;
    if (press === undefined) continue;
    if ('spot' in press) spot.add(press.spot);
    else for (const [index, name] of PROCESS.entries()) if ((press[index] ?? 0) > 0) process.add(name);
  }
  for (const { format } of images.values())
    for (const name of format === 'DeviceGray' ? (['black'] as const) : PROCESS) process.add(name);
  return { process: PROCESS.filter((name) => process.has(name)), spot: [...spot] };
}
