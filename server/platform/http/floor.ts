import type { LocalDate } from '#kernel/calendar.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import type { Database } from '#platform/db/database.ts'
import type { DingTalk } from '#platform/dingtalk/dingtalk.ts'
import type { Actor } from '#platform/identity/actor.ts'
import type { RunningLog } from '#platform/log/running.ts'

/** What stands under every request: made once at start, handed to the server, replaced by tests. */
export interface Floor {
  database: Database
  keys: Keys
  /** The county's six digits. */
  county: string
  countyName: { zh: string; en: string }
  publicUrl: string
  demo: boolean
  trustProxy: boolean
  logLevel: string
  /** Folder of content-addressed files. */
  filesDir: string
  /** The county's transparency log. */
  log: RunningLog
  /** Where staff may show who they are and be told what waits; absent, it is off. */
  dingTalk?: DingTalk
  clock: () => Date
  /** The county's own day of a moment: by UTC until its working hours are read, which say how far it is from that. */
  dayOf: (at: Date) => LocalDate
  /** Whether what everybody reads alike is made once for all who ask within a second. */
  shares: boolean
  /** Resolves the session of a request; the identity capability brings it. */
  findActor: (token: string, now: Date) => Promise<Actor | undefined>
  /**
   * Which of the two reach layers holds; both outside tests. The access matrix is run with each alone, so that
   * neither can lean on the other.
   */
  layers: { code: boolean; rows: boolean }
}

/** What every page shows of the county's book: brought by the composition root. */
export interface FaceFacts {
  /** Working minutes in one working day, for durations in words. */
  workdayMinutes: number
  /** The telephone that stands in the same place on every page. */
  helpPhone: { name: { zh: string; en: string }; number: string; hours: { zh: string; en: string } } | undefined
  /** Names in the reader's language. */
  roleName: (role: string, lang: 'zh-CN' | 'en') => string
  unitName: (code: string, lang: 'zh-CN' | 'en') => string
  placeName: (code: string, lang: 'zh-CN' | 'en') => string
  /** Duties that a unit has of its own, which open further doors to it. */
  dutiesOf: (unit: string) => readonly string[]
}

export const utcDay = (at: Date): LocalDate => at.toISOString().slice(0, 10)
