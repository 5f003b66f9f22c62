import { findPassedDecision, listPassedDecisions } from '#capabilities/decision/index.ts'
import type { PlaceBook } from '#capabilities/place/index.ts'
import { calendarOn, getRuleOn, type Playbook, readOnceADay, rulesOn } from '#capabilities/playbook/index.ts'
import { holdersToday, officersOfActor, tiesTo } from '#capabilities/post/index.ts'
import { compileCalendar, localDate } from '#kernel/calendar.ts'
import type { Context } from '#platform/context.ts'
import type { ReserveContext, WithReserves } from '../context.ts'

const DAY_MS = 86_400_000

function reserveRules(playbook: Playbook, day: string): Pick<ReserveContext, 'rule' | 'dayAfter' | 'postNames'> {
  const calendar = compileCalendar(calendarOn(playbook, day))
  const { body, basis } = getRuleOn(playbook['reserve-rules'], 'default', day)
  return {
    rule: { ...body, basis },
    postNames: new Map(
      rulesOn(playbook['village-bodies'], day).flatMap(({ key, body: { name, posts } }) =>
        posts.map((post) => [
          `${key}/${post.key}`,
          { zh: `${name.zh}${post.name.zh}`, en: `${post.name.en} (${name.en})` },
        ]),
      ),
    ),
    dayAfter: (at, days) => localDate(calendar, at.getTime() + days * DAY_MS),
  }
}

const idsOf = (ties: Awaited<ReturnType<typeof tiesTo>>): Set<string> =>
  new Set(ties.flatMap(({ officer }) => (officer ? [officer.id] : [])))

const around = (context: Context, kinds: readonly string[], places: () => PlaceBook) => ({
  villageOf: (town: string, word: string) =>
    places()
      .childrenOf(town)
      .find(({ code, name }) => code === word || name === word)?.code,
  findDecision: (village: string, id: string) => findPassedDecision(context, village, id),
  listDecisions: (village: string) => listPassedDecisions(context, village, kinds),
  listHolders: (village: string) => holdersToday(context, village),
  tiedTo: async (village: string, name: string) => idsOf(await tiesTo(context, village, name)),
  actorAs: (village: string) => officersOfActor(context, village),
})

/** Puts the rules of the day beside the transaction, and what the village's other records say. */
export function reserveRulesFrom(playbook: () => Playbook, places: () => PlaceBook): WithReserves {
  const rulesOf = readOnceADay(playbook, reserveRules)
  return (context) => {
    const rules = rulesOf(context.today)
    return { ...context, ...rules, ...around(context, rules.rule.decisions, places) }
  }
}
