import type { ComponentChildren } from 'preact'
import { type Action, act, keymap, spokenKey } from '../kit/keys.ts'

/** A key cap. Its button says the key to a screen reader by aria-keyshortcuts. */
export function Cap({ name }: { name: string }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a key cap takes no focus
  return <kbd aria-hidden="true">{name}</kbd>
}

/** The key of an action as it stands now; nothing where it has none. */
export function Key({ of }: { of: Action }) {
  const name = keymap.value[of]
  return name === '' ? null : <Cap name={name} />
}

/** A button that does what its key does, and shows the key. */
export function KeyButton({
  of,
  main = false,
  disabled = false,
  children,
  onClick,
}: {
  of: Action
  main?: boolean
  disabled?: boolean
  children: ComponentChildren
  onClick?: () => void
}) {
  return (
    <button
      type="button"
      class={main ? 'btn main' : 'btn'}
      disabled={disabled}
      aria-keyshortcuts={spokenKey(of)}
      onClick={onClick ?? (() => act(of))}
    >
      {children}
      <Key of={of} />
    </button>
  )
}
