import type { FastifyReply, FastifyRequest } from 'fastify'
import { type TObject, Type } from 'typebox'
import { isProblem } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import type { Refusal } from '#web/ui/components/fault.tsx'
import { faultOf, requireShape } from './fault.ts'
import { bodyOfForm, FormWords, textsOf } from './form-words.ts'
import { problemResponses } from './problem-schema.ts'
import type { App } from './server.ts'

const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })

export interface ActSpec<Verb extends string> {
  verb: Verb
  /** The noun in the address. */
  resource: string
  body: TObject
}

export interface ActDone {
  id: string
  version: number
  stage: string
  repeated: boolean
}
const Done = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  stage: Type.String(),
  repeated: Type.Boolean(),
})

export interface DeskActs<Verb extends string> {
  /** The noun of the capability, as its powers begin. */
  noun: string
  /** The noun of the addresses. */
  plural: string
  acts: readonly ActSpec<Verb>[]
  act(plain: Context, id: string, verb: Verb, body: Record<string, unknown> & ActHead): Promise<ActDone>
  /** Who may not do it learns so, and not what was wrong with the form. */
  check(plain: Context, id: string, verb: Verb): Promise<void>
  /** The page of the thing, with the form that came back. */
  draw(request: FastifyRequest, reply: FastifyReply, id: string, refusal?: Refusal): Promise<unknown>
}

/** Every act names itself and the version its author had on the screen. */
export interface ActHead {
  id: string
  seen: number
}
/** Each act twice: as JSON under /api/v1, and as a form of the thing's page on the desk. */
export function addDeskActs<Verb extends string>(app: App, of: DeskActs<Verb>): void {
  for (const one of of.acts) {
    addJson(app, of, one)
    addForm(app, of, one)
  }
}

function addJson<Verb extends string>(app: App, of: DeskActs<Verb>, { verb, resource, body }: ActSpec<Verb>): void {
  app.post(
    `/api/v1/${of.plural}/:id/${resource}`,
    {
      config: { access: { power: `${of.noun}.${verb}` } },
      schema: {
        tags: [of.noun],
        summary: `${of.noun}: ${verb}`,
        params: ById,
        body,
        response: { 201: Done, ...problemResponses },
      },
    },
    async (request, reply) => {
      // The body was held to the shape of the act.
      const given = request.body as unknown as Record<string, unknown> & ActHead
      const { id, version, stage, repeated } = await request.act((plain) =>
        of.act(plain, request.params.id, verb, given),
      )
      return reply.code(201).send({ id, version, stage, repeated })
    },
  )
}

function addForm<Verb extends string>(app: App, of: DeskActs<Verb>, { verb, resource, body }: ActSpec<Verb>): void {
  app.post(
    `/desk/${of.plural}/:id/${resource}`,
    {
      config: { access: { power: `${of.noun}.${verb}` } },
      schema: { hide: true, params: ById, body: FormWords },
    },
    async (request, reply) => {
      const { id } = request.params
      const typed = textsOf(request.body)
      const given = bodyOfForm(typed, body)
      await request.act((plain) => of.check(plain, id, verb))
      try {
        requireShape(request, body, given)
        // The form has passed the shape of this very act.
        await request.act((plain) => of.act(plain, id, verb, given as Record<string, unknown> & ActHead))
        return reply.redirect(`/desk/${of.plural}/${id}?done=1`, 303)
      } catch (error) {
        if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
        reply.code(error.status)
        return of.draw(request, reply, id, { verb, typed, fault: faultOf(error) })
      }
    },
  )
}
