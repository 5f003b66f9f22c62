import { Type } from 'typebox'
import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { asForm } from '#platform/http/answer-form.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { ConflictPage, ConflictsPage } from '#web/desk/household/small-pages.tsx'
import { requireHousehold } from '../access.ts'
import { readHousehold } from '../actions/read.ts'
import { settleConflict } from '../actions/state.ts'
import { standing } from '../queries/household.ts'
import { listConflicts } from '../queries/list.ts'
import { ByFact } from '../schema.ts'
import type { PageDoor } from './desk.tsx'
import { gridWordsFor } from './words.ts'

const access = { access: { power: 'household.settle' as const } }
const Typed = Type.Object({
  requestId: Type.Optional(Type.String({ format: 'uuid' })),
  value: Type.String({ minLength: 1, maxLength: 300 }),
})

export function addConflictPages(app: App, { withHouseholds, rules }: PageDoor): void {
  app.get('/desk/household-conflicts', { config: access, schema: { hide: true } }, async (request, reply) => {
    const conflicts = await request.act((context) => listConflicts(context))
    return sendPage(
      request,
      reply,
      <ConflictsPage conflicts={conflicts} words={gridWordsFor(request, rules())} />,
      'desk',
    )
  })
  app.get(
    '/desk/household-conflicts/:id/:fact',
    { config: access, schema: { hide: true, params: ByFact } },
    async (request, reply) => {
      requireHousehold(request.actor, 'settle')
      const { id, fact } = request.params
      const { opened } = await request.act((context) => readHousehold(withHouseholds(context), id))
      const claimed = opened.conflicts.find((one) => one.id === fact)
      const stands = claimed && standing(opened.facts).get(claimed.field)
      if (!claimed || !stands) throw refuse('not-found', 404)
      const said = ({ value, by, statedAt }: typeof claimed) => ({ value, by, at: statedAt })
      const page = (
        <ConflictPage
          householdId={id}
          factId={fact}
          doorText={opened.row.door_text}
          field={claimed.field}
          stands={said(stands)}
          claimed={said(claimed)}
          words={gridWordsFor(request, rules())}
          requestIds={[newId(), newId()]}
        />
      )
      return sendPage(request, reply, page, 'desk')
    },
  )
  app.post(
    '/desk/household-conflicts/:id/:fact',
    { ...asForm, config: access, schema: { hide: true, params: ByFact, body: Typed } },
    async (request, reply) => {
      const { id, fact } = request.params
      if (request.validationError) throw request.validationError
      const { requestId = newId(), value } = request.body
      await request.act((context) => settleConflict(withHouseholds(context), id, fact, { id: requestId, value }))
      return reply.redirect('/desk/household-conflicts', 303)
    },
  )
}
