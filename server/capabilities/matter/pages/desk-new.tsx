import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { keptPhotos, photoHints, takePhotos } from '#capabilities/photo/index.ts'
import { newId } from '#kernel/id.ts'
import { contains, levelOf } from '#kernel/place.ts'
import { isProblem, refuse } from '#kernel/problem.ts'
import { staffOf } from '#platform/http/act.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { handedBy } from '#platform/http/handed.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { ChooseVillagePage, IntakePage } from '#web/desk/intake/intake-page.tsx'
import { ReceiptSheet } from '#web/desk/intake/receipt-sheet.tsx'
import type { OptionGroup } from '#web/ui/components/select.tsx'
import { paths } from '#web/ui/paths.ts'
import { requireDesk } from '../access.ts'
import { type Reported, reportMatter } from '../actions/report.ts'
import type { WithRules } from '../context.ts'
import { countQueues } from '../queries/list.ts'
import { getMatter, type MatterRow } from '../queries/matter.ts'
import { Report } from '../schema.ts'
import { type DeskBook, namesFor } from './desk-book.ts'
import { kindChoices, placesUnder } from './desk-choices.ts'
import { bodyOfForm } from './desk-form.ts'
import { railView } from './desk-inbox.tsx'

const RECORDER = { access: { power: 'matter.report' } } as const
const Asked = Type.Object({ villageCode: Type.Optional(Type.String({ maxLength: 12 })) })
type Typed = Readonly<Record<string, string | undefined>>

/** Taking down a report for somebody: at the counter, on the telephone, at the door. */
export function addIntakePages(app: App, withRules: WithRules, book: DeskBook): void {
  app.get(
    '/desk/matters/new',
    { config: RECORDER, schema: { hide: true, querystring: Asked } },
    async (request, reply) => {
      requireDesk(request.actor, 'report')
      return sendForm(request, reply, book, { villageCode: request.query.villageCode, typed: {} })
    },
  )
  // The receipt is in the answer itself and has no address: at another time nobody at a desk may see it.
  app.post(
    '/desk/matters/new',
    { config: { ...RECORDER, takesFiles: true }, schema: { hide: true } },
    async (request, reply) => {
      requireDesk(request.actor, 'report')
      const { fields, photos, problem } = await takePhotos(request, 'report')
      const files = keptPhotos(fields['kept'], photos)
      const given = { ...bodyOfForm(fields, Object.keys(Report.properties)), ...(files.length > 0 ? { files } : {}) }
      try {
        if (problem) throw problem
        requireShape(request, Report, given)
        const done = await request.act(async (context) => {
          // The form has passed the shape of a report.
          const reported = await reportMatter(withRules(context), given as Report)
          return { reported, row: await getMatter(context, reported.id) }
        })
        return sendSheet(request, reply.code(201), book, done)
      } catch (error) {
        if (!isProblem(error)) throw error
        const typed = {
          ...fields,
          kept: files.join(','),
          ...(error.code === 'same-id-other-content' ? { id: newId() } : {}),
        }
        const fault = faultOf(
          error.code === 'not-found' ? refuse('village.unknown', 404, { field: 'villageCode' }) : error,
        )
        return sendForm(request, reply.code(error.status), book, { villageCode: fields['villageCode'], typed, fault })
      }
    },
  )
}

interface Form {
  villageCode: string | undefined
  typed: Typed
  fault?: ReturnType<typeof faultOf>
}

async function sendForm(
  request: FastifyRequest,
  reply: FastifyReply,
  book: DeskBook,
  { villageCode, typed, fault }: Form,
) {
  const { scope } = staffOf(request)
  const rail = railView(request, await request.act(countQueues))
  const fixed = levelOf(scope) === 'village' || levelOf(scope) === 'grid'
  const code = fixed ? scope.slice(0, 12) : villageCode
  const village = code === undefined ? undefined : book.places().find(code)
  if (village?.level !== 'village' || !(contains(scope, village.code) || fixed)) {
    const villages = villageChoices(request, book, scope)
    return sendPage(request, reply, <ChooseVillagePage rail={rail} villages={villages} fault={fault} />, 'desk')
  }
  const page = {
    rail,
    village: { code: village.code, name: book.places().nameOf(village.code, languageOf(request)) },
    changeable: !fixed,
    grids: levelOf(scope) === 'grid' ? [] : placesUnder(request, book, village.code),
    kinds: kindChoices(request, book),
    id: typed['id'] ?? newId(),
    photos: photoHints(request, 'report'),
    typed,
    fault,
  }
  return sendPage(request, reply, <IntakePage {...page} />, 'desk')
}

/** The villages of the territory under their towns. */
function villageChoices(request: FastifyRequest, book: DeskBook, scope: string): OptionGroup[] {
  const lang = languageOf(request)
  const towns = levelOf(scope) === 'town' ? [book.places().get(scope)] : book.places().childrenOf(scope)
  return towns.map((town) => ({
    label: book.places().nameOf(town.code, lang),
    options: placesUnder(request, book, town.code),
  }))
}

function sendSheet(
  request: FastifyRequest,
  reply: FastifyReply,
  book: DeskBook,
  { reported, row }: { reported: Reported; row: MatterRow },
) {
  const names = namesFor(request, book)
  const unit = names.unit(staffOf(request).unit)
  const page = {
    id: row.id,
    handed: handedBy(request, { receipt: reported.receipt, path: paths.track, opens: '/r/', unit }),
    repeated: reported.repeated,
    text: row.text,
    where: [names.full(row.place_code), row.place_text].filter(Boolean).join(' · '),
    reportedAt: row.reported_at,
    holder: names.unit(row.holder),
    dueAt: row.due_at,
  }
  return sendPage(request, reply, <ReceiptSheet {...page} />, 'desk')
}
