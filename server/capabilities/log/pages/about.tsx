import { Type } from 'typebox'
import { refuse } from '#kernel/problem.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { enoughWitnesses, type RunningLog } from '#platform/log/running.ts'
import { AboutLogPage } from '#web/villager/log/about-page.tsx'
import { FiguresPage } from '#web/villager/log/figures-page.tsx'
import { findFigures, listSights } from '../queries/paper.ts'
import { PUBLIC } from '../routes/answers.ts'

const SIZE_MAX = 2 ** 40
const Asked = Type.Object({ size: Type.Optional(Type.Integer({ minimum: 1, maximum: SIZE_MAX })) })

export function addAboutPages(app: App, log: () => RunningLog): void {
  app.get('/about/log', { config: PUBLIC, schema: { hide: true, querystring: Asked } }, async (request, reply) => {
    const { size } = request.query
    const { witnesses, origin } = log()
    const found = await request.act(async (context) => ({
      newest: await findFigures(context),
      asked: size === undefined ? undefined : await findFigures(context, size),
      sights: await listSights(context),
    }))
    const shown = witnesses.map(({ key, name }) => ({ key: key.name, name, sight: found.sights.get(key.name) }))
    const view = {
      origin,
      newest: found.newest,
      asked: size === undefined ? undefined : { size, figures: found.asked },
      witnesses: shown,
      enough: witnesses.length === 0 ? 0 : enoughWitnesses(witnesses.length),
    }
    return sendPage(request, reply, <AboutLogPage view={view} />)
  })
  app.get('/about/log/figures', { config: PUBLIC, schema: { hide: true } }, async (request, reply) => {
    const figures = await request.act((context) => findFigures(context))
    if (!figures) throw refuse('log.not-yet', 404)
    return sendPage(request, reply, <FiguresPage figures={figures} origin={log().origin} />)
  })
}
