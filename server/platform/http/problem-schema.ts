import { Type } from 'typebox'

/** RFC 9457 with a stable `code` and a sentence in the reader's language as `title`. */
const ProblemBody = Type.Object(
  {
    type: Type.String(),
    title: Type.String({ description: 'What is wrong and what to do, in the reader’s language.' }),
    status: Type.Integer(),
    code: Type.String({ description: 'Stable name of the refusal.' }),
    field: Type.Optional(Type.String()),
    params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
    requestId: Type.String(),
  },
  // RFC 9457: a refusal may say more than every refusal says.
  { title: 'Problem', additionalProperties: true },
)

const AsProblem = {
  description: 'Refused: what is wrong and what to do.',
  content: { 'application/problem+json': { schema: ProblemBody } },
}

/** The refusals that any route may give. */
export const problemResponses = {
  '4xx': AsProblem,
  '5xx': AsProblem,
} as const
