import type { PlaceBook } from '#capabilities/place/index.ts'
import type { ShownPartnership, ShownPartnershipLine } from '#web/ui/board/partnership-view.ts'
import type { Language } from '#web/ui/messages/language.ts'
import type { PartnershipContext } from '../context.ts'
import type { PartnershipDetail, PartnershipRow } from '../queries/partnership.ts'
import { standingOf } from '../rules/index.ts'

export interface PartnershipBook {
  places(): PlaceBook
}

export function shownLine(
  { kinds }: Pick<PartnershipContext, 'kinds'>,
  book: PartnershipBook,
  lang: Language,
  row: PartnershipRow,
): ShownPartnershipLine {
  const kind = kinds.find(({ key }) => key === row.kind)
  const nameOf = (code: string) => book.places().nameOf(code, lang)
  return {
    id: row.id,
    villageCode: row.village_code,
    villageName: nameOf(row.village_code),
    partnerName: row.partner_code === null ? (row.partner_name ?? '') : nameOf(row.partner_code),
    name: row.name,
    aim: row.aim,
    kind: kind?.name ?? { zh: row.kind, en: row.kind },
    explain: kind?.explain ?? { zh: '', en: '' },
    stage: row.stage,
    until: row.until,
    startedOn: row.started_on ?? undefined,
    measures: row.measures,
    done: row.done,
    inCents: row.in_cents,
    outCents: row.out_cents,
    earnedCents: row.earned_cents,
  }
}

export const shownPartnership = (
  context: Pick<PartnershipContext, 'kinds' | 'today'>,
  book: PartnershipBook,
  lang: Language,
  { row, state, facts }: PartnershipDetail,
): ShownPartnership => ({
  ...shownLine(context, book, lang, row),
  basis: context.kinds.find(({ key }) => key === row.kind)?.basis ?? { zh: '', en: '' },
  course: state.measures.map((one) => ({ ...one, standing: standingOf(one, context.today) })),
  facts,
})
