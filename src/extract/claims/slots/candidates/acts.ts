/**
 * What a paper does with a thing, by the words before it: trains on it, tests on it, makes it. "Pretrained on C4 and evaluated on GLUE".
 */
import { pattern } from '../../../../patterns.ts';
import { code } from '../../reading/labels.ts';
import type { Lexicon } from '../../reading/lexicon.ts';
import type { Word } from '../../reading/reading.ts';

const training = pattern('extract/claims/training', '^(?:pre-?)?train|^fine-?tun|^initiali[sz]|^learn(?:ed|t)$');
const trials = pattern('extract/claims/trials', '^(?:evaluat|experiment|test(?:s|ed|ing)?$|benchmarked|validated|assess)');
/** So many words before a preposition may name what is done. */
const reach = 8;

/** The act named by a governing word or, where that is a preposition, by the nearest word before it: code of `trained`, `tested`, `made`, or 0. */
export function actOf(words: readonly Word[], governor: number, { making }: Lexicon): number {
  const lemma = words[governor]?.verb?.lemma;
  if (lemma !== undefined && making.has(lemma)) return code.made;
  for (let i = governor - 1; i >= 0 && i >= governor - reach; i -= 1) {
    const text = words[i]?.text ?? '';
    if (text === ';' || text === '.') return 0;
    if (training.test(text)) return code.trained;
    if (trials.test(text)) return code.tested;
  }
  return 0;
}
