/**
 * Statement sets of InkVisitor (DISSINET; Zbíral et al., "Model the source first!", 2022) as questions and claims. The
 * mapping is written down in docs/inkvisitor.md. Every entity is also kept as it came, so that nothing is lost: what the
 * nouns have no place for (virtuality, partitivity, bundles, props, moods beyond four) stands there.
 * Shapes after packages/shared/types of the project, and its older form with one action a statement.
 */

import { z } from 'zod'
import type { Actor } from '../case/actor.ts'
import type { Link } from '../case/chain.ts'
import type { Claim } from '../case/claim.ts'
import type { CaseFolder } from '../case/folder.ts'
import type { Question } from '../case/question.ts'
import { Fault } from '../kit/errors.ts'
import { own } from '../kit/own.ts'

const Id = z.string().min(1).max(200)
const text = z.string().max(100_000).optional()
const Action = z.looseObject({
  actionId: z.string().max(200),
  elvl: text,
  certainty: text,
  logic: text,
  mood: z.array(z.string()).max(20).optional(),
})
const Actant = z.looseObject({ entityId: z.string().max(200), position: z.string().max(10), logic: text, elvl: text })
const Entity = z.looseObject({
  id: Id,
  class: z.string().max(10),
  label: z.string().max(10_000).optional(),
  labels: z.array(z.string().max(10_000)).optional(),
  data: z.looseObject({}).optional(),
  references: z.array(z.looseObject({ resource: z.string().max(200) })).optional(),
})
type Entity = z.infer<typeof Entity>
const Statement = z.looseObject({
  text,
  actions: z.array(Action).max(200).optional(),
  actants: z.array(z.looseObject({})).max(500).default([]),
  territory: z.looseObject({ territoryId: text, id: text }).optional(),
  action: text,
  certainty: text,
  elvl: text,
  modality: text,
})

/** Entities of one file. An assumption: the largest published set has a fifth of it. */
const most = 200_000
/** Statements inside statements. */
const deepest = 20

export interface InkvisitorSet {
  readonly folder: CaseFolder
  /** Every entity as it came, by its id. */
  readonly asides: readonly { readonly about: string; readonly body: unknown }[]
}

/** Levels 0 to 6; an empty one is not "certain". */
const certainties: Readonly<Record<string, Claim['certainty']>> = {
  1: 'certain',
  2: 'probable',
  3: 'probable',
  4: 'possible',
  5: 'possible',
  6: 'certain',
}
const moods: Readonly<Record<string, Claim['modality']>> = { 2: 'question', 7: 'wish', 11: 'belief', 12: 'allegation' }
const actorKinds: Readonly<Record<string, Actor['kind']>> = { P: 'person', B: 'person', G: 'body', L: 'place' }

/** The entities of a document, however they are wrapped. Throws `bad-input`. */
function entitiesOf(json: unknown): Entity[] {
  const rows = Array.isArray(json)
    ? json
    : ((json as { entities?: unknown })?.entities ?? (json as { actants?: unknown })?.actants)
  if (!Array.isArray(rows))
    throw new Fault(
      'bad-input',
      'This is no InkVisitor set: it is neither a list of entities nor holds one as "entities".',
    )
  if (rows.length > most)
    throw new Fault('bad-input', `The set holds ${rows.length} entities; at most ${most} are taken.`)
  return rows.map((row, n) => {
    const result = Entity.safeParse(row)
    if (result.success) return result.data
    const issue = result.error.issues[0]!
    throw new Fault('bad-input', `Entity ${n + 1} of the set: ${issue.message} at "${issue.path.join('.')}".`)
  })
}

/**
 * Reads a set. Pure; throws Fault `bad-input` where it is no set, where an id stands twice, or where statements hold each
 * other in a circle.
 */
export function readInkvisitor(json: unknown, title: string): InkvisitorSet {
  const entities = entitiesOf(json)
  const byId = new Map<string, Entity>()
  for (const entity of entities) {
    if (byId.has(entity.id)) throw new Fault('bad-input', `The id "${entity.id}" stands twice in the set.`)
    byId.set(entity.id, entity)
  }
  const set = new Reader(byId, title)
  return { folder: set.folder(), asides: entities.map(entity => ({ about: entity.id, body: entity })) }
}

