import type { Lattice } from './lattice.ts'

/**
 * How hard each cell is to cross, 1 to about 17. Ridges are dear, so borders come to lie on them and wind as hill borders do.
 * The hills are invented; the picture is schematic.
 */
export function terrainOf(lattice: Lattice, seed: number): Float32Array {
  const cost = new Float32Array(lattice.width * lattice.height)
  for (let row = 0; row < lattice.height; row++) {
    for (let column = 0; column < lattice.width; column++) {
      const ridge = ridgeAt(column / 58, row / 58, seed) ** 3
      const rough = noiseAt(column / 5, row / 5, seed + 9)
      cost[row * lattice.width + column] = 1 + 14 * ridge + 2 * rough
    }
  }
  return cost
}

/** Ridged noise of four octaves in [0, 1]: high along winding lines. */
function ridgeAt(x: number, y: number, seed: number): number {
  let sum = 0
  let weight = 0.6
  for (let octave = 0; octave < 4; octave++) {
    const scale = 2 ** octave
    sum += weight * (1 - Math.abs(2 * noiseAt(x * scale, y * scale, seed + octave) - 1))
    weight /= 2
  }
  return sum / 1.125
}

/** Value noise in [0, 1], smooth between whole-number points. */
function noiseAt(x: number, y: number, seed: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const [u, v] = [eased(x - left), eased(y - top)]
  const upper = mixed(valueAt(left, top, seed), valueAt(left + 1, top, seed), u)
  const lower = mixed(valueAt(left, top + 1, seed), valueAt(left + 1, top + 1, seed), u)
  return mixed(upper, lower, v)
}

const eased = (t: number) => t * t * (3 - 2 * t)
const mixed = (a: number, b: number, t: number) => a + (b - a) * t

function valueAt(x: number, y: number, seed: number): number {
  let hash = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ Math.imul(seed, 0x9e3779b1)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return ((hash ^ (hash >>> 15)) >>> 0) / 4294967296
}
