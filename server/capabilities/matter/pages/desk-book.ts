import type { FastifyRequest } from 'fastify'
import type { PlaceBook } from '#capabilities/place/index.ts'
import type { Playbook } from '#capabilities/playbook/index.ts'
import { ancestorsOf, contains, levelOf } from '#kernel/place.ts'
import { staffOf } from '#platform/http/act.ts'
import { languageOf } from '#platform/http/face.ts'
import type { Names } from '#web/desk/names.ts'
import type { DatedRules } from '../context.ts'

/** What the desks look things up in: the tree of places and the rules of the day. */
export interface DeskBook {
  places(): PlaceBook
  playbook(): Playbook
  rules(): DatedRules
}

/** Names in the reader's language; places told from below the reader's own territory. */
export function namesFor(request: FastifyRequest, book: DeskBook): Names {
  const lang = languageOf(request)
  const word = lang === 'en' ? 'en' : 'zh'
  const { scope } = staffOf(request)
  const places = book.places()
  const kinds = new Map(
    book
      .rules()
      .kindsOn(request.server.floor.clock().getTime())
      .map((kind) => [kind.key, kind]),
  )
  const told = (code: string): string =>
    [...ancestorsOf(code).reverse(), code]
      .filter((one) => one !== scope && contains(scope, one) && levelOf(one) !== 'county')
      // A grid is named by its village.
      .filter((one) => one === code || levelOf(one) !== 'village')
      .map((one) => places.shortNameOf(one, lang))
      .join(' ')
  return {
    unit: (code) => places.unitName(code, lang),
    place: (code) => places.nameOf(code, lang),
    where: (code) =>
      told(levelOf(scope) === 'county' || levelOf(scope) === 'town' ? code.slice(0, 12) : code) ||
      places.nameOf(code, lang),
    full: (code) => told(code) || places.nameOf(code, lang),
    kind: (key) => kinds.get(key)?.name[word] ?? key,
  }
}
