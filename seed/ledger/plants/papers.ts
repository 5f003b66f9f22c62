import { after, type LedgerDraft, type Making, momentOf, someDay } from '../draft.ts'
import { idsOf, type Plant } from './plant.ts'

const sealId = ({ ledger }: Making, number: number) => `${ledger.village}-${number}`

function someSeal({ ledger, random }: Making): LedgerDraft['seals'][number] {
  return ledger.seals[random.whole(3, ledger.seals.length - 3)] as LedgerDraft['seals'][number] // There are dozens.
}

function quickItem(making: Making, change: (steps: LedgerDraft['items'][number]['steps']) => void): string[] {
  const openedOn = someDay(making, 40)
  const steps = [0, 1, 2, 3, 4].map((i) => ({
    key: `step-${i}`,
    at_ms: momentOf(openedOn, 100 + i * 700),
    lacks: false,
  }))
  change(steps)
  const id = making.id()
  making.ledger.items.push({ id, title: '采购', openedOn, running: false, steps })
  return [id]
}

function replies(making: Making, many: number, textOf: (i: number) => string): string[] {
  const first = someDay(making, 60)
  const made = Array.from({ length: many }, (_, i) => ({
    id: making.id(),
    title: `反映${i}`,
    on: after(first, making.random.whole(0, 40)),
    unit: 'village',
    text: textOf(i),
  }))
  making.ledger.replies.push(...made)
  return idsOf(made)
}

/** Seals, steps, what is due to be public, and answers that answer nobody. */
export const PAPERS: readonly Plant[] = [
  {
    key: 'a seal for nothing on the list',
    plant: (making) => {
      const seal = someSeal(making)
      seal.item = undefined
      return [sealId(making, seal.number)]
    },
  },
  {
    key: 'a seal for what was given up',
    plant: (making) => {
      const seal = someSeal(making)
      seal.stopped = true
      return [sealId(making, seal.number)]
    },
  },
  {
    key: 'a leaf torn from the register',
    plant: (making) => {
      const { number } = someSeal(making)
      making.ledger.seals = making.ledger.seals.filter((one) => one.number !== number)
      return [sealId(making, number - 1), sealId(making, number + 1)]
    },
  },
  {
    key: 'a use of the seal entered under an earlier day',
    plant: (making) => {
      const seal = someSeal(making)
      seal.on = after(seal.on, -making.random.whole(80, 300))
      return [sealId(making, seal.number)]
    },
  },
  {
    key: 'a step without its paper',
    plant: (m) =>
      quickItem(m, (steps) => {
        for (const step of steps.slice(2, 3)) step.lacks = true
      }),
  },
  {
    key: 'no step with its paper',
    plant: (m) =>
      quickItem(m, (steps) => {
        for (const step of steps) step.lacks = true
      }),
  },
  {
    key: 'a whole flow in five minutes',
    plant: (m) =>
      quickItem(m, (steps) => {
        for (const [i, step] of steps.entries()) step.at_ms = (steps[0]?.at_ms ?? 0) + i * 60_000
      }),
  },
  {
    key: 'an item forgotten',
    plant: (making) => {
      const openedOn = someDay(making, 120)
      const id = making.id()
      const dueOn = after(openedOn, 10)
      making.ledger.items.push({
        id,
        title: '申请',
        openedOn,
        dueOn,
        running: true,
        steps: [{ key: 'apply', at_ms: momentOf(openedOn, 90), lacks: false }],
      })
      return [id]
    },
  },
  {
    key: 'published a month late',
    plant: ({ ledger, random, to }) => {
      const one = random.pick(ledger.disclosures.filter(({ dueOn }) => dueOn < after(to, -70)))
      one.publishedOn = after(one.dueOn, random.whole(12, 60))
      return [one.id]
    },
  },
  {
    key: 'never published',
    plant: ({ ledger, random, to }) => {
      const one = random.pick(ledger.disclosures.filter(({ dueOn }) => dueOn < after(to, -30)))
      one.publishedOn = undefined
      return [one.id]
    },
  },
  {
    key: 'six versions of one month',
    plant: ({ ledger, random, to }) => {
      const one = random.pick(
        ledger.disclosures.filter(({ publishedOn }) => publishedOn !== undefined && publishedOn < to),
      )
      one.versions = random.whole(4, 7)
      return [one.id]
    },
  },
  {
    key: 'a decision kept quiet',
    plant: ({ ledger, random, to }) => {
      const one = random.pick(ledger.decisions.filter(({ passedOn }) => passedOn < after(to, -60)))
      one.publishedOn = random.chance(0.5) ? undefined : after(one.passedOn, random.whole(17, 50))
      return [one.id]
    },
  },
  {
    key: 'a decision nobody carried out',
    plant: ({ ledger, random, to }) => {
      const one = random.pick(ledger.decisions.filter(({ passedOn }) => passedOn < after(to, -300)))
      one.dueOn = after(one.passedOn, 120)
      one.doneOn = undefined
      return [one.id]
    },
  },
  {
    key: 'a question answered weeks late',
    plant: (making) => {
      const dueOn = someDay(making, 60)
      const id = making.id()
      making.ledger.remarks.push({ id, dueOn, answeredOn: after(dueOn, making.random.whole(4, 40)) })
      return [id]
    },
  },
  {
    key: 'a question never answered',
    plant: (making) => {
      const id = making.id()
      making.ledger.remarks.push({ id, dueOn: someDay(making, 30) })
      return [id]
    },
  },
  {
    key: 'one sentence for ten people',
    plant: (m) => replies(m, m.random.whole(6, 10), () => '您反映的情况我们高度重视，将按规定研究解决。'),
  },
  {
    key: 'one sentence with other days in it',
    plant: (m) =>
      replies(
        m,
        m.random.whole(6, 9),
        (i) => `已于${i + 1}月${i + 3}日派人核实，情况基本属实，正在协调处理${i % 2 ? '！' : '。'}`,
      ),
  },
]
