/** `translation.sentences`: no sentence is lost, none is added. */

import type { PairRule } from './rule.ts';

/** Languages join and divide sentences: that alone is no finding, unless the text is also much shorter or longer than usual. */
const MUCH_SHORTER = 0.8;
const MUCH_LONGER = 1.6;
/** A text this much shorter than usual has lost something, whatever its sentences; short texts vary more. */
const FAR_SHORTER = 0.42;
const LONG_ENOUGH = 40;

export const sentences: PairRule = {
  code: 'translation.sentences',
  check({ source, target }, { target: { expansion } }) {
    const wanted = source.sentences.length;
    const given = target.sentences.length;
    const usual = expansion === null ? null : target.plain.length / source.plain.length / expansion;
    const counts = `${wanted} ${wanted === 1 ? 'sentence' : 'sentences'} in the source, ${given} in the translation`;
    const lastOf = (texts: readonly string[]): string => `“${texts.at(-1) ?? ''}”`;
    const fragments = { source: lastOf(source.sentences), target: lastOf(target.sentences) };
    const percent =
      usual === null ? '' : `; it is ${Math.round(usual * 100)} % as long as translations into this language are`;
    if (given < wanted - 1 || (given < wanted && (usual === null || usual < MUCH_SHORTER))) {
      return [{ severity: 'warning', message: `A sentence may be lost: ${counts}${percent}.`, ...fragments }];
    }
    if (given > wanted + 1 || (given > wanted && usual !== null && usual > MUCH_LONGER)) {
      return [{ severity: 'warning', message: `A sentence may have been added: ${counts}${percent}.`, ...fragments }];
    }
    if (usual !== null && usual < FAR_SHORTER && source.plain.length >= LONG_ENOUGH) {
      return [{ severity: 'warning', message: `Something may be lost: ${counts}${percent}.`, ...fragments }];
    }
    return [];
  },
};
