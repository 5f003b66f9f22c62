import { after, type LedgerDraft, type Making, someDay } from '../draft.ts'
import { honestFund, honestLease } from '../honest-funds.ts'
import { idsOf, type Plant } from './plant.ts'

type Fund = LedgerDraft['funds'][number]
type Recipient = Fund['recipients'][number]
type Lease = LedgerDraft['leases'][number]

function fund(making: Making, change: (fund: Fund) => Recipient[]): string[] {
  const made = honestFund(making)
  const wrong = change(made)
  making.ledger.funds.push(made)
  return [made.id, ...idsOf(wrong)]
}

/** Different households of one list. */
function some({ random }: Making, { recipients }: Fund, many: number): Recipient[] {
  const heads = recipients.filter(({ person }) => person.endsWith('-a'))
  return random.shuffled(heads).slice(0, many)
}

function lease(making: Making, change: (lease: Lease) => string[]): string[] {
  const made = honestLease(making)
  const ids = change(made)
  making.ledger.leases.push(made)
  return [made.id, ...ids]
}

/** What goes wrong with money for people and with what the collective owns. */
export const FUNDS: readonly Plant[] = [
  { key: 'two households, one account', plant: (m) => fund(m, (f) => shared(some(m, f, 2))) },
  { key: 'half a list on one account', plant: (m) => fund(m, (f) => shared(some(m, f, 6))) },
  {
    key: 'the cadre’s mother on the list',
    plant: (m) =>
      fund(m, (f) => {
        const [one] = some(m, f, 1)
        if (one) one.related = true
        return one ? [one] : []
      }),
  },
  {
    key: 'paid while the list still hung',
    plant: (m) =>
      fund(m, (f) => {
        f.paidOn = f.publicUntil
        return []
      }),
  },
  {
    key: 'paid, and never hung',
    plant: (m) =>
      fund(m, (f) => {
        f.publicUntil = undefined
        f.paidOn = after(f.receivedOn, 9)
        return []
      }),
  },
  {
    key: 'one name twice',
    plant: (m) =>
      fund(m, (f) => {
        const [one] = some(m, f, 1)
        const again = one && { ...one, id: m.id() }
        if (again) f.recipients.push(again)
        return one && again ? [one, again] : []
      }),
  },
  {
    key: 'money that stayed at the village',
    plant: (m) =>
      fund(m, (f) => {
        f.paidOn = m.random.chance(0.5) ? undefined : after(f.receivedOn, m.random.whole(65, 150))
        return []
      }),
  },
  {
    key: 'rent that never came',
    plant: (m) =>
      lease(m, (one) => {
        const dueOn = someDay(m, 90)
        const id = m.id()
        one.rents.push({ id, dueOn, cents: one.yearlyCents })
        return [id]
      }),
  },
  {
    key: 'rent three months late',
    plant: (m) =>
      lease(m, (one) => {
        const dueOn = someDay(m, 200)
        const id = m.id()
        one.rents.push({ id, dueOn, cents: one.yearlyCents, paidOn: after(dueOn, m.random.whole(63, 160)) })
        return [id]
      }),
  },
  {
    key: 'a contract run out, the tenant still there',
    plant: (m) =>
      lease(m, (one) => {
        one.until = after(m.to, -m.random.whole(5, 300))
        one.renewed = false
        return []
      }),
  },
  {
    key: 'let to a friend for half',
    plant: (m) =>
      lease(m, (one) => {
        one.yearlyCents = Math.round((one.valuedCents ?? 0) * (0.3 + m.random.next() * 0.45))
        return []
      }),
  },
  {
    key: 'let on nobody’s decision',
    plant: (m) =>
      lease(m, (one) => {
        one.decided = false
        return []
      }),
  },
]

function shared(recipients: Recipient[]): Recipient[] {
  for (const one of recipients) one.account = recipients[0]?.account
  return recipients
}
