import { refuse } from './problem.ts'

/** County 6 digits, town 9, village 12 (national statistical code), grid 15. */
export type PlaceLevel = 'county' | 'town' | 'village' | 'grid'

export type PlaceRelation = 'own' | 'child' | 'parent' | 'sibling' | 'cousin'

// A part of only zeros is the statistical office's padding (330182000000 is the county again), so it is no place of its own.
const PLACE_CODE = /^[1-9]\d{5}(?:(?!000)\d{3}){0,3}$/

const LEVELS: Record<number, PlaceLevel> = { 6: 'county', 9: 'town', 12: 'village', 15: 'grid' }

export const isPlaceCode = (s: unknown): s is string => typeof s === 'string' && PLACE_CODE.test(s)

/** @throws Problem `place.malformed` 400 */
export function levelOf(code: string): PlaceLevel {
  const level = PLACE_CODE.test(code) ? LEVELS[code.length] : undefined
  if (!level) throw refuse('place.malformed', 400, { params: { code: code.slice(0, 20) } })
  return level
}

export function parentOf(code: string): string | undefined {
  return levelOf(code) === 'county' ? undefined : code.slice(0, -3)
}

/** Nearest first: a grid's village, town, county. */
export function ancestorsOf(code: string): string[] {
  const parent = parentOf(code)
  return parent === undefined ? [] : [parent, ...ancestorsOf(parent)]
}

/** Whether `code` is `scope` or lies in it. An empty or malformed scope contains nothing, so a lost scope opens nothing. */
export const contains = (scope: string, code: string): boolean =>
  isPlaceCode(scope) && isPlaceCode(code) && code.startsWith(scope)

/**
 * `from <= code < to` under COLLATE "C" is exactly what `scope` contains, because ':' follows '9'.
 * @throws Problem `place.malformed` 400, above all for '', whose range would be the whole country
 */
export function rangeOf(scope: string): { from: string; to: string } {
  levelOf(scope)
  return { from: scope, to: `${scope}:` }
}

/** How `code` lies to `scope`: child is any descendant, parent any ancestor, sibling another child of the same parent. */
export function relationOf(scope: string, code: string): PlaceRelation {
  const ofScope = parentOf(scope)
  const ofCode = parentOf(code)
  if (code === scope) return 'own'
  if (code.startsWith(scope)) return 'child'
  if (scope.startsWith(code)) return 'parent'
  return ofScope !== undefined && ofScope === ofCode ? 'sibling' : 'cousin'
}
