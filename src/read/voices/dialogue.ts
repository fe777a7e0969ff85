/**
 * Turns of a transcript: paragraphs headed by who speaks ("VYSHINSKY: …", "Vyshinsky: …", "Q. …"), inside marks or without.
 *
 * A label alone proves nothing ("Note: …"), so turns count only in a run: neighbouring labelled paragraphs of which one label
 * returns, or of which at least two name people of the text or are Q and A. Paragraphs between two labels go on with the first.
 */
import type { Actor } from '../../case/actor.ts'
import type { VoiceLanguage } from './language.ts'
import type { Quoted, Stretch } from './pairs.ts'
import { tighten } from './pairs.ts'
import type { Scene } from './scene.ts'

export interface Turn extends Stretch {
  readonly speaker?: string
  readonly addressee?: string
  readonly label: string
  /** The marked quotation that holds the exchange, as an index into the scene's quotations, or -1. */
  readonly inside: number
}

interface Labelled {
  readonly paragraph: number
  readonly label: string
  readonly start: number
  readonly actor: string | undefined
  readonly known: boolean
}

/** Unlabelled paragraphs that one turn may run over. An assumption. */
const longestTurn = 6
const head =
  /^[\s"'“‘`«„*_>–—-]{0,6}((?:THE |The )?\p{Lu}[\p{L}'’-]*\.?(?:[ \u00a0]+\p{L}[\p{L}'’-]*\.?){0,3})[*_]{0,2}[\u00a0 ]?(:|\.[ \u00a0]?[–—-]|\.)[*_]{0,2}(?=\s)/u

export function findTurns(scene: Scene, actors: readonly Actor[]): Turn[] {
  const { page, language } = scene
  let names: ReadonlyMap<string, string> | undefined
  const byName = (name: string): string | undefined => (names ??= namesOf(actors)).get(name)
  const labelled = page.paragraphs.flatMap((paragraph, index) => {
    const opening = page.text.slice(paragraph.start, paragraph.start + 80)
    if (!opening.includes(':') && !/^\W{0,6}(?:\p{Lu}\p{Lu}|\p{L}\.)/u.test(opening)) return []
    const found = head.exec(opening)
    return found === null ? [] : (asLabel(scene, language, byName, index, paragraph.start, found) ?? [])
  })
  const turns: Turn[] = []
  for (let from = 0; from < labelled.length; ) {
    let to = from + 1
    while (to < labelled.length && labelled[to]!.paragraph - labelled[to - 1]!.paragraph <= longestTurn) to++
    const run = labelled.slice(from, to)
    if (isExchange(run)) turns.push(...turnsOf(scene, run))
    from = to
  }
  return turns
}

function asLabel(
  scene: Scene,
  language: VoiceLanguage,
  byName: (name: string) => string | undefined,
  paragraph: number,
  start: number,
  found: RegExpExecArray,
): Labelled[] | undefined {
  const label = found[1]!.replace(/[.\s\u00a0]+$/u, '').replace(/\s+/g, ' ')
  const short = language.turnLabels.has(label.toLowerCase())
  const capitals = label.length > 2 && label === label.toUpperCase()
  // "A CASE IN COURT: THE SIGNATURES": a heading, not a label.
  const line = scene.page.text.slice(start, scene.page.paragraphs[paragraph]!.end)
  if (capitals && line.length < 200 && line === line.toUpperCase() && label.includes(' ')) return undefined
  if (found[2] !== ':' && !short && !capitals) return undefined
  const at = start + found[0].indexOf(found[1]!)
  const mention = scene.mentions[scene.mentionAt(at)]
  const named = mention !== undefined && mention.start < at + found[1]!.length ? mention.actor : undefined
  const actor = named ?? byName(label.toLowerCase()) ?? byName(label.toLowerCase().split(' ').at(-1)!)
  return [{ paragraph, label, start: start + found[0].length, actor, known: actor !== undefined || short }]
}

/** Last names and full names of the people of the text, where they name one person only. */
function namesOf(actors: readonly Actor[]): Map<string, string> {
  const names = new Map<string, string>()
  const shared = new Set<string>()
  for (const actor of actors) {
    if (actor.kind !== 'person') continue
    for (const form of [actor.name, ...actor.variants.map(variant => variant.form)]) {
      for (const name of [form.toLowerCase(), form.toLowerCase().split(/\s+/).at(-1)!]) {
        if (names.has(name) && names.get(name) !== actor.id) shared.add(name)
        names.set(name, actor.id)
      }
    }
  }
  for (const name of shared) names.delete(name)
  return names
}

function isExchange(run: readonly Labelled[]): boolean {
  const labels = new Set(run.map(turn => turn.label))
  const known = new Set(run.filter(turn => turn.known).map(turn => turn.label))
  return run.length >= 2 && labels.size >= 2 && (known.size >= 2 || (run.length >= 4 && labels.size <= run.length / 2))
}

function turnsOf(scene: Scene, run: readonly Labelled[]): Turn[] {
  const { page } = scene
  return run.flatMap((turn, place): Turn[] => {
    const inside = scene.quoteAt(turn.start)
    const next = run[place + 1]
    let last = turn.paragraph
    if (next !== undefined && scene.quoteAt(next.start) === inside) last = next.paragraph - 1
    // "(Laughter in the hall.)" between two turns is nobody's.
    const aside = page.paragraphs.findIndex(
      ({ start, end }, p) =>
        p > turn.paragraph && p <= last && /^[([][^()[\]]*[)\]]$/.test(page.text.slice(start, end)),
    )
    if (aside >= 0) last = aside - 1
    const limit = inside < 0 ? page.text.length : scene.quotes[inside]!.end
    const { start, end } = tighten(page.text, turn.start, Math.min(page.paragraphs[last]!.end, limit))
    if (end <= start) return []
    const unnamed = scene.language.turnLabels.has(turn.label.toLowerCase())
    const other = [run[place - 1], next].find(
      turned =>
        turned !== undefined &&
        turned.label !== turn.label &&
        (!unnamed || scene.language.turnLabels.has(turned.label.toLowerCase())),
    )
    const addressee = called(scene, start, end) ?? other?.actor
    return [
      {
        start,
        end,
        label: turn.label,
        inside,
        ...(turn.actor !== undefined && { speaker: turn.actor }),
        ...(addressee !== undefined && { addressee }),
      },
    ]
  })
}

/** "Accused Brown, stand up": the person whom a turn calls by name in its first words. */
function called(scene: Scene, start: number, end: number): string | undefined {
  const { page, mentions } = scene
  const mention = mentions[scene.mentionAt(start)]
  if (mention === undefined || mention.kind !== 'person' || mention.end >= end) return undefined
  const before = page.text.slice(start, Math.min(mention.start, start + 41))
  const names = /^(?:\p{L}+\.?\s){0,2}$/u.test(before) && !/\b(?:and|that|did|is|was)\b/.test(before)
  return names && /[,!]/.test(page.text[mention.end]!) ? mention.actor : undefined
}

/** Quotations that are an exchange of several people from their first words on: they have no one speaker. */
export function exchanges(quotes: readonly Quoted[], turns: readonly Turn[]): Set<number> {
  const found = new Set<number>()
  for (const { inside, start, label } of turns) {
    if (inside >= 0 && start - quotes[inside]!.start <= label.length + 8) found.add(inside)
  }
  return found
}
