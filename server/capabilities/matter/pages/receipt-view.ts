import type { FastifyRequest } from 'fastify'
import { villageOfPage } from '#capabilities/place/index.ts'
import { rulesOn } from '#capabilities/playbook/index.ts'
import { localDate, startOfLocalDay } from '#kernel/calendar.ts'
import { dueAt, light, remaining } from '#kernel/clock.ts'
import { newId } from '#kernel/id.ts'
import { formatReceipt } from '#kernel/receipt.ts'
import { placeOfUnit } from '#kernel/unit.ts'
import { languageOf } from '#platform/http/face.ts'
import { qrPath } from '#platform/render/qr.ts'
import { messagesFor } from '#web/ui/messages/index.ts'
import { paths } from '#web/ui/paths.ts'
import {
  type Post,
  RECEIPT_ACTS,
  type ReceiptAct,
  type ShownClock,
  type ReceiptView as ShownReceipt,
} from '#web/villager/receipt/view.ts'
import type { MatterContext } from '../context.ts'
import type { ReceiptView } from '../queries/timeline.ts'
import { PAUSES, RESIDENT } from '../rules/index.ts'
import { FOR_OTHER } from '../schema.ts'
import { stepsOf } from './receipt-steps.ts'
import { type Lang, type ResidentBook, wordIn } from './resident-book.ts'

const DAY_MS = 86_400_000

/** Everything the page of a receipt shows, in the reader's words. `receipt`: its eight signs. */
export function shownReceipt(
  book: ResidentBook,
  request: FastifyRequest,
  context: MatterContext,
  { receipt, part, opened }: { receipt: string; part?: string | undefined; opened: ReceiptView },
): Omit<ShownReceipt, 'courses'> {
  const { floor, darkroom } = request.server
  const { row, state, reporter, kind, files, parts, may } = opened
  const lang = languageOf(request)
  const places = book.places()
  const address = formatReceipt(receipt)
  const photo = (sha256: string) => `${paths.receipt(address)}/files/${sha256}${part ? `?part=${part}` : ''}`
  const limits = darkroom.limits()
  return {
    receipt,
    part,
    qr: qrPath(floor.publicUrl + paths.receipt(address)),
    village: villageOfPage(places, row.village_code, lang),
    title: row.title,
    number: row.number,
    kind: kind?.name[wordIn(lang)] ?? '',
    place: places.nameOf(row.place_code, lang),
    placeText: row.place_text ?? undefined,
    reportedAt: row.reported_at,
    text: row.text,
    photos: files.filter((file) => file.part === 'report').map((file) => photo(file.sha256)),
    first: reporter.first,
    joined: reporter.joined,
    forOther: relationIn(lang, reporter.forOther),
    advice: kind?.emergencyAdvice?.[wordIn(lang)],
    state: state.state,
    outcome: state.outcome,
    closedAt: state.closed_ms === undefined ? undefined : new Date(state.closed_ms),
    holder: postOf(book, context, state.holder, lang),
    supervisor: state.supervisor && places.unitName(state.supervisor, lang),
    clock: clockOf(context, opened),
    acceptBy: opened.clock.stepDue_ms === undefined ? undefined : new Date(opened.clock.stepDue_ms),
    noAnswer: context.rules.commonOf(state.start_ms).noAnswer,
    reopenUntil: reopenUntil(context, opened),
    steps: stepsOf(context, opened, { places, lang, photo }),
    parts: parts.map(({ id, title, state: its }) => ({ id, title, state: its as ShownReceipt['state'] })), // As the table holds it.
    photosMost: limits.perReport,
    megabytes: Math.floor(limits.bytes / 1024 / 1024),
    may,
    ids: Object.fromEntries(RECEIPT_ACTS.map((act) => [act, newId()])) as Record<ReceiptAct, string>, // One for each.
  }
}

function relationIn(lang: Lang, forOther: string | null): string | undefined {
  const known = FOR_OTHER.find((one) => one === forOther)
  return known && messagesFor(lang).report.relations[known]
}

/** The post, never a person. Where a unit is called as its place, the playbook says what the office is. */
function postOf(book: ResidentBook, { rules, now }: MatterContext, code: string, lang: Lang): Post {
  const places = book.places()
  const place = places.find(placeOfUnit(code))
  const today = localDate(rules.calendar, now.getTime())
  const level = place && rulesOn(book.playbook().levels, today).find(({ key }) => key === place.level)
  const sameName = place?.name === places.unitName(code, 'zh-CN') && place.level !== 'grid'
  return {
    name: places.unitName(code, lang),
    office: sameName ? level?.body.office[wordIn(lang)] : undefined,
    phone: places.findUnit(code)?.phone,
  }
}

function clockOf({ rules, now }: MatterContext, { state, clock }: ReceiptView): ShownClock {
  const now_ms = now.getTime()
  const { late, minutes } = remaining(rules.calendar, now_ms, clock.due_ms)
  const limit = { days: clock.limit_days, unit: clock.limit_unit }
  const started = startOfLocalDay(rules.calendar, clock.start_ms)
  const today = startOfLocalDay(rules.calendar, now_ms)
  const calendarDays = Math.round((startOfLocalDay(rules.calendar, clock.due_ms) - today) / DAY_MS)
  return {
    limit,
    used_days: Math.min(
      limit.days,
      limit.unit === 'workday' ? workdaysUsed(rules, clock.worked_minutes) : Math.round((today - started) / DAY_MS),
    ),
    due: new Date(clock.due_ms),
    late,
    soon: light(rules.calendar, now_ms, clock.due_ms, rules.commonOf(state.start_ms).soon_minutes) === 'amber',
    left: limit.unit === 'workday' ? { minutes } : { days: Math.abs(calendarDays) },
    paused: pausedBy(state),
    until: state.suspendedUntil_ms === undefined ? undefined : new Date(state.suspendedUntil_ms - 1),
  }
}

const workdaysUsed = ({ calendar }: MatterContext['rules'], minutes: number): number => {
  const perDay = (calendar.eras.at(-1)?.perDay_ms ?? DAY_MS) / 60_000
  return Math.floor(minutes / perDay)
}

function pausedBy({ state, turns }: ReceiptView['state']): ShownClock['paused'] {
  const holder = turns.at(-1)?.holder
  if (holder === undefined || !PAUSES.includes(holder)) return undefined
  if (state === 'handled') return 'handled'
  return holder === RESIDENT ? 'resident' : 'suspended'
}

function reopenUntil({ rules }: MatterContext, { state, may }: ReceiptView): Date | undefined {
  if (!may.reopen || state.closed_ms === undefined) return undefined
  return new Date(dueAt(rules.calendar, state.closed_ms, rules.commonOf(state.start_ms).reopen, 0))
}
