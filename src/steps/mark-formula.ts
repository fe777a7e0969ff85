import { Formula } from '../case/formula.ts'
import { blankFormulae } from '../confront/reuse/formulae.ts'
import { Fault } from '../kit/errors.ts'
import { held } from '../record/body.ts'
import type { CaseFile } from '../record/case-file.ts'
import { removed } from '../record/change.ts'
import { listFormulae, nextPlace, nounId, statementOf, statementRow } from '../record/claims.ts'
import { listSources } from '../record/sources.ts'
import { readableText } from './compare-texts.ts'
import { askedFor } from './make-claim.ts'

/** A formula with the sources of the case that have the words. */
export interface FormulaPage {
  readonly formula: Formula
  readonly sources: readonly string[]
}

/**
 * Records that words in a row are a formula: they count for nothing where texts are compared. Pairs of texts that both have
 * them count as not compared from then on. One entry; undo takes it back.
 *
 * @throws Fault `bad-input` where no source has the words, `conflict` where they are a formula already
 */
export function markFormula(file: CaseFile, words: string): Formula {
  const said = words.replaceAll(/\s+/g, ' ').trim()
  let formula: Formula | undefined
  file.write('decide', seq => {
    formula = askedFor(Formula, { id: `formula-${seq}`, words: said })
    const known = listFormulae(file.db).map(one => one.words)
    if (blankFormulae([said], known).texts[0]!.trim() === '' && known.length > 0)
      throw new Fault('conflict', `"${said}" is a formula of this case already.`)
    const texts = listSources(file.db).map(({ id }) => readableText(file, id))
    if (blankFormulae(texts, [said]).places[0]!.every(n => n === 0))
      throw new Fault('bad-input', `No source of this case has the words "${said}".`)
    return {
      verb: 'mark-formula',
      words: `Marked as a formula: ${said}`,
      changes: [statementRow('formula', formula, nextPlace(file.db, 'statement'), file.by)],
    }
  })
  return formula!
}

/** Lets words count again; undo makes them a formula again. */
export function withdrawFormula(file: CaseFile, id: string): void {
  file.write('decide', () => {
    const row = statementOf(file.db, 'formula', id)
    const { words } = held(
      listFormulae(file.db).find(one => one.id === nounId(row.id)),
      row.id,
    )
    return { verb: 'withdraw-formula', words: `No longer a formula: ${words}`, changes: [removed('statement', row)] }
  })
}

/** The formulae of the case, each with the sources that have its words. */
export function showFormulae(file: CaseFile): FormulaPage[] {
  const formulae = listFormulae(file.db)
  if (formulae.length === 0) return []
  const sources = listSources(file.db)
  const { places } = blankFormulae(
    sources.map(({ id }) => readableText(file, id)),
    formulae.map(one => one.words),
  )
  return formulae.map((formula, f) => ({
    formula,
    sources: sources.filter((_, s) => places[f]![s]! > 0).map(({ siglum }) => siglum),
  }))
}
