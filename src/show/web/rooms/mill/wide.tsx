import type { ComponentChildren } from 'preact'

/** A table that may be wider than its column: it scrolls inside itself, and by keyboard. Its section names it. */
export function Wide({ children }: { children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus to be scrolled by keyboard
    <div class="scroll-x" tabIndex={0}>
      {children}
    </div>
  )
}
