import {
  type ActionData,
  type AssetAction,
  type AssetState,
  applied,
  type Grounds,
  type Verb,
} from '#capabilities/asset/rules/index.ts'
import { maskName } from '#kernel/mask.ts'
import { nameOf } from '../people/names.ts'
import type { VillageOfFunds } from './fund.ts'

const DAY_MS = 86_400_000

export interface SeedAsset {
  id: string
  code: string
  registered_ms: number
  actions: AssetAction[]
  state: AssetState
  tenant: string | undefined
}

interface Rests {
  grounds: Grounds
  at_ms: number
}

/** What a village owns: most of it let when a decision of the members stands behind it, one in six behind with the rent. */
export function assetsOf(village: VillageOfFunds, rests: Rests | undefined): SeedAsset[] {
  const { random, words } = village
  return random
    .shuffled(words.assets)
    .slice(0, random.whole(3, 5))
    .map((line) => assetOf(village, line, rests))
}

function assetOf(
  village: VillageOfFunds,
  line: VillageOfFunds['words']['assets'][number],
  rests: Rests | undefined,
): SeedAsset {
  const { random, clerk, idOf, asOf_ms, code } = village
  const [sort, name, place, unit, least, most, rentLeast, rentMost, months] = line
  const registered_ms = asOf_ms - random.whole(345, 355) * DAY_MS
  const by = { kind: 'staff' as const, unit: clerk.unit, name: clerk.personName, account: clerk.id }
  const asset = {
    id: idOf(registered_ms),
    code,
    registered_ms,
    actions: [] as AssetAction[],
    tenant: undefined as string | undefined,
  }
  let state: AssetState | undefined
  const take = (verb: Verb, at_ms: number, data: ActionData): AssetState => {
    const action: AssetAction = { id: idOf(at_ms), verb, at_ms, by, data }
    asset.actions.push(action)
    state = applied(state, action)
    return state
  }
  const whole = unit.length === 1 && sort === 'equipment' ? 100 : 10
  const measureHundredths = Math.ceil(random.whole(least, most) / whole) * whole
  let after = take('registered', registered_ms, { sort, name, place, measureHundredths, unit })
  if (rests && random.chance(0.75))
    after = leaseOf(village, asset, take, {
      rests,
      rentCents: Math.round(random.whole(rentLeast, rentMost) / 10_000) * 10_000,
      months,
    })
  return { ...asset, state: after }
}

interface Terms {
  rests: Rests
  rentCents: number
  months: VillageOfFunds['words']['assets'][number][8]
}

function leaseOf(
  { random, words, idOf, rules, asOf_ms }: VillageOfFunds,
  asset: { tenant: string | undefined },
  take: (verb: Verb, at_ms: number, data: ActionData) => AssetState,
  { rests, rentCents, months }: Terms,
): AssetState {
  const at_ms = rests.at_ms + random.whole(3, 20) * DAY_MS
  const since = rules.dayOf(at_ms)
  const years = random.pick([1, 3, 5])
  const until = rules.dayOf(Date.parse(`${since}T00:00:00Z`) + (365 * years - 1) * DAY_MS)
  const firm = random.chance(0.6)
  const name = firm ? random.pick(words.firms) : nameOf(random, 'middle')
  asset.tenant = name
  const tenant = firm ? name : maskName(name)
  const lease = { id: idOf(at_ms), tenant, ties: 0, since, until, rentCents, months, grounds: rests.grounds }
  let state = take('let', Math.min(at_ms, asOf_ms), { lease })
  const behind = random.chance(0.16)
  const due = state.leases[0]?.rents.filter(({ dueOn }) => Date.parse(dueOn) < asOf_ms - 12 * DAY_MS) ?? []
  for (const { dueOn, cents } of behind ? due.slice(0, -1) : due) {
    const paid_ms = Date.parse(dueOn) + random.whole(0, 9) * DAY_MS + 3 * 3_600_000
    state = take('rent-paid', paid_ms, { cents, paper: words.receipts, day: rules.dayOf(paid_ms) })
  }
  return state
}
