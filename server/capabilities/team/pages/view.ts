import type { PlaceBook } from '#capabilities/place/index.ts'
import type { ShownTeam, ShownTeamLine } from '#web/ui/board/team-view.ts'
import type { Language } from '#web/ui/messages/language.ts'
import type { TeamContext } from '../context.ts'
import type { TeamDetail, TeamRow } from '../queries/team.ts'
import type { Stage } from '../rules/index.ts'

export interface TeamBook {
  places(): PlaceBook
}

export function shownLine(
  { kinds }: Pick<TeamContext, 'kinds'>,
  book: TeamBook,
  lang: Language,
  row: TeamRow,
): ShownTeamLine {
  const kind = kinds.find(({ key }) => key === row.kind)
  return {
    id: row.id,
    villageCode: row.village_code,
    villageName: book.places().nameOf(row.village_code, lang),
    name: row.name,
    leader: row.leader,
    kind: kind?.name ?? { zh: row.kind, en: row.kind },
    explain: kind?.explain ?? { zh: '', en: '' },
    stage: row.stage as Stage, // Held to these words by the table's constraint.
    members: row.members,
    volunteers: row.volunteers,
    party: row.party,
    savedCents: row.saved_cents,
    formedOn: row.formed_on,
    noticeUntil: row.notice_until ?? undefined,
    recognisedOn: row.recognised_on ?? undefined,
  }
}

export const shownTeam = (
  context: Pick<TeamContext, 'kinds' | 'rule' | 'harmonies'>,
  book: TeamBook,
  lang: Language,
  { row, facts }: TeamDetail,
): ShownTeam => ({
  ...shownLine(context, book, lang, row),
  criteria: context.rule.criteria.map(({ name }) => name),
  basis: context.rule.basis,
  harmonies: Object.fromEntries(context.harmonies.map(({ key, name }) => [key, name])),
  facts,
})
