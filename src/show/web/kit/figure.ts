import { type Signal, useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { onActions } from './keys.ts'

/**
 * The width a figure has, in pixels; `usual` until its frame is measured, which is before the first picture. It is drawn
 * again when that changes. A hidden figure keeps its width. What is drawn in a frame of the class `frame` never widens it.
 */
export function useWidth<T extends HTMLElement = HTMLDivElement>(usual = 0) {
  const width = useSignal(usual)
  const frame = useRef<T>(null)
  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return
    const measure = (): void => {
      const { paddingLeft, paddingRight } = getComputedStyle(element)
      const now = Math.floor(element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight))
      if (now > 0) width.value = now
    }
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    return () => watch.disconnect()
  }, [frame.current])
  return { frame, width: width.value }
}

/** True while the list stands in the place of the figure; its key turns it. */
export function useAsList(): Signal<boolean> {
  const asList = useSignal(false)
  useLayoutEffect(
    () =>
      onActions({
        asList: () => {
          asList.value = !asList.peek()
          return true
        },
      }),
    [],
  )
  return asList
}
