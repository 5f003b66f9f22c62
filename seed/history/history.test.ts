import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { folded, VERBS } from '#capabilities/matter/rules/index.ts'
import { readPlaybookFiles } from '#capabilities/playbook/index.ts'
import { parentUnit } from '#kernel/unit.ts'
import { projectRoot } from '#platform/config/root.ts'
import { SEED, seedCounty } from '../county.ts'
import { worldOf } from './county-world.ts'
import { moreForDesks } from './demo-desks.ts'
import { historiesOf } from './history.ts'
import type { Journey } from './journey.ts'
import type { World } from './world.ts'

const AS_OF = new Date('2026-11-23T02:40:00Z')
const COUNT = 8_000
const playbook = await readPlaybookFiles(join(projectRoot(), 'playbook'))
const county = seedCounty(playbook, SEED)
const makeWorld = () => worldOf(county, { playbook, asOf: AS_OF, seed: SEED })

let world: World
let journeys: Journey[]
beforeAll(() => {
  world = makeWorld()
  journeys = [...historiesOf(world, COUNT, SEED)]
})

const inTown = (code: string) => journeys.filter(({ arrival }) => arrival.place.startsWith(code))
const share = (some: readonly Journey[], is: (journey: Journey) => boolean) => some.filter(is).length / some.length

describe('a year of matters', () => {
  test('is the same for the same seed', () => {
    const again = historiesOf(makeWorld(), COUNT, SEED)
    for (const journey of journeys.slice(0, 300)) {
      const { value } = again.next() as { value: Journey }
      expect({ id: value.id, text: value.text, actions: value.actions }).toEqual({
        id: journey.id,
        text: journey.text,
        actions: journey.actions,
      })
    }
  })

  test('is accepted by the rules, action by action, in order of time, and ends where they say', () => {
    for (const { actions, state } of journeys) {
      expect(folded(actions, world.rules)).toEqual(state)
      expect(actions.every(({ at_ms }, i) => at_ms >= (actions[i - 1]?.at_ms ?? 0))).toBe(true)
      expect(actions.at(-1)?.at_ms).toBeLessThanOrEqual(AS_OF.getTime())
    }
  })

  test('has nothing that the clock should have done by now', () => {
    const overdue = journeys.filter(({ state }) => state.state === 'handled' || state.state === 'waiting')
    const old_ms = AS_OF.getTime() - 25 * 86_400_000
    expect(overdue.filter(({ actions }) => (actions.at(-1)?.at_ms ?? 0) < old_ms)).toEqual([])
  })

  test('knows every verb but splitting and sorting, every state and outcome', () => {
    const verbs = new Set(journeys.flatMap(({ actions }) => actions.map(({ verb }) => verb)))
    expect(VERBS.filter((verb) => !verbs.has(verb))).toEqual(['split', 'sorted'])
    expect(new Set(journeys.map(({ state }) => state.state)).size).toBe(6)
    expect(new Set(journeys.map(({ state }) => state.outcome)).size).toBe(6)
  })

  test('is called back only by a unit that did not handle it', () => {
    for (const { actions } of journeys) {
      let handler: string | undefined
      for (const { verb, by } of actions) {
        if (verb === 'handled') handler = by.unit
        if (verb === 'called-back') expect(by.unit).not.toBe(handler)
        if (verb === 'extension-granted') expect(by.unit?.endsWith('/grid')).toBe(false)
      }
    }
  })

  test('hands work only to units that exist, up to the one above, and merges on both sides', () => {
    const units = new Set(county.units.map(({ code }) => code))
    const byId = new Map(journeys.map((journey) => [journey.id, journey]))
    for (const journey of journeys) {
      expect([...journey.parts.keys()].every((unit) => units.has(unit))).toBe(true)
      for (const { verb, data, by } of journey.actions)
        if (verb === 'passed-up') expect(data.to).toBe(parentUnit(by.unit ?? ''))
      const into = journey.state.mergedInto
      if (into) expect(byId.get(into)?.actions.some(({ data }) => data.from === journey.id)).toBe(true)
    }
  })

  test('tells late towns, a hasty one and a village too good to be true apart', () => {
    const escalated = ({ state }: Journey) => state.escalations_ms.length > 0
    const reopened = ({ state }: Journey) => state.reopened > 0
    for (const late of ['330182112', '330182107']) expect(share(inTown(late), escalated)).toBeGreaterThan(0.2)
    expect(share(inTown('330182109'), escalated)).toBeLessThan(0.1)
    expect(share(inTown('330182105'), reopened)).toBeGreaterThan(2 * share(journeys, reopened))
    const flawless = inTown('330182110252').filter(({ state }) => state.closed_ms && !state.mergedInto)
    expect(share(flawless, ({ state }) => state.outcome === 'solved' || state.outcome === 'withdrawn')).toBe(1)
  })

  test('has its bad weeks, its quiet Sundays, and more than one report from some telephones', () => {
    const between = (from: string, to: string) =>
      journeys.filter(({ arrival }) => arrival.at_ms >= Date.parse(from) && arrival.at_ms < Date.parse(to))
    const flood = between('2026-06-19', '2026-06-26')
    expect(flood.length).toBeGreaterThan(1.6 * between('2026-06-05', '2026-06-12').length)
    expect(share(flood, ({ arrival }) => arrival.kind === 'landslide-flood')).toBeGreaterThan(0.1)
    const weekday = (day: number) =>
      journeys.filter(({ arrival }) => new Date(arrival.at_ms + 28_800_000).getUTCDay() === day)
    expect(weekday(0).length).toBeLessThan(0.75 * weekday(1).length)
    const phones = journeys.flatMap(({ reporters }) => reporters.flatMap(({ phone }) => phone ?? []))
    expect(new Set(phones).size).toBeLessThan(phones.length)
  })

  test('never says the same twice', () => {
    expect(new Set(journeys.map(({ text }) => text)).size).toBe(journeys.length)
  })
})

test('the desks of the demonstration get something in every state and light', () => {
  const desks = county.staff.filter((one) => one.demo && world.deskOf.has(one.unit)).map(({ unit }) => unit)
  const open = journeys.filter(({ state }) => state.state !== 'closed')
  const more = [...moreForDesks(world, desks, open, SEED)]
  for (const desk of desks) {
    const here = [...open, ...more].filter(({ state }) => state.holder === desk)
    expect(here.length).toBeGreaterThanOrEqual(5)
  }
  const grid = more.filter(({ state }) => state.holder === '330182109257001/grid')
  expect(new Set(grid.map(({ state }) => state.state))).toEqual(
    new Set(['reported', 'accepted', 'waiting', 'suspended', 'handled']),
  )
})
