import type { PostBook } from '../shapes/vocabulary.ts'
import { lastDayOf } from './fold.ts'

/** What everybody may know of a village’s posts, then and now; of kin only that there is some, never whose name it is. */
export function publicBody(villageCode: string, book: PostBook): Record<string, unknown> {
  const nameOf = (id: string): string => book.officers.find((one) => one.id === id)?.name ?? ''
  return {
    villageCode,
    bodies: book.formed.map(({ body, since, until, basis }) => ({ body, since, until, basis })),
    terms: book.terms.map((term) => ({
      ...{ officer: nameOf(term.officer), body: term.body, post: term.post, way: term.way },
      ...{ since: term.since, until: lastDayOf(term) },
      ...(term.duties === undefined ? {} : { duties: term.duties }),
      ...(term.phone === undefined ? {} : { phone: term.phone }),
      ...(term.ended ? { ended: term.ended.why } : {}),
      ...(term.handedOver ? { handedOverTo: nameOf(term.handedOver.to), handedOverOn: term.handedOver.day } : {}),
    })),
    declared: book.declared.map(({ officer, tie, relation, firm, on, endedOn }) => ({
      ...{ officer: nameOf(officer), tie, on },
      ...(relation === undefined ? {} : { relation }),
      ...(firm === undefined ? {} : { firm }),
      ...(endedOn === undefined ? {} : { endedOn }),
    })),
  }
}
