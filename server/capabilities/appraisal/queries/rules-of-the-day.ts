import type { PlaceBook } from '#capabilities/place/index.ts'
import { calendarOn, getRuleOn, type Playbook, readOnceADay } from '#capabilities/playbook/index.ts'
import { compileCalendar, localDate } from '#kernel/calendar.ts'
import { levelOf } from '#kernel/place.ts'
import type { AppraisalContext, WithAppraisals } from '../context.ts'

const DAY_MS = 86_400_000

/** The playbook as appraisals read it. */
export function appraisalRules(
  playbook: Playbook,
  day: string,
): Pick<AppraisalContext, 'rule' | 'review' | 'dossier' | 'dayAfter'> {
  const calendar = compileCalendar(calendarOn(playbook, day))
  const { body, basis, validFrom } = getRuleOn(playbook['appraisal-rules'], 'default', day)
  const review = getRuleOn(playbook['review-rules'], 'default', day)
  const dossier = getRuleOn(playbook['dossier-rules'], 'default', day)
  return {
    rule: { ...body, version: validFrom, basis },
    review: { ...review.body, basis: review.basis },
    dossier: { ...dossier.body, basis: dossier.basis },
    dayAfter: (at, days) => localDate(calendar, at.getTime() + days * DAY_MS),
  }
}

const villagesIn = (places: PlaceBook, county: string): string[] =>
  places.childrenOf(county).flatMap(({ code }) => places.childrenOf(code).map((one) => one.code))

/** Puts the rules of the day and the places beside the transaction. */
export function appraisalRulesFrom(playbook: () => Playbook, places: () => PlaceBook): WithAppraisals {
  const rulesOf = readOnceADay(playbook, appraisalRules)
  const hasVillage = (code: string) => places().find(code) !== undefined && levelOf(code) === 'village'
  return (context) => ({
    ...context,
    ...rulesOf(context.today),
    hasVillage,
    villages: () => villagesIn(places(), context.county),
  })
}
