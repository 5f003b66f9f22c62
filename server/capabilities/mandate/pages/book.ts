import type { PlaceBook } from '#capabilities/place/index.ts'
import type { ShownMandate, ShownMandateLine, ShownMandateStep } from '#web/ui/board/mandate-view.ts'
import type { Option } from '#web/ui/components/select.tsx'
import type { Language } from '#web/ui/messages/language.ts'
import type { TiedTo } from '../actions/act.ts'
import type { AccusedOf } from '../actions/give.ts'
import type { MandateContext } from '../context.ts'
import { lineOf, numberOf } from '../presenters.ts'
import type { AgentOption } from '../queries/agents.ts'
import type { MandateRow } from '../queries/mandate.ts'
import type { Agent, MandateAction, MandateState } from '../rules/index.ts'

export interface MandateBook {
  places(): PlaceBook
  accusedOf: AccusedOf
  tiedTo: TiedTo
}

export interface Reading {
  context: MandateContext
  book: Pick<MandateBook, 'places'>
  lang: Language
}

const wordOf = (lang: Language) => (lang === 'en' ? 'en' : 'zh')

const agentName = ({ book, lang }: Reading, { unit, name }: Pick<Agent, 'unit' | 'name'>): string =>
  [book.places().unitName(unit, lang), name].filter(Boolean).join(' ')

export function shownLine(reading: Reading, row: MandateRow): ShownMandateLine {
  const line = lineOf(row)
  const agent = { kind: line.agentKind, unit: line.agentUnit, name: line.agentName ?? undefined }
  return {
    id: row.id,
    number: numberOf(row),
    title: row.title,
    place: reading.book.places().nameOf(row.village_code, reading.lang),
    agent: agentName(reading, agent),
    stage: line.stage,
    endedAs: line.endedAs ?? undefined,
    outcome: line.outcome ?? undefined,
    satisfaction: line.satisfaction ?? undefined,
    ratedBy: line.ratedBy ?? undefined,
    givenOn: row.given_on,
    expiresOn: row.expires_on,
    deeds: row.deeds,
  }
}

interface Whole {
  row: MandateRow
  state: MandateState
  actions: readonly MandateAction[]
}

export function shownMandate(reading: Reading, { row, state, actions }: Whole): ShownMandate {
  const { book, lang } = reading
  const scopes = namesOfScopes(reading)
  return {
    ...shownLine(reading, row),
    matterId: row.matter_id ?? undefined,
    scope: state.scope.map((key) => scopes.get(key) ?? key),
    consent: state.consent,
    paper: state.paper,
    hasFile: state.file !== undefined,
    accused: state.accused === undefined ? undefined : book.places().unitName(state.accused, lang),
    steps: shownSteps(reading, actions),
  }
}

export function shownSteps(reading: Reading, actions: readonly MandateAction[]): ShownMandateStep[] {
  const scopes = namesOfScopes(reading)
  return actions.map(({ verb, at_ms, by, data }) => ({
    verb,
    at: new Date(at_ms),
    by: by.unit === undefined ? undefined : agentName(reading, { unit: by.unit, name: by.name }),
    byResident: by.kind === 'resident',
    data,
    what: data.what === undefined ? undefined : (scopes.get(data.what) ?? data.what),
  }))
}

const namesOfScopes = (reading: Pick<Reading, 'context' | 'lang'>): Map<string, string> =>
  new Map(scopeOptions(reading).map(({ value, label }) => [value, label]))

export const scopeOptions = ({ context, lang }: Pick<Reading, 'context' | 'lang'>): Option[] =>
  context.mandates.scopes.map(({ key, name }) => ({ value: key, label: name[wordOf(lang)] }))

export const agentOptions = (reading: Reading, agents: readonly AgentOption[]): Option[] =>
  agents.map(({ value, agent }) => ({ value, label: agentName(reading, agent) }))

/** The boxes that were ticked, as the one field that the shapes know. */
export function withScope(typed: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  const keys = Object.entries(typed).flatMap(([name, value]) =>
    name.startsWith('scope-') && value === 'true' ? [name.slice('scope-'.length)] : [],
  )
  return { ...typed, scope: keys.length > 0 ? keys.join(',') : undefined }
}
