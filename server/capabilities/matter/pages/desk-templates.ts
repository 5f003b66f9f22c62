import type { FastifyRequest } from 'fastify'
import { rulesOn } from '#capabilities/playbook/index.ts'
import { refuse } from '#kernel/problem.ts'
import { languageOf } from '#platform/http/face.ts'
import type { Template } from '#web/desk/matter/acts-view.ts'
import { messagesFor } from '#web/ui/messages/index.ts'
import { LANGUAGES } from '#web/ui/messages/language.ts'
import type { DeskVerb } from '../schema.ts'
import type { DeskBook } from './desk-book.ts'

/** The playbook names templates by what is being done; these acts have words for the resident. */
const ACTS: Partial<Record<DeskVerb, string>> = { answered: 'answer', handled: 'handle', asked: 'ask' }
const CALL = 'call-back'
const BLANK = /\{(\w+)\}/g

type Known = Readonly<Record<string, string | undefined>>

/** The words with what is known filled in; what is not known is left as a blank in words. */
function filled(request: FastifyRequest, text: string, known: Known): string {
  const blanks: Readonly<Record<string, string>> = messagesFor(languageOf(request)).act.blanks
  return text.replace(BLANK, (whole, name: string) => known[name] ?? blanks[name] ?? whole)
}

function templatesOf(request: FastifyRequest, book: DeskBook, act: string, known: Known): Template[] {
  const word = languageOf(request) === 'en' ? 'en' : 'zh'
  const { floor } = request.server
  const today = floor.dayOf(floor.clock())
  return rulesOn(book.playbook()['reply-templates'], today)
    .filter(({ body }) => body.act === act)
    .map(({ key, body }) => ({ key, name: body.name[word], text: filled(request, body.text[word], known) }))
}

export function actTemplates(
  request: FastifyRequest,
  book: DeskBook,
  may: readonly DeskVerb[],
  known: Known,
): Partial<Record<DeskVerb, Template[]>> {
  const wanted = Object.entries(ACTS).filter(([verb]) => may.some((one) => one === verb))
  return Object.fromEntries(wanted.map(([verb, act]) => [verb, templatesOf(request, book, act, known)]))
}

/** What whoever calls back may say, in the unit's own name. */
export const callScript = (request: FastifyRequest, book: DeskBook, unit: string): string | undefined =>
  templatesOf(request, book, CALL, { unit })[0]?.text

/** A blank left standing would reach the resident. @throws Problem `text.blank-left` 400, field `text` */
export function requireFilled(text: string | undefined): void {
  const blanks = LANGUAGES.flatMap((lang) => Object.values<string>(messagesFor(lang).act.blanks))
  const left = blanks.find((blank) => text?.includes(blank))
  if (left !== undefined) throw refuse('text.blank-left', 400, { field: 'text', params: { blank: left } })
}
