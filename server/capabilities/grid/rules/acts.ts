import { refuse } from '#kernel/problem.ts'
import type { GridAct, Part } from '../shapes/acts.ts'
import { contains, cut } from './cut.ts'
import { movePoints } from './move.ts'
import { inOrder } from './numbering.ts'
import { areaOf, middleOf, type Point, type Ring } from './ring.ts'
import type { GridState } from './state.ts'
import { outlineOf } from './tiling.ts'

export type States = ReadonlyMap<string, GridState>

/** Codes that an act's new grids bear, in the order of the numbering; given once and kept with the change. */
export type Codes = readonly string[]

/** How many new codes an act needs. */
export function newGridsOf(act: GridAct): number {
  if (act.verb === 'drawn') return act.grids.length
  if (act.verb === 'split') return 2
  if (act.verb === 'merged') return 1
  if (act.verb === 'imported') return act.grids.filter(({ code }) => code === undefined).length
  return 0
}

/** The village's grids after an act. Pure: done again whenever the history is folded. @throws Problem */
export function after(before: States, act: GridAct, codes: Codes, tolerance_m: number): States {
  switch (act.verb) {
    case 'drawn':
      return new Map([...before, ...named(act.grids, codes, [])])
    case 'split':
      return split(before, act, codes)
    case 'merged':
      return merged(before, act, codes, tolerance_m)
    case 'border':
      return act.line
        ? shifted(before, act.codes ?? [], act.line, tolerance_m)
        : moved(before, act.moves ?? [], tolerance_m)
    case 'renamed': {
      const found = get(before, act.code)
      return new Map([...before, [act.code, { ...found, name: act.name, nameEn: act.nameEn }]])
    }
    case 'imported':
      return imported(before, act.grids, codes, act.crs)
  }
}

function get(states: States, code: string): GridState {
  const found = states.get(code)
  if (!found) throw refuse('grid.not-then', 409, { field: 'code', params: { code } })
  return found
}

const without = (states: States, ...codes: string[]): [string, GridState][] =>
  [...states].filter(([code]) => !codes.includes(code))

function named(
  parts: readonly (Part & { ring: Ring })[],
  codes: Codes,
  supersedes: readonly string[],
  schematic = false,
): [string, GridState][] {
  return inOrder(parts).map(({ name, nameEn, kind = 'basic-grid', ring }, i) => {
    const code = codes[i] ?? ''
    return [code, { code, name, nameEn, kind, ring, crs: 'WGS-84', supersedes, schematic }]
  })
}

function split(before: States, act: Extract<GridAct, { verb: 'split' }>, codes: Codes): States {
  const whole = get(before, act.code)
  const [one, other] = inOrder(cut(whole.ring, act.line).map((ring) => ({ ring })))
  // Named in the order of their numbers: the first name is the western part's.
  const parts = [one, other].flatMap((part, i) => {
    const name = act.parts[i]
    return part && name ? [{ ...name, ring: part.ring }] : []
  })
  return new Map([...without(before, act.code), ...named(parts, codes, [act.code], whole.schematic)])
}

function merged(before: States, act: Extract<GridAct, { verb: 'merged' }>, codes: Codes, tolerance_m: number): States {
  const parts = act.codes.map((code) => get(before, code))
  const ring = together(parts, tolerance_m)
  const schematic = parts.some((part) => part.schematic)
  return new Map([...without(before, ...act.codes), ...named([{ ...act.into, ring }], codes, act.codes, schematic)])
}

/** @throws Problem `grid.not-adjacent` 422 */
function together(parts: readonly GridState[], tolerance_m: number): Ring {
  for (const within_m of [EXACT_M, tolerance_m]) {
    const [ring, ...more] = outlineOf(parts, within_m)
    if (ring && more.length === 0) return ring
  }
  throw refuse('grid.not-adjacent', 422, { field: 'codes' })
}
const EXACT_M = 0.05

/** A new border between two neighbours: their ground together, cut anew. */
function shifted(before: States, codes: readonly string[], line: readonly Point[], tolerance_m: number): States {
  const [a, b] = codes.map((code) => get(before, code))
  if (!a || !b || a === b) throw refuse('grid.not-adjacent', 422, { field: 'codes' })
  const [one, other] = cut(together([a, b], tolerance_m), line)
  const own = (ring: Ring): number =>
    (contains(ring, middleOf(a.ring)) ? 1 : 0) - (contains(ring, middleOf(b.ring)) ? 1 : 0)
  const alike = own(one) - own(other) || areaOf(b.ring) - areaOf(a.ring)
  const [forA, forB] = alike >= 0 ? [one, other] : [other, one]
  return new Map([...before, [a.code, { ...a, ring: forA }], [b.code, { ...b, ring: forB }]])
}

function moved(before: States, moves: readonly { from: Point; to: Point }[], tolerance_m: number): States {
  const states = [...before.values()]
  const rings = movePoints(
    states.map(({ ring }) => ring),
    moves,
    tolerance_m,
  )
  return new Map(states.map((state, i) => [state.code, { ...state, ring: rings[i] ?? state.ring }]))
}

/** The village as the file has it: what is in it stands, what is not ends. */
function imported(
  before: States,
  grids: Extract<GridAct, { verb: 'imported' }>['grids'],
  codes: Codes,
  crs: GridState['crs'],
): States {
  const fresh = inOrder(grids.filter(({ code }) => code === undefined))
  return new Map(
    grids.map((grid) => {
      const code = grid.code ?? codes[fresh.indexOf(grid)] ?? ''
      const { name, nameEn, kind = before.get(code)?.kind ?? 'basic-grid', ring, raw } = grid
      const supersedes = before.has(code) ? [] : holdersOf(before, ring)
      return [code, { code, name, nameEn, kind, ring, schematic: false, crs, supersedes, ...(raw ? { raw } : {}) }]
    }),
  )
}

const holdersOf = (before: States, ring: Ring): string[] =>
  [...before.values()]
    .filter((state) => contains(ring, middleOf(state.ring)) || contains(state.ring, middleOf(ring)))
    .map(({ code }) => code)
