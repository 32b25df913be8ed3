/** Compiles `src/` to `dist/` once before the tests, so that the end-to-end tests run the real command. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** A type error does not stop the tests (`npm run typecheck` judges types): the compiler writes its output all the same. */
export default function compile(): void {
  const root = join(import.meta.dirname, '..', '..');
  spawnSync(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'ignore',
  });
}
