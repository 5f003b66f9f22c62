import type { DisputeRules } from '#capabilities/dispute/index.ts'
import {
  type ActionData,
  applied,
  type DisputeAction,
  type DisputeState,
  type DisputeVerb,
  type Mediator,
  type Occasion,
} from '#capabilities/dispute/rules/index.ts'
import type { Random } from '../random.ts'
import type { DisputeWords } from './words.ts'

const DAY_MS = 86_400_000

export interface Given {
  body: string
  kind: string
  received_ms: number
  asOf_ms: number
  mediator: Mediator
  random: Random
  rules: DisputeRules
  words: DisputeWords
  idAt: (at_ms: number) => string
  nameOf: (unit: string) => string | undefined
  violence: boolean
}

type Done = { actions: DisputeAction[]; state: DisputeState }

/** One mediation as far as its committee has come by now. */
export function courseOf(given: Given): Done | undefined {
  const { random, violence, rules, kind, received_ms } = given
  const course = new Course(given)
  const day = rules.dayOf(received_ms)
  course.step('registered', 0, {
    receivedOn: day,
    origin: random.chance(0.6) ? 'applied' : 'found',
    kind,
    body: given.body,
    applicants: 1,
    respondents: 1,
    violence,
    ...(violence ? { routes: rules.routesFor('violence', kind, day) } : {}),
  })
  if (!violence) course.goOn()
  return course.done()
}

class Course {
  readonly #given: Given
  readonly #actions: DisputeAction[] = []
  #state: DisputeState | undefined
  #at_ms: number

  constructor(given: Given) {
    this.#given = given
    this.#at_ms = given.received_ms
  }

  done(): Done | undefined {
    return this.#state && { actions: this.#actions, state: this.#state }
  }

  /** False once the act would lie in the future: then the dispute stands where it stands. */
  step(verb: DisputeVerb, afterDays: number, data: Omit<ActionData, 'day'> = {}): boolean {
    const { asOf_ms, idAt, rules, body, nameOf } = this.#given
    const at_ms = this.#at_ms + afterDays * DAY_MS
    if (at_ms > asOf_ms || (this.#state?.stage === 'ended' && verb !== 'followed-up' && verb !== 'archived'))
      return false
    this.#at_ms = at_ms
    const by = { kind: 'staff' as const, unit: body, name: nameOf(body) }
    const action: DisputeAction = { id: idAt(at_ms), verb, at_ms, by, data: { ...data, day: rules.dayOf(at_ms) } }
    this.#state = applied(this.#state, action)
    this.#actions.push(action)
    return true
  }

  #told(occasion: Occasion): string[] {
    const { rules, kind } = this.#given
    return rules.routesFor(occasion, kind, rules.dayOf(this.#at_ms))
  }

  #due(step: Parameters<DisputeRules['dueOn']>[0], afterDays: number): string {
    return this.#given.rules.dueOn(step, this.#at_ms + afterDays * DAY_MS)
  }

  goOn(): void {
    const { random, words } = this.#given
    if (!this.step('rights-told', random.whole(0, 3))) return
    if (!this.step('consented', 0, { party: 1, how: 'written' })) return
    if (random.chance(0.1)) {
      this.step('refused', 1, { party: 2, reason: random.pick(words.refusals), routes: this.#told('refused') })
      return
    }
    if (this.step('consented', random.whole(2, 10), { party: 2, how: random.pick(['in-person', 'phone']) }))
      this.#mediate()
  }

  #mediate(): void {
    const { random, words, mediator } = this.#given
    const named = { mediator: mediator.id, mediatorName: mediator.name }
    if (!this.step('mediator-named', 0, { ...named, ...(mediator.account ? { account: mediator.account } : {}) }))
      return
    if (!this.step('accepted', 0, { dueOn: this.#due('mediate', 0) })) return
    const form = random.pick(['in-person', 'in-person', 'remote'] as const)
    if (!this.step('session-held', random.whole(2, 8), { form, text: random.pick(words.records) })) return
    if (random.chance(0.12)) {
      this.step('failed', random.whole(4, 24), { reason: random.pick(words.failures), routes: this.#told('failed') })
      return
    }
    if (random.chance(0.06)) {
      const reason = random.pick(words.withdrawals)
      this.step('withdrawn', random.whole(1, 9), { party: 1, reason, routes: this.#told('withdrawn') })
      return
    }
    const after = random.chance(0.06) ? 33 : random.whole(1, 15)
    if (this.#agree(after)) this.#perform()
  }

  #agree(after: number): boolean {
    const { random, words, rules, kind } = this.#given
    const on = rules.dayOf(this.#at_ms + after * DAY_MS)
    const written = random.chance(0.7)
    const { confirmable } = rules.kindOn(kind, on)
    const parts = random.chance(0.5) ? [10] : [12, 42]
    return this.step('agreed', after, {
      agreement: written ? 'written' : 'oral',
      ...(written
        ? { facts: random.pick(words.facts), duty: random.pick(words.duties), manner: random.pick(words.where) }
        : {}),
      terms: random.pick(words.terms),
      instalments: parts.map((days, i) => ({
        dueOn: rules.daysAfter(on, days),
        text: words.parts[i] ?? random.pick(words.parts),
      })),
      ...(written ? { paper: `〔${on.slice(0, 4)}〕${random.whole(1, 300)}` } : {}),
      ...(written && confirmable ? { confirmBy: this.#due('confirm', after) } : {}),
    })
  }

  /** At least a fortnight on, and past the first instalment's day, which holidays may have moved back. */
  #daysPastDue(): number {
    const due = this.#state?.agreement?.instalments[0]?.dueOn ?? ''
    let days = 14
    while (this.#given.rules.dayOf(this.#at_ms + days * DAY_MS) <= due) days += 1
    return days
  }

  #perform(): void {
    const { random, words } = this.#given
    const court = random.pick(words.courts)
    if (this.#state?.confirmBy !== undefined && random.chance(0.35)) {
      const ask = { court, paper: `${random.whole(1, 90)}`, signers: 2, dueOn: this.#due('courtDecides', 3) }
      if (!this.step('confirmation-applied', 3, ask)) return
    }
    const count = this.#state?.agreement?.instalments.length ?? 0
    for (let instalment = 1; instalment <= count; instalment++) {
      if (random.chance(0.1) && instalment === 1) {
        this.step('breached', this.#daysPastDue(), {
          instalment,
          reason: random.pick(words.breaches),
          routes: this.#told('breached'),
        })
        return
      }
      if (!this.step('performed', random.whole(5, 14), { instalment })) return
    }
    if (this.step('followed-up', random.whole(5, 20), { text: random.pick(words.followUps) }))
      this.step('archived', 2, { paper: `${random.whole(1, 400)}` })
  }
}
