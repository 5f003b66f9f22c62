import { Type } from 'typebox'
import type { Publication } from './publications.ts'

const Text = Type.String()
const About = {
  rev: Type.Integer({ minimum: 0 }),
  publishedAt: Type.String({ format: 'date-time' }),
  commitment: Text,
  leafId: Text,
}

/** What the API says of a publication, and its bytes for whoever computes the commitment again. */
export const PublicationAnswer = Type.Object(About)
export const PublicationBytes = Type.Object({ ...About, body: Text, salt: Text })

export const publicationOf = ({ rev, publishedAt, commitment, leafId }: Publication) => ({
  rev,
  publishedAt: publishedAt.toISOString(),
  commitment: commitment.toString('hex'),
  leafId,
})

export const bytesOf = (publication: Publication) => ({
  ...publicationOf(publication),
  body: publication.body,
  salt: publication.salt.toString('hex'),
})
