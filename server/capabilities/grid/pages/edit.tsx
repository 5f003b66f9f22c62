import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { newId } from '#kernel/id.ts'
import { contains } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import { answerForm, asForm } from '#platform/http/answer-form.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { EditPage } from '#web/desk/grid/edit-page.tsx'
import type { Fault } from '#web/ui/components/fault.tsx'
import { requireGrids } from '../access.ts'
import { changeGrids } from '../actions/change.ts'
import { correctChange } from '../actions/correct.ts'
import { planChange } from '../actions/plan.ts'
import type { WithGrids } from '../context.ts'
import { listChanges, listDrafts } from '../queries/changes.ts'
import { gridsOn } from '../queries/versions.ts'
import type { Violation } from '../rules/tiling.ts'
import { actOf, FORM_VERBS, type FormVerb, type TypedAct, typedOf } from '../rules/typed.ts'
import { ByChange, ByVillage } from '../shapes/acts.ts'

const config = { access: { power: 'grid.change' as const } }
const Text = (most: number) => Type.Optional(Type.String({ maxLength: most }))
const POINTS_TEXT = 200_000
const Codes = Type.Union([Type.String({ maxLength: 15 }), Type.Array(Type.String({ maxLength: 15 }), { maxItems: 20 })])
const Typed = Type.Object({
  requestId: Type.String({ format: 'uuid' }),
  verb: Type.Enum(FORM_VERBS),
  intent: Type.Enum(['check', 'draft', 'final']),
  validOn: Type.String({ format: 'date' }),
  reason: Type.String({ minLength: 2, maxLength: 300 }),
  code: Text(15),
  codes: Type.Optional(Codes),
  name: Text(60),
  nameEn: Text(60),
  name2: Text(60),
  nameEn2: Text(60),
  line: Text(POINTS_TEXT),
  moves: Text(POINTS_TEXT),
  rings: Text(POINTS_TEXT),
})
const Correction = Type.Object({
  requestId: Type.String({ format: 'uuid' }),
  reason: Type.String({ minLength: 2, maxLength: 300 }),
  validOn: Type.Optional(Type.String({ format: 'date' })),
})
const Asked = Type.Object({
  act: Type.Optional(Type.Enum(FORM_VERBS)),
  draft: Type.Optional(Type.String({ format: 'uuid' })),
  saved: Text(10),
})

interface Shown {
  verb: FormVerb
  typed: Record<string, unknown>
  saved?: string | undefined
  fault?: Fault | undefined
  /** What the form as typed would do. */
  planned?:
    | {
        violations: readonly Violation[]
        grids: readonly { code: string; ring: readonly (readonly [number, number])[] }[]
      }
    | undefined
}

export function addGridEditPages(app: App, withGrids: WithGrids): void {
  const page = editPage(withGrids)
  app.get(
    '/desk/villages/:code/grids',
    { config, schema: { hide: true, params: ByVillage, querystring: Asked } },
    async (request, reply) => {
      const { act = 'split', draft, saved } = request.query
      const kept = draft === undefined ? undefined : await draftOf(request, request.params.code, draft)
      const shown = kept ?? { verb: act, typed: {} }
      return sendPage(request, reply, await page(request, request.params.code, { ...shown, saved }), 'desk')
    },
  )
  addActForm(app, withGrids)
  addCorrectionForm(app, withGrids)
}

/** A kept draft fills its form again. */
async function draftOf(request: FastifyRequest, village: string, id: string): Promise<Shown | undefined> {
  const drafts = await request.act((context) => listDrafts(context, village))
  const found = drafts.find((one) => one.id === id)
  const typed = found && typedOf(found.act)
  return found && typed && { verb: typed.verb, typed: { ...typed, validOn: found.validOn, reason: found.reason } }
}

const editPage = (withGrids: WithGrids) => async (request: FastifyRequest, village: string, shown: Shown) => {
  requireGrids(request.actor, 'change')
  const name = request.server.facts().placeName(village, languageOf(request))
  const { grids, changes, drafts } = await request.act(async (context) => {
    if (!contains(context.scope, village)) throw refuse('not-found', 404)
    return {
      grids: await gridsOn(withGrids(context), village),
      changes: await listChanges(context, village),
      drafts: await listDrafts(context, village),
    }
  })
  return (
    <EditPage
      village={village}
      villageName={name}
      grids={grids}
      changes={changes}
      drafts={drafts}
      requestId={newId()}
      {...shown}
    />
  )
}

function addActForm(app: App, withGrids: WithGrids): void {
  const page = editPage(withGrids)
  app.post(
    '/desk/villages/:code/grids',
    { ...asForm, config, schema: { hide: true, params: ByVillage, body: Typed } },
    async (request, reply) => {
      const { code: village } = request.params
      const { requestId: id, intent, validOn, reason, codes, ...own } = request.body
      const list = codes === undefined ? [] : Array.isArray(codes) ? codes : [codes]
      const typed = { ...own, codes: list } as TypedAct // The verb was held to those of the form.
      const verb = FORM_VERBS.find((one) => one === own.verb) ?? 'split'
      const shown = { verb, typed: { ...typed, validOn, reason } }
      const planned = () =>
        request.act((context) => plan(withGrids, context, village, { id, validOn, act: actOf(typed) }))
      return answerForm(request, reply, {
        work: async () => {
          if (intent === 'check') return undefined
          const change = { id, validOn, reason, act: actOf(typed), ...(intent === 'draft' ? { draft: true } : {}) }
          return request.act((context) => changeGrids(withGrids(context), village, change))
        },
        done: async (done) => {
          if (done)
            return reply.redirect(`/desk/villages/${village}/grids?saved=${done.draft ? 'draft' : 'final'}`, 303)
          return sendPage(request, reply, await page(request, village, { ...shown, planned: await planned() }), 'desk')
        },
        again: async (fault) => {
          const torn = fault.code === 'grid.not-tiled'
          return page(request, village, { ...shown, fault, planned: torn ? await planned() : undefined })
        },
        usual: 'desk',
      })
    },
  )
}

async function plan(
  withGrids: WithGrids,
  context: Parameters<WithGrids>[0],
  village: string,
  change: Parameters<typeof planChange>[2],
) {
  const { stands, violations } = await planChange(withGrids(context), village, change)
  const after = stands.filter(({ changeId }) => changeId === change.id).at(-1)
  return { violations, grids: [...(after?.grids.values() ?? [])] }
}

function addCorrectionForm(app: App, withGrids: WithGrids): void {
  const page = editPage(withGrids)
  app.post(
    '/desk/villages/:code/grid-changes/:change/corrections',
    { ...asForm, config, schema: { hide: true, params: ByChange, body: Correction } },
    async (request, reply) => {
      const { code: village, change } = request.params
      const { requestId: id, reason, validOn } = request.body
      return answerForm(request, reply, {
        work: () =>
          request.act((context) =>
            correctChange(withGrids(context), village, change, { id, reason, ...(validOn ? { validOn } : {}) }),
          ),
        done: () => reply.redirect(`/desk/villages/${village}/grids?saved=final`, 303),
        again: (fault) => page(request, village, { verb: 'split', typed: {}, fault }),
        usual: 'desk',
      })
    },
  )
}
