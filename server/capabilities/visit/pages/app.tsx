import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { refuse } from '#kernel/problem.ts'
import { projectRoot } from '#platform/config/root.ts'
import { asset, assetFiles } from '#platform/http/assets.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { GridAppPage } from '#web/grid/app-page.tsx'

const SCRIPT = 'grid-app.js'
const SHEET = 'grid-app.css'
const WORKER = 'grid-worker.js'
const MANIFEST = 'grid.webmanifest'
const ICONS = ['mark.svg', 'grid-192.png']
const open = { access: { open: 'public' as const } }

/** The shell of the grid worker's phone: no data in it, so that the phone may keep it and open it without a network. */
export function addAppPages(app: App): void {
  app.get('/grid', { config: open, schema: { hide: true } }, async (request, reply) => {
    reply.header('cache-control', 'no-cache')
    return sendPage(
      request,
      reply,
      <GridAppPage script={SCRIPT} sheet={SHEET} manifest={MANIFEST} version={builtOn()} />,
    )
  })
  app.get('/grid/sw.js', { config: open, schema: { hide: true } }, async (_request, reply) => {
    const worker = workerSource()
    if (worker === undefined) throw refuse('not-found', 404)
    return reply
      .type('text/javascript; charset=utf-8')
      .header('cache-control', 'no-cache')
      .header('service-worker-allowed', '/grid')
      .send(worker)
  })
}

/** The worker with the names of what it keeps: a new build gives another text, which is how browsers notice it. */
function workerSource(): string | undefined {
  const scripts = assetFiles(SCRIPT)
  const [worker] = assetFiles(WORKER)
  if (worker === undefined || scripts.length === 0) return undefined
  const files = ['/grid', ...scripts, ...[SHEET, MANIFEST, ...ICONS].map(asset)]
  const source = readFileSync(join(projectRoot(), 'dist', worker), 'utf8').replace(
    /\n\/\/# sourceMappingURL.*\s*$/,
    '\n',
  )
  return `self.SHELL=${JSON.stringify({ files })};\n${source}`
}

/** The day of the build, by which the county knows an old app. */
function builtOn(): string {
  const [script] = assetFiles(SCRIPT)
  const built = script && statSync(join(projectRoot(), 'dist', script), { throwIfNoEntry: false })
  return (built ? built.mtime : new Date()).toISOString().slice(0, 10)
}
