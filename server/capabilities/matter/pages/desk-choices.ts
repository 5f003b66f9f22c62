import type { FastifyRequest } from 'fastify'
import type { UnitEntry } from '#capabilities/place/index.ts'
import { rulesOn } from '#capabilities/playbook/index.ts'
import { levelOf } from '#kernel/place.ts'
import { parentUnit, placeOfUnit, unitsAbove } from '#kernel/unit.ts'
import { staffOf } from '#platform/http/act.ts'
import { languageOf } from '#platform/http/face.ts'
import type { Option, OptionGroup } from '#web/ui/components/select.tsx'
import { messagesFor } from '#web/ui/messages/index.ts'
import type { DeskBook } from './desk-book.ts'

/** Kinds of units that take work, in the order in which a desk looks for them. */
const WORKING = ['department', 'town', 'village', 'grid'] as const
type Working = (typeof WORKING)[number]

function groupsOf(request: FastifyRequest, units: readonly UnitEntry[]): OptionGroup[] {
  const lang = languageOf(request)
  const { unitGroups } = messagesFor(lang).act
  return WORKING.map((kind: Working) => ({
    label: unitGroups[kind],
    options: units
      .filter((unit) => unit.kind === kind)
      .map((unit) => ({ value: unit.code, label: lang === 'en' ? unit.nameEn : unit.name })),
  })).filter(({ options }) => options.length > 0)
}

/**
 * To whom this desk may assign: its departments and towns, the villages of the matter's town, the grids of its village.
 * Another town's villages are the other town's to assign to.
 */
export function unitsBelow(request: FastifyRequest, book: DeskBook, placeCode: string): OptionGroup[] {
  const from = staffOf(request).unit
  const near = (place: string) =>
    levelOf(place) === 'county' || levelOf(place) === 'town' || placeCode.startsWith(place.slice(0, -3))
  const below = book
    .places()
    .units()
    .filter(({ code }) => unitsAbove(code).includes(from) && near(placeOfUnit(code)))
  return groupsOf(request, below)
}

/** Units with the same one above: other grids of the village, other villages of the town, other towns and departments. */
export function unitsBeside(request: FastifyRequest, book: DeskBook, holder: string): OptionGroup[] {
  const above = parentUnit(holder)
  const beside = book
    .places()
    .units()
    .filter(({ code }) => code !== holder && parentUnit(code) === above)
  return above === undefined ? [] : groupsOf(request, beside)
}

/** The kinds of matter of today, under their groups. */
export function kindChoices(request: FastifyRequest, book: DeskBook): OptionGroup[] {
  const word = languageOf(request) === 'en' ? 'en' : 'zh'
  const { floor } = request.server
  const now = floor.clock()
  const kinds = book.rules().kindsOn(now.getTime())
  return rulesOn(book.playbook()['matter-groups'], floor.dayOf(now))
    .map(({ key, body }) => ({
      label: body.name[word],
      options: kinds.filter((kind) => kind.group === key).map((kind) => ({ value: kind.key, label: kind.name[word] })),
    }))
    .filter(({ options }) => options.length > 0)
}

/** What lies directly under a place: the towns of a county, the villages of a town, the grids of a village. */
export function placesUnder(request: FastifyRequest, book: DeskBook, code: string): Option[] {
  const lang = languageOf(request)
  return book
    .places()
    .childrenOf(code)
    .map((place) => ({ value: place.code, label: lang === 'en' ? place.nameEn : place.name }))
}

/** Places to narrow a list to: what lies under the territory, and one step further once a part of it is chosen. */
export function placeChoices(
  request: FastifyRequest,
  book: DeskBook,
  chosen: string | undefined,
): (Option | OptionGroup)[] {
  const { scope } = staffOf(request)
  const under = placesUnder(request, book, scope)
  const part = chosen !== undefined && chosen.length > scope.length + 3 ? chosen.slice(0, scope.length + 3) : chosen
  if (part === undefined || part === scope || part.length >= 15) return under
  const further = placesUnder(request, book, part)
  return further.length === 0
    ? under
    : [...under, { label: book.places().nameOf(part, languageOf(request)), options: further }]
}
