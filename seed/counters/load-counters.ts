import { readFileSync } from 'node:fs'
import {
  type CounterRules,
  consultationColumns,
  counterRules,
  handoverColumns,
  ticketColumns,
} from '#capabilities/counter/index.ts'
import {
  type ConsultationVerb,
  type CounterFact,
  consultationAfter,
  type FactData,
  folded,
  type HandoverVerb,
  handoverAfter,
  type TicketVerb,
  ticketAfter,
} from '#capabilities/counter/rules/index.ts'
import type { Playbook } from '#capabilities/playbook/index.ts'
import { type UnitSlot, unitCode } from '#kernel/unit.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { factColumns } from '#platform/facts/row.ts'
import { idsFrom } from '../ids.ts'
import { dataFile } from '../places.ts'
import { type Random, randomOf } from '../random.ts'

interface Words {
  windows: { label: string; kind: string; unit: UnitSlot; lines: string[]; weekdays: number[] }[]
  asks: string[]
  pushes: string[]
  answers: string[]
  questions: string[]
  minutes: string[]
  present: string
}

interface CounterLoad {
  county: string
  playbook: Playbook
  asOf: Date
  seed: number
}

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
const HANDOVERS = 9
const CONSULTATIONS = 3
/** This morning's visitors: the queue they chose, and how far they have come. */
const VISITORS: readonly (readonly [string, 'served' | 'called' | 'waiting' | 'missed', string])[] = [
  ['general', 'served', 'none'],
  ['petition', 'served', 'complaint'],
  ['mediation', 'served', 'neighbour'],
  ['labour', 'served', 'labour'],
  ['general', 'missed', 'none'],
  ['general', 'called', 'none'],
  ['petition', 'called', 'official'],
  ['mediation', 'waiting', ''],
  ['general', 'waiting', ''],
  ['legal', 'waiting', ''],
]

/** The centre's windows, this morning's numbers, and what it handed to units in the last days. */
export async function loadCounters(tx: Tx, load: CounterLoad): Promise<void> {
  const words = JSON.parse(readFileSync(dataFile('counter-words.json'), 'utf8')) as Words // The project's own file.
  const random = randomOf(load.seed, 'counter')
  const make = new Maker(tx, load, random)
  const windows = await make.windows(words)
  await make.tickets(windows)
  await make.joint(words)
}

interface Window {
  id: string
  lines: string[]
}

class Maker {
  readonly #tx: Tx
  readonly #load: CounterLoad
  readonly #random: Random
  readonly #idAt: (at_ms: number) => string
  readonly #rules: CounterRules
  readonly #centre: string
  readonly #day: string

  constructor(tx: Tx, load: CounterLoad, random: Random) {
    this.#tx = tx
    this.#load = load
    this.#random = random
    this.#idAt = idsFrom(random)
    this.#day = load.asOf.toISOString().slice(0, 10)
    this.#rules = counterRules(load.playbook, this.#day)
    this.#centre = unitCode(load.county, 'centre')
  }

  async windows({ windows }: Words): Promise<Window[]> {
    const { county, asOf } = this.#load
    const units = await this.#tx.selectFrom('unit').select('code').where('county', '=', county).execute()
    const known = new Set(units.map(({ code }) => code))
    const rows = windows.map(({ label, kind, unit, lines, weekdays }) => {
      const wished = unitCode(county, unit)
      const staffed_by = known.has(wished) ? wished : this.#centre
      const hours = { from_time: '08:30', to_time: '17:00' }
      return {
        county,
        id: this.#idAt(asOf.getTime()),
        unit: this.#centre,
        label,
        kind,
        staffed_by,
        lines,
        weekdays,
        ...hours,
      }
    })
    await this.#tx.insertInto('counter_window').values(rows).execute()
    return rows
  }

  #fact<Verb extends string>(verb: Verb, at_ms: number, unit: string, data: Omit<FactData, 'day'>): CounterFact<Verb> {
    const day = new Date(at_ms).toISOString().slice(0, 10)
    return { id: this.#idAt(at_ms), verb, at_ms, by: { kind: 'staff', unit }, data: { ...data, day } }
  }

