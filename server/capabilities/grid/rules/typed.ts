import { refuse } from '#kernel/problem.ts'
import type { GridAct, Part } from '../shapes/acts.ts'
import type { Point } from './ring.ts'

/** The acts that a form offers. */
export const FORM_VERBS = ['split', 'merged', 'border', 'renamed', 'drawn'] as const
export type FormVerb = (typeof FORM_VERBS)[number]

/** What the form of an act carries: everything is text there. */
export interface TypedAct {
  verb: FormVerb
  code?: string
  codes?: readonly string[]
  name?: string
  nameEn?: string
  name2?: string
  nameEn2?: string
  line?: string
  moves?: string
  rings?: string
}

const NUMBER = '(-?[0-9]{1,3}(?:\\.[0-9]+)?)'
const POINT = new RegExp(`^\\s*${NUMBER}\\s*[,，\\s]\\s*${NUMBER}\\s*$`)

/** Points as they are typed: longitude and latitude, one a line. @throws Problem `grid.points` 422 */
function pointsIn(text: string | undefined, field: string): Point[] {
  return linesOf(text).map((line) => pointOf(line, field))
}

const linesOf = (text = ''): string[] => text.split(/\r?\n/).filter((line) => line.trim() !== '')

function pointOf(line: string, field: string): Point {
  const [, lon, lat] = POINT.exec(line) ?? []
  const wrong = refuse('grid.points', 422, { field, params: { line: line.trim().slice(0, 40) } })
  if (lon === undefined || lat === undefined || Math.abs(Number(lon)) > 180 || Math.abs(Number(lat)) > 90) throw wrong
  return [Number(lon), Number(lat)]
}

/** @throws Problem with the field at fault */
export function actOf(typed: TypedAct): GridAct {
  const { verb, code = '', codes = [] } = typed
  if (verb === 'split')
    return {
      verb,
      code,
      line: atLeast(pointsIn(typed.line, 'line'), 2, 'line'),
      parts: [part(typed.name, typed.nameEn, 'name'), part(typed.name2, typed.nameEn2, 'name2')],
    }
  if (verb === 'merged')
    return { verb, codes: atLeast(codes, 2, 'codes'), into: part(typed.name, typed.nameEn, 'name') }
  if (verb === 'renamed') return { verb, code, ...part(typed.name, typed.nameEn, 'name') }
  if (verb === 'drawn') return { verb, grids: drawnIn(typed.rings) }
  if (typed.moves?.trim()) return { verb, moves: movesIn(typed.moves) }
  return { verb, codes: exactly(codes, 2), line: atLeast(pointsIn(typed.line, 'line'), 2, 'line') }
}

function atLeast<T>(list: readonly T[], least: number, field: string): T[] {
  if (list.length < least) throw refuse('grid.too-few', 422, { field, params: { least } })
  return [...list]
}

function exactly(codes: readonly string[], count: number): string[] {
  if (codes.length !== count) throw refuse('grid.pair', 422, { field: 'codes' })
  return [...codes]
}

function part(name: string | undefined, nameEn: string | undefined, field: string): Part {
  const plain = name?.trim()
  if (!plain) throw refuse('validation.required', 422, { field })
  return { name: plain, nameEn: nameEn?.trim() || plain }
}

/** Corners moved: where from, an arrow, where to. */
function movesIn(text: string) {
  return linesOf(text).map((line) => {
    const [from = '', to = ''] = line.split(/>|→/)
    return { from: pointOf(from, 'moves'), to: pointOf(to, 'moves') }
  })
}

/** Rings with an empty line between them; the first line of each is its name, with the English one after a stroke. */
function drawnIn(text = '') {
  const blocks = text.split(/\r?\n\s*\r?\n/).filter((block) => block.trim() !== '')
  return atLeast(blocks, 1, 'rings').map((block) => {
    const [head = '', ...lines] = linesOf(block)
    const [name = '', nameEn] = head.split(/[|｜]/)
    const points = atLeast(
      lines.map((line) => pointOf(line, 'rings')),
      3,
      'rings',
    )
    const [first, last] = [points[0], points.at(-1)]
    const closed = first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...points, first] : points
    return { ...part(name, nameEn, 'rings'), ring: counterClockwise(closed) }
  })
}

/** A hand draws either way around. */
function counterClockwise(ring: Point[]): Point[] {
  let twice = 0
  ring.forEach(([x, y], i) => {
    const [nx, ny] = ring[(i + 1) % ring.length] ?? [x, y]
    twice += x * ny - nx * y
  })
  return twice < 0 ? ring.reverse() : ring
}

const said = (points: readonly Point[]): string => points.map(([lon, lat]) => `${lon}, ${lat}`).join('\n')

/** A kept act as its form shows it; undefined for one that has no form. */
export function typedOf(act: GridAct): TypedAct | undefined {
  switch (act.verb) {
    case 'split': {
      const [one, other] = act.parts
      const names = { ...namesOf(one), ...(other ? { name2: other.name, nameEn2: other.nameEn } : {}) }
      return { verb: act.verb, code: act.code, line: said(act.line), ...names }
    }
    case 'merged':
      return { verb: act.verb, codes: act.codes, ...namesOf(act.into) }
    case 'renamed':
      return { verb: act.verb, code: act.code, ...namesOf(act) }
    case 'border':
      return act.moves
        ? { verb: act.verb, moves: act.moves.map(({ from, to }) => `${said([from])} > ${said([to])}`).join('\n') }
        : { verb: act.verb, codes: act.codes ?? [], line: said(act.line ?? []) }
    case 'drawn':
      return {
        verb: act.verb,
        rings: act.grids.map(({ name, nameEn, ring }) => `${name} | ${nameEn}\n${said(ring)}`).join('\n\n'),
      }
    case 'imported':
      return undefined
  }
}

const namesOf = (one: Part | undefined) => (one ? { name: one.name, nameEn: one.nameEn } : {})
