import type { PlaceBook } from '#capabilities/place/index.ts'
import { calendarOn, type Playbook, readOnceADay, rulesOn } from '#capabilities/playbook/index.ts'
import { compileCalendar, localDate } from '#kernel/calendar.ts'
import { dueAt } from '#kernel/clock.ts'
import { type ContestRules, SCHEMES, type WithContestRules } from '../context.ts'

interface Places {
  places(): Pick<PlaceBook, 'childrenOf'>
  county: string
}

/** The playbook as contests read it. */
export function contestRules(playbook: Playbook, asOf: string, { places, county }: Places): ContestRules {
  const calendar = compileCalendar(calendarOn(playbook, asOf))
  const known = Object.values(SCHEMES)
  const schemesOn = (day: string) =>
    rulesOn(playbook['contest-schemes'], day)
      .filter(({ key }) => known.includes(key))
      .map(({ key, validFrom, body }) => ({ ...body, key, version: validFrom }))
  const named = new Map(
    [...playbook['matter-kinds'], ...playbook['disclosure-catalogue']].map(
      ({ key, body }) => [key, body.name] as const,
    ),
  )
  const groups = new Set(schemesOn(asOf).flatMap(({ looks_groups }) => looks_groups))
  return {
    schemesOn,
    previewUntil: (at_ms, days) => localDate(calendar, dueAt(calendar, at_ms, { days, unit: 'workday' }, 0)),
    dayOf: (at_ms) => localDate(calendar, at_ms),
    looks: new Set(
      rulesOn(playbook['matter-kinds'], asOf).flatMap(({ key, body }) => (groups.has(body.group) ? [key] : [])),
    ),
    nameOf: (key) => named.get(key),
    unitsOf: ({ unit }) => {
      const towns = places().childrenOf(county)
      const units = unit === 'town' ? towns : towns.flatMap(({ code }) => places().childrenOf(code))
      return units.map(({ code }) => code).sort()
    },
  }
}

/** Puts the rules of the day beside the transaction. */
export function contestRulesFrom(playbook: () => Playbook, of: Places): WithContestRules {
  const rulesOf = readOnceADay(playbook, (now, day) => contestRules(now, day, of))
  return (context) => ({ ...context, contests: rulesOf(context.today) })
}
