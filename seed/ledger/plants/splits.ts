import { after, cents, type Making, someDay } from '../draft.ts'
import { honestWorks, payFor } from '../honest-works.ts'
import { idsOf, type Plant, type Works } from './plant.ts'

/** So many contracts that stay under a limit and pass it together. */
function parts(
  making: Making,
  firms: readonly string[],
  many: number,
  spread: number,
  changeOf: (i: number, first: string) => Partial<Works> = () => ({}),
  sort: Works['sort'] = 'works',
): string[] {
  const { ledger, random, limits } = making
  const limit = random.pick(limits[sort].slice(0, 3))
  const first = someDay(making, spread + 60)
  const firm = random.pick(firms)
  const made = Array.from({ length: many }, (_, i) => {
    const awardedOn = i === 0 ? first : i === many - 1 ? after(first, spread) : after(first, random.whole(0, spread))
    // Together a tenth or a half more than the limit.
    const whole = limit * (1.06 + random.next() * 0.5)
    const contractCents = Math.min(Math.round(whole / many) + random.whole(0, 999), limit - random.whole(100, 9_999))
    const works = honestWorks(making, firms, {
      sort,
      awardedOn,
      openedOn: after(awardedOn, -14),
      supplier: firm,
      contractCents,
      ...changeOf(i, first),
    })
    ledger.works.push(works)
    payFor(making, works)
    return works
  })
  return idsOf(made)
}

const NUMBERS = ['一', '二', '三', '四']
const SIDES = ['东段', '西段', '北段']

/** Works let in parts, in the ways that inspectors have met. */
export const SPLITS: readonly Plant[] = [
  { key: 'two contracts of one firm in weeks', plant: (m, f) => parts(m, f, 2, m.random.whole(5, 60)) },
  { key: 'three contracts of one firm on one day', plant: (m, f) => parts(m, f, 3, 0) },
  { key: 'four contracts of one firm over a quarter', plant: (m, f) => parts(m, f, 4, m.random.whole(70, 88)) },
  {
    key: 'one firm written in two ways',
    plant: (m, f) => {
      const firm = m.random.pick(f)
      const spellings = [firm, `${firm}（个体）`, ` ${firm} `]
      return parts(m, f, 2, 40, (i) => ({ supplier: spellings[i === 0 ? 0 : m.random.whole(1, 2)] }))
    },
  },
  {
    key: 'one before, one after the turn of the year',
    plant: (m, f) => {
      const year = Number(m.from.slice(0, 4)) + m.random.whole(1, 2)
      const days = [`${year - 1}-12-${m.random.whole(10, 29)}`, `${year}-01-${m.random.whole(10, 28)}`]
      return parts(m, f, 2, 20, (i) => ({ awardedOn: days[i], openedOn: after(days[i] ?? m.from, -14) }))
    },
  },
  {
    key: 'phases of one road by different firms',
    plant: (m, f) => {
      const title = `${m.random.pick(['环村', '上新屋', '后畈', '石桥头'])}道路拓宽`
      return parts(m, f, 3, 75, (i) => ({ title: `${title}${NUMBERS[i]}期`, supplier: f[i] }))
    },
  },
  {
    key: 'east, west and north of one ditch',
    plant: (m, f) => {
      const title = `${m.random.pick(['大圳', '新渠', '下溪'])}砌石护岸`
      return parts(m, f, 3, 60, (i) => ({ title: `${title}${SIDES[i]}`, supplier: f[i] }))
    },
  },
  {
    key: 'lots of one hall, each with a word more',
    plant: (m, f) => {
      const title = `${m.random.pick(['村文化礼堂', '居家养老中心', '党群服务中心'])}室内外装修改造工程`
      return parts(m, f, 2, 50, (i) => ({ title: `${title}${i === 0 ? '' : '（续）'}`, supplier: f[i] }))
    },
  },
  {
    key: 'services of one firm in parts',
    plant: (m, f) => parts(m, f, 3, 45, () => ({ title: '绿化养护' }), 'services'),
  },
  { key: 'goods of one shop in parts', plant: (m, f) => parts(m, f, 2, 30, () => ({}), 'goods') },
  {
    key: 'again and again just under a limit',
    plant: (making, firms) => {
      const { ledger, random, limits } = making
      const limit = random.pick(limits.works.slice(0, 3))
      const first = someDay(making, 340)
      const made = [0, 1, 2].map((i) =>
        honestWorks(making, firms, {
          supplier: firms[i],
          awardedOn: after(first, i * random.whole(95, 150)),
          openedOn: after(first, i * 95 - 14),
          contractCents: limit - cents(random, 50, Math.round(limit / 5_000)),
        }),
      )
      ledger.works.push(...made)
      return idsOf(made)
    },
  },
]
