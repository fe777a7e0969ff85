import { type PlotOptions, plot } from '@observablehq/plot'
import { useLayoutEffect } from 'preact/hooks'
import { useWidth } from '../../kit/figure.ts'

interface Props<T> {
  /** Plain data; the figure is drawn again where it says something else. */
  readonly data: T
  readonly draw: (data: T, width: number) => PlotOptions
  /** What the figure says, for whoever does not see it. A table beside it holds its numbers. */
  readonly label: string
}

/**
 * A figure drawn by Observable Plot at the width of its frame. Plot writes a `<style>` into each figure, which the policy
 * of the pages forbids: it is taken out before the figure enters the page, and look/mill.css says the same.
 */
export function Drawn<T>({ data, draw, label }: Props<T>) {
  const { frame, width } = useWidth()
  const said = JSON.stringify(data)
  useLayoutEffect(() => {
    if (width === 0) return
    const figure = plot({ ...draw(data, width), width, className: 'plot' })
    figure.querySelector('style')?.remove()
    // names of marks ("area", "rule") say nothing to a reader and are not allowed on groups without a role
    for (const group of figure.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label')
    figure.classList.add('fig')
    figure.setAttribute('role', 'img')
    figure.setAttribute('aria-label', label)
    frame.current!.replaceChildren(figure)
  }, [said, label, width, draw])
  return <div ref={frame} class="frame" />
}
