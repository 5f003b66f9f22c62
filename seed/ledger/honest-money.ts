import { after, cents, type Making, someDay, yearsOf } from './draft.ts'

const SHOPS = ['供销社', '便民超市', '文具店', '五金店', '广告部', '快餐店', '加油站', '印刷厂', '农资店', '电器行']
const BILLS = [
  '办公用品',
  '会议用餐',
  '宣传牌',
  '五金配件',
  '印刷费',
  '维修材料',
  '车辆用油',
  '劳保用品',
  '防汛物资',
  '水电材料',
]

/** Ordinary bills, the cleaner's month, the watchman's round sum, and a busy December. */
export function addHonestMoney(making: Making): void {
  const { ledger, random, id } = making
  const spend = (on: string, payee: string, title: string, sum: number, decided = false) =>
    ledger.payments.push({ id: id(), on, payee, title, cents: sum, reason: 'spending', decided })
  const payees = random.shuffled(SHOPS).slice(0, 7)
  for (const year of yearsOf(making)) {
    for (let n = random.whole(45, 75); n > 0; n -= 1) {
      const on = `${year}-01-01` > making.from ? after(`${year}-01-01`, random.whole(0, 364)) : someDay(making)
      const sum = random.chance(0.12) ? random.whole(1, 6) * 50_000 : cents(random, 80, 6_500)
      spend(on, random.pick(payees), random.pick(BILLS), sum)
    }
    for (let n = random.whole(6, 22); n > 0; n -= 1)
      spend(
        after(`${year}-12-01`, random.whole(0, 30)),
        random.pick(payees),
        random.pick(BILLS),
        cents(random, 300, 5_000),
      )
    const [wage, watch] = [cents(random, 2_300, 3_400), random.whole(1, 2) * 100_000]
    for (let month = 1; month <= 12; month += 1) {
      const day = `${year}-${String(month).padStart(2, '0')}`
      spend(`${day}-${random.whole(20, 26)}`, '保洁员', '当月保洁', wage)
      if (random.chance(0.98)) spend(`${day}-${random.whole(24, 28)}`, '夜间值守', '当月值守', watch)
    }
    // Two loads of the same gravel; a hall hired twice.
    if (random.chance(0.15)) {
      const [on, sum] = [after(`${year}-01-10`, random.whole(0, 320)), cents(random, 2_100, 5_000)]
      for (const day of [on, after(on, random.whole(3, 14))]) spend(day, '砂石场', '砂石两车', sum)
    }
    // A few large ones, on which the meeting decided.
    for (let n = random.whole(1, 3); n > 0; n -= 1)
      spend(
        after(`${year}-01-01`, random.whole(0, 364)),
        '县保险公司',
        '村集体投保',
        cents(random, 52_000, 90_000),
        true,
      )
  }
  ledger.payments = ledger.payments.filter(({ on }) => on >= making.from && on <= making.to)
  addBalances(making)
}

/** Books, bank and board, month by month: the same, or apart by cents of interest. */
function addBalances(making: Making): void {
  const { ledger, random, id } = making
  for (const year of yearsOf(making))
    for (let month = 1; month <= 12; month += 1) {
      const title = `${year}-${String(month).padStart(2, '0')}`
      const booksCents = cents(random, 200_000, 3_000_000)
      const bankCents = booksCents + (random.chance(0.05) ? random.whole(-60, 60) : 0)
      ledger.balances.push({ id: id(), title, on: `${title}-28`, booksCents, bankCents, publicCents: booksCents })
    }
}
