import type { Playbook } from '#capabilities/playbook/index.ts'
import type { DisclosureRules, WithDisclosureRules } from './context.ts'
import { disclosureRules } from './queries/rules-of-the-day.ts'

const UTC_DAY = 10

/** Reads the playbook once for as long as it is the same, and once a day: a list of holidays may come out. */
export function rulesFrom(playbook: () => Playbook): WithDisclosureRules {
  let read: { of: Playbook; day: string; rules: DisclosureRules } | undefined
  return (context) => {
    const of = playbook()
    const day = context.now.toISOString().slice(0, UTC_DAY)
    if (read?.of !== of || read.day !== day) read = { of, day, rules: disclosureRules(of, day) }
    return { ...context, rules: read.rules }
  }
}
