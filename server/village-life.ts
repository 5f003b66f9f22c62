import { charterRulesFrom, registerCharter } from '#capabilities/charter/index.ts'
import { creditRulesFrom, registerCredit } from '#capabilities/credit/index.ts'
import { countTalkedOver } from '#capabilities/deliberation/index.ts'
import { countAtCourt, countMediated } from '#capabilities/dispute/index.ts'
import { forgetBookings, hallRulesFrom, registerHall } from '#capabilities/hall/index.ts'
import { honourRulesFrom, registerHonour } from '#capabilities/honour/index.ts'
import type { WithRules } from '#capabilities/matter/index.ts'
import { forgetSignups, neighbourhoodRulesFrom, registerNeighbourhood } from '#capabilities/neighbourhood/index.ts'
import type { Solved } from '#capabilities/neighbourhood/rules/index.ts'
import { limitOn } from '#capabilities/playbook/index.ts'
import { practiceRulesFrom, registerPractice } from '#capabilities/practice/index.ts'
import { forgetApplicants, registerReserve, reserveRulesFrom } from '#capabilities/reserve/index.ts'
import { rateRules, readWhole } from '#capabilities/statistics/index.ts'
import { registerTour, tourRulesFrom } from '#capabilities/tour/index.ts'
import type { Context } from '#platform/context.ts'
import { endOfMonth } from '#platform/facts/figure.ts'
import type { App } from '#platform/http/server.ts'
import { SYSTEM } from '#platform/identity/actor.ts'
import { asSystem } from '#platform/identity/as-system.ts'
import type { Job } from '#platform/jobs/worker.ts'
import type { CountyBook } from './county-book.ts'
import { FIGURES } from './figures.ts'

/** What villages agree on among themselves, learn from one another, and do together as neighbours. */
export function addVillageLife(app: App, book: CountyBook, withRules: WithRules): void {
  registerCharter(app, charterRulesFrom(book.playbook), book)
  registerCredit(app, creditRulesFrom(book.playbook), book)
  registerPractice(app, practiceRulesFrom(book.playbook, FIGURES), book)
  registerTour(app, tourRulesFrom(book.playbook), book)
  registerNeighbourhood(app, neighbourhoodRulesFrom(book.playbook, solvedBy(book, withRules)), book)
  registerHall(app, hallRulesFrom(book.playbook), book)
  registerReserve(app, reserveRulesFrom(book.playbook, book.places), book)
  registerHonour(app, honourRulesFrom(book.playbook), book)
}

/** By night: names are kept for some days after what they were given for, and no longer. */
export const villageLifeJobs = (book: Pick<CountyBook, 'playbook' | 'places'>): Job[] => [
  {
    task: 'signup-forget',
    every: '50 18 * * *',
    run: (act) =>
      act(async (context) => {
        const days = limitOn(book.playbook(), 'signup-kept', context.today)
        await forgetSignups(context, days)
        await forgetBookings(context, days)
        await forgetApplicants(reserveRulesFrom(book.playbook, book.places)(context))
      }),
  },
]

/** The month that runs and those before it. */
const MONTHS = 12

/** What was settled in a village over one period, each number by whoever keeps its records: sums alone leave this. */
const solvedBy =
  (book: CountyBook, withRules: WithRules) =>
  async (plain: Context, village: string): Promise<Solved> => {
    const context = withRules(plain)
    const { months, rates } = await readWhole(context, village, MONTHS, rateRules({ ...book, withRules }, context))
    const solved = rates.find(({ key }) => key === 'solved')
    const [from, last] = [`${months.first}-01`, `${months.last}-01`]
    const period = { from, to: endOfMonth(last) }
    const whole = { ...plain, actor: SYSTEM, scope: plain.county }
    return await asSystem(plain, async () => ({
      from,
      to: last,
      mediated: await countMediated(whole, { place: village, ...period }),
      atCourt: await countAtCourt(whole, { place: village, ...period }),
      talkedOver: await countTalkedOver(whole, { village, ...period }),
      matters: { solved: solved?.numerator ?? 0, of: solved?.denominator ?? 0 },
    }))
  }
