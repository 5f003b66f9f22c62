import type { Language } from '#web/ui/messages/language.ts'
import type { EntryView, ShownDue, ShownEntry, ShownRemark, ShownStep } from '#web/villager/disclosure/view.ts'
import type { DisclosureContext } from '../context.ts'
import type { DueLine } from '../queries/due.ts'
import type { EntryLine } from '../queries/entries.ts'
import type { Entry, PublicRemark } from '../queries/entry.ts'
import { type DisclosureAction, tellingOf } from '../rules/index.ts'
import { type DisclosureBook, villageIn } from './book.ts'

export const shownEntry = (line: EntryLine): ShownEntry => line

export const shownDue = ({ id, villageCode, name, period, dueAt, punctuality }: DueLine): ShownDue => ({
  id,
  villageCode,
  name,
  period,
  dueAt,
  punctuality,
})

function shownStep(book: DisclosureBook, lang: Language, { verb, at_ms, by, data }: DisclosureAction): ShownStep {
  return {
    verb,
    at: new Date(at_ms),
    unit: by.unit ? book.places().unitName(by.unit, lang) : '',
    name: by.name,
    text: data.reason ?? data.text,
  }
}

const shownRemark = (book: DisclosureBook, lang: Language, remark: PublicRemark): ShownRemark => ({
  id: remark.id,
  kind: remark.kind,
  text: remark.text,
  askedAt: remark.asked_at,
  dueAt: remark.due_at,
  answer: remark.answer,
  answeredAt: remark.answered_at,
  answeredBy: remark.answered_by_unit ? book.places().unitName(remark.answered_by_unit, lang) : '',
  answeredByName: remark.answered_by_name,
  understood: remark.understood,
})

const CORRECTING: readonly string[] = ['drafted', 'submitted', 'objected', 'reviewed', 'approved']

export function entryView(context: DisclosureContext, book: DisclosureBook, lang: Language, entry: Entry): EntryView {
  const { row, item, content, versions, actions } = entry
  const steps = actions.map((action) => shownStep(book, lang, action))
  const isWithdrawn = row.public_rev === null
  const limit = context.rules.clocksOn(context.rules.dayOf(context.now.getTime())).answerObjection
  const publishedAt = row.published_at ?? row.made_at
  return {
    village: villageIn(book, row.village_code, lang),
    id: row.id,
    item,
    period: row.period,
    subject: content?.subject,
    content,
    last: entry.last,
    yearAgo: entry.yearAgo,
    telling: content && tellingOf(item, content, entry.last),
    publishedAt,
    firstPublishedAt: row.first_published_at ?? publishedAt,
    dueAt: row.due_at,
    isWithdrawn,
    isErased: !isWithdrawn && content === undefined,
    isBeingCorrected: !isWithdrawn && CORRECTING.includes(row.stage),
    withdrawal: isWithdrawn ? steps.findLast((step) => step.verb === 'withdrawn') : undefined,
    steps,
    versions: versions.map(({ erasedAt, ...version }) => ({ ...version, isErased: erasedAt !== undefined })),
    remarks: entry.remarks.map((remark) => shownRemark(book, lang, remark)),
    standing: entry.standing?.state,
    witnesses: entry.standing?.witnesses ?? [],
    answerDays: limit.days,
  }
}
