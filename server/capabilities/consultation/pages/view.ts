import type { PlaceBook } from '#capabilities/place/index.ts'
import type { ShownConsultation, ShownConsultationLine } from '#web/ui/board/consultation-view.ts'
import type { Language } from '#web/ui/messages/language.ts'
import type { ConsultationRow } from '../queries/consultation.ts'
import type { Detail } from '../queries/detail.ts'
import type { Stage } from '../shapes/vocabulary.ts'

export function shownLine(
  row: ConsultationRow,
  places: PlaceBook,
  lang: Language,
  today: string,
): ShownConsultationLine {
  const named = (code: string) => ({ code, name: places.unitName(code, lang) })
  return {
    id: row.id,
    question: row.question,
    convener: named(row.convener).name,
    units: row.units.map(named),
    meetsAt: row.meets_at.toISOString(),
    stage: row.stage as Stage, // Held to its words by the table.
    decision: row.decision ?? undefined,
    lead: row.lead === null ? undefined : named(row.lead).name,
    dueOn: row.due_on ?? undefined,
    late: row.stage === 'minuted' && row.due_on !== null && row.due_on < today,
  }
}

export function shownConsultation(
  { row, facts, open }: Detail,
  places: PlaceBook,
  lang: Language,
  today: string,
): ShownConsultation {
  const nameOf = (code: string) => places.unitName(code, lang)
  return {
    ...shownLine(row, places, lang, today),
    matterId: row.matter_id ?? undefined,
    parties: [row.convener, ...row.units].map((code) => ({ code, name: nameOf(code) })),
    facts: facts.map((fact) => ({ ...fact, presentNames: (fact.data.present ?? []).map(nameOf) })),
    open,
  }
}
