import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { newId } from '#kernel/id.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { type KeysView, OpenKeysPage } from '#web/desk/account/open-keys-page.tsx'
import { openPaths } from '#web/ui/board/open-data.ts'
import { OpenDataPage } from '#web/villager/open/open-data-page.tsx'
import { requireKeys } from '../access.ts'
import { endKey, issueKey } from '../actions/keys.ts'
import type { OpenBook } from '../context.ts'
import { listKeys } from '../queries/keys.ts'
import { NewKey } from '../schema.ts'

/** What other people's programs may read here, said to people. */
export function addOpenDataPage(app: App, book: OpenBook): void {
  app.get(
    openPaths.page,
    { config: { access: { open: 'public' } }, schema: { hide: true } },
    async (request, reply) => {
      const lang = languageOf(request)
      const { county } = app.floor
      const places = book.places()
      const kinds = await request.act(async (plain) => {
        const { rules, now } = book.withRules(plain)
        return rules.kindsOn(now.getTime()).filter((kind) => kind.public)
      })
      const [example] = places.childrenOf(county).flatMap(({ code }) => places.childrenOf(code))
      const view = {
        county,
        publicUrl: app.floor.publicUrl,
        kinds: kinds.map(({ key, name }) => ({ key, name: lang === 'zh-CN' ? name.zh : name.en })),
        village: example && { code: example.code, name: places.nameOf(example.code, lang) },
      }
      return sendPage(request, reply, <OpenDataPage view={view} />)
    },
  )
}

const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })
const may = { access: { power: 'opendata.keys' } } as const

/** Keys of programs that may hand in reports: shown once, ended whenever. */
export function addKeyPages(app: App): void {
  const page = async (request: FastifyRequest, reply: FastifyReply, made?: KeysView['made']) => {
    requireKeys(request.actor)
    const keys = await request.act(listKeys)
    const shown = keys.map((key) => ({ ...key, madeAt: key.madeAt.toISOString(), endedAt: key.endedAt?.toISOString() }))
    return sendPage(request, reply, <OpenKeysPage view={{ keys: shown, id: newId(), made }} />, 'desk')
  }
  app.get(openPaths.keys, { config: may, schema: { hide: true } }, async (request, reply) => page(request, reply))
  app.post(openPaths.keys, { config: may, schema: { hide: true, body: NewKey } }, async (request, reply) => {
    const { key } = await request.act((context) => issueKey(context, request.body))
    return page(request, reply.header('cache-control', 'no-store'), { name: request.body.name, key })
  })
  app.post(
    `${openPaths.keys}/:id/ends`,
    { config: may, schema: { hide: true, params: ById } },
    async (request, reply) => {
      await request.act((context) => endKey(context, request.params.id))
      return reply.redirect(openPaths.keys, 303)
    },
  )
}
