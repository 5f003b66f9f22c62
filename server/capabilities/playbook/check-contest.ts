import { CONTEST_SOURCES, type ContestBan, type ContestScheme, type Rule } from './schema.ts'

const WHOLE = 100

/** What is wrong with a scheme, with the rule that it breaks: forbidden indicators first, then sums and sources. */
export function faultOfScheme({ indicators }: ContestScheme, bans: readonly Rule<ContestBan>[]): string | undefined {
  for (const { key, name } of indicators) {
    const ban = bans.find(
      ({ body }) =>
        body.keys.includes(key) ||
        body.zh.some((word) => name.zh.includes(word)) ||
        body.en.some((word) => name.en.toLowerCase().includes(word)),
    )
    if (ban) return `${key}: ${ban.basis.source ?? ''} ${ban.basis.zh} ${ban.basis.en}`
    if (!CONTEST_SOURCES.some((source) => source === key))
      return `${key}: no such source; there are ${CONTEST_SOURCES.join(', ')}`
  }
  const keys = indicators.map(({ key }) => key)
  const twice = keys.find((key, i) => keys.indexOf(key) !== i)
  if (twice !== undefined) return `${twice} twice`
  const weights = indicators.reduce((sum, { weight }) => sum + weight, 0)
  return weights === WHOLE ? undefined : `weights come to ${weights}, not ${WHOLE}`
}
