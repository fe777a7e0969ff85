import type { LayerView, VariantsView } from '../../../http/client.ts'
import { here } from '../../kit/router.ts'

/** The layer that a unit of a witness lies under, of those that are shown. */
export function layerOn(
  { layers, witnesses }: VariantsView,
  witness: number,
  unit: { readonly start: number; readonly end: number },
  shown: ReadonlySet<string>,
): LayerView | null {
  const source = witnesses[witness]!.source.id
  return (
    layers.find(
      ({ redaction, passage, source: of }) =>
        shown.has(redaction.id) &&
        of?.id === source &&
        passage !== null &&
        passage.start < unit.end &&
        unit.start < passage.end,
    ) ?? null
  )
}

/** The address that chooses one unit and keeps the rest. */
export function unitAddress(witness: number, unit: number): string {
  const url = new URL(here.value)
  url.searchParams.set('unit', `${witness}.${unit}`)
  return url.pathname + url.search
}

/** Words folded for looking under erasure: case and diacritics do not count. */
export const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
