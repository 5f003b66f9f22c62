import type { FastifyRequest } from 'fastify'
import type { PlaceBook } from '#capabilities/place/index.ts'
import { placeOfUnit, unitOfPlace } from '#kernel/unit.ts'
import { languageOf } from '#platform/http/face.ts'
import type { ShownConsultation, ShownFact, ShownHandover, ShownTicket, ShownTrack } from '#web/desk/counter/view.ts'
import type { ShownWindow } from '#web/ui/board/counter-view.ts'
import type { Option } from '#web/ui/components/select.tsx'
import type { Language } from '#web/ui/messages/language.ts'
import type { CounterContext } from '../context.ts'
import type { ConsultationRow, HandoverRow, TicketRow, WindowRow } from '../queries/counter.ts'
import type { Channel, ConsultationStage, CounterFact, HandoverStage, TicketStage, WindowKind } from '../rules/index.ts'

export interface CounterBook {
  places(): PlaceBook
}

export interface Reading {
  context: CounterContext
  book: CounterBook
  lang: Language
}

export const readingOf = (request: FastifyRequest, book: CounterBook, context: CounterContext): Reading => ({
  context,
  book,
  lang: languageOf(request),
})

const wordIn = ({ lang }: Reading): 'zh' | 'en' => (lang === 'en' ? 'en' : 'zh')
const lineName = (reading: Reading, key: string): string =>
  reading.context.counter.lines.find((one) => one.key === key)?.name[wordIn(reading)] ?? key

/** The letter of its queue and its number: A012. */
export const signOf = ({ context }: Reading, { line, number }: Pick<TicketRow, 'line' | 'number'>): string =>
  `${context.counter.lines.find(({ key }) => key === line)?.letter ?? ''}${String(number).padStart(3, '0')}`

export const lineOptions = (reading: Reading): Option[] =>
  reading.context.counter.lines.map(({ key, name }) => ({ value: key, label: name[wordIn(reading)] }))

export const questionOptions = (reading: Reading, unit: string): Option[] =>
  reading.context.counter
    .questionsAt(unit)
    .map(({ key, question }) => ({ value: key, label: question[wordIn(reading)] }))

/** Units that may sit at a window or solve something; `own`: the counter's, where it is none of these. */
export const unitOptions = ({ book, lang }: Reading, own?: string): Option[] =>
  book
    .places()
    .units()
    .filter(({ kind, code }) => kind === 'department' || kind === 'town' || kind === 'centre' || code === own)
    .map(({ code, name, nameEn }) => ({ value: code, label: lang === 'en' ? nameEn : name }))

function trackOf(reading: Reading, key: string | null): ShownTrack | undefined {
  const found = reading.context.counter.tracks.find((one) => one.key === key)
  if (!found) return undefined
  const word = wordIn(reading)
  const { name, where, leads, basis } = found
  return { key: found.key, name: name[word], where: where[word], source: basis.source, leads }
}

/** The words are held to theirs by the tables' constraints. */
export const shownTicket = (reading: Reading, row: TicketRow, windows: readonly WindowRow[]): ShownTicket => ({
  id: row.id,
  number: signOf(reading, row),
  line: lineName(reading, row.line),
  channel: row.channel as Channel,
  stage: row.stage as TicketStage,
  calls: row.calls,
  version: row.version,
  windowLabel: windows.find(({ id }) => id === row.window_id)?.label,
  track: trackOf(reading, row.track),
  matterId: row.matter_id ?? undefined,
  at: row.taken_at,
})

export function shownWindow(reading: Reading, row: WindowRow, tickets: readonly TicketRow[]): ShownWindow {
  const now = tickets.find(({ window_id, stage }) => window_id === row.id && stage === 'called')
  return {
    id: row.id,
    label: row.label,
    kind: row.kind as WindowKind,
    unit: reading.book.places().unitName(row.staffed_by, reading.lang),
    lines: row.lines.map((key) => lineName(reading, key)),
    weekdays: row.weekdays,
    from: row.from_time,
    to: row.to_time,
    serving: now && signOf(reading, now),
  }
}

export const shownHandover = ({ context, book, lang }: Reading, row: HandoverRow): ShownHandover => ({
  id: row.id,
  title: row.title,
  matterId: row.matter_id,
  stage: row.stage as HandoverStage,
  from: book.places().unitName(row.from_unit, lang),
  to: book.places().unitName(row.to_unit, lang),
  dueOn: row.due_on,
  late: row.due_on < context.today && (row.stage === 'handed' || row.stage === 'taken'),
  pushes: row.pushes,
})

export const shownConsultation = ({ book, lang }: Reading, row: ConsultationRow): ShownConsultation => ({
  id: row.id,
  title: row.title,
  stage: row.stage as ConsultationStage,
  on: row.held_on,
  units: [row.unit, ...row.units].map((code) => book.places().unitName(code, lang)),
})

export const shownFact = ({ book, lang }: Reading, { verb, at_ms, by, data }: CounterFact<string>): ShownFact => ({
  verb,
  at: new Date(at_ms),
  unit: by.unit === undefined ? undefined : book.places().unitName(by.unit, lang),
  name: by.name,
  words: [data.on, data.dueOn, data.present, data.text, data.reason].filter(Boolean).join(' · '),
})

/** A counter by its place: the county's centre, a town's office, or a village's service centre. */
export const counterOf = (place: string): string => unitOfPlace(place)
export const placeOfCounter = (unit: string): string => placeOfUnit(unit)
