/**
 * The method by which a model got there: *Gemini Pro via OmegaPRM*.
 */
import type { Filler } from '../../model.ts';
import { pattern } from '../../patterns.ts';
import { type Around, wordsBefore } from './around.ts';
import type { Candidate, Topic } from './slots/candidates/candidates.ts';

/** What stands between a model and the method that it is used with: "fine-tuned with", "using", "via", "+". */
const joint = pattern(
  'extract/claims/via',
  '^[^.;()]{0,30}(?:fine-?tuned|trained|distilled|prompted|aligned|equipped|augmented|combined|enhanced|guided)? ?(?:with|via|using|through|by) (?:our |the |a |an )?$',
  'iu',
);

/** "Utilizing this fully automated process supervision", "with our method": the paper's own method, by other words. */
const leaning = pattern(
  'extract/claims/via-own',
  '\\b(?:using|utili[sz]ing|with|via|through|by|leveraging|applying|employing) (?:our|this|the proposed) ',
  'iu',
);

/** "from the 51% base model performance", "against a baseline of 51%": the number that was there before. */
const departing = pattern(
  'extract/claims/via-from',
  "\\b(?:from|over|against|than) (?:the |a |an |its )?(?:baseline(?:'s)? (?:of )?)?$",
  'iu',
);

/** Methods that the sentence joins to the model that fills the subject; the paper's own where it is only meant. */
export function viaOf(
  around: Around,
  subject: readonly Filler[],
  own: { readonly topic: Topic; readonly place: Candidate } | undefined,
): readonly Filler[] {
  const joined = joinedTo(around, subject);
  const { paper, sentence, mentions } = around;
  const [first] = subject;
  if (joined.length > 0 || !own || !first?.span || !isSystem(own.topic.kind) || first.surface === own.place.surface) return joined;
  const isModel = mentions.some(
    ({ span, type }) => type === 'model' && span.part === first.span?.part && span.start >= first.span.start && span.end <= first.span.end,
  );
  if (!isModel || departing.test(wordsBefore(around, 40))) return joined;
  if (!leaning.test(paper[sentence.part].slice(sentence.start, sentence.end))) return joined;
  return [{ surface: own.place.surface, span: own.place.span, certainty: 'implied', rule: 'via/own' }];
}

const isSystem = (kind: Topic['kind']): boolean => kind === 'method' || kind === 'model';

function joinedTo({ paper, sentence, mentions }: Around, subject: readonly Filler[]): readonly Filler[] {
  return subject.flatMap(({ span }) => {
    if (!span || span.part !== sentence.part) return [];
    const found = mentions.find(
      ({ type, span: at }) =>
        type === 'method' &&
        at.part === span.part &&
        at.start >= span.end &&
        at.end <= sentence.end &&
        at.start - span.end < 60 &&
        joint.test(paper[at.part].slice(span.end, at.start)),
    );
    return found
      ? [
          {
            surface: paper[found.span.part].slice(found.span.start, found.span.end),
            span: found.span,
            certainty: 'stated' as const,
            rule: 'via/joined',
          },
        ]
      : [];
  });
}
