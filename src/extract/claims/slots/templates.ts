/**
 * The kinds of features by which a candidate is weighed. A feature is a template with its arguments filled in by labels:
 * `governor on data` says that a candidate of kind data stands behind "on".
 *
 * Learned weights go by name and survive any change of the numbers.
 */

export const template = {
  // the candidate itself
  kind: 1,
  unit: 2,
  own: 3,
  brought: 4,
  ownScore: 5,
  head: 6,
  determiner: 7,
  places: 8,
  // a candidate of another sentence
  far: 9,
  farKind: 10,
  farOwn: 11,
  farGovernor: 12,
  farCount: 13,
  farHead: 14,
  farNewer: 15,
  farPresence: 16,
  // a candidate of the same sentence: where it stands
  distance: 17,
  distanceKind: 18,
  governor: 19,
  governorKind: 20,
  governorClaim: 21,
  governorOrder: 22,
  governorRole: 23,
  behind: 24,
  numbersBetween: 25,
  verbsBetween: 26,
  breaks: 27,
  brackets: 28,
  role: 29,
  roleEnd: 30,
  subject: 200,
  subjectEnd: 201,
  subjectKind: 202,
  object: 203,
  objectKind: 204,
  objectLead: 205,
  joint: 206,
  jointKind: 207,
  pronoun: 208,
  framed: 209,
  framedGovernor: 210,
  apposed: 211,
  initial: 212,
  family: 213,
  familyOrder: 214,
  familyLead: 215,
  familyRole: 216,
  familyKind: 217,
  familyFramed: 218,
  path: 31,
  leadUp: 32,
  followUp: 33,
  leadGovernor: 34,
  endGovernor: 35,
  listed: 36,
  modifier: 37,
  // which others compete with it
  closer: 38,
  closerFirst: 39,
  closerGovernor: 40,
  closerKind: 41,
  aligned: 42,
  alignedKind: 43,
  // an empty slot
  none: 44,
  noneUnit: 45,
  noneLead: 46,
  noneFollow: 47,
  noneVerb: 48,
  noneEnd: 49,
  noneData: 50,
  noneCompared: 51,
  noneMetric: 52,
  // what the claim before was given
  after: 53,
  afterEnd: 54,
  afterNewer: 55,
  afterBetween: 56,
  afterLead: 57,
  afterClaim: 58,
  afterOther: 59,
  start: 60,
  noneAfter: 61,
  noneAfterClaim: 62,
  noneAfterEnd: 63,
  // what the other slots of this claim were given
  chosen: 64,
  chosenOrder: 65,
  chosenKind: 66,
  chosenNone: 67,
  noneChosen: 68,
} as const;
export type TemplateName = keyof typeof template;

/** Takes the features of one candidate: a template and up to six label codes. */
export interface Sink {
  put(template: number, a?: number, b?: number, c?: number, d?: number, e?: number, f?: number): void;
}
