import type { PetitionRules } from '#capabilities/petition/index.ts'
import {
  type ActionData,
  applied,
  type Outcome,
  type PetitionAction,
  type PetitionBasis,
  type PetitionState,
  type PetitionVerb,
} from '#capabilities/petition/rules/index.ts'
import { unitOfPlace } from '#kernel/unit.ts'
import type { Random } from '../random.ts'
import type { PetitionWords } from './words.ts'

const DAY_MS = 86_400_000

export interface Given {
  office: string
  unit: string
  received_ms: number
  asOf_ms: number
  random: Random
  rules: PetitionRules
  words: PetitionWords
  idAt: (at_ms: number) => string
  nameOf: (unit: string) => string | undefined
  county: string
}

/** One petition as far as its offices have come by now: each act on a working day's morning, most in time, some late. */
export function courseOf(given: Given): { actions: PetitionAction[]; state: PetitionState } | undefined {
  const course = new Course(given)
  const { random, words, rules } = given
  const people = random.chance(0.12) ? random.whole(6, 40) : 1
  const receivedOn = rules.dayOf(given.received_ms)
  const dueOn = rules.dueOn('passOn', given.received_ms)
  course.step('registered', given.office, 0, { receivedOn, people, sort: people > 1 ? 'joint' : 'single', dueOn })
  if (random.chance(0.08))
    course.step('directed', given.office, random.whole(1, 9), {
      track: random.pick(['mediation', 'labour-arbitration']),
      text: random.pick(words.directions),
    })
  else if (course.passOn() && course.accept() && course.decide()) course.goOn()
  return course.done()
}

class Course {
  readonly #given: Given
  readonly #actions: PetitionAction[] = []
  #state: PetitionState | undefined
  #at_ms: number
  #papers = 0

  constructor(given: Given) {
    this.#given = given
    this.#at_ms = given.received_ms
  }

  done() {
    return this.#state && { actions: this.#actions, state: this.#state }
  }

  /** False once the act would lie in the future: then the petition stands where it stands. */
  step(verb: PetitionVerb, unit: string | undefined, afterDays: number, data: Omit<ActionData, 'day'> = {}): boolean {
    const { asOf_ms, idAt, rules, nameOf } = this.#given
    const at_ms = this.#at_ms + afterDays * DAY_MS
    if (at_ms > asOf_ms || (this.#state?.stage === 'ended' && verb !== 'lapse-noted')) return false
    this.#at_ms = at_ms
    const by = unit === undefined ? { kind: 'system' as const } : { kind: 'staff' as const, unit, name: nameOf(unit) }
    const action: PetitionAction = { id: idAt(at_ms), verb, at_ms, by, data: { day: rules.dayOf(at_ms), ...data } }
    this.#state = applied(this.#state, action)
    this.#actions.push(action)
    return true
  }

  #due(step: Parameters<PetitionRules['dueOn']>[0], afterDays: number): string {
    return this.#given.rules.dueOn(step, this.#at_ms + afterDays * DAY_MS)
  }

  /** So many days on, or the Monday after: offices do not act on weekends. */
  #in(days: number): number {
    const weekday = new Date(`${this.#given.rules.dayOf(this.#at_ms + days * DAY_MS)}T00:00:00Z`).getUTCDay()
    return days + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0)
  }

  #paper(): string {
    this.#papers += 1
    const year = this.#given.rules.dayOf(this.#at_ms).slice(0, 4)
    return `〔${year}〕${this.#given.random.whole(1, 400)}-${this.#papers}`
  }

  passOn(): boolean {
    const { random, office, unit, words, received_ms, rules } = this.#given
    const after = this.#in(random.chance(0.06) ? random.whole(18, 26) : random.whole(1, 8))
    const give = (days: number) =>
      this.step('transferred', office, days, {
        unit,
        dueOn: this.#due('accept', days),
        objectBy: this.#due('notMine', days),
      })
    if (!give(after)) return false
    if (unit === office || !random.chance(0.07)) return true
    const back = { reason: random.pick(words.objections), dueOn: rules.dueOn('passOn', received_ms) }
    return this.step('objected', unit, this.#in(2), back) && give(this.#in(2))
  }

  accept(): boolean {
    const { random, unit, words } = this.#given
    const after = this.#in(random.chance(0.05) ? random.whole(19, 27) : random.whole(1, 10))
    if (random.chance(0.05)) {
      this.step('refused', unit, after, { paper: this.#paper(), reason: random.pick(words.refusals) })
      return false
    }
    return this.step('accepted', unit, after, { paper: this.#paper(), dueOn: this.#due('handle', after) })
  }

  decide(): boolean {
    const { random, unit, words, rules, county } = this.#given
    let after = random.chance(0.08) ? random.whole(66, 90) : random.whole(9, 55)
    if (random.chance(0.1) && this.#state?.dueOn) {
      const dueOn = rules.daysAfter(this.#state.dueOn, 20)
      if (!this.step('extension-asked', unit, this.#in(40), { days: 20, reason: random.pick(words.extensions) }))
        return false
      if (!this.step('extended', unitOfPlace(county), this.#in(3), { days: 20, paper: this.#paper(), dueOn }))
        return false
      after = random.whole(10, 30)
    }
    const basis: PetitionBasis = random.weighted([
      ['supported', 46],
      ['explained', 38],
      ['not-supported', 16],
    ])
    const text = random.pick(words.opinions[basis])
    return this.step('decided', unit, this.#in(after), { basis, text, paper: this.#paper() }) && this.#deliver(unit)
  }

  #deliver(unit: string, step: 'askReview' | 'askReReview' | undefined = 'askReview'): boolean {
    const { random } = this.#given
    const after = this.#in(random.whole(1, 4))
    const how = random.pick(['in-person', 'at-home', 'post'] as const)
    const dueOn = step && this.#due(step, after)
    return this.step('delivered', unit, after, { how, paper: this.#paper(), ...(dueOn ? { dueOn } : {}) })
  }

  /** A few ask for a review; for the others the days run out. */
  goOn(): void {
    const { random, office, words, county } = this.#given
    const centre = unitOfPlace(county)
    if (!random.chance(0.14)) {
      this.#settle()
      return
    }
    const asked = this.#in(random.whole(3, 26))
    const ask = { reason: random.pick(words.asks), organ: centre, dueOn: this.#due('review', asked) }
    if (!this.step('review-asked', office, asked, ask)) return
    const outcome: Outcome = random.weighted([
      ['upheld', 6],
      ['changed', 2],
      ['revoked', 1],
    ])
    const after = this.#in(random.whole(8, 26))
    const again = outcome === 'revoked' ? { dueOn: this.#due('handle', after) } : {}
    const said = { outcome, text: random.pick(words.reviews[outcome]), paper: this.#paper(), ...again }
    if (!this.step('decided', centre, after, said)) return
    if (outcome === 'revoked' ? this.decide() : this.#deliver(centre, 'askReReview')) this.#settle()
  }

  #settle(): void {
    const { rules } = this.#given
    const until = this.#state?.dueOn
    let days = 1
    while (until !== undefined && rules.dayOf(this.#at_ms + days * DAY_MS) <= until) days++
    this.step('settled', undefined, days)
  }
}
