import { Fault } from '../kit/errors.ts'
import type { CaseFile } from '../record/case-file.ts'
import { added, removed } from '../record/change.ts'
import { type SearchOptions, type SearchResult, search } from '../record/search.ts'
import { sourceRow } from '../record/sources.ts'

export type { Hit, SearchOptions, SearchResult } from '../record/search.ts'

/** Finds words in the texts of the case, with their context. */
export function searchCase(file: CaseFile, query: string, options: SearchOptions = {}): SearchResult {
  file.need('read')
  if (options.source !== undefined) sourceRow(file.db, options.source)
  return search(file.db, query, options)
}

/** A search that was kept under a name. */
export interface SavedSearch {
  readonly id: string
  readonly name: string
  readonly query: string
  readonly mode: 'exact' | 'loose'
  readonly source: string | null
  readonly by: string
}

export function listSavedSearches(file: CaseFile): readonly SavedSearch[] {
  file.need('read')
  return file.db
    .all<SavedSearch & Record<string, never>>('SELECT * FROM saved_search ORDER BY name, id')
    .map(row => ({ ...row }))
}

export function saveSearch(
  file: CaseFile,
  kept: Omit<SavedSearch, 'id' | 'by' | 'source'> & { readonly source?: string | null },
): SavedSearch {
  const { name, query, mode, source = null } = kept
  if (name.trim() === '' || query.trim() === '')
    throw new Fault('bad-input', 'A saved search needs a name and words to look for.')
  let id = ''
  file.write('propose', seq => {
    if (source !== null) sourceRow(file.db, source)
    id = `q${seq}`
    return {
      verb: 'save-search',
      words: `Saved the search "${name}"`,
      changes: [added('saved_search', { id, name, query, mode, source, by: file.by })],
    }
  })
  return { id, name, query, mode, source, by: file.by }
}

export function dropSearch(file: CaseFile, id: string): void {
  file.write('propose', () => {
    const row = file.db.get('SELECT * FROM saved_search WHERE id = ?', id)
    if (!row) throw new Fault('not-found', `There is no saved search "${id}" in this case.`)
    return {
      verb: 'drop-search',
      words: `Dropped the saved search "${row.name}"`,
      changes: [removed('saved_search', row)],
    }
  })
}
