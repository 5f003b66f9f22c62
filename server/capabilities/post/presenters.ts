import type { DeskPosts, PublicPosts } from './queries/detail.ts'
import type { Readiness } from './queries/list.ts'
import type { Finding } from './rules/index.ts'

/** From what the queries know to what the API says. */
export const publicOf = ({ village, on, known, bodies, noted }: PublicPosts) => ({
  villageCode: village,
  on,
  known,
  bodies: bodies.map(({ body, running, seats }) => ({
    key: body.key,
    name: body.name,
    since: running?.since ?? null,
    until: running?.until ?? null,
    seats: seats.map(({ term, officer, post, declared }) => ({
      post: term.post,
      title: post?.name ?? null,
      name: officer.name,
      ...{ way: term.way, since: term.since, until: term.until },
      phone: term.phone ?? null,
      duties: term.duties ?? null,
      declared: declared.map(({ tie, relation, firm }) => ({ tie, relation: relation ?? null, firm: firm ?? null })),
    })),
  })),
  noted: noted.map(({ rule }) => rule.key),
})

const findingOf = ({ key, body, post, day, conflict }: Finding) => ({
  ...{ key, body },
  post: post ?? null,
  day: day ?? null,
  rule: conflict?.rule.key ?? null,
})

export const readinessOf = ({ village, held, ends, findings }: Readiness) => ({
  villageCode: village,
  held,
  ends: ends.map((one) => ({ ...one })),
  findings: findings.map(findingOf),
})

export const deskOf = ({ village, book, findings, parties, may }: DeskPosts) => ({
  villageCode: village,
  version: book.version,
  officers: book.officers.map((one) => ({ ...one })),
  terms: book.terms.map((one) => ({ ...one })),
  declarations: book.declared.map((one) => ({ ...one, party: parties.get(one.id) ?? null })),
  findings: findings.map(findingOf),
  may,
})
