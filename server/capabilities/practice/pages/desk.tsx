import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { newId } from '#kernel/id.ts'
import { levelOf } from '#kernel/place.ts'
import { isProblem } from '#kernel/problem.ts'
import { staffOf } from '#platform/http/act.ts'
import { addDeskNew } from '#platform/http/desk-new.ts'
import { addDeskOne, checkedBy } from '#platform/http/desk-one.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf } from '#platform/http/fault.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { DeskPracticePage } from '#web/desk/practice/practice-page.tsx'
import { DeskPracticesPage, NewPracticePage } from '#web/desk/practice/practices-page.tsx'
import type { Fault } from '#web/ui/components/fault.tsx'
import { mayDo, requireMay } from '../access.ts'
import { actOnPractice, describePractice } from '../actions/act.ts'
import { adoptPractice } from '../actions/adopt.ts'
import type { WithPractices } from '../context.ts'
import { adoptedBy, listDesk, listLibrary, type PracticeRow, readDesk } from '../queries/practice.ts'
import { type ActBody, AdoptionBody, DescribeBody, type DeskVerb, PRACTICE_ACTS } from '../schema.ts'
import { type PracticeBook, shownLine, shownPractice } from './view.ts'

const hide = { hide: true } as const
const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })

/** The desks' face of the library: to adopt from it, and to write for it. */
export function addDeskPages(app: App, withPractices: WithPractices, book: PracticeBook): void {
  addLibrary(app, withPractices, book)
  addDeskNew(app, {
    noun: 'practice',
    plural: 'practices',
    opens: 'described',
    body: DescribeBody,
    requireMay: (actor, village) => requireMay(actor, 'described', village),
    open: (plain, body) => describePractice(withPractices(plain), body as DescribeBody),
    draw: async (request, reply, { village: code, ...form }) => {
      const village = { code, name: book.places().nameOf(code, languageOf(request)) }
      const { rule, families } = await request.act(async (plain) => withPractices(plain))
      const page = <NewPracticePage village={village} harmonies={rule.harmonies} families={families} {...form} />
      return sendPage(request, reply, page, 'desk')
    },
  })
  addOne(app, withPractices, book)
}

function addLibrary(app: App, withPractices: WithPractices, book: PracticeBook): void {
  const draw = async (
    request: FastifyRequest,
    reply: FastifyReply,
    shown: { done: boolean; fault?: Fault | undefined },
  ) => {
    const { scope } = staffOf(request)
    const isVillage = levelOf(scope) === 'village'
    const view = await request.act(async (plain) => {
      const context = withPractices(plain)
      const line = (row: PracticeRow) => shownLine(context, book, languageOf(request), row)
      return {
        library: (await listLibrary(plain)).map(line),
        own: (await listDesk(plain)).map(line),
        adopted: isVillage ? await adoptedBy(plain, scope) : [],
      }
    })
    const may = {
      describe: isVillage && mayDo(request.actor, 'described', scope),
      adopt: isVillage && mayDo(request.actor, 'adopted', scope),
    }
    const page = <DeskPracticesPage {...view} may={may} village={scope} idOf={() => newId()} {...shown} />
    return sendPage(request, reply, page, 'desk')
  }
  app.get(
    '/desk/practices',
    {
      config: { access: { power: 'practice.list' } },
      schema: { ...hide, querystring: Type.Object({ done: Type.Optional(Type.String({ maxLength: 1 })) }) },
    },
    async (request, reply) => draw(request, reply, { done: request.query.done === '1' }),
  )
  app.post(
    '/desk/practices/:id/adoptions',
    { config: { access: { power: 'practice.adopted' } }, schema: { ...hide, params: ById, body: AdoptionBody } },
    async (request, reply) => {
      try {
        await request.act((plain) => adoptPractice(plain, request.params.id, request.body))
        return reply.redirect('/desk/practices?done=1', 303)
      } catch (error) {
        if (!isProblem(error) || error.status !== 409) throw error
        return draw(request, reply.code(409), { done: false, fault: faultOf(error) })
      }
    },
  )
}

function addOne(app: App, withPractices: WithPractices, book: PracticeBook): void {
  addDeskOne<DeskVerb>(app, {
    noun: 'practice',
    plural: 'practices',
    acts: PRACTICE_ACTS,
    act: (plain, id, verb, body) => actOnPractice(withPractices(plain), id, verb, body as ActBody),
    check: checkedBy('practice', requireMay),
    draw: async (request, reply, id, shown) => {
      const view = await request.act(async (plain) => {
        const context = withPractices(plain)
        const detail = await readDesk(plain, id)
        return {
          practice: shownPractice(context, book, languageOf(request), detail),
          harmonies: context.rule.harmonies,
          families: context.families,
          desk: { version: detail.state.version, may: detail.may, ...shown },
        }
      })
      return sendPage(request, reply, <DeskPracticePage view={view} />, 'desk')
    },
  })
}
