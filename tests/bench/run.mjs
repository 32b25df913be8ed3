/**
 * `npm run bench`: what a leaflet costs, as medians, and as ratios to PDFKit's own text in alternating pairs. It judges
 * nothing: a slower machine is no fault. `docs/benchmarks.md` says what the figures mean.
 */

import { cpus, loadavg } from 'node:os';
import { measureAgainstPdfKit } from './against-pdfkit.mjs';
import { measureCold } from './cold.mjs';
import { measureFitting } from './fitting.mjs';
import { measureGrowth } from './growth.mjs';
import { openTools, openWorkspace } from './project.mjs';
import { measureShaping } from './shaping.mjs';
import { measureWarm } from './warm.mjs';

const started = performance.now();
const say = (text) => process.stdout.write(text);

say(`Node ${process.versions.node}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}\n`);
say(measureCold());
const workspace = openWorkspace();
const tools = await openTools(workspace);
// First, and its result last: by the time the stages are measured the code is as warm as it gets.
const against = await measureAgainstPdfKit(workspace, tools);
say(await measureWarm(workspace, tools));
say(against);
say(await measureShaping(workspace, tools));
say(await measureGrowth(workspace, tools));
say(await measureFitting(workspace));
say(`\n${((performance.now() - started) / 1000).toFixed(0)} s in all\n`);