const labelOf = (entity: Entity | undefined, id: string): string => entity?.label || entity?.labels?.[0] || id

interface Part {
  readonly entity: Entity | undefined
  readonly id: string
  readonly position: string
  readonly negative: boolean
}

class Reader {
  private readonly questions = new Map<string, Question>()
  private readonly claims: Claim[] = []
  private readonly named = new Set<string>()
  private readonly witnesses = new Map<string, string>()
  /** The statements that hold a statement. */
  private readonly holders = new Map<string, string[]>()
  private readonly byId: ReadonlyMap<string, Entity>
  private readonly title: string

  constructor(byId: ReadonlyMap<string, Entity>, title: string) {
    this.byId = byId
    this.title = title
  }

  folder(): CaseFolder {
    const statements = [...this.byId.values()].filter(entity => entity.class === 'S')
    const parsed = statements.map(entity => ({ entity, data: this.data(entity) }))
    for (const { entity, data } of parsed)
      for (const { id } of this.parts(data))
        if (this.byId.get(id)?.class === 'S') this.holders.set(id, [...(this.holders.get(id) ?? []), entity.id])
    for (const { entity, data } of parsed) this.take(entity, data)
    const actors = [...this.named].flatMap((id): Actor[] => {
      const entity = this.byId.get(id)
      const kind = entity === undefined ? undefined : own(actorKinds, entity.class)
      const name = labelOf(entity, id)
      return kind === undefined ? [] : [{ id, kind, name, variants: [{ form: name, count: 1 }], reasons: [] }]
    })
    const sources = [...this.witnesses].map(([id, name], n) => ({
      id,
      siglum: `I${n + 1}`,
      title: name,
      language: 'und',
      record: {},
      masked: [],
      layers: [],
    }))
    const documents = [...this.witnesses].map(([id, name]) => ({
      id: `page-${id}`,
      title: name,
      state: 'extant' as const,
      at: [],
    }))
    const none = {
      apart: [],
      events: [],
      times: [],
      exposures: [],
      dependences: [],
      silences: [],
      redactions: [],
      offices: [],
      rivals: [],
      dismissals: [],
    }
    return {
      ...none,
      head: { title: this.title, about: '', sources },
      actors,
      documents,
      questions: [...this.questions.values()],
      claims: this.claims,
    }
  }

  private data(entity: Entity): z.infer<typeof Statement> {
    const result = Statement.safeParse(entity.data ?? {})
    if (result.success) return result.data
    const issue = result.error.issues[0]!
    throw new Fault('bad-input', `Statement "${entity.id}": ${issue.message} at "data.${issue.path.join('.')}".`)
  }

  /** Who and what takes part. The older form calls the entity `actant`. */
  private parts(data: z.infer<typeof Statement>): Part[] {
    return data.actants.map(row => {
      const result = Actant.safeParse({ ...row, entityId: row.entityId ?? row.actant })
      if (!result.success) throw new Fault('bad-input', `A statement has an actant without entity or position.`)
      const { entityId, position, logic } = result.data
      return { id: entityId, entity: this.byId.get(entityId), position, negative: logic === '2' }
    })
  }

