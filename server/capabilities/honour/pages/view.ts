import type { PlaceBook } from '#capabilities/place/index.ts'
import type { ShownHonour, ShownHonourLine } from '#web/ui/board/honour-view.ts'
import type { Language } from '#web/ui/messages/language.ts'
import type { HonourContext } from '../context.ts'
import type { HonourDetail, NamedRow } from '../queries/honour.ts'
import type { Stage, Subject } from '../rules/index.ts'

export interface HonourBook {
  places(): PlaceBook
}

type Rules = Pick<HonourContext, 'kinds' | 'harmonies' | 'rule' | 'today'>

export const shownLine = (
  { kinds, harmonies, today }: Pick<Rules, 'kinds' | 'harmonies' | 'today'>,
  book: HonourBook,
  lang: Language,
  { row, name }: NamedRow,
): ShownHonourLine => {
  const kind = kinds.find(({ key }) => key === row.kind)
  return {
    id: row.id,
    villageCode: row.village_code,
    villageName: book.places().nameOf(row.village_code, lang),
    kind: kind?.name,
    side: kind?.side,
    // Held to these words by the table's constraints.
    subject: row.subject as Subject,
    stage: row.stage as Stage,
    name,
    named: row.named,
    title: row.title ?? undefined,
    harmony: harmonies.find(({ key }) => key === row.harmony)?.name,
    since: row.since_at,
    screenBy: row.screen_by,
    until: row.notice_until ?? undefined,
    isOpen: row.stage === 'noticed' && today <= (row.notice_until ?? ''),
    confirmedOn: row.confirmed_on ?? undefined,
  }
}

/** One honour as all faces draw it. */
export function shownHonour(context: Rules, book: HonourBook, lang: Language, detail: HonourDetail): ShownHonour {
  const { state, facts, row } = detail
  const kind = context.kinds.find(({ key }) => key === row.kind)
  return {
    ...shownLine(context, book, lang, detail),
    about: kind?.about,
    deed: state.deed,
    evidence: state.evidence.map(({ text, record }) => ({
      text,
      href: record && `/v/${row.village_code}/${record}`,
    })),
    basis: context.rule.basis,
    facts,
  }
}
