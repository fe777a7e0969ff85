/**
 * A caret for text that cannot be edited: arrows move it, Shift selects, as in a text field (F7 in browsers that have
 * it, where it asks in a dialog; here it needs none). The browser's own Selection does the walking, so lines, words and
 * scripts written from right to left go as they look.
 */
export interface Caret {
  readonly on: boolean
  toggle(): boolean
  close(): void
}

const steps: Readonly<Record<string, readonly [direction: string, granularity: string]>> = {
  ArrowLeft: ['left', 'character'],
  ArrowRight: ['right', 'character'],
  ArrowUp: ['backward', 'line'],
  ArrowDown: ['forward', 'line'],
  Home: ['backward', 'lineboundary'],
  End: ['forward', 'lineboundary'],
}

/** `start` says where the caret stands when it is turned on: a text node on the screen. */
export function makeCaret(pane: HTMLElement, start: () => { node: Text; offset: number } | null): Caret {
  let on = false
  const sign = document.createElement('div')
  sign.className = 'caret'
  sign.setAttribute('aria-hidden', 'true')

  const draw = (): void => {
    const selection = getSelection()
    const node = selection?.focusNode
    if (!on || selection === null || node === null || node === undefined || !pane.contains(node)) {
      sign.remove()
      return
    }
    const range = document.createRange()
    range.setStart(node, selection.focusOffset)
    const rect = range.getClientRects()[0] ?? range.getBoundingClientRect()
    if (rect.height === 0) return
    sign.style.left = `${rect.left + scrollX - 1}px`
    sign.style.top = `${rect.top + scrollY}px`
    sign.style.height = `${rect.height}px`
    if (!sign.isConnected) document.body.append(sign)
    if (rect.top < 60) scrollBy(0, rect.top - innerHeight / 3)
    else if (rect.bottom > innerHeight - 40) scrollBy(0, rect.bottom - (innerHeight * 2) / 3)
  }

  const press = (event: KeyboardEvent): void => {
    if (!on || event.defaultPrevented || event.altKey || !pane.contains(document.activeElement)) return
    const step = steps[event.key]
    if (event.key === 'Escape') {
      caret.toggle()
      event.preventDefault()
      return
    }
    if (step === undefined) return
    event.preventDefault()
    const granularity = event.ctrlKey && step[1] === 'character' ? 'word' : step[1]
    getSelection()?.modify(event.shiftKey ? 'extend' : 'move', step[0], granularity)
    const focus = getSelection()?.focusNode ?? null
    if (focus !== null && !pane.contains(focus)) put()
    draw()
  }

  const put = (): void => {
    const at = start()
    if (at !== null) getSelection()?.collapse(at.node, at.offset)
  }

  const caret: Caret = {
    get on() {
      return on
    },
    toggle: () => {
      on = !on
      const focus = getSelection()?.focusNode ?? null
      if (on && (focus === null || !pane.contains(focus))) put()
      if (on) pane.focus({ preventScroll: true })
      draw()
      return on
    },
    close: () => {
      on = false
      sign.remove()
      removeEventListener('keydown', press)
      document.removeEventListener('selectionchange', draw)
    },
  }
  addEventListener('keydown', press)
  document.addEventListener('selectionchange', draw)
  return caret
}
