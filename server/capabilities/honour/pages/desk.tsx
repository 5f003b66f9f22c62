import { levelOf } from '#kernel/place.ts'
import { staffOf } from '#platform/http/act.ts'
import { addDeskNew } from '#platform/http/desk-new.ts'
import { addDeskOne, checkedBy } from '#platform/http/desk-one.ts'
import { languageOf } from '#platform/http/face.ts'
import { handedBy } from '#platform/http/handed.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { DeskHonourPage } from '#web/desk/honour/honour-page.tsx'
import { DeskHonoursPage, NewHonourPage } from '#web/desk/honour/honours-page.tsx'
import { ProposalSheet } from '#web/desk/honour/proposal-sheet.tsx'
import { honourPaths } from '#web/ui/board/honour-view.ts'
import { mayDo, requireMay } from '../access.ts'
import { actOnHonour } from '../actions/act.ts'
import { takeHonour } from '../actions/propose.ts'
import type { WithHonours } from '../context.ts'
import { listDesk, readDesk } from '../queries/honour.ts'
import { type ActBody, type DeskVerb, HONOUR_ACTS, TakenBody } from '../schema.ts'
import { type HonourBook, shownHonour, shownLine } from './view.ts'

const hide = { hide: true } as const

/** The desks' face of honours: what waits, one with its acts, a proposal taken down. */
export function addDeskPages(app: App, withHonours: WithHonours, book: HonourBook): void {
  app.get('/desk/honours', { config: { access: { power: 'honour.list' } }, schema: hide }, async (request, reply) => {
    const { scope } = staffOf(request)
    const lang = languageOf(request)
    const lines = await request.act(async (plain) => {
      const context = withHonours(plain)
      return (await listDesk(plain)).map((row) => shownLine(context, book, lang, row))
    })
    const mayTake = levelOf(scope) === 'village' && mayDo(request.actor, 'proposed', scope)
    return sendPage(request, reply, <DeskHonoursPage lines={lines} mayTake={mayTake} />, 'desk')
  })
  addDeskNew(app, {
    noun: 'honour',
    plural: 'honours',
    opens: 'proposed',
    body: TakenBody,
    requireMay: (actor, village) => requireMay(actor, 'proposed', village),
    open: (plain, body) => takeHonour(withHonours(plain), body as TakenBody),
    hand: (request, reply, { id, receipt, screenBy }, body) => {
      const { villageCode, name } = body as TakenBody // It has passed the shape.
      const places = book.places()
      const lang = languageOf(request)
      const unit = places.unitName(staffOf(request).unit, lang)
      const { proposals } = honourPaths
      const handed = handedBy(request, { receipt, path: proposals, opens: `${proposals}?receipt=`, unit })
      const about = { id, name, screenBy, village: places.nameOf(villageCode, lang) }
      return sendPage(request, reply, <ProposalSheet handed={handed} about={about} />, 'desk')
    },
    draw: async (request, reply, { village: code, ...form }) => {
      const village = { code, name: book.places().nameOf(code, languageOf(request)) }
      const { kinds, harmonies } = await request.act(async (plain) => withHonours(plain))
      const page = <NewHonourPage village={village} kinds={kinds} harmonies={harmonies} {...form} />
      return sendPage(request, reply, page, 'desk')
    },
  })
  addOne(app, withHonours, book)
}

function addOne(app: App, withHonours: WithHonours, book: HonourBook): void {
  addDeskOne<DeskVerb>(app, {
    noun: 'honour',
    plural: 'honours',
    acts: HONOUR_ACTS,
    act: (plain, id, verb, body) => actOnHonour(withHonours(plain), id, verb, body as ActBody),
    check: checkedBy('honour', requireMay),
    draw: async (request, reply, id, shown) => {
      const view = await request.act(async (plain) => {
        const context = withHonours(plain)
        const detail = await readDesk(context, id)
        const { proposal, objections, records, state, may } = detail
        return {
          honour: shownHonour(context, book, languageOf(request), detail),
          proposal,
          records,
          objections: objections.map((one) => ({ ...one, isAnswered: state.answered.includes(one.id) })),
          desk: { version: state.version, may, ...shown },
        }
      })
      return sendPage(request, reply, <DeskHonourPage view={view} />, 'desk')
    },
  })
}
