import type { AppraisalRule } from './schema.ts'

const WHOLE = 100

/** What is wrong with a rule of appraisal: weights that do not come to a hundred, keys there twice, a colour nobody reaches. */
export function faultOfAppraisal({ groups, questions, grades, lists, colours }: AppraisalRule): string | undefined {
  for (const named of [groups, questions, grades, lists, colours]) {
    const keys = named.map(({ key }) => key)
    const twice = keys.find((key, i) => keys.indexOf(key) !== i)
    if (twice !== undefined) return `${twice} twice`
  }
  const weights = groups.reduce((sum, { weight }) => sum + weight, 0)
  if (weights !== WHOLE) return `weights come to ${weights}, not ${WHOLE}`
  const early = colours.slice(0, -1).find(({ when }) => when.length === 0)
  if (early) return `${early.key} leaves nothing for the colours after it`
  return colours.at(-1)?.when.length === 0 ? undefined : 'the last colour must be for all the rest'
}
