import type { Stage } from '../shapes/vocabulary.ts'

export interface Counted {
  recruitment_id: string
  village_code: string
  stage: Stage
  hired_year: number | null
  post: string | null
  outcome: string | null
  n: number
}

/** Those hired in one year, and where they are now: the parts add up to `hired`. */
export interface Cohort {
  year: number
  hired: number
  /** Elected to a post of the village, by post. */
  serving: { post: string; n: number }[]
  underContract: number
  left: number
  other: number
}
/** How many applied to a recruitment, and how far they came. */
export interface Applied {
  applied: number
  admitted: number
  listed: number
  hired: number
}

const HIRED: readonly Stage[] = ['hired', 'serving', 'ended']
const NOT_ADMITTED: readonly Stage[] = ['applied', 'refused']
const sumOf = (rows: readonly Counted[]): number => rows.reduce((sum, { n }) => sum + n, 0)

export function cohortsOf(rows: readonly Counted[]): Cohort[] {
  const years = [...new Set(rows.flatMap(({ hired_year }) => (hired_year === null ? [] : [hired_year])))]
  return years
    .sort((a, b) => b - a)
    .map((year) => {
      const own = rows.filter(({ hired_year }) => hired_year === year)
      const serving = own.filter(({ stage }) => stage === 'serving')
      const posts = [...new Set(serving.map(({ post }) => post ?? ''))].sort()
      return {
        year,
        hired: sumOf(own),
        serving: posts.map((post) => ({ post, n: sumOf(serving.filter((one) => (one.post ?? '') === post)) })),
        underContract: sumOf(own.filter(({ stage }) => stage === 'hired')),
        left: sumOf(own.filter(({ stage, outcome }) => stage === 'ended' && outcome === 'left')),
        other: sumOf(own.filter(({ stage, outcome }) => stage === 'ended' && outcome !== 'left')),
      }
    })
}

export function appliedOf(rows: readonly Counted[], recruitment: string): Applied {
  const own = rows.filter(({ recruitment_id }) => recruitment_id === recruitment)
  const isListed = ({ stage }: Counted) => stage === 'passed' || HIRED.includes(stage)
  return {
    applied: sumOf(own),
    admitted: sumOf(own.filter(({ stage }) => !NOT_ADMITTED.includes(stage))),
    listed: sumOf(own.filter(isListed)),
    hired: sumOf(own.filter(({ stage }) => HIRED.includes(stage))),
  }
}
