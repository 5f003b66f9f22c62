import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { Type } from 'typebox'
import { refuse } from '#kernel/problem.ts'
import { projectRoot } from '#platform/config/root.ts'
import { type Packing, packingFor, varyBy } from './compression.ts'
import type { App } from './server.ts'

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}
const SUFFIX: Record<Packing, string> = { br: '.br', gzip: '.gz' }

/** Built files. A name with a content hash never changes, so a phone may keep it for a year. */
export function addAssets(app: Pick<App, 'get'>): void {
  const folder = join(projectRoot(), 'dist/assets')
  app.get(
    '/assets/:name',
    {
      config: { access: { open: 'public' } },
      schema: { hide: true, params: Type.Object({ name: Type.String({ pattern: '^[\\w-]+(\\.[\\w-]+)+$' }) }) },
    },
    async (request, reply) => {
      const { name } = request.params
      const type = TYPES[extname(name)]
      const file = type && (await packedOrPlain(join(folder, name), packingFor(request.headers['accept-encoding'])))
      if (!file) throw refuse('not-found', 404)
      const hashed = /-[0-9A-Za-z]{8,}\.\w+$/.test(name)
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600')
      // A service worker lies among the assets and serves the villages' pages.
      if (name.startsWith('keep-pages-')) reply.header('service-worker-allowed', '/v/')
      varyBy(reply, 'accept-encoding')
      if (file.packing) reply.header('content-encoding', file.packing)
      return reply.type(type).header('content-length', file.bytes).send(createReadStream(file.path))
    },
  )
}

/** The build packs what shrinks; where it did not, the plain file serves. */
async function packedOrPlain(path: string, packing: Packing | undefined) {
  if (packing) {
    const packed = await sizeOf(path + SUFFIX[packing])
    if (packed !== undefined) return { path: path + SUFFIX[packing], bytes: packed, packing }
  }
  const bytes = await sizeOf(path)
  return bytes === undefined ? undefined : { path, bytes, packing: undefined }
}

async function sizeOf(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined)
  return found?.isFile() ? found.size : undefined
}
