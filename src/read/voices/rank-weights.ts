/**
 * What the ranking of speakers looks at (`rank.ts`), and how much each counts. Learnt on 22 November 2026 by `bench/speakers.ts` from
 * 25 novels of PDNC (25,346 speeches whose tag names nobody; Northanger Abbey, The Invisible Man and Howards End left out) and 24
 * labelled texts (200 speeches, each counted ten times). Left-out novels: right of 2,565 without a tag 0.461 by rules, 0.539 by weights;
 * of 803 with a pronoun 0.478 and 0.499. Left-out labelled texts: of 27 0.185 and 0.296, of 29 0.414 and 0.483.
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
] as const
export type Feature = (typeof actorFeatures)[number]
/** `tagged`: a pronoun says who speaks. `bare`: nothing does. In the order of `actorFeatures`. */
export const weights = {
  tagged: [
    2.18, 1.01, -0.75, 0.53, 1.41, -0.69, 0.09, 0.42, -0.14, 0.12, -0.21, 0.16, -0.09, 0.28, 0.11, 0.09, -0.34, -1.88,
    0.28, -0.64, 0.48, 0.06, -0.59, -1.17, -0.2, 0.46, -0.08, 0.26, 1.49, 1.34, 0.0, 0.0, 0.0,
  ],
  bare: [
    2.07, 0.52, -0.93, 0.29, 1.73, 1.21, 0.42, 0.25, 2.65, 1.64, -0.34, 0.27, 0.12, 0.4, -0.53, 0.63, -0.88, -1.84,
    0.02, 0.37, 0.0, 0.0, 0.0, -1.32, -0.24, 0.42, 0.19, 0.32, 0.0, 0.0, 0.98, 1.45, 0.75,
  ],
}
