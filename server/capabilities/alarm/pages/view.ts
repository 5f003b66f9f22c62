import type { PlaceBook } from '#capabilities/place/index.ts'
import type { AlarmRule } from '#capabilities/playbook/index.ts'
import { filled } from '#platform/facts/show.ts'
import type { ShownAlarm, ShownAlarmLine } from '#web/ui/board/alarm-view.ts'
import type { Language } from '#web/ui/messages/language.ts'
import type { AlarmContext } from '../context.ts'
import { evidenceOf, numbersOf } from '../presenters.ts'
import type { AlarmRow } from '../queries/alarm.ts'
import type { Detail } from '../queries/detail.ts'
import type { Reason, Stage } from '../shapes/vocabulary.ts'

export interface AlarmBook {
  places(): PlaceBook
}

/** From a row to a line of a list, with the name of its rule. */
export function shownLine(context: AlarmContext, book: AlarmBook, lang: Language, row: AlarmRow): ShownAlarmLine {
  return {
    id: row.id,
    place: book.places().nameOf(row.place_code, lang),
    name: context.alarms.rule(row.rule, row.rule_from)?.name ?? { zh: row.rule, en: row.rule },
    // Held to these words by the table's constraints.
    urgency: row.urgency as AlarmRule['urgency'],
    stage: row.stage as Stage,
    raisedAt: row.raised_at.toISOString(),
    late: row.stage === 'open' && row.answer_by < context.now,
    answerBy: row.answer_by.toISOString(),
    owner: book.places().unitName(row.owner, lang),
    records: row.records.length,
  }
}

export function shownAlarm(
  context: AlarmContext,
  book: AlarmBook,
  lang: Language,
  { row, rule, actions, open }: Detail,
): ShownAlarm {
  return {
    ...shownLine(context, book, lang, row),
    version: row.version,
    says: filled(rule.says, numbersOf(row)),
    basis: rule.basis,
    starter: rule.starter,
    happenedAt: row.happened_at.toISOString(),
    evidence: evidenceOf(row).map((one) => ({ ...one, placeName: book.places().nameOf(one.place, lang) })),
    reason: (row.reason as Reason | null) ?? undefined, // Held to these words by the table's constraint.
    actions,
    open,
  }
}
