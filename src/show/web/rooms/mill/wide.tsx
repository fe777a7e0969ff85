import type { ComponentChildren } from 'preact'

/** A table that may be wider than its column: it scrolls inside itself, and by keyboard. */
export function Wide({ by, children }: { by: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus to be scrolled by keyboard
    <section class="scroll-x" tabIndex={0} aria-labelledby={by}>
      {children}
    </section>
  )
}
