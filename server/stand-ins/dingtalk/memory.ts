import { randomBytes } from 'node:crypto'

/** What a stand-in for DingTalk remembers, all of it made up. */
export interface Memory {
  clock: () => Date
  /** Account ids of the organisation; who is not among them is unknown. */
  people: readonly string[]
  heard: { to: string; text: string }[]
  group: string[]
  todos: Map<string, StandInTodo>
  /** For someone who has shown who they are: good for five minutes, once. */
  codeFor(person: string): string
  /** The person, or nothing for a code that is unknown, used or too old. */
  takeCode(code: string): string | undefined
  /** A secret of the stand-in's own that lasts as long as the real one's, and whom or what it stands for. */
  issue(about: string, goodFor_s: number): string
  standsFor(secret: string): string | undefined
  /** Whether this was said before: a nonce, or the same words to the same person on the same day. */
  seenBefore(said: string): boolean
  /** Whether this minute has had its calls. */
  tooMany(): boolean
}

export interface StandInTodo {
  to: string
  subject: string
  url: string
  done: boolean
  /** The caller's own number: the same twice is one to-do. */
  source: string
}

const CODE_S = 300
const MINUTE_MS = 60_000

export function makeMemory(clock: () => Date, people: readonly string[], callsAMinute: number): Memory {
  const secrets = new Map<string, { about: string; until_ms: number }>()
  const said = new Set<string>()
  let minute = 0
  let calls = 0
  const issue = (about: string, goodFor_s: number): string => {
    const secret = randomBytes(16).toString('hex')
    secrets.set(secret, { about, until_ms: clock().getTime() + goodFor_s * 1000 })
    return secret
  }
  const standsFor = (secret: string): string | undefined => {
    const kept = secrets.get(secret)
    return kept && kept.until_ms > clock().getTime() ? kept.about : undefined
  }
  return {
    ...{ clock, people, heard: [], group: [], todos: new Map(), issue, standsFor },
    codeFor: (person) => issue(`code:${person}`, CODE_S),
    takeCode: (code) => {
      const about = standsFor(code)
      secrets.delete(code)
      return about?.startsWith('code:') ? about.slice('code:'.length) : undefined
    },
    seenBefore: (what) => {
      const before = said.has(what)
      said.add(what)
      return before
    },
    tooMany: () => {
      const now = Math.floor(clock().getTime() / MINUTE_MS)
      calls = now === minute ? calls + 1 : 1
      minute = now
      return calls > callsAMinute
    },
  }
}
