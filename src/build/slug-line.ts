/** The line outside the trim that says what a sheet is: for people at the press, in Dutch names and plain letters. */

import { SOURCE_LOCALE } from '../locales/source-locale.ts';
import type { Run, Typesetter } from '../typography/paragraph.ts';
import type { JobTicket } from './job-ticket.ts';
import type { Workspace } from './workspace.ts';

/** Print shops print nothing smaller. pt */
const SIZE = 6.5;

type Lines = readonly (readonly Run[])[];

/** @returns how a side's slug line is broken for a width, pt */
export function slugSetter(
  ticket: JobTicket,
  typesetter: Typesetter,
  { locales }: Workspace,
): (side: { readonly name: string }, width: number) => Lines {
  const fontFamily = locales.get(SOURCE_LOCALE)?.locale.fonts ?? [];
  return ({ name }, width) => {
    const style = {
      fontFamily,
      fontSize: SIZE,
      fontWeight: 400,
      features: {},
      letterSpacing: 0,
      lang: SOURCE_LOCALE,
      hyphens: 'none',
      baselineShift: 0,
      noWrap: false,
    } as const;
    const paragraph = typesetter.shape({
      items: [{ kind: 'text', text: slugText(ticket, name), style, owner: 0 }],
      direction: 'ltr',
      textWrap: 'wrap',
      overflowWrap: 'anywhere',
      lineBreak: 'auto',
      wordBreak: 'normal',
      hyphenateLimit: { word: 0, before: 0, after: 0, lines: 0 },
    });
    return paragraph.breakLines(width).map(({ runs }) => runs);
  };
}

/** As on the job ticket, in one line. */
export function slugText(ticket: JobTicket, side: string): string {
  const { trim, bleed } = ticket.format;
  return [
    `${ticket.code} ${ticket.version}`,
    ticket.date,
    `${ticket.language.tag} ${ticket.language.dutch}`,
    ...(ticket.language.reading === 'right to left' ? ['right to left'] : []),
    ticket.edition,
    side,
    `${trim.width} × ${trim.height} mm + ${bleed} mm`,
    ...(ticket.fold === null ? [] : [`${ticket.fold.name} ${ticket.fold.outside.join('/')}`]),
    [...ticket.colours.process, ...ticket.colours.spot].join(' + '),
    ticket.profile.condition,
    ticket.printer,
  ].join(' · ');
}
