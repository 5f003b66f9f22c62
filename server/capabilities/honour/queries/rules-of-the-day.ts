import { listPassedDecisions } from '#capabilities/decision/index.ts'
import { listPublicTopics } from '#capabilities/deliberation/index.ts'
import { calendarOn, getRuleOn, type Playbook, readOnceADay, rulesOn } from '#capabilities/playbook/index.ts'
import { compileCalendar, localDate } from '#kernel/calendar.ts'
import type { Context } from '#platform/context.ts'
import type { HonourContext, PublicRecord, WithHonours } from '../context.ts'

const DAY_MS = 86_400_000
const TOPICS_MOST = 30

/** The playbook as honours read it. */
export function honourRules(
  playbook: Playbook,
  day: string,
): Pick<HonourContext, 'rule' | 'kinds' | 'harmonies' | 'dayAfter'> & { decisionKinds: string[] } {
  const calendar = compileCalendar(calendarOn(playbook, day))
  const { body, basis } = getRuleOn(playbook['honour-rules'], 'default', day)
  return {
    rule: { ...body, basis },
    kinds: rulesOn(playbook['honour-kinds'], day)
      .map(({ key, body: kind, basis: why }) => ({ key, ...kind, basis: why }))
      .sort((a, b) => a.order - b.order),
    harmonies: getRuleOn(playbook['practice-rules'], 'default', day).body.harmonies,
    dayAfter: (at, days) => localDate(calendar, at.getTime() + days * DAY_MS),
    decisionKinds: rulesOn(playbook['decision-procedures'], day).map(({ key }) => key),
  }
}

/** Topics that were talked over and decisions that were passed: everybody can open them. */
async function recordsOf(context: Context, village: string, kinds: readonly string[]): Promise<PublicRecord[]> {
  const decisions = await listPassedDecisions(context, village, kinds)
  const topics = (await listPublicTopics(context, village, TOPICS_MOST)).filter(
    ({ stage, hidden }) => stage === 'done' && !hidden,
  )
  return [
    ...topics.map(({ id, title, proposed_at }) => ({
      key: `deliberations/${id}`,
      title,
      day: proposed_at.toISOString().slice(0, 10),
    })),
    ...decisions.map(({ id, title, meetsOn }) => ({ key: `decisions/${id}`, title, day: meetsOn })),
  ]
}

/** Puts the rules of the day beside the transaction. */
export function honourRulesFrom(playbook: () => Playbook): WithHonours {
  const rulesOf = readOnceADay(playbook, honourRules)
  return (context) => {
    const { decisionKinds, ...rules } = rulesOf(context.today)
    return { ...context, ...rules, listRecords: (village) => recordsOf(context, village, decisionKinds) }
  }
}
