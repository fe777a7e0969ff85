const greek: Readonly<Record<string, string>> = {
  ...{
    chi: 'χ',
    eps: 'ε',
    eta: 'η',
    mu: 'μ',
    omega: 'ω',
    psi: 'ψ',
    rho: 'ρ',
    sigma: 'σ',
    tau: 'τ',
    th: 'θ',
    zeta: 'ζ',
  },
}

/** A symbol of the model, `th_kin`, as it is printed: a letter with an index. */
export function Letter({ of }: { of: string }) {
  const [letter = '', index] = of.split('_')
  return (
    <i class="faint symbol">
      {greek[letter] ?? letter}
      {index !== undefined && <sub>{index}</sub>}
    </i>
  )
}
