import { type Signal, useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { onActions } from './keys.ts'

/** The width a figure has, in pixels; it is drawn again when that changes. A hidden figure keeps its width. */
export function useWidth<T extends HTMLElement = HTMLElement>(usual: number) {
  const width = useSignal(usual)
  const frame = useRef<T>(null)
  useEffect(() => {
    if (frame.current === null) return
    const watch = new ResizeObserver(([entry]) => {
      if (entry!.contentRect.width > 0) width.value = Math.floor(entry!.contentRect.width)
    })
    watch.observe(frame.current)
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
