/** The formats there are, by the name that the command line gives them. */

import type { Report } from '../base/diagnostic.ts';
import type { SourceText } from '../base/source-text.ts';
import type { ExchangeFile, ReturnedFile } from './exchange-file.ts';
import { readPo, writePo } from './po.ts';
import { readXliff } from './xliff-read.ts';
import { writeXliff } from './xliff-write.ts';

export type ExchangeFormatName = 'po' | 'xliff';

export interface ExchangeFormat {
  /** Of the files that are written. */
  readonly extension: string;
  /** Of those that are read. */
  readonly extensions: readonly string[];
  readonly write: (file: ExchangeFile) => string;
  /** Undefined after an error. */
  readonly read: (source: SourceText, report: Report) => readonly ReturnedFile[] | undefined;
}

export const EXCHANGE_FORMATS: Readonly<Record<ExchangeFormatName, ExchangeFormat>> = {
  po: { extension: 'po', extensions: ['po'], write: writePo, read: readPo },
  xliff: { extension: 'xlf', extensions: ['xlf', 'xliff'], write: writeXliff, read: readXliff },
};
