import { after, cents, type LedgerDraft, type Making, someDay } from './draft.ts'

type Works = LedgerDraft['works'][number]
const TITLES = [
  '村道硬化',
  '水渠清淤',
  '文化礼堂修缮',
  '路灯安装',
  '公厕改造',
  '挡墙加固',
  '桥栏更换',
  '饮水管网',
  '停车场平整',
  '绿化补植',
  '河埠修复',
  '老年食堂改造',
  '晒场浇筑',
  '垃圾房新建',
  '机耕路修补',
]
const PLACES = [
  '桥头',
  '后山',
  '下畈',
  '溪边',
  '上坞',
  '村口',
  '祠堂前',
  '新屋里',
  '樟树下',
  '岭脚',
  '塘边',
  '水口',
  '外畈',
  '大坪',
  '西坞',
]
const FIRMS = [
  '新安江建筑公司',
  '三江市政工程有限公司',
  '梅城土石方队',
  '寿昌水利工程有限公司',
  '乾潭园林',
  '大同建材',
  '航头修缮队',
  '严州装饰有限公司',
  '李家机械',
  '洋溪水电',
  '下涯建设有限公司',
  '莲花安装队',
  '大洋施工队',
  '杨村桥工程部',
]
const SIZES: readonly (readonly [readonly [number, number], number])[] = [
  [[6_000, 45_000], 5],
  [[52_000, 95_000], 3],
  [[105_000, 280_000], 2],
  [[310_000, 580_000], 0.6],
]

/** Bids of people who reckon for themselves: a few percent apart, the best not always much better. */
function bidsFor({ random }: Making, firms: readonly string[], winner: string, price: number): Works['bids'] {
  const others = random.shuffled(firms.filter((one) => one !== winner)).slice(0, random.whole(2, 3))
  return [
    { supplier: winner, cents: price },
    ...others.map((supplier) => ({ supplier, cents: Math.round(price * (1.012 + random.next() * 0.13)) })),
  ]
}

/** One piece of works from the decision to the money kept back, all in order. */
export function honestWorks(making: Making, firms: readonly string[], change: Partial<Works> = {}): Works {
  const { random, id, to } = making
  const openedOn = change.openedOn ?? someDay(making, 30)
  const awardedOn = change.awardedOn ?? after(openedOn, random.whole(12, 40))
  const [least, most] = random.weighted(SIZES)
  const contractCents = change.contractCents ?? cents(random, least, most)
  const supplier = change.supplier ?? random.pick(firms)
  const contractedOn = after(awardedOn, random.whole(3, 9))
  const startedOn = after(contractedOn, random.whole(1, 12))
  const finishBy = after(startedOn, random.whole(4, 12) * 7)
  // Rain and harvests: a fifth are late, a few by a whole wet spring, with everybody's consent.
  const late = random.chance(0.02)
    ? random.whole(32, 60)
    : random.chance(0.2)
      ? random.whole(1, 24)
      : -random.whole(0, 12)
  const inspectedOn = after(finishBy, late)
  // What lay under the road: now and then more than a tenth, and rightly so.
  const share = random.chance(0.02)
    ? 0.11 + random.next() * 0.08
    : random.chance(0.25)
      ? random.next() * 0.13 - 0.04
      : 0
  const changeCents = Math.round(contractCents * share)
  const works: Works = {
    id: id(),
    title: `${random.pick(PLACES)}${random.pick(TITLES)}`,
    openedOn,
    sort: 'works',
    supplier,
    awardedOn,
    contractedOn,
    startedOn,
    finishBy,
    inspectedOn,
    retentionUntil: after(inspectedOn, 370),
    decidedCents: Math.round((contractCents * (1.21 + random.next() * 0.1)) / 1000) * 1000,
    contractCents,
    changeCents,
    settledCents: contractCents + changeCents - random.whole(0, 300) * 100,
    bids: bidsFor(making, firms, supplier, contractCents),
    ...change,
  }
  return works.inspectedOn !== undefined && works.inspectedOn > to ? unfinished(works, to) : works
}

/** What the records do not know yet. */
function unfinished(works: Works, to: string): Works {
  const { inspectedOn: _, settledCents: __, retentionUntil: ___, ...known } = works
  const startedOn = works.startedOn !== undefined && works.startedOn <= to ? works.startedOn : undefined
  // Whoever is still building is within their time, give or take some days.
  const finishBy = works.finishBy !== undefined && works.finishBy < after(to, -20) ? after(to, -10) : works.finishBy
  return { ...known, startedOn, finishBy: startedOn === undefined ? undefined : finishBy }
}

/** Most of the money after the acceptance, the rest when its time is over. */
export function payFor({ ledger, random, id, to }: Making, works: Works): void {
  const { inspectedOn, settledCents, retentionUntil, supplier } = works
  if (inspectedOn === undefined || settledCents === undefined || supplier === undefined) return
  const kept = Math.round(settledCents * 0.03)
  const common = { payee: supplier, title: works.title, item: works.id, decided: true }
  const paidOn = after(inspectedOn, random.whole(3, 45))
  if (paidOn <= to)
    ledger.payments.push({ ...common, id: id(), on: paidOn, cents: settledCents - kept, reason: 'contract' })
  const back = retentionUntil && after(retentionUntil, random.whole(0, 30))
  if (back && back <= to) ledger.payments.push({ ...common, id: id(), on: back, cents: kept, reason: 'retention' })
}

/** Three years of building, by a handful of firms that come again, as they do where few are near. */
export function addHonestWorks(making: Making, perYear: number): readonly string[] {
  const { ledger, random, id, from } = making
  const firms = random.shuffled(FIRMS).slice(0, random.whole(7, 10))
  for (const name of firms) ledger.suppliers.push({ id: id(), name, since: after(from, -random.whole(30, 900)) })
  for (let n = random.whole(perYear * 2, perYear * 4); n > 0; n -= 1) {
    const works = honestWorks(making, firms)
    ledger.works.push(works)
    payFor(making, works)
  }
  // A relative who bid and did not get it, or who has nothing to do with works at all.
  ledger.ties.push({ id: id(), counterparty: '外乡供销社' })
  return firms
}
