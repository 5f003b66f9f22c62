import type { PlaceBook } from '#capabilities/place/index.ts'
import type { ShownIncident, ShownOfficer } from '#web/desk/incident/view.ts'
import type { Language } from '#web/ui/messages/language.ts'
import type { IncidentContext } from '../context.ts'
import type { IncidentLine } from '../queries/list.ts'
import type { Officer } from '../queries/officers.ts'

export interface IncidentBook {
  places: () => PlaceBook
}

export const kindName = ({ incidents }: IncidentContext, kind: string, lang: Language): string => {
  const found = incidents.kinds.find(({ key }) => key === kind)
  return found?.name[lang === 'en' ? 'en' : 'zh'] ?? kind
}

export const shownIncident = (
  context: IncidentContext,
  { places }: IncidentBook,
  lang: Language,
  { placeCode, kind, happenedAt, ...line }: IncidentLine,
): ShownIncident => ({
  ...line,
  at: happenedAt,
  kind: kindName(context, kind, lang),
  place: places().nameOf(placeCode, lang),
})

export const shownOfficer = ({ places }: IncidentBook, lang: Language, officer: Officer): ShownOfficer => ({
  ...officer,
  grid: places().nameOf(officer.gridCode, lang),
})
