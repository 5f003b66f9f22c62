/** What fills the sentence that the reader sees, e.g. `{ days: 5 }`. Never personal data: it is logged. */
export type ProblemParams = Record<string, string | number>

/**
 * An expected refusal: safe to show. `code` names the sentence in the message catalogues, `status` is the HTTP status,
 * `field` the input at fault. Anything thrown that is not a Problem is a bug and answers with a bare 500.
 */
export class Problem extends Error {
  readonly code: string
  readonly status: number
  readonly field?: string
  readonly params: ProblemParams

  constructor(code: string, status: number, extra: { field?: string; params?: ProblemParams } = {}) {
    super(code)
    this.name = 'Problem'
    this.code = code
    this.status = status
    this.params = extra.params ?? {}
    if (extra.field !== undefined) this.field = extra.field
  }
}

/** Made to be thrown: `throw refuse('matter.changed', 409)`. */
export const refuse = (code: string, status: number, extra: { field?: string; params?: ProblemParams } = {}): Problem =>
  new Problem(code, status, extra)

export const isProblem = (e: unknown): e is Problem => e instanceof Problem
