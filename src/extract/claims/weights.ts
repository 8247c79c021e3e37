/**
 * The learned weights of the slots as the tables hold them: a JSON text of features by name, in `weights/slots.bin`.
 */
import type { Knowledge } from '../../model.ts';
import type { Weights } from './slots/ranker.ts';

/** The weights; none where the tables hold none, and every slot then stays empty. Throws a SyntaxError when the file is no JSON. */
export function readWeights({ weights }: Pick<Knowledge, 'weights'>): Weights {
  const bytes = weights?.slots;
  // The border where the file comes in: whoever wrote it was `train`.
  return bytes ? (JSON.parse(new TextDecoder().decode(bytes)) as Weights) : {};
}
