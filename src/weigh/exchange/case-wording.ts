import { likelihoodWords, type Rivals } from '../../case/hypothesis.ts'
import type { Weighing } from '../hypotheses/weigh.ts'

/**
 * Rival accounts in the wording of CASE/UCO (caseontology.org): hypotheses, and evaluations whose value is put on an item
 * GIVEN a hypothesis, with who evaluated and how (the request casework/CASE #190). CASE has no terms for these yet, so our
 * names stand under our own prefix beside `investigation:` and `uco-core:`. `case-read.ts` gives back what is written here.
 */
export function writeCase(rivals: Rivals, weighing: Weighing, evaluatedBy: string): string {
  const id = (kind: string, name: string): string => `kb:${kind}-${encodeURIComponent(name)}`
  const graph = [
    {
      '@id': id('investigation', rivals.id),
      '@type': 'investigation:Investigation',
      'uco-core:name': rivals.question,
      'ct:outcome': weighing.outcome,
      'ct:seal': rivals.sealed ?? null,
    },
    ...rivals.hypotheses.map(hypothesis => ({
      '@id': id('hypothesis', hypothesis.id),
      '@type': ['uco-core:Assertion', 'ct:Hypothesis'],
      'uco-core:statement': hypothesis.words,
      ...(hypothesis.note === undefined ? {} : { 'uco-core:description': hypothesis.note }),
      'ct:priorWeight': rivals.prior[hypothesis.id],
      'ct:priorBasis': rivals.priorWhy,
      ...(rivals.rubric?.[hypothesis.id] === undefined ? {} : { 'ct:asExplanation': rivals.rubric[hypothesis.id] }),
    })),
    ...rivals.items.flatMap(item => [
      {
        '@id': id('item', item.id),
        '@type': ['uco-core:Assertion', 'ct:EvidenceItem'],
        'uco-core:statement': item.words,
        'ct:restsOnClaim': item.claims,
        'ct:rationale': item.why,
        ...(item.sharesWith === undefined
          ? {}
          : { 'ct:sharesParentWith': item.sharesWith.map(other => ({ '@id': id('item', other) })) }),
      },
      ...rivals.hypotheses.map(hypothesis => {
        const word = item.likelihoods[hypothesis.id]!
        return {
          '@id': id('evaluation', `${item.id}-given-${hypothesis.id}`),
          '@type': 'ct:Evaluation',
          'ct:of': { '@id': id('item', item.id) },
          'ct:givenHypothesis': { '@id': id('hypothesis', hypothesis.id) },
          'ct:likelihoodWord': word,
          'ct:likelihoodRange': word === 'cannot be judged' ? null : likelihoodWords[word],
          'ct:scale': 'Intelligence Community Directive 203 (2015), section D.6',
          'ct:rationale': item.why,
          'ct:evaluatedBy': evaluatedBy,
        }
      }),
    ]),
  ]
  const context = {
    kb: 'urn:countertrial:',
    ct: 'urn:countertrial:terms:',
    investigation: 'https://ontology.caseontology.org/case/investigation/',
    'uco-core': 'https://ontology.unifiedcyberontology.org/uco/core/',
  }
  return `${JSON.stringify({ '@context': context, '@graph': graph }, null, 2)}\n`
}
