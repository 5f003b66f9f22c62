import { after, cents, type LedgerDraft, type Making, someDay } from '../draft.ts'
import { honestWorks, payFor } from '../honest-works.ts'
import { idsOf, type Plant, type Works } from './plant.ts'

type Payment = LedgerDraft['payments'][number]

const pay = ({ ledger, id }: Making, given: Partial<Payment> & Pick<Payment, 'on' | 'payee' | 'cents'>): Payment => {
  const payment: Payment = { id: id(), title: '费用', reason: 'spending', decided: false, ...given }
  ledger.payments.push(payment)
  return payment
}

function built(making: Making, firms: readonly string[]): Works {
  const works = honestWorks(making, firms, { openedOn: someDay(making, 460) })
  making.ledger.works.push(works)
  return works
}

const forWorks = (
  { id, supplier = '', title }: Works,
  on: string,
  sum: number,
  reason: Payment['reason'] = 'contract',
) => ({
  on,
  payee: supplier,
  cents: sum,
  title,
  item: id,
  reason,
  decided: true,
})

/** What is wrong with money that went out. */
export const MONEY: readonly Plant[] = [
  {
    key: 'paid before anybody had looked',
    plant: (making, firms) => {
      const works = built(making, firms)
      const payment = pay(
        making,
        forWorks(works, after(works.inspectedOn ?? making.from, -making.random.whole(1, 30)), works.settledCents ?? 0),
      )
      return [works.id, payment.id]
    },
  },
  {
    key: 'paid, and never accepted',
    plant: (making, firms) => {
      const works = built(making, firms)
      const payment = pay(
        making,
        forWorks(works, after(works.startedOn ?? making.from, 40), Math.round((works.contractCents ?? 0) * 0.8)),
      )
      works.finishBy = undefined
      works.inspectedOn = undefined
      works.settledCents = undefined
      return [works.id, payment.id]
    },
  },
  {
    key: 'more than was settled',
    plant: (making, firms) => {
      const works = built(making, firms)
      const sum = Math.round((works.settledCents ?? 0) * (1.01 + making.random.next() * 0.2))
      return [works.id, pay(making, forWorks(works, after(works.inspectedOn ?? making.to, 20), sum)).id]
    },
  },
  {
    key: 'more than the contract, nothing settled',
    plant: (making, firms) => {
      const works = built(making, firms)
      works.settledCents = undefined
      const sum = Math.round(((works.contractCents ?? 0) + works.changeCents) * 1.1)
      return [works.id, pay(making, forWorks(works, after(works.inspectedOn ?? making.to, 20), sum)).id]
    },
  },
  {
    key: 'money kept back returned at once',
    plant: (making, firms) => {
      const works = built(making, firms)
      const early = after(works.retentionUntil ?? making.to, -making.random.whole(10, 330))
      return [
        works.id,
        pay(making, forWorks(works, early, Math.round((works.settledCents ?? 0) * 0.03), 'retention')).id,
      ]
    },
  },
  {
    key: 'paid to somebody else’s account',
    plant: (making, firms) => {
      const works = built(making, firms)
      payFor(making, works)
      const own = making.ledger.payments.filter(({ item }) => item === works.id)
      for (const payment of own) payment.payee = '张某个人账户'
      return [works.id, ...idsOf(own)]
    },
  },
  {
    key: 'one bill paid twice on a day',
    plant: (making) => {
      const given = { on: someDay(making, 30), payee: '五金店', cents: cents(making.random, 2_100, 9_000) }
      return idsOf([pay(making, given), pay(making, given)])
    },
  },
  {
    key: 'one bill paid again after two weeks',
    plant: (making) => {
      const given = { on: someDay(making, 30), payee: '印刷厂', cents: cents(making.random, 2_100, 9_000) }
      return idsOf([
        pay(making, given),
        pay(making, { ...given, on: after(given.on, making.random.whole(8, 16)), title: '宣传册' }),
      ])
    },
  },
  {
    key: 'whole thousands to one man',
    plant: (making) => {
      const first = someDay(making, 200)
      return idsOf(
        Array.from({ length: making.random.whole(5, 8) }, (_, i) =>
          pay(making, {
            on: after(first, i * making.random.whole(9, 24)),
            payee: '临时用工李某',
            cents: (i + 2) * 100_000,
          }),
        ),
      )
    },
  },
  {
    key: 'half a year’s money in December',
    plant: (making) => {
      const year = making.from.slice(0, 4)
      const own = making.ledger.payments.filter(({ on, reason }) => on.startsWith(year) && reason === 'spending')
      const whole = own.reduce((sum, one) => sum + one.cents, 0)
      const many = making.random.whole(8, 14)
      const each = Math.round((whole * (0.75 + making.random.next() * 0.6)) / many)
      return idsOf(
        Array.from({ length: many }, (_, i) =>
          pay(making, {
            on: after(`${year}-12-05`, i * 2 - 1),
            payee: `年终结算单位${i}`,
            cents: each + making.random.whole(1, 9_999),
            decided: true,
          }),
        ),
      )
    },
  },
  {
    key: 'one large bill in four small ones',
    plant: (making) => {
      const first = someDay(making, 40)
      return idsOf(
        [0, 1, 2, 3].map((i) =>
          pay(making, {
            on: after(first, i * making.random.whole(2, 8)),
            payee: '农资公司',
            cents: cents(making.random, 13_500, 42_000),
          }),
        ),
      )
    },
  },
  {
    key: 'a large sum on nobody’s word',
    plant: (making) => [
      pay(making, { on: someDay(making, 10), payee: '咨询公司', cents: cents(making.random, 52_000, 180_000) }).id,
    ],
  },
  {
    key: 'the bank says otherwise',
    plant: ({ ledger, random }) => {
      const month = random.pick(ledger.balances)
      month.bankCents = month.booksCents - cents(random, 200, 60_000)
      return [month.id]
    },
  },
  {
    key: 'the board says otherwise',
    plant: ({ ledger, random }) => {
      const month = random.pick(ledger.balances)
      month.publicCents = month.booksCents + cents(random, 50, 20_000)
      return [month.id]
    },
  },
]
