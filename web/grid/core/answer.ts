import type { Build, Refusal } from './item.ts'
import { answerKey, readAll, type Shelf } from './shelf.ts'

/** What the worker says to a call-out; having been there is said by a record. */
export type Said = 'accepted' | 'declined'

/** Said without a signal and sent as records are; its words never change, so sending it again is the same request. */
export interface Answer {
  id: string
  body: {
    kind: 'callout-answer'
    callout: string
    verb: Said
    reason?: string
    deviceAt: string
    deviceOffsetMinutes: number
  }
  /** What one was called out to, as it was read on this phone. */
  what: string
  savedAt: string
  state: 'here' | 'county' | 'refused' | 'aside'
  isLate?: boolean
  refusal?: Refusal
}

export interface NewAnswer {
  id: string
  callout: string
  what: string
  verb: Said
  reason?: string
}

/** A second tap of the same is none. */
export async function keepAnswer(shelf: Shelf, said: NewAnswer, now: Date, build: Build): Promise<void> {
  const { id, callout, what, verb, reason } = said
  const before = await listAnswers(shelf)
  if (before.some(({ body, state }) => state !== 'refused' && body.callout === callout && body.verb === verb)) return
  const body: Answer['body'] = {
    kind: 'callout-answer',
    callout,
    verb,
    ...(reason ? { reason } : {}),
    deviceAt: now.toISOString(),
    deviceOffsetMinutes: Math.round(build.offset_minutes),
  }
  const answer: Answer = { id, body, what, savedAt: now.toISOString(), state: 'here' }
  await shelf.write({ [answerKey(id)]: answer })
}

/** In the order they were said: ids rise with time. */
export async function listAnswers(shelf: Shelf): Promise<Answer[]> {
  const answers = await readAll<Answer>(shelf, 'answer:')
  return answers.sort((a, b) => (a.id < b.id ? -1 : 1))
}
