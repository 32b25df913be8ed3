/** Compiles `src/` to `dist/` once before the tests, so that the end-to-end tests run the real command. */

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export default function compile(): void {
  const root = join(import.meta.dirname, '..', '..');
  execFileSync(
    process.execPath,
    [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json'],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
}
