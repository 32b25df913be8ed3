/** A worker that makes every document but the second, where it ends as if memory had run out. */

import { parentPort } from 'node:worker_threads';

const made = { file: null, diagnostics: [], timings: new Map(), blockers: ['made'] };
parentPort.on('message', (plan) => {
  if (plan.leaflet === 'b' && plan.profile === 'office') process.exit(7);
  if (plan.leaflet === 'f') {
    parentPort.postMessage({ kind: 'fault', plan, error: new Error('a fault of ours') });
    return;
  }
  parentPort.postMessage({ kind: 'made', plan, made });
});
