import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { isProblem, type Problem } from '#kernel/problem.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf } from '#platform/http/fault.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import type { TypedRule } from '#web/desk/playbook/amend-form.tsx'
import { RulePage } from '#web/desk/playbook/rule-page.tsx'
import { mayAmend, requireEditor } from '../access.ts'
import { amendRule, newestOf } from '../actions/amend.ts'
import { historyOf, type WrittenRule } from '../queries.ts'
import { dayOf } from '../rules.ts'
import { FAMILIES, type Family, type Playbook } from '../schema.ts'
import { ByFamily } from './families.tsx'
import { shownVersions } from './shown.ts'
import { amendmentOf, emptiedYear, typedOf } from './typed.ts'

export interface PlaybookBook {
  playbook(): Playbook
  renew(): Promise<void>
}

const Key = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 40 })
const ByKey = Type.Object({ family: Type.Enum(FAMILIES), key: Key })
const NewKey = Type.Object({ key: Key })
const Done = Type.Object({ done: Type.Optional(Type.String({ maxLength: 1 })) })
const Typed = Type.Record(Type.String(), Type.Union([Type.String(), Type.Array(Type.String())]))

export function addRulePages(app: App, book: PlaybookBook): void {
  app.get(
    '/desk/playbook/:family/new',
    { config: { access: { power: 'playbook.amend' } }, schema: { hide: true, params: ByFamily, querystring: NewKey } },
    async (request, reply) => {
      requireEditor(request.actor)
      return reply.redirect(`/desk/playbook/${request.params.family}/${request.query.key}`, 303)
    },
  )
  app.get(
    '/desk/playbook/:family/:key',
    { config: { access: { power: 'signed-in' } }, schema: { hide: true, params: ByKey, querystring: Done } },
    async (request, reply) => sendRule(request, reply, book, { ...request.params, done: request.query.done === '1' }),
  )
  app.post(
    '/desk/playbook/:family/:key',
    { config: { access: { power: 'playbook.amend' } }, schema: { hide: true, params: ByKey, body: Typed } },
    async (request, reply) => {
      const { family, key } = request.params
      const typed = textsOf(request.body)
      requireEditor(request.actor)
      try {
        await request.act(async (context) => amendRule(context, amendmentOf(family, key, typed)))
        await book.renew()
        return reply.redirect(`/desk/playbook/${family}/${key}?done=1`, 303)
      } catch (error) {
        if (!isProblem(error) || error.status === 403) throw error
        return sendRule(request, reply.code(error.status), book, { family, key, typed, problem: error })
      }
    },
  )
}

const textsOf = (body: Record<string, string | string[]>): TypedRule =>
  Object.fromEntries(Object.entries(body).map(([name, value]) => [name, typeof value === 'string' ? value : value[0]]))

interface Asked {
  family: Family
  key: string
  done?: boolean
  typed?: TypedRule
  problem?: Problem
}

async function sendRule(request: FastifyRequest, reply: FastifyReply, book: PlaybookBook, asked: Asked) {
  const { family, key, done } = asked
  const rows = await request.act((context) => historyOf(context, family, key))
  const today = dayOf(book.playbook(), request.server.floor.clock())
  const editor = mayAmend(request.actor)
  const page = {
    family,
    ruleKey: key,
    versions: shownVersions(rows, today, languageOf(request)),
    done,
    form: editor ? formOf(book.playbook(), rows, today, asked) : undefined,
  }
  if (rows.length === 0 && !editor) reply.code(404)
  return sendPage(request, reply, <RulePage {...page} />, 'desk')
}

function formOf(
  playbook: Playbook,
  rows: readonly WrittenRule[],
  today: string,
  { family, key, typed, problem }: Asked,
) {
  return {
    family,
    ruleKey: key,
    seen: rows.length,
    today,
    typed: typed ?? firstTyped(playbook, rows, family),
    fault: problem && faultOf(onField(problem, family)),
  }
}

/** The newest rule to start from; a year without a list starts from the names of the last one. */
function firstTyped(playbook: Playbook, rows: readonly WrittenRule[], family: Family): TypedRule {
  const newest = newestOf(rows)[0]
  if (newest) return typedOf(family, newest.body, newest.basis)
  const last = family === 'holidays' ? playbook.holidays.toSorted((a, b) => b.body.year - a.body.year)[0] : undefined
  return last ? emptiedYear(typedOf(family, last.body, undefined)) : typedOf(family, undefined, undefined)
}

/** A fault of the shape names the rule; in the form it belongs to the field that holds the body. */
function onField(problem: Problem, family: Family): Problem {
  if (problem.code !== 'playbook.malformed') return problem
  const why = String(problem.params['why'] ?? '')
  const basis = /^\/basis\/(zh|en|source)/.exec(why)?.[1]
  const day = why.includes('/validFrom') || why.startsWith('no such day') ? 'validFrom' : undefined
  return Object.assign(problem, { field: basis ?? day ?? (family === 'holidays' ? 'document' : 'body') })
}
