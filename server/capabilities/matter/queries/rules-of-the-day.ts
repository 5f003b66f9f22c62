import { photoLimitsOn } from '#capabilities/photo/index.ts'
import { calendarOn, getRuleOn, type MatterKind, type Playbook, ruleOn, rulesOn } from '#capabilities/playbook/index.ts'
import { compileCalendar, localDate } from '#kernel/calendar.ts'
import type { DatedRules, KindOfMatter } from '../context.ts'

const kindOf = (key: string, body: MatterKind): KindOfMatter => ({
  key,
  name: body.name,
  hint: body.hint,
  group: body.group,
  icon: body.icon,
  public: body.public,
  startsAt: body.startsAt ?? 'grid',
  usualLead: body.usualLead,
  ...(body.emergencyAdvice ? { emergencyAdvice: body.emergencyAdvice } : {}),
})

/** The playbook as matters read it: each clock by the rule of the day of the report, the calendar as published until `asOf`. */
export function matterRules(playbook: Playbook, asOf: string): DatedRules {
  const calendar = compileCalendar(calendarOn(playbook, asOf))
  const day = (at_ms: number) => localDate(calendar, at_ms)
  const remembered = new Map<string, ReturnType<DatedRules['clocksOf']>>()
  // Every fold asks for the clocks of its day many times over.
  const clocks = (kind: string, date: string) => {
    const key = `${kind} ${date}`
    const found = remembered.get(key) ?? getRuleOn(playbook['matter-kinds'], kind, date).body.clocks
    remembered.set(key, found)
    return found
  }
  return {
    calendar,
    clocksOf: (kind, at_ms) => clocks(kind, day(at_ms)),
    commonOf: (at_ms) => getRuleOn(playbook['matter-clocks'], 'default', day(at_ms)).body,
    repeatOf: (at_ms) => getRuleOn(playbook['repeat-rules'], 'default', day(at_ms)).body,
    monthOf: (at_ms) => `${day(at_ms).slice(0, 7)}-01`,
    kindOn: (kind, at_ms) => {
      const rule = ruleOn(playbook['matter-kinds'], kind, day(at_ms))
      return rule && kindOf(rule.key, rule.body)
    },
    kindsOn: (at_ms) => rulesOn(playbook['matter-kinds'], day(at_ms)).map((rule) => kindOf(rule.key, rule.body)),
    photosOn: (at_ms) => {
      const { perReport, perEvidence } = photoLimitsOn(playbook, day(at_ms))
      return { report: perReport, evidence: perEvidence }
    },
  }
}
