import { after, cents, type LedgerDraft, type Making, someDay } from './draft.ts'

const FUNDS = [
  '耕地地力补贴',
  '临时救助',
  '农房改造补助',
  '误工补贴',
  '水稻保险理赔',
  '老年人慰问',
  '残疾人两项补贴',
  '生态公益林补偿',
]
const ASSETS = ['沿街店面', '老粮库', '山塘', '茶园', '村口仓库', '旧小学', '果园']
type Fund = LedgerDraft['funds'][number]

/** A list of households: an old couple shares an account, as couples do; now and then a widow has her daughter's. */
function recipientsOf(making: Making): Fund['recipients'] {
  const all = householdsOf(making)
  const [first, second] = all.filter(({ person }) => person.endsWith('-a'))
  if (first && second && making.random.chance(0.02)) second.account = first.account
  return all
}

function householdsOf({ random, id, ledger }: Making): Fund['recipients'] {
  return Array.from({ length: random.whole(6, 30) }, (_, i) => {
    const household = `${ledger.village}-${i}`
    const account = `${household}-account`
    const one = { person: `${household}-a`, account, household, cents: cents(random, 100, 3_000), related: false }
    const both = random.chance(0.1)
    return [{ ...one, id: id() }, ...(both ? [{ ...one, id: id(), person: `${household}-b` }] : [])]
  }).flat()
}

export function honestFund(making: Making): Fund {
  const { random, id, to } = making
  const receivedOn = someDay(making, 70)
  const publicUntil = after(receivedOn, random.whole(8, 20))
  const paidOn = after(publicUntil, random.whole(1, 30))
  const recipients = recipientsOf(making)
  const totalCents = recipients.reduce((sum, one) => sum + one.cents, 0)
  return {
    id: id(),
    title: random.pick(FUNDS),
    receivedOn,
    totalCents,
    publicUntil,
    paidOn: paidOn <= to ? paidOn : undefined,
    recipients,
  }
}

export function honestLease(making: Making): LedgerDraft['leases'][number] {
  const { random, id, to } = making
  const since = someDay(making, 200)
  const until = after(since, random.whole(2, 8) * 365)
  const valuedCents = cents(random, 4_000, 60_000)
  const yearlyCents = Math.round(valuedCents * (0.9 + random.next() * 0.3))
  const rents: LedgerDraft['leases'][number]['rents'] = []
  for (let dueOn = after(since, 10); dueOn < until && dueOn <= to; dueOn = after(dueOn, 365)) {
    const paidOn = after(
      dueOn,
      random.chance(0.02) ? random.whole(61, 75) : random.chance(0.3) ? random.whole(1, 40) : -random.whole(0, 9),
    )
    rents.push({ id: id(), dueOn, cents: yearlyCents, paidOn: paidOn <= to ? paidOn : undefined })
  }
  // Whoever wants to stay signs again in time.
  return {
    id: id(),
    title: random.pick(ASSETS),
    since,
    until,
    renewed: until < after(to, 90),
    decided: true,
    yearlyCents,
    valuedCents,
    rents,
  }
}

export function addHonestFunds(making: Making): void {
  const { ledger, random } = making
  for (let n = random.whole(9, 20); n > 0; n -= 1) ledger.funds.push(honestFund(making))
  for (let n = random.whole(2, 6); n > 0; n -= 1) ledger.leases.push(honestLease(making))
}
