import { type Static, Type } from 'typebox'
import { actShape } from '#platform/facts/act-shape.ts'

const closed = { additionalProperties: false }
const Id = Type.String({
  format: 'uuid',
  description: 'Chosen on the caller’s side (UUIDv7): sending twice does it once.',
})
export const VillageCode = Type.String({ pattern: '^[0-9]{12}$' })
const Title = Type.String({ minLength: 2, maxLength: 60 })
const Reason = Type.String({ minLength: 4, maxLength: 500 })
const Key = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 40 })
const Lines = Type.Optional(Type.String({ minLength: 2, maxLength: 3000 }))

/** Every part may stay blank: nobody makes up what is not known. */
const WRITTEN = {
  harmony: Type.Optional(Key),
  summary: Lines,
  steps: Lines,
  forms: Lines,
  pieces: Type.Optional(Type.String({ minLength: 2, maxLength: 400 })),
  results: Lines,
  source: Type.Optional(Type.String({ minLength: 2, maxLength: 200 })),
}

export const DescribeBody = Type.Object({ id: Id, villageCode: VillageCode, title: Title, ...WRITTEN }, closed)
export type DescribeBody = Static<typeof DescribeBody>

/** One action: this village does so too, from today. */
export const AdoptionBody = Type.Object({ id: Id, villageCode: VillageCode }, closed)
export type AdoptionBody = Static<typeof AdoptionBody>

export const PRACTICE_ACTS = [
  actShape('published', 'publications'),
  actShape('revised', 'revisions', { title: Type.Optional(Title), ...WRITTEN }),
  actShape('withdrawn', 'withdrawals', { reason: Reason }),
] as const
export type DeskVerb = (typeof PRACTICE_ACTS)[number]['verb']

/** The body of any act after validation; each verb reads its own part. */
export type ActBody = Partial<Omit<DescribeBody, 'id' | 'villageCode'>> & { id: string; seen: number; reason?: string }
