/** What a press file has beyond another: sides with bleed and marks, the printing condition, and the job ticket. */

import { pressSheets } from '../imposition/press-sheet.ts';
import type { SheetSide } from '../imposition/sheet.ts';
import type { PressOutput } from '../pdf/press-output.ts';
import { type JobTicket, jobTicket, type TicketInput } from './job-ticket.ts';
import { slugSetter } from './slug-line.ts';
import type { Tools } from './tools.ts';
import type { Workspace } from './workspace.ts';

export interface PressJob {
  readonly sides: readonly SheetSide[];
  readonly output: PressOutput;
  readonly ticket: JobTicket;
}

export function pressJob(input: Omit<TicketInput, 'project'>, workspace: Workspace, tools: Tools): PressJob {
  const { printer, condition } = input.press;
  const ticket = jobTicket({ ...input, project: workspace.project });
  const { sides, surroundings } = pressSheets(input.sides, printer, slugSetter(ticket, tools.typesetter, workspace));
  return { sides, output: { level: printer.level, condition, surroundings }, ticket };
}
