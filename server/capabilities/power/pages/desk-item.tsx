import type { FastifyReply, FastifyRequest } from 'fastify'
import { type TObject, Type } from 'typebox'
import { listPassedDecisions } from '#capabilities/decision/index.ts'
import { keptPhotos, photoHints, takePhotos } from '#capabilities/photo/index.ts'
import { isProblem } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { formIds } from '#platform/http/form-ids.ts'
import { bodyOfForm, FormWords, type Typed, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { DeskItemPage, type DeskItemView, type FormKey } from '#web/desk/power/item-page.tsx'
import { powerPaths } from '#web/ui/board/power-view.ts'
import { requireMay, requireStepOf } from '../access.ts'
import { actBeside, takeStep } from '../actions/act.ts'
import type { WithPowerRules } from '../context.ts'
import { type DeskDetail, readItem } from '../queries/detail.ts'
import { actionsOf, getItem, type ItemRow } from '../queries/item.ts'
import { folded, nextOf } from '../rules/index.ts'
import { BESIDE, type ProgressBody, StepBody } from '../schema.ts'
import { type PowerBook, shownItem } from './view.ts'

const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })
const Done = Type.Object({ done: Type.Optional(Type.String({ maxLength: 1 })) })

interface ItemForm {
  key: FormKey
  power: `power.${string}`
  shape: TObject
  /** Whoever may not send this form at all is told so, not shown it again. */
  mayEver(plain: Context, item: ItemRow, typed: Typed): Promise<void> | void
  run(plain: Context, id: string, given: Record<string, unknown>): Promise<unknown>
}

const requireStep = async (plain: Context, { id, village_code }: ItemRow, key: string | undefined) =>
  requireStepOf(plain.actor, folded(await actionsOf(plain, id)).steps, key, village_code)

const formsOf = (withRules: WithPowerRules): ItemForm[] => [
  {
    key: 'steps',
    power: 'power.step',
    shape: StepBody,
    mayEver: (plain, item, typed) => requireStep(plain, item, typed['step']),
    // The form has passed the shape.
    run: (plain, id, given) => takeStep(withRules(plain), id, given as StepBody),
  },
  ...BESIDE.map(({ verb, resource, body }) => ({
    key: resource,
    power: 'power.beside' as const,
    shape: body,
    mayEver: ({ actor }: Context, item: ItemRow) => requireMay(actor, 'beside', item.village_code),
    run: (plain: Context, id: string, given: Record<string, unknown>) =>
      actBeside(withRules(plain), id, verb, given as ProgressBody),
  })),
]

export function addItemDesk(app: App, withRules: WithPowerRules, book: PowerBook): void {
  const draw = drawer(withRules, book)
  app.get(
    '/desk/power-items/:id',
    { config: { access: { power: 'power.list' } }, schema: { hide: true, params: ById, querystring: Done } },
    async (request, reply) => draw(request, reply, request.params.id, { done: request.query.done === '1' }),
  )
  for (const { key, power, shape, mayEver, run } of formsOf(withRules)) {
    const takesFiles = 'files' in shape.properties
    app.post(
      `/desk/power-items/:id/${key}`,
      {
        config: { access: { power }, takesFiles },
        schema: { hide: true, params: ById, ...(takesFiles ? {} : { body: FormWords }) },
      },
      async (request, reply) => {
        const { id } = request.params
        const { typed, files, problem } = await taken(request, takesFiles)
        const given = { ...bodyOfForm(typed, shape), ...(files.length > 0 ? { files } : {}) }
        await request.act(async (plain) => mayEver(plain, await getItem(plain, id), typed))
        try {
          if (problem) throw problem
          requireShape(request, shape, given)
          await request.act((plain) => run(plain, id, given))
          return reply.redirect(`${powerPaths.deskItem(id)}?done=1`, 303)
        } catch (error) {
          if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
          const refusal = { form: key, typed, fault: faultOf(error) }
          return draw(request, reply.code(error.status), id, { refusal, done: false })
        }
      },
    )
  }
}

/** What was typed, and the pictures of this try and of the one before. */
async function taken(request: FastifyRequest, takesFiles: boolean) {
  // Its schema has said so: only forms with pictures come without one.
  if (!takesFiles) return { typed: textsOf(request.body as Record<string, string>), files: [], problem: undefined }
  const { fields, photos, problem } = await takePhotos(request, 'evidence')
  const files = keptPhotos(fields['kept'], photos)
  const typed: Typed = { ...fields, kept: files.join(',') }
  return { typed, files, problem }
}

/** A change of works may need another decision of the type that the works rest on. */
const worksKinds = ({ state: { decision, project } }: DeskDetail): string[] | undefined =>
  project && decision ? [decision.kind] : undefined

function drawer(withRules: WithPowerRules, book: PowerBook) {
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    shown: Pick<DeskItemView, 'refusal' | 'done'>,
  ) => {
    const idOf = formIds<FormKey>()
    const view = await request.act(async (plain): Promise<DeskItemView> => {
      const context = withRules(plain)
      const detail = await readItem(context, id)
      const item = shownItem(context, book, languageOf(request), detail, detail.privates)
      const kinds = detail.may.step ? (nextOf(detail.state)?.kinds ?? worksKinds(detail)) : undefined
      const decisions = kinds ? await listPassedDecisions(plain, detail.row.village_code, kinds) : []
      const waits = item.waitUntil !== undefined
      const photos = photoHints(request, 'evidence')
      return { item, version: detail.state.version, may: detail.may, waits, decisions, photos, idOf, ...shown }
    })
    return sendPage(request, reply, <DeskItemPage view={view} />, 'desk')
  }
}
