import type { Span } from './queries/lights.ts'

const KEY = /^(\d{4})(?:-h([12]))?$/

/** A year or a half-year, by its key: `2026`, `2026-h1`. */
export function spanOf(key: string): Span | undefined {
  const [, year, half] = KEY.exec(key) ?? []
  if (year === undefined) return undefined
  const next = `${Number(year) + 1}-01-01`
  if (half === '1') return { from: `${year}-01-01`, to: `${year}-07-01` }
  return { from: half === '2' ? `${year}-07-01` : `${year}-01-01`, to: next }
}

/** This year, and the half-years of this and the last one that have begun. */
export function spansAt(today: string): string[] {
  const year = Number(today.slice(0, 4))
  const halves = [`${year}-h2`, `${year}-h1`, `${year - 1}-h2`]
  return [String(year), ...halves.filter((key) => (spanOf(key)?.from ?? '9') <= today)]
}
