import { after, type Making, momentOf, someDay, yearsOf } from './draft.ts'

const PAPERS = ['居住证明', '小额贷款介绍信', '合同用印', '救助申请', '务工证明', '公证材料']
const REPLIES = [
  '已处理。',
  '路灯已经修好，谢谢您反映。',
  '已安排人员清理，请您再看一看。',
  '您反映的问题不属于本村，已转交有关部门办理。',
]
const FACES = [
  '东头第三盏',
  '老井边上',
  '小学门口',
  '溪滩',
  '大桥北侧',
  '祠堂后面',
  '公交站旁',
  '菜场里',
  '水库坝脚',
  '卫生室门前',
  '岔路口',
  '晒谷场',
]

/** Items, the seal, decisions, what is made public, questions and answers: all as it should be, with people’s little delays. */
export function addHonestPapers(making: Making): void {
  addItems(making)
  addDecisions(making)
  addDisclosures(making)
  addReplies(making)
}

function addItems(making: Making): void {
  const { ledger, random, id, to } = making
  const days: string[] = []
  for (let n = random.whole(50, 80); n > 0; n -= 1) {
    const openedOn = someDay(making, 1)
    let at_ms = momentOf(openedOn, random.whole(60, 500))
    // Entered in one go in the evening, after a day on which everybody had signed on paper.
    const entered = random.chance(0.002)
    // Some afternoons two steps follow one another: the clerk and the head sit in one room.
    const steps = Array.from({ length: random.whole(3, 6) }, (_, i) => {
      at_ms += (entered ? 1 : random.chance(0.2) ? random.whole(2, 30) : random.whole(120, 9_000)) * 60_000
      return { key: `step-${i + 1}`, at_ms, lacks: false }
    })
    const running = at_ms > momentOf(to, 0)
    const dueOn = running ? after(to, random.whole(-12, 10)) : undefined
    ledger.items.push({ id: id(), title: random.pick(PAPERS), openedOn, dueOn, running, steps })
    if (random.chance(0.8)) days.push(new Date(Math.min(at_ms, momentOf(to, 0))).toISOString().slice(0, 10))
  }
  for (const [i, on] of days.toSorted().entries())
    ledger.seals.push({ number: i + 1, on, paper: random.pick(PAPERS), item: id(), stopped: false })
}

function addDecisions(making: Making): void {
  const { ledger, random, id, to } = making
  for (let n = random.whole(16, 28); n > 0; n -= 1) {
    const passedOn = someDay(making, 1)
    const publishedOn = after(passedOn, random.whole(1, 9))
    const dueOn = random.chance(0.7) ? after(passedOn, random.whole(60, 240)) : undefined
    const doneOn = dueOn && after(dueOn, random.whole(-40, 20))
    const known = (day: string | undefined) => (day !== undefined && day <= to ? day : undefined)
    ledger.decisions.push({
      id: id(),
      title: '村民代表会议决议',
      passedOn,
      publishedOn: known(publishedOn),
      dueOn,
      doneOn: known(doneOn),
    })
  }
}

function addDisclosures(making: Making): void {
  const { ledger, random, id, to } = making
  for (const year of yearsOf(making))
    for (let month = 1; month <= 12; month += 1)
      for (const item of month % 3 === 0 ? ['财务', '低保', '项目', '党务'] : ['财务']) {
        const dueOn = after(`${year}-${String(month).padStart(2, '0')}-10`, 30)
        // A clerk in hospital.
        const days = random.chance(0.004)
          ? random.whole(11, 25)
          : random.chance(0.06)
            ? random.whole(1, 8)
            : -random.whole(0, 9)
        const on = after(dueOn, days)
        const publishedOn = on <= to ? on : undefined
        ledger.disclosures.push({
          id: id(),
          title: `${year}-${month} ${item}`,
          dueOn,
          publishedOn,
          versions: random.chance(0.05) ? 2 : 1,
        })
      }
  for (let n = random.whole(4, 12); n > 0; n -= 1) {
    const askedOn = someDay(making, 20)
    ledger.remarks.push({
      id: id(),
      dueOn: after(askedOn, 20),
      answeredOn: after(askedOn, random.chance(0.02) ? 25 : random.whole(1, 20)),
    })
  }
}

function addReplies(making: Making): void {
  const { ledger, random, id } = making
  for (let n = random.whole(90, 150); n > 0; n -= 1) {
    const face = random.pick(FACES)
    // The usual sentence now and then, and mostly words about the thing itself.
    const own = `${face}的${random.pick(['路灯', '窨井盖', '垃圾', '积水', '护栏', '占道堆物'])}${random.pick(['已换好', '已修好', '当天清走了', '跟户主说好三天内搬走', '报给镇里，下周一来修'])}，${random.pick(['师傅姓方', '现场看过', '打过电话告诉您', '请您路过看看', '晚上再查一次'])}。`
    const text = random.chance(0.12) ? random.pick(REPLIES) : own
    ledger.replies.push({ id: id(), title: face, on: someDay(making), unit: 'village', text })
  }
}
