/** The browser that is installed on this machine, for checks of what only a browser can say. */

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @throws where there is none: what was not looked at is not right. The path can be given in `FOLDOUT_BROWSER`. */
export function browserPath(): string {
  const given = process.env.FOLDOUT_BROWSER;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const places = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = (given === undefined ? [...places, ...APPLICATIONS] : [given]).find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new Error(
    'No Chromium was found. Debian: sudo apt-get install chromium. Elsewhere give its path in FOLDOUT_BROWSER.',
  );
}

/** Headless. Without the sandbox, which containers forbid: it opens nothing but this project's own files. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] });
}
