import { ALERTS } from '../shapes/staff.ts'

/** Something about the people of a grid that a desk has to see to; `on`: the day it began or will begin. */
export interface StaffAlert {
  grid: string
  kind: (typeof ALERTS)[number]
  name?: string
  on?: string
}

export interface KeptPost {
  id: string
  grid: string
  role: string
  name: string
  from: string
  to: string | null
  term: string | null
}

export interface KeptLeave {
  postId: string
  from: string
  to: string
  deputy: string | null
}

const DAY_MS = 86_400_000
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
const lengthOf = ({ from, to }: KeptLeave): number => (Date.parse(to) - Date.parse(from)) / DAY_MS + 1
const standsOn =
  (day: string) =>
  ({ from, to }: KeptPost): boolean =>
    from <= day && (to === null || to > day)

interface Rules {
  heads: number
  fullTime: number
  ahead_days: number
  deputyFrom_days: number
}

/** The worst first: what is wrong today, then what will be. */
export function alertsOf(
  grids: readonly string[],
  { posts, leaves }: { posts: readonly KeptPost[]; leaves: readonly KeptLeave[] },
  today: string,
  rules: Rules,
): StaffAlert[] {
  const postsIn = new Map<string, KeptPost[]>()
  for (const post of posts) postsIn.set(post.grid, [...(postsIn.get(post.grid) ?? []), post])
  const found = grids.flatMap((grid) => {
    const own = postsIn.get(grid) ?? []
    return [...vacancies(grid, own, today, rules), ...terms(own, today, rules), ...absences(own, leaves, today, rules)]
  })
  return found.sort((a, b) => ALERTS.indexOf(a.kind) - ALERTS.indexOf(b.kind) || a.grid.localeCompare(b.grid))
}

function vacancies(grid: string, own: readonly KeptPost[], today: string, rules: Rules): StaffAlert[] {
  const least = [
    { role: 'head', kind: 'no-head', n: rules.heads },
    { role: 'full-time', kind: 'no-full-time', n: rules.fullTime },
  ] as const
  return least.flatMap(({ role, kind, n }): StaffAlert[] => {
    const held = own.filter((post) => post.role === role)
    const isFilled = (day: string) => held.filter(standsOn(day)).length >= n
    if (!isFilled(today)) return [{ grid, kind }]
    // Whoever leaves soon with nobody after them.
    const until = dayAfter(today, rules.ahead_days)
    const leaving = held.filter(({ to }) => to !== null && to > today && to <= until && !isFilled(to))
    return leaving.map(({ name, to }) => ({ grid, kind: 'leaves-soon', name, ...(to ? { on: to } : {}) }))
  })
}

const terms = (own: readonly KeptPost[], today: string, { ahead_days }: Rules): StaffAlert[] =>
  own.filter(standsOn(today)).flatMap(({ grid, name, term, to }): StaffAlert[] => {
    if (term === null || to !== null || term > dayAfter(today, ahead_days)) return []
    return [{ grid, kind: term < today ? 'term-over' : 'term-soon', name, on: term }]
  })

function absences(own: readonly KeptPost[], leaves: readonly KeptLeave[], today: string, rules: Rules): StaffAlert[] {
  const until = dayAfter(today, rules.ahead_days)
  return own.filter(standsOn(today)).flatMap(({ grid, name, id }) =>
    leaves
      .filter((leave) => leave.postId === id && leave.deputy === null && leave.to >= today && leave.from <= until)
      .filter((leave) => lengthOf(leave) >= rules.deputyFrom_days)
      .map((leave): StaffAlert => ({ grid, kind: 'alone', name, on: leave.from })),
  )
}
