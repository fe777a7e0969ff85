import type { ComponentChildren } from 'preact'
import { Wide } from './wide.tsx'

export interface GridRow {
  readonly key: string
  readonly name: ComponentChildren
  /** A cell, or one with a class of its own. */
  readonly cells: readonly (string | number | { readonly says: ComponentChildren; readonly of: string })[]
}

interface Props {
  /** Above the names of the rows. */
  readonly corner?: ComponentChildren
  readonly columns: readonly string[]
  readonly rows: readonly GridRow[]
  /** On a phone each row stands by itself, every number under the name of its column. */
  readonly stacks?: boolean
}

/** Numbers with a name for each row and each column; scrolls inside itself where it is wider than its place. */
export function Grid({ corner, columns, rows, stacks = false }: Props) {
  return (
    <Wide>
      <table class={stacks ? 'grid-n stacks' : 'grid-n'}>
        <thead>
          <tr>
            <td class="xs dim corner">{corner}</td>
            {columns.map(name => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              {row.cells.map((cell, k) =>
                typeof cell === 'object' ? (
                  <td key={columns[k]} class={cell.of} data-of={columns[k]}>
                    {cell.says}
                  </td>
                ) : (
                  <td key={columns[k]}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}
