import { refuse } from '#kernel/problem.ts'
import type { CreditContext } from '../context.ts'
import { findBanned } from '../rules/index.ts'

/** Says the word, the law that it offends, and what to write instead. @throws Problem `credit.banned` 422 */
export function requireLawful({ bans }: Pick<CreditContext, 'bans'>, field: string, texts: readonly string[]): void {
  const found = findBanned(texts, bans)
  if (!found) return
  const { what, law, instead } = found.ban
  const zh = { zh: what.zh, lawZh: law.zh, insteadZh: instead.zh }
  const en = { en: what.en, lawEn: law.en, insteadEn: instead.en }
  throw refuse('credit.banned', 422, { field, params: { word: found.word, ...zh, ...en } })
}
