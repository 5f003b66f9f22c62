import type { FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { Type } from 'typebox'
import type { Context } from '#platform/context.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import type { VillageOfPage } from '#web/ui/shells/villager-page.tsx'
import { villageOfPage } from '../presenters.ts'
import type { PlaceBook } from '../rules.ts'
import type { Language } from '../schema.ts'
import { orFindVillage } from './no-village.tsx'

interface VillagePages<Lines, One> {
  /** The noun of the address: `/v/:code/<plural>`. */
  plural: string
  places(): PlaceBook
  list(plain: Context, village: string, lang: Language): Promise<Lines>
  one(plain: Context, village: string, id: string, lang: Language): Promise<One>
  drawList(village: VillageOfPage, lines: Lines): VNode
  drawOne(village: VillageOfPage, one: One): VNode
}

const VillageCode = Type.String({ pattern: '^[0-9]{12}$' })

/** What a village shows of one kind, and each of it alone, for everybody: no sign-in, no script needed. */
export function addVillagePages<Lines, One>(app: App, of: VillagePages<Lines, One>): void {
  const open = { config: { access: { open: 'public' } }, errorHandler: orFindVillage(of.places) } as const
  const villageFor = (request: FastifyRequest, code: string) => villageOfPage(of.places(), code, languageOf(request))
  app.get(
    `/v/:code/${of.plural}`,
    { ...open, schema: { hide: true, params: Type.Object({ code: VillageCode }) } },
    async (request, reply) => {
      const village = villageFor(request, request.params.code)
      const lines = await request.act((plain) => of.list(plain, village.code, languageOf(request)))
      return sendPage(request, reply, of.drawList(village, lines))
    },
  )
  const params = Type.Object({ code: VillageCode, id: Type.String({ format: 'uuid' }) })
  app.get(`/v/:code/${of.plural}/:id`, { ...open, schema: { hide: true, params } }, async (request, reply) => {
    const { code, id } = request.params
    const village = villageFor(request, code)
    const one = await request.act((plain) => of.one(plain, code, id, languageOf(request)))
    return sendPage(request, reply, of.drawOne(village, one))
  })
}
