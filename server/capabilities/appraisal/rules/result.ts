import type { AppraisalRule } from '#capabilities/playbook/schema.ts'
import { refuse } from '#kernel/problem.ts'
import type { GroupResult, Result, Tally } from '../shapes/vocabulary.ts'

const WHOLE = 100
const PERMILLE = 10

/**
 * Whether everybody but one, or everybody, gave one grade: then the figures would tell each rater, or the one who gave
 * another, how all the others rated.
 */
const isTooUniform = (counts: readonly number[], ballots: number): boolean => Math.max(...counts) >= ballots - 1

/** One group: below the least number nothing but how many there were; of what is too uniform neither count nor points. */
function groupResult({ questions, grades, least }: AppraisalRule, key: string, tallies: readonly Tally[]): GroupResult {
  const own = tallies.filter(({ group }) => group === key)
  const countsOf = (question: string) =>
    grades.map(({ key: grade }) => own.find((one) => one.question === question && one.grade === grade)?.ballots ?? 0)
  const sumOf = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0)
  // Every ballot answers every question, so any question counts them.
  const ballots = sumOf(countsOf(questions[0]?.key ?? ''))
  if (ballots < least) return { key, ballots }
  const told = questions
    .map((question) => ({ question: question.key, counts: countsOf(question.key) }))
    .filter(({ counts }) => !isTooUniform(counts, ballots))
  const uniform = questions.flatMap((one) => (told.some(({ question }) => question === one.key) ? [] : [one.key]))
  const tally = Object.fromEntries(
    told.map(({ question, counts }) => [
      question,
      Object.fromEntries(grades.map((grade, i) => [grade.key, counts[i] ?? 0])),
    ]),
  )
  // Out of what is shown and nothing else: points of all questions would give the hidden one away by subtraction.
  const points = sumOf(told.flatMap(({ counts }) => grades.map((grade, i) => grade.points * (counts[i] ?? 0))))
  const permille = told.length === 0 ? {} : { permille: Math.round((points * PERMILLE) / (ballots * told.length)) }
  return { key, ballots, tally, ...permille, ...(uniform.length === 0 ? {} : { uniform }) }
}

/** The weighed result; one group too small or too uniform throughout, and there is none: others never stand in for it. */
export function resultOf(rule: AppraisalRule, tallies: readonly Tally[]): Result {
  const groups = rule.groups.map(({ key }) => groupResult(rule, key, tallies))
  let weighed = 0
  for (const { key, weight } of rule.groups) {
    const permille = groups.find((one) => one.key === key)?.permille
    if (permille === undefined && weight > 0) return { groups }
    weighed += weight * (permille ?? 0)
  }
  return { groups, permille: Math.round(weighed / WHOLE) }
}

/** Every question once, each with a grade that there is. @throws Problem `appraisal.unanswered` 422 */
export function requireWhole(
  { questions, grades }: AppraisalRule,
  answers: readonly { question: string; grade: string }[],
): void {
  for (const { key } of questions) {
    const own = answers.filter(({ question }) => question === key)
    if (own.length !== 1 || !grades.some((grade) => grade.key === own[0]?.grade))
      throw refuse('appraisal.unanswered', 422, { field: `q-${key}` })
  }
  if (answers.length !== questions.length) throw refuse('appraisal.unanswered', 422)
}
