import type { FastifyRequest } from 'fastify'
import { type Static, type TSchema, Type } from 'typebox'
import { newId } from '#kernel/id.ts'
import type { Context } from '#platform/context.ts'
import { answerForm, asForm } from '#platform/http/answer-form.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { type StaffForm, StaffPage } from '#web/desk/grid/staff-page.tsx'
import type { Fault } from '#web/ui/components/fault.tsx'
import { addTraining, endPost, takeLeave, takePost } from '../actions/staff.ts'
import type { GridRules } from '../context.ts'
import { staffOf } from '../queries/staff.ts'
import { ByGrid, NewLeave, NewPost, NewTraining, PostEnding } from '../shapes/staff.ts'

const config = { access: { power: 'grid.staff' as const } }
const Saved = Type.Object({ saved: Type.Optional(Type.String({ maxLength: 1 })) })

/** Who works in a grid: posts with their terms, leave with a deputy, training. */
export function addGridStaffPages(app: App, rules: () => GridRules): void {
  const page = async (request: FastifyRequest, code: string, form: StaffForm, fault?: Fault) => {
    const staff = await request.act((context) => staffOf(context, code))
    const name = request.server.facts().placeName(code, languageOf(request))
    const { heads, fullTime } = rules()
    const requestIds = [newId(), newId(), newId(), newId()] as const
    return (
      <StaffPage
        code={code}
        name={name}
        today={app.floor.dayOf(app.floor.clock())}
        {...staff}
        least={{ heads, fullTime }}
        form={form}
        fault={fault}
        requestIds={requestIds}
      />
    )
  }
  app.get(
    '/desk/grids/:grid/staff',
    { config, schema: { hide: true, params: ByGrid, querystring: Saved } },
    async (request, reply) => {
      const form = { kind: undefined, typed: {}, saved: request.query.saved === '1' }
      return sendPage(request, reply, await page(request, request.params.grid, form), 'desk')
    },
  )
  const form = <S extends TSchema>(
    kind: 'posts' | 'post-endings' | 'leaves' | 'trainings',
    body: S,
    work: (context: Context, code: string, body: Static<S>) => Promise<void>,
  ) =>
    app.post(
      `/desk/grids/:grid/${kind}`,
      { ...asForm, config, schema: { hide: true, params: ByGrid, body } },
      async (request, reply) => {
        const { grid: code } = request.params
        const typed = request.body as Record<string, string> // A form carries text alone.
        return answerForm(request, reply, {
          work: () => request.act((context) => work(context, code, request.body as Static<S>)), // Held to the shape by the route.
          done: () => reply.redirect(`/desk/grids/${code}/staff?saved=1`, 303),
          again: (fault) => page(request, code, { kind, typed, saved: false }, fault),
          usual: 'desk',
        })
      },
    )
  form('posts', NewPost, takePost)
  form('post-endings', PostEnding, endPost)
  form('leaves', NewLeave, takeLeave)
  form('trainings', NewTraining, addTraining)
}
