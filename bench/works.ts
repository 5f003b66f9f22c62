import { newId } from '#kernel/id.ts'
import type { Shot } from './load.ts'

export interface Work {
  name: string
  /** The goal of the performance notes: our rate over the floor's. */
  goal: number
  ours: () => Shot
  floor: () => Shot
}

export interface World {
  county: string
  village: string
  /** A unit with a full inbox, and the session of one of its officers. */
  unit: string
  cookie: string
  matters: string[]
  words: string[]
  /** First day of the half-year, YYYY-MM-DD. */
  from: string
}

let turn = 0
const pick = <T>(from: readonly T[]): T => from[turn++ % from.length] as T // The lists are never empty.

/** Another network address each time: the limits per address are not what is measured. */
const address = (): string => {
  turn += 1
  return `10.${(turn >> 16) & 255}.${(turn >> 8) & 255}.${turn & 255}`
}

export function worksIn({ county, village, unit, cookie, matters, words, from }: World): Work[] {
  const signedIn = { cookie }
  const json = (): Record<string, string> => ({ 'content-type': 'application/json', 'x-forwarded-for': address() })
  const report = () =>
    JSON.stringify({ id: newId(), villageCode: village, text: `村口的路灯坏了，晚上看不见路 ${newId()}` })
  const floor = (path: string, query: Record<string, string>): Shot => ({
    path: `${path}?${new URLSearchParams({ county, ...query })}`,
  })
  const encoded = (word: string) => encodeURIComponent(word)
  return [
    {
      name: 'create a matter',
      goal: 0.6,
      ours: () => ({ method: 'POST', path: '/api/v1/matters', headers: json(), body: report() }),
      floor: () => ({ method: 'POST', path: '/intake', headers: json(), body: report() }),
    },
    {
      name: 'inbox of a town',
      goal: 1,
      ours: () => ({ path: '/api/v1/matters?queue=mine&limit=50', headers: signedIn }),
      floor: () => floor('/list', { unit }),
    },
    {
      name: 'one matter',
      goal: 1,
      ours: () => ({ path: `/api/v1/matters/${pick(matters)}`, headers: signedIn }),
      floor: () => floor('/detail', { id: pick(matters) }),
    },
    {
      name: 'village page',
      goal: 4,
      ours: () => ({ path: `/v/${village}`, headers: { 'accept-language': 'zh-CN' } }),
      floor: () => floor('/village', { code: village }),
    },
    {
      name: 'board by town',
      goal: 40,
      ours: () => ({ path: `/api/v1/statistics?place=${county}`, headers: { 'x-forwarded-for': address() } }),
      floor: () => floor('/board', { from }),
    },
    {
      name: 'search',
      goal: 7,
      ours: () => ({ path: `/api/v1/matters/found?q=${encoded(pick(words))}`, headers: signedIn }),
      floor: () => floor('/search', { q: pick(words) }),
    },
  ]
}
