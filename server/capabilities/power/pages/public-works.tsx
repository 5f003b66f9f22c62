import { Type } from 'typebox'
import { sendPhoto } from '#capabilities/photo/index.ts'
import { villageOfPage } from '#capabilities/place/index.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { ProjectsPage } from '#web/villager/power/projects-page.tsx'
import { PaymentsPage, SuppliersPage } from '#web/villager/power/registers.tsx'
import type { WithPowerRules } from '../context.ts'
import { getPhoto } from '../queries/item.ts'
import { listPublic } from '../queries/list.ts'
import { paymentsOf, suppliersOf } from '../queries/suppliers.ts'
import { VillageCode } from '../schema.ts'
import { openTo } from './public.tsx'
import { type PowerBook, shownLine } from './view.ts'

const ByVillage = Type.Object({ code: VillageCode })
const ByPhoto = Type.Object({
  code: VillageCode,
  id: Type.String({ format: 'uuid' }),
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
})
const LINES_MOST = 100
const hide = { hide: true } as const

/** The works of a village, who builds them, what was paid, and their pictures. */
export function addWorksPages(app: App, withRules: WithPowerRules, book: PowerBook): void {
  const of = { ...openTo(book), schema: { ...hide, params: ByVillage } }
  app.get('/v/:code/projects', of, async (request, reply) => {
    const lang = languageOf(request)
    const village = villageOfPage(book.places(), request.params.code, lang)
    const lines = await request.act(async (plain) => {
      const context = withRules(plain)
      const rows = await listPublic(plain, { villageCode: village.code, sort: 'project', limit: LINES_MOST })
      return rows.map((row) => shownLine(context, book, lang, row))
    })
    return sendPage(request, reply, <ProjectsPage village={village} lines={lines} />)
  })
  app.get('/v/:code/suppliers', of, async (request, reply) => {
    const village = villageOfPage(book.places(), request.params.code, languageOf(request))
    const lines = await request.act((plain) => suppliersOf(plain, village.code))
    return sendPage(request, reply, <SuppliersPage village={village} lines={lines} />)
  })
  app.get('/v/:code/payments', of, async (request, reply) => {
    const village = villageOfPage(book.places(), request.params.code, languageOf(request))
    const lines = await request.act((plain) => paymentsOf(plain, village.code, LINES_MOST))
    return sendPage(request, reply, <PaymentsPage village={village} lines={lines} />)
  })
  app.get(
    '/v/:code/items/:id/photos/:sha256',
    { ...openTo(book), schema: { ...hide, params: ByPhoto } },
    async (request, reply) => {
      const { code, id, sha256 } = request.params
      return sendPhoto(request, reply, await request.act((plain) => getPhoto(plain, code, id, sha256)))
    },
  )
}
