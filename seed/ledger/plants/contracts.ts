import { after, cents, type Making, someDay } from '../draft.ts'
import { honestWorks, payFor } from '../honest-works.ts'
import { idsOf, type Plant, type Works } from './plant.ts'

/** One finished piece of works with something changed in it, and its payments. */
function one(making: Making, firms: readonly string[], changeOf: (works: Works) => Partial<Works>): Works {
  const openedOn = someDay(making, 320)
  const plain = honestWorks(making, firms, { openedOn })
  const works = { ...plain, ...changeOf(plain) }
  making.ledger.works.push(works)
  return works
}

const paid = (making: Making, works: Works): string[] => {
  payFor(making, works)
  return [works.id]
}

/** Ties, rings and hurry around who gets a contract and what becomes of it. */
export const CONTRACTS: readonly Plant[] = [
  {
    key: 'added up while building',
    plant: (m, f) =>
      paid(
        m,
        one(m, f, ({ contractCents = 0 }) => ({
          changeCents: Math.round(contractCents * (0.105 + m.random.next() * 0.4)),
        })),
      ),
  },
  {
    key: 'much left out, nothing paid back',
    plant: (m, f) =>
      paid(
        m,
        one(m, f, ({ contractCents = 0 }) => ({
          changeCents: -Math.round(contractCents * (0.11 + m.random.next() * 0.3)),
        })),
      ),
  },
  {
    key: 'the firm of a brother',
    plant: (m, f) => {
      const works = one(m, f, () => ({ supplier: '兄弟施工队' }))
      const id = m.id()
      m.ledger.ties.push({ id, counterparty: '兄弟施工队' })
      return [...paid(m, works), id]
    },
  },
  {
    key: 'the firm of a nephew, written otherwise',
    plant: (m, f) => {
      const works = one(m, f, () => ({ supplier: '和顺建设有限公司' }))
      const id = m.id()
      m.ledger.ties.push({ id, counterparty: '和顺 建设（有限公司）' })
      return [...paid(m, works), id]
    },
  },
  {
    key: 'one firm gets a whole year',
    plant: (making, firms) => {
      const { ledger, random } = making
      const first = someDay(making, 360)
      const firm = '独家工程队'
      const until = after(first, 365)
      const own = [0, 1, 2, 3, 4, 5].map((i) =>
        honestWorks(making, firms, {
          supplier: firm,
          contractCents: cents(random, 6_000, 24_000),
          awardedOn: after(first, i * random.whole(48, 60)),
          openedOn: after(first, i * 48 - 14),
        }),
      )
      // What others had in that year is taken from all but two of them.
      const rest = ledger.works.filter(({ awardedOn = '' }) => awardedOn >= first && awardedOn <= until).slice(2)
      for (const works of rest) works.supplier = firm
      for (const payment of ledger.payments) if (rest.some(({ id }) => id === payment.item)) payment.payee = firm
      ledger.works.push(...own)
      return idsOf([...own, ...rest])
    },
  },
  {
    key: 'bids some yuan apart',
    plant: (m, f) =>
      paid(
        m,
        one(m, f, ({ supplier = '', contractCents = 0 }) => ({
          bids: [supplier, ...f.filter((name) => name !== supplier).slice(0, 2)].map((name, i) => ({
            supplier: name,
            cents: contractCents + i * Math.round(contractCents * 0.0004 * (1 + m.random.next())),
          })),
        })),
      ),
  },
  {
    key: 'the very same bid three times',
    plant: (m, f) =>
      paid(
        m,
        one(m, f, ({ supplier = '', contractCents = 0 }) => ({
          bids: [supplier, ...f.filter((name) => name !== supplier).slice(0, 2)].map((name) => ({
            supplier: name,
            cents: contractCents,
          })),
        })),
      ),
  },
  {
    key: 'a ring of three and one who wins',
    plant: (making, firms) => {
      const [winner = '', ...losers] = firms.slice(0, 3)
      const first = someDay(making, 460)
      const made = [0, 1, 2].map((i) => {
        const works = honestWorks(making, firms, {
          supplier: winner,
          contractCents: cents(making.random, 8_000, 15_000),
          awardedOn: after(first, i * making.random.whole(60, 200)),
          openedOn: after(first, i * 60 - 14),
        })
        const price = works.contractCents ?? 0
        works.bids = [
          { supplier: winner, cents: price },
          ...making.random
            .shuffled(losers)
            .map((supplier, n) => ({ supplier, cents: Math.round(price * (1.04 + n * 0.03)) })),
        ]
        return works
      })
      making.ledger.works.push(...made)
      return idsOf(made)
    },
  },
  {
    key: 'accepted months late',
    plant: (m, f) =>
      paid(
        m,
        one(m, f, ({ finishBy = m.from }) => ({
          inspectedOn: after(finishBy, m.random.whole(35, 120)),
          retentionUntil: after(finishBy, 500),
        })),
      ),
  },
  {
    key: 'never accepted',
    plant: (m, f) => [
      one(m, f, () => ({ inspectedOn: undefined, settledCents: undefined, retentionUntil: undefined })).id,
    ],
  },
  {
    key: 'begun before the contract',
    plant: (m, f) =>
      paid(
        m,
        one(m, f, ({ contractedOn = m.from }) => ({ startedOn: after(contractedOn, -m.random.whole(1, 2)) })),
      ),
  },
  {
    key: 'begun before anybody was chosen',
    plant: (m, f) =>
      paid(
        m,
        one(m, f, ({ awardedOn = m.from }) => ({ startedOn: after(awardedOn, -m.random.whole(2, 12)) })),
      ),
  },
  {
    key: 'more than the meeting decided',
    plant: (m, f) =>
      paid(
        m,
        one(m, f, ({ contractCents = 0, changeCents }) => ({
          decidedCents: Math.round((contractCents + changeCents) * (0.75 + m.random.next() * 0.23)),
        })),
      ),
  },
  {
    key: 'registered last week, and a large contract',
    plant: (making, firms) => {
      const name = '新来建设有限公司'
      const works = one(making, firms, () => ({
        supplier: name,
        contractCents: cents(making.random, 110_000, 320_000),
        decidedCents: undefined,
        settledCents: undefined,
      }))
      const id = making.id()
      making.ledger.suppliers.push({
        id,
        name,
        since: after(works.awardedOn ?? making.from, -making.random.whole(1, 25)),
      })
      return [works.id, id]
    },
  },
]
