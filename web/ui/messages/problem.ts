import type { ProblemParams } from '#kernel/problem.ts'
import type { Messages } from './index.ts'

export type ProblemCode = keyof Messages['problem']['sentences']

// hasOwn: a code such as "constructor" comes from outside and must not find Object's own
export const isProblemCode = (t: Messages, code: string): code is ProblemCode =>
  Object.hasOwn(t.problem.sentences, code)

/** The reader's sentence for a refusal's code; a code nobody has worded yet gets the general one of its status. */
export function problemSentence(t: Messages, code: string, params: ProblemParams = {}, status = 400): string {
  return isProblemCode(t, code) ? t.problem.sentences[code](params) : t.problem.generic(status)
}