  private take(entity: Entity, data: z.infer<typeof Statement>): void {
    const { action, certainty, elvl, modality } = data
    const older =
      action === undefined
        ? []
        : [{ actionId: action, certainty, elvl, logic: /^(-|2|neg.*)$/.test(modality ?? '') ? '2' : '1' }]
    const actions = data.actions ?? older
    const parts = this.parts(data)
    const witness = this.witnessOf(entity, data)
    for (const [n, one] of actions.entries()) {
      const { mood = [] } = one as { mood?: readonly string[] }
      const subjects = parts.filter(part => part.position === 's')
      const rest = parts.filter(part => part.position !== 's')
      const verb = labelOf(this.byId.get(one.actionId), one.actionId)
      const objects = rest.map(part => labelOf(part.entity, part.id)).join(', ')
      const id = `${entity.id}${n === 0 ? '' : `-${n + 1}`}`
      const sole = subjects.length === 1 ? subjects[0]! : undefined
      const isActor = sole?.entity !== undefined && own(actorKinds, sole.entity.class) !== undefined
      const question = `ink-${one.actionId}-${rest.map(part => part.id).join('-')}-${isActor ? 'actor' : 'wording'}`
      this.questions.set(question, {
        id: question,
        words: `Who or what: "${verb}"${objects === '' ? '' : `, ${objects}`}?`,
        kind: isActor ? 'actor' : 'wording',
        order: this.questions.get(question)?.order ?? this.questions.size + 1,
        many: true,
      })
      const words = subjects.map(part => labelOf(part.entity, part.id)).join(' and ')
      if (isActor) this.named.add(sole.id)
      const inferred = one.elvl === '3'
      const negative = one.logic === '2' || one.certainty === '6' || (sole?.negative ?? false)
      this.claims.push({
        id,
        question,
        answer: isActor
          ? { kind: 'actor', actor: sole.id }
          : { kind: 'wording', words: words === '' ? 'no subject' : words },
        gist: (data.text ?? '') !== '' ? data.text! : `${words} ${verb} ${objects}`.trim(),
        at: { source: witness },
        stance: negative ? 'denies' : one.certainty === '5' ? 'doubts' : 'asserts',
        certainty: certainties[one.certainty ?? '0'] ?? 'possible',
        modality: mood.map(level => moods[level]).find(found => found !== undefined) ?? 'statement',
        reading: one.elvl === '2' ? 'coded' : 'literal',
        chain: [
          {
            voice: `page-${witness}`,
            access: 'read',
            attitude: 'neutral',
            readByUs: true,
            role: 'page',
            shown: 'stated',
          },
          ...this.speakers(entity.id, [], inferred),
        ],
        circumstances: [],
      })
    }
  }

  /** The subjects of the statements around one, outermost first: each says what is inside. */
  private speakers(id: string, seen: readonly string[], inferred: boolean): Link[] {
    if (seen.includes(id) || seen.length > deepest)
      throw new Fault('bad-input', `Statement "${id}" holds itself, or statements are nested deeper than ${deepest}.`)
    const [outer] = this.holders.get(id) ?? []
    if (outer === undefined) return []
    const subject = this.parts(this.data(this.byId.get(outer)!)).find(part => part.position === 's')
    const around = this.speakers(outer, [...seen, id], inferred)
    if (subject?.entity === undefined || own(actorKinds, subject.entity.class) === undefined) return around
    this.named.add(subject.id)
    return [
      ...around,
      {
        voice: subject.id,
        access: inferred ? 'inferred' : 'not-recorded',
        attitude: 'neutral',
        readByUs: false,
        role: 'speaker',
        shown: inferred ? 'inferred' : 'stated',
      },
    ]
  }

  /** The resource that the statement, or a territory above it, refers to; else its topmost territory; else the set. */
  private witnessOf(entity: Entity, data: z.infer<typeof Statement>): string {
    let found = entity.references?.[0]?.resource
    let territory = data.territory?.territoryId ?? data.territory?.id
    let top: string | undefined
    for (let steps = 0; found === undefined && territory !== undefined && territory !== '' && steps < 1000; steps++) {
      const one = this.byId.get(territory)
      if (one === undefined) break
      found = one.references?.[0]?.resource
      const parent = (one.data as { parent?: false | { territoryId?: string; id?: string } } | undefined)?.parent
      const above = parent ? (parent.territoryId ?? parent.id) : undefined
      if (above !== undefined && above !== '') top = territory
      territory = above
    }
    const id = found ?? top ?? 'set'
    this.witnesses.set(id, id === 'set' ? this.title : labelOf(this.byId.get(id), id))
    return id
  }
}
