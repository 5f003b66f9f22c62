import type { ShownBody, ShownFinding, ShownPosts } from '#web/ui/board/post-view.ts'
import type { Language } from '#web/ui/messages/language.ts'
import type { PublicPosts } from '../queries/detail.ts'
import type { PlacesOfPosts } from '../queries/list.ts'
import type { Body, Finding, PostBook } from '../rules/index.ts'

type Words = { zh: string; en: string }
export const inLanguage = (lang: Language, words: Words): string => (lang === 'en' ? words.en : words.zh)

export function shownPosts(book: PlacesOfPosts, lang: Language, found: PublicPosts): ShownPosts {
  const say = (words: Words) => inLanguage(lang, words)
  const bodies = found.bodies.map(
    ({ body, running, seats }): ShownBody => ({
      ...{ key: body.key, name: say(body.name), formedBy: say(body.formed_by), basis: say(body.basis) },
      ...{ starter: body.starter, since: running?.since, until: running?.until },
      seats: seats.map(({ term, officer, post, declared }) => ({
        ...{ id: term.id, officer: officer.name, way: term.way, since: term.since, until: term.until },
        post: post ? say(post.name) : term.post,
        duties: { text: term.duties ?? (post ? say(post.duties) : ''), own: term.duties !== undefined },
        phone: term.phone,
        declared: declared.map(({ tie, relation, firm }) => ({ tie, relation, firm })),
      })),
    }),
  )
  return {
    village: { code: found.village, name: book.places().nameOf(found.village, lang) },
    on: found.on,
    bodies,
    noted: found.noted.map(({ rule }) => say(rule.says)),
  }
}

/** A finding in the words of the playbook: body, post, and the rule that two posts break. */
export function shownFinding(
  lang: Language,
  bodies: readonly Body[],
  officers: PostBook['officers'],
  { key, body, post, officer, day, conflict }: Finding,
): ShownFinding {
  const of = bodies.find((one) => one.key === body)
  const title = of?.posts.find((one) => one.key === post)?.name
  return {
    key,
    body: of ? inLanguage(lang, of.name) : body,
    post: title && inLanguage(lang, title),
    officer: officers.find(({ id }) => id === officer)?.name,
    day,
    rule: conflict && inLanguage(lang, conflict.rule.says),
    people: conflict?.terms.map((term) => officers.find(({ id }) => id === term.officer)?.name ?? ''),
  }
}
