import type { PastTerm, PostChoices } from '#web/ui/board/post-view.ts'
import type { Language } from '#web/ui/messages/language.ts'
import { type Body, holdsOn, lastDayOf, type PostBook, type Term } from '../rules/index.ts'
import { inLanguage } from './view.ts'

/** What the forms of a desk offer: people, bodies, posts, terms and declarations by their names. */
export function choicesOf(lang: Language, book: PostBook, bodies: readonly Body[]) {
  const nameOf = (officer: string) => book.officers.find(({ id }) => id === officer)?.name ?? ''
  const titleOf = ({ body, post }: Pick<Term, 'body' | 'post'>) => {
    const of = bodies.find(({ key }) => key === body)
    const title = of?.posts.find(({ key }) => key === post)?.name
    return { body: of ? inLanguage(lang, of.name) : body, post: title ? inLanguage(lang, title) : post }
  }
  const labelOf = (term: Term) => {
    const { body, post } = titleOf(term)
    return { value: term.id, label: `${nameOf(term.officer)} · ${body} ${post}` }
  }
  const past = (term: Term): PastTerm => ({
    ...{ id: term.id, officer: nameOf(term.officer), ...titleOf(term), since: term.since, until: lastDayOf(term) },
    why: term.ended?.why,
    handedTo: term.handedOver && nameOf(term.handedOver.to),
    left: term.handedOver?.open ?? [],
  })
  const offered = (today: string): PostChoices => ({
    officers: book.officers.map(({ id, name }) => ({ value: id, label: name })),
    bodies: bodies.map(({ key, name }) => ({ value: key, label: inLanguage(lang, name) })),
    posts: bodies.flatMap(({ key, name, posts }) =>
      posts.map((post) => ({
        value: `${key}/${post.key}`,
        label: `${inLanguage(lang, name)} · ${inLanguage(lang, post.name)}`,
      })),
    ),
    running: book.terms.filter((term) => holdsOn(term, today)).map(labelOf),
    gone: book.terms.filter((term) => lastDayOf(term) <= today && !term.handedOver).map(labelOf),
    declarations: book.declared
      .filter(({ endedOn }) => endedOn === undefined)
      .map(({ id, officer, tie }) => ({ id, officer: nameOf(officer), tie })),
  })
  return { past, offered }
}
