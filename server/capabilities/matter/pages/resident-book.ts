import type { FastifyRequest } from 'fastify'
import type { FindGrid, PlaceBook } from '#capabilities/place/index.ts'
import type { LimitKey, Playbook } from '#capabilities/playbook/index.ts'
import { limitOn } from '#capabilities/playbook/index.ts'
import { localDate } from '#kernel/calendar.ts'
import type { Context } from '#platform/context.ts'
import { actIn } from '#platform/http/act.ts'
import { ANONYMOUS } from '#platform/identity/actor.ts'
import type { Courses } from '#web/villager/receipt/view.ts'
import type { MatterContext, WithRules } from '../context.ts'

/** What the residents' pages are drawn from besides the matters themselves. */
export interface ResidentBook {
  withRules: WithRules
  places: () => PlaceBook
  playbook: () => Playbook
  findGrid: FindGrid
  /** The other courses that the matter is on. Asked for the first reporter alone: they are nobody else's. */
  courses: (context: Context, matterId: string, lang: Lang) => Promise<Courses>
}

export type Lang = 'zh-CN' | 'en'
export const wordIn = (lang: Lang): 'zh' | 'en' => (lang === 'en' ? 'en' : 'zh')

/** Any text: a code that names no village, a receipt that opens nothing, is answered in words. */
export const CODE_MAX = 40

/**
 * On these pages everybody is a resident: staff who report something here do it as neighbours, not from their desk
 * (which takes down reports for others and records that).
 */
export function actAsResident<T>(
  request: FastifyRequest,
  book: ResidentBook,
  work: (context: MatterContext) => Promise<T>,
): Promise<T> {
  const { floor } = request.server
  const actor = request.actor.kind === 'staff' ? ANONYMOUS : request.actor
  return actIn(floor, actor, request.id, (context) => work(book.withRules(context)))
}

/** A limit of the playbook as it is today. */
export const limitToday = (book: ResidentBook, { rules, now }: Pick<MatterContext, 'rules' | 'now'>, key: LimitKey) =>
  limitOn(book.playbook(), key, localDate(rules.calendar, now.getTime()))