  async #keep(
    id: string,
    unit: string,
    units: readonly string[],
    facts: readonly CounterFact<string>[],
  ): Promise<void> {
    const { county } = this.#load
    const rows = facts.map((fact, i) => ({
      ...{ county, thing_id: id, seq: i + 1, unit, units: [...units] },
      ...factColumns(fact, null),
    }))
    await this.#tx.insertInto('counter_fact').values(rows).execute()
  }

  async tickets(windows: readonly Window[]): Promise<void> {
    const { county, asOf } = this.#load
    const numbers = new Map<string, number>()
    for (const [i, [line, stage, yes]] of VISITORS.entries()) {
      const number = (numbers.get(line) ?? 0) + 1
      numbers.set(line, number)
      const at_ms = asOf.getTime() - (VISITORS.length - i) * 6 * MINUTE_MS
      const window = windows.find(({ lines }) => lines.includes(line))?.id
      const track =
        this.#rules.questionsAt(this.#centre).find(({ key }) => key === yes)?.track ?? this.#rules.rule.fallback
      const found = this.#rules.tracks.find(({ key }) => key === track)
      const facts: CounterFact<TicketVerb>[] = [
        this.#fact('drawn', at_ms, this.#centre, { line, number, channel: 'walk-in' }),
      ]
      const then = (verb: TicketVerb, data: Omit<FactData, 'day'> = {}) =>
        facts.push(this.#fact(verb, at_ms + facts.length * MINUTE_MS, this.#centre, data))
      if (stage !== 'waiting') then('called', { window })
      if (stage === 'served') then('diagnosed', { track, basis: found?.basis.source ?? track })
      if (stage === 'served' || stage === 'missed') then(stage)
      const id = this.#idAt(at_ms)
      const columns = ticketColumns(folded(facts, ticketAfter))
      const row = { county, id, unit: this.#centre, day: this.#day, taken_at: new Date(at_ms) }
      await this.#tx
        .insertInto('counter_ticket')
        .values({ ...row, ...columns })
        .execute()
      await this.#keep(id, this.#centre, [], facts)
    }
  }

  async joint(words: Words): Promise<void> {
    const { county, asOf } = this.#load
    const matters = await this.#tx
      .selectFrom('matter')
      .select(['id', 'place_code', 'title', 'village_code'])
      .where('county', '=', county)
      .where('state', '<>', 'closed')
      .where('reported_at', '<', new Date(asOf.getTime() - 2 * DAY_MS))
      .orderBy('reported_at', 'desc')
      .limit(HANDOVERS + CONSULTATIONS)
      .execute()
    for (const [i, { id: matter_id, place_code, title, village_code }] of matters.entries()) {
      const to = unitCode(village_code.slice(0, 9), 'town')
      const about = { matter_id, place_code, title }
      if (i < HANDOVERS) await this.#handOver(words, about, to, i)
      else await this.#consult(words, about, to, i - HANDOVERS)
    }
  }

  async #handOver(
    words: Words,
    about: { matter_id: string; place_code: string; title: string },
    to: string,
    i: number,
  ) {
    const { county, asOf } = this.#load
    const at_ms = asOf.getTime() - (i + 1) * DAY_MS - MINUTE_MS
    const dueOn = this.#rules.handoverDue(at_ms)
    const text = this.#random.pick(words.asks)
    const facts: CounterFact<HandoverVerb>[] = [this.#fact('handed', at_ms, this.#centre, { text, dueOn })]
    const then = (verb: HandoverVerb, unit: string, data: Omit<FactData, 'day'> = {}) =>
      facts.push(this.#fact(verb, at_ms + facts.length * 60 * MINUTE_MS, unit, data))
    if (i % 3 !== 0) then('taken', to)
    if (i % 3 === 0) then('pushed', this.#centre, { text: this.#random.pick(words.pushes) })
    if (i % 3 === 2) then('answered', to, { text: this.#random.pick(words.answers) })
    if (i % 6 === 5) then('closed', this.#centre)
    const id = this.#idAt(at_ms)
    const row = { county, id, ...about, from_unit: this.#centre, to_unit: to }
    await this.#tx
      .insertInto('counter_handover')
      .values({ ...row, ...handoverColumns(folded(facts, handoverAfter)) })
      .execute()
    await this.#keep(id, this.#centre, [to], facts)
  }

  async #consult(words: Words, about: { matter_id: string; place_code: string; title: string }, to: string, i: number) {
    const { county, asOf } = this.#load
    const at_ms = asOf.getTime() - DAY_MS
    const on = i === 0 ? this.#day : new Date(asOf.getTime() + i * DAY_MS).toISOString().slice(0, 10)
    const text = this.#random.pick(words.questions)
    const facts: CounterFact<ConsultationVerb>[] = [this.#fact('set', at_ms, this.#centre, { on, text })]
    if (i === 0)
      facts.push(
        this.#fact('minuted', at_ms + MINUTE_MS, this.#centre, {
          present: words.present,
          text: this.#random.pick(words.minutes),
        }),
      )
    const id = this.#idAt(at_ms)
    const row = { county, id, ...about, unit: this.#centre, units: [to] }
    await this.#tx
      .insertInto('counter_consultation')
      .values({ ...row, ...consultationColumns(folded(facts, consultationAfter)) })
      .execute()
    await this.#keep(id, this.#centre, [to], facts)
  }
}
