/**
 * What the ranking of speakers looks at (`rank.ts`), and how much each counts. Learnt on 22 November 2026 by `bench/speakers.ts` from
 * 25 novels of PDNC (25,346 speeches whose tag names nobody; Northanger Abbey, The Invisible Man and Howards End left out) and 24
 * labelled texts (200 speeches, each counted ten times). Left-out novels: right of 2,565 without a tag 0.461 by rules, 0.539 by weights;
 * of 803 with a pronoun 0.478 and 0.499. `essay` starts from `bare` and was learnt further from 104 speeches without a tag in 36 labelled texts.
 */
export const actorFeatures = [
  'rank',
  'near',
  'nearest',
  'subject',
  'paragraph',
  'sentence',
  'often',
  'frequency',
  'behind',
  'actsBehind',
  'spokeBefore',
  'spokeHere',
  'spokenTo',
  'spokeSecond',
  'spokeSecondHere',
  'calledBefore',
  'called',
  'inside',
  'around',
  'author',
  'fits',
  'mayFit',
  'clashes',
  'speaksNext',
  'speaksNextPerhaps',
  'speaksOn',
  'speaksOnPerhaps',
  'speaksSecondNext',
  'ruledTag',
  'ruledOn',
  'ruledBeat',
  'ruledTurn',
  'ruledSubject',
  'inMind',
  'mostInMind',
  'asked',
  'asks',
  'teller',
  'questions',
  'answers',
  'document',
] as const
export type Feature = (typeof actorFeatures)[number]
/**
 * `tagged`: a pronoun says who speaks. `bare`: nothing does, in novels. `essay`: nothing does, elsewhere. In the order of `actorFeatures`; those
 * from `inMind` on are looked at in essays only.
 */
export const weights = {
  tagged: [
    2.18, 1.01, -0.75, 0.53, 1.41, -0.69, 0.09, 0.42, -0.14, 0.12, -0.21, 0.16, -0.09, 0.28, 0.11, 0.09, -0.34, -1.88,
    0.28, -0.64, 0.48, 0.06, -0.59, -1.17, -0.2, 0.46, -0.08, 0.26, 1.49, 1.34, 0.0, 0.0, 0.0, 0, 0, 0, 0, 0, 0, 0, 0,
  ],
  bare: [
    2.07, 0.52, -0.93, 0.29, 1.73, 1.21, 0.42, 0.25, 2.65, 1.64, -0.34, 0.27, 0.12, 0.4, -0.53, 0.63, -0.88, -1.84,
    0.02, 0.37, 0.0, 0.0, 0.0, -1.32, -0.24, 0.42, 0.19, 0.32, 0.0, 0.0, 0.98, 1.45, 0.75, 0, 0, 0, 0, 0, 0, 0, 0,
  ],
  essay: [
    3.03, 0.7, -1.07, -0.18, 0.98, 2.0, -0.43, 0.41, 2.29, 1.03, 0.04, 0.58, 0.23, 0.15, 0.02, 0.59, -0.89, -1.39, 0.62,
    1.41, 0.0, 0.0, 0.0, -1.27, -0.41, 0.44, 1.04, -0.17, 0.0, 0.0, 0.6, 2.49, 0.83, 0.64, 0.3, 0.3, 0.08, 0.61, 0.68,
    -0.56, 0.24,
  ],
}
