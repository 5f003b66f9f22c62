import type { PlaceBook } from '#capabilities/place/index.ts'
import type {
  ShownDispute,
  ShownDisputeLine,
  ShownDisputeStep,
  ShownHour,
  ShownMediator,
} from '#web/ui/board/dispute-view.ts'
import type { Option } from '#web/ui/components/select.tsx'
import type { Language } from '#web/ui/messages/language.ts'
import type { DisputeContext } from '../context.ts'
import { lineOf, numberOf } from '../presenters.ts'
import type { DisputeRow } from '../queries/dispute.ts'
import type { HourRow, MediatorRow } from '../queries/registers.ts'
import type { DisputeAction, DisputeState } from '../rules/index.ts'

export interface DisputeBook {
  places(): PlaceBook
}

export interface Reading {
  context: DisputeContext
  book: DisputeBook
  lang: Language
}

const wordIn = (lang: Language): 'zh' | 'en' => (lang === 'en' ? 'en' : 'zh')
const DAY_MS = 86_400_000
const daysUntil = (day: string, today: string): number => Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS)

export const kindName = ({ context, lang }: Reading, key: string, day: string): string =>
  context.disputes.kindsOn(day).find((one) => one.key === key)?.name[wordIn(lang)] ?? key

export const kindOptions = ({ context, lang }: Reading): Option[] =>
  context.disputes.kindsOn(context.today).map(({ key, name }) => ({ value: key, label: name[wordIn(lang)] }))

export function shownLine(reading: Reading, row: DisputeRow): ShownDisputeLine {
  const { context, book, lang } = reading
  const line = lineOf(row)
  return {
    id: row.id,
    number: numberOf(row),
    title: row.title,
    place: book.places().nameOf(row.village_code, lang),
    kind: kindName(reading, row.kind, row.received_on),
    stage: line.stage,
    receivedOn: row.received_on,
    dueOn: row.due_on ?? undefined,
    late: row.due_on !== null && row.due_on < context.today,
    broken: row.broken,
    agreement: line.agreement ?? undefined,
    confirmBy: row.confirm_by ?? undefined,
    confirmDays: row.confirm_by === null ? undefined : daysUntil(row.confirm_by, context.today),
    confirmation: line.confirmation ?? undefined,
    endedAs: line.endedAs ?? undefined,
  }
}

interface Whole {
  row: DisputeRow
  state: DisputeState
  actions: readonly DisputeAction[]
  names: ReadonlyMap<number, string>
}

export function shownDispute(reading: Reading, { row, state, actions, names }: Whole): ShownDispute {
  const { context, book, lang } = reading
  const word = wordIn(lang)
  const { disputes } = context
  const rule = disputes.ruleOn(row.received_on)
  const kind = disputes.kindsOn(row.received_on).find(({ key }) => key === row.kind)
  const routes = disputes.routesOn(context.today).filter(({ key }) => state.routes.includes(key))
  return {
    ...shownLine(reading, row),
    matterId: row.matter_id ?? undefined,
    text: row.text,
    body: book.places().unitName(row.body, lang),
    origin: state.origin,
    violence: state.violence,
    parties: state.parties.map(({ position, side, consentedOn }) => ({
      position,
      side,
      name: names.get(position) ?? '',
      consentedOn,
    })),
    rightsToldOn: state.rightsToldOn,
    rights: rule.rights.map((one) => one[word]),
    mediators: state.mediators,
    sessions: state.sessions,
    agreed: state.agreement,
    asked: state.confirmation,
    confirmable: kind?.confirmable ?? false,
    routes: routes.map(({ key, name, where, source }) => ({ key, name: name[word], where: where[word], source })),
    guidance: kind?.guidance[word] ?? '',
    endedOn: state.endedOn,
    archivedOn: state.archivedOn,
    steps: actions.map((action) => shownStep(reading, action, names)),
    source: rule.source,
  }
}

export function shownStep(
  { book, lang }: Reading,
  { verb, at_ms, by, data }: DisputeAction,
  names: ReadonlyMap<number, string>,
): ShownDisputeStep {
  return {
    verb,
    at: new Date(at_ms),
    unit: by.unit === undefined ? undefined : book.places().unitName(by.unit, lang),
    name: by.name,
    data,
    party: data.party === undefined ? undefined : names.get(data.party),
  }
}

export const shownMediator = (reading: Reading, row: MediatorRow): ShownMediator => ({
  id: row.id,
  name: row.name,
  place: reading.book.places().nameOf(row.place_code, reading.lang),
  committee: row.committee,
  qualifiedBy: row.qualified_by,
  since: row.since,
  until: row.until,
  subjects: row.subjects.map((key) => kindName(reading, key, reading.context.today)),
})

export const shownHour = ({ book, lang }: Reading, row: HourRow): ShownHour => ({
  id: row.id,
  on: row.held_on,
  from: row.from_time,
  to: row.to_time,
  judge: row.judge,
  court: row.court,
  remote: row.remote,
  where: row.place_text,
  place: book.places().nameOf(row.place_code, lang),
  dropped: row.drop_reason ?? undefined,
})
