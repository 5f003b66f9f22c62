import { Type } from 'typebox'
import { refuse } from '#kernel/problem.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { qrPath } from '#platform/render/qr.ts'
import { DoorCard } from '#web/villager/grid/door-card.tsx'
import { GridPage } from '#web/villager/grid/grid-page.tsx'
import { type OnDuty, postsOn } from '../queries/posts.ts'

const open = { access: { open: 'public' as const } }
const ByCode = Type.Object({ code: Type.String({ pattern: '^[0-9]{15}$' }) })

export interface PublicBook {
  nameOf: (code: string, lang: 'zh-CN' | 'en') => string
  exists: (code: string) => boolean
  /** The telephone that oversees grid workers. */
  supervision: () => { name: { zh: string; en: string }; number: string } | undefined
}

/** Who is on duty in a grid: law asks that names and telephones stand where everybody finds them. */
export function addPublicGridPages(app: App, book: PublicBook): void {
  const view = async (request: Parameters<typeof languageOf>[0], code: string) => {
    if (!book.exists(code)) throw refuse('not-found', 404)
    const lang = languageOf(request)
    const people: OnDuty[] = await request.act((context) => postsOn(context, code, context.today))
    const supervision = book.supervision()
    const village = code.slice(0, 12)
    return {
      code,
      name: book.nameOf(code, lang),
      village: { code: village, name: book.nameOf(village, lang) },
      people,
      supervision: supervision && { name: supervision.name[lang === 'en' ? 'en' : 'zh'], number: supervision.number },
    }
  }
  app.get('/g/:code', { config: open, schema: { hide: true, params: ByCode } }, async (request, reply) =>
    sendPage(request, reply, <GridPage {...(await view(request, request.params.code))} />),
  )
  app.get('/g/:code/door-card', { config: open, schema: { hide: true, params: ByCode } }, async (request, reply) => {
    const { code } = request.params
    const qr = qrPath(`${app.floor.publicUrl}/g/${code}`)
    return sendPage(request, reply, <DoorCard {...(await view(request, code))} qr={qr} />)
  })
}
