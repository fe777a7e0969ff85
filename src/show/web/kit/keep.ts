/** What this browser remembers between visits. A browser that forbids it simply forgets. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(`countertrial.${name}`)
  } catch {
    return null
  }
}

export function keep(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`countertrial.${name}`)
    else localStorage.setItem(`countertrial.${name}`, value)
  } catch {
    // Nothing is lost but the memory.
  }
}

/** What this window noted when it was opened: `first`, the first time it is asked, and the same after a reload. */
export function keptHere(name: string, first: string): string {
  try {
    const noted = sessionStorage.getItem(`countertrial.${name}`) ?? first
    sessionStorage.setItem(`countertrial.${name}`, noted)
    return noted
  } catch {
    return first
  }
}
