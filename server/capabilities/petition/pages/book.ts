import type { PlaceBook } from '#capabilities/place/index.ts'
import { unitOfPlace } from '#kernel/unit.ts'
import type { ShownPetition, ShownPetitionLine, ShownStep } from '#web/ui/board/petition-view.ts'
import type { Option } from '#web/ui/components/select.tsx'
import type { Language } from '#web/ui/messages/language.ts'
import type { PetitionContext } from '../context.ts'
import { lineOf, numberOf } from '../presenters.ts'
import type { PetitionRow } from '../queries/petition.ts'
import type { Lapse, PetitionAction, PetitionState } from '../rules/index.ts'

export interface PetitionBook {
  places(): PlaceBook
}

export interface Reading {
  context: PetitionContext
  book: PetitionBook
  lang: Language
}

const LATE_STAGES: readonly string[] = ['registered', 'transferred', 'working']

export function shownLine({ context, book, lang }: Reading, row: PetitionRow): ShownPetitionLine {
  const places = book.places()
  const line = lineOf(row)
  return {
    id: row.id,
    number: numberOf(row),
    title: row.title,
    place: places.nameOf(row.village_code, lang),
    stage: line.stage,
    instance: line.instance,
    holder: row.holder === null ? undefined : places.unitName(row.holder, lang),
    people: row.people,
    receivedOn: row.received_on,
    dueOn: row.due_on ?? undefined,
    late: row.due_on !== null && row.due_on < context.today && LATE_STAGES.includes(row.stage),
    endedAs: line.endedAs ?? undefined,
    basis: line.basis ?? undefined,
  }
}

interface Whole {
  row: PetitionRow
  state: PetitionState
  actions: readonly PetitionAction[]
  lapses: readonly Lapse[]
  representatives: readonly string[]
}

export function shownPetition(
  reading: Reading,
  { row, state, actions, lapses, representatives }: Whole,
): ShownPetition {
  const { context, book, lang } = reading
  const name = (code: string) => book.places().unitName(code, lang)
  const maybe = (code: string | undefined) => (code === undefined ? undefined : name(code))
  return {
    ...shownLine(reading, row),
    matterId: row.matter_id,
    text: row.text,
    office: name(state.office),
    unit: maybe(state.unit),
    accused: maybe(state.accused),
    representatives,
    lapses: lapses.map((one) => ({ ...one, unit: name(one.unit) })),
    opinions: state.opinions.map((one) => ({ ...one, unitName: name(one.unit) })),
    steps: actions.map((action) => shownStep(reading, action)),
    clocks: clocksOf(context, row.received_on, lang),
  }
}

export function shownStep({ context, book, lang }: Reading, { verb, at_ms, by, data }: PetitionAction): ShownStep {
  const name = (code: string | undefined) => (code === undefined ? undefined : book.places().unitName(code, lang))
  const track = context.petitions.tracksOn(data.day).find(({ key }) => key === data.track)
  // Of a review the organ is a unit's code, of the last instance its written name.
  const organ = verb === 'review-asked' ? undefined : data.organ
  return {
    verb,
    at: new Date(at_ms),
    unit: name(by.unit),
    name: by.name,
    data: { ...data, organ },
    toUnit: name(data.unit),
    track: track?.name[lang === 'en' ? 'en' : 'zh'],
  }
}

export const clocksOf = ({ petitions }: PetitionContext, day: string, lang: Language) =>
  petitions.clocksOn(day).map(({ zh, en, source }) => ({ name: lang === 'en' ? en : zh, source }))

/** Who can be given a petition: departments, towns and the centre; the law has no villages handle one. */
export function competentUnits(book: PetitionBook, lang: Language): Option[] {
  return book
    .places()
    .units()
    .filter(({ kind }) => kind === 'department' || kind === 'town' || kind === 'centre')
    .map(({ code, name, nameEn }) => ({ value: code, label: lang === 'en' ? nameEn : name }))
}

/** Who can be complained of: the village and the town that the matter lies in, and every competent unit. */
export function blamedUnits(book: PetitionBook, lang: Language, villageCode: string): Option[] {
  const village = unitOfPlace(villageCode)
  return [{ value: village, label: book.places().unitName(village, lang) }, ...competentUnits(book, lang)]
}
