/** `foldout review record`: writes down who has reviewed a source text, and when. */

import { decodeText } from '../base/decode-text.ts';
import { editYamlMaps } from '../base/edit-yaml-maps.ts';
import { Findings } from '../base/diagnostic.ts';
import { parseYaml } from '../base/yaml.ts';
import { loadLeaflet } from '../content/load-leaflet.ts';
import { nextReview } from '../content/review-interval.ts';
import { publish } from '../files/publish.ts';
import { openDesk } from './open-desk.ts';
import { exitStatus, showFindings } from './show-findings.ts';
import type { ExitStatus, Terminal } from './terminal.ts';

export interface ReviewRecordCommand {
  readonly project?: string;
  readonly leaflets: readonly string[];
  /** `Name, function`, one a person. */
  readonly by: readonly string[];
  readonly date?: string;
}

/** The reviewers of the last review replace those of the one before: the file's history keeps them. */
export async function reviewRecord(command: ReviewRecordCommand, terminal: Terminal): Promise<ExitStatus> {
  const findings = new Findings();
  const reviewers = command.by.map((person) => {
    const comma = person.indexOf(',');
    return { name: person.slice(0, Math.max(comma, 0)).trim(), role: person.slice(comma + 1).trim() };
  });
  if (reviewers.some(({ name, role }) => name === '' || role === '')) {
    const message = 'A reviewer has a name and a function.';
    findings.report({
      severity: 'error',
      code: 'usage.no-name',
      message,
      hint: 'Give both: --by "A. Jansen, neurologist".',
    });
  }
  const desk = openDesk(command, terminal, findings);
  const date = command.date ?? terminal.today;
  for (const id of desk === undefined || findings.hasErrors ? [] : command.leaflets) {
    const raw = desk?.files.leaflets.get(id);
    const source = raw && decodeText(raw.bytes, raw.file, findings.report);
    const yaml = source && parseYaml(source, findings.report);
    if (desk === undefined || raw === undefined || yaml === undefined) continue;
    const list = reviewers.map(({ name, role }) => `{ name: ${JSON.stringify(name)}, role: ${JSON.stringify(role)} }`);
    const dated = editYamlMaps(yaml, [{ path: ['review'], set: { reviewed: date }, remove: [], after: ['every'] }]);
    const again = parseYaml({ file: raw.file, text: dated }, findings.report);
    const span = again?.spanOf(['review', 'reviewers']);
    const text =
      span &&
      `${dated.slice(0, span.start)}[${list.join(', ')}]${/\n$/.test(dated.slice(span.start, span.end)) ? '\n' : ''}${dated.slice(span.end)}`;
    const leaflet = text === undefined ? undefined : loadLeaflet({ file: raw.file, text }, findings.report);
    if (text === undefined || leaflet === undefined || leaflet.review.reviewed !== date) {
      findings.report({
        severity: 'error',
        code: 'review.edit-failed',
        message: 'The review can’t be written into this file; nothing was changed.',
        at: yaml.keyAt(['review']),
        hint: 'Write it as review: { reviewed: null, reviewers: [], every: P2Y }.',
      });
      continue;
    }
    if (publish(desk.root, raw.file, text, findings.report))
      terminal.say(`${raw.file}  reviewed ${date} · next review ${nextReview(leaflet)}`);
  }
  showFindings(findings.errors, desk?.root ?? '.', 'text', terminal);
  return exitStatus(findings);
}
