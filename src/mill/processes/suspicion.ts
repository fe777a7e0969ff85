import type { Parameters } from '../parameters.ts'
import type { World } from '../world.ts'

/** Most of the weekly suspicion that has no cause in the model; even from 0 to it (assumption). */
export const noiseDrift = 0.1
/** Least share of suspicion that is kept; below it the closed form would divide by nothing. */
const leastKept = 1e-3

/**
 * Process 1. s ← d·s + drift + Σ w/(1 + r·n) + ρ·a: each naming of the week counts w over its own number n of namings so far,
 * each tie taken in the week counts ρ. The drift holds the script, real dissent and real membership, each with its own
 * weight, and a constant of the person's. Kept in closed form (`World.heat`), so that nobody is visited who has no event.
 */
export function coolDown(world: World, p: Parameters): void {
  const keep = Math.max(leastKept, p.keep)
  world.decay *= keep
  world.growth = 1 / (world.decay * keep)
}

/** The suspicion of everybody before the first week is nothing. */
export function beginSuspicion(world: World, p: Parameters): void {
  const keep = Math.max(leastKept, p.keep)
  const { people, drift, steady, heat, suspects } = world
  world.decay = 1
  world.growth = 1 / keep
  const scale = 1 / (1 - keep)
  for (let i = 0; i < people; i++) {
    const s = drift[i]! * scale
    steady[i] = s
    heat[i] = -s
  }
  suspects.fill(-1, 0, people >> 5)
  suspects[people >> 5] = (1 << (people & 31)) - 1
}

/** Counts from now on; what happens after the week's reckoning counts from the next week, by `world.growth`. */
export function raiseNow(world: World, i: number, by: number): void {
  world.heat[i]! += by / world.decay
  world.suspects[i >> 5]! |= 1 << (i & 31)
}

/** Nothing is held against i any more. */
export function clear(world: World, i: number): void {
  world.heat[i] = -world.steady[i]! / world.decay
}
