import type { ShownRule, ShownVersion, Standing } from '#web/desk/playbook/shown-rule.ts'
import type { Language } from '#web/ui/messages/language.ts'
import { newestOf } from '../actions/amend.ts'
import type { WrittenRule } from '../queries.ts'
import type { Playbook, Rule } from '../schema.ts'

interface Period {
  validFrom: string
  validTo?: string | null | undefined
}

function standingOn({ validFrom, validTo }: Period, today: string): Standing {
  if (validFrom > today) return 'later'
  return validTo && validTo <= today ? 'past' : 'inForce'
}

/** What a rule is called: its shape's name, or the year of a list of holidays. */
function nameOf(body: unknown, lang: Language): string | undefined {
  if (typeof body !== 'object' || body === null || !('name' in body)) return undefined
  const { name } = body
  const word = lang === 'en' ? 'en' : 'zh'
  return typeof name === 'object' && name !== null && word in name ? String(name[word as keyof typeof name]) : undefined
}

export const shownRule = (rule: Rule<unknown>, today: string, lang: Language): ShownRule => ({
  ...rule,
  name: nameOf(rule.body, lang),
  standing: standingOn(rule, today),
})

/** Every row ever written; the newest version of a first day is the one that counts. */
export function shownVersions(rows: readonly WrittenRule[], today: string, lang: Language): ShownVersion[] {
  const counting = new Set(newestOf(rows))
  return rows.map((row) => ({
    ...row,
    validTo: row.validTo ?? undefined,
    name: nameOf(row.body, lang),
    standing: standingOn(row, today),
    byEditor: row.writtenBy !== null,
    counts: counting.has(row),
  }))
}

/** This year and the next, as far as no list of their holidays is known. */
export function openYears({ holidays }: Pick<Playbook, 'holidays'>, today: string): number[] {
  const known = new Set(holidays.filter(({ validFrom }) => validFrom <= today).map(({ body }) => body.year))
  const year = Number(today.slice(0, 4))
  return [year, year + 1].filter((one) => !known.has(one))
}
