import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { refuse } from '#kernel/problem.ts'
import { projectRoot } from '#platform/config/root.ts'
import { asset } from '#platform/http/assets.ts'
import { faceOf } from '#platform/http/face.ts'
import type { App } from '#platform/http/server.ts'
import { renderPage } from '#web/ui/render.tsx'
import { OfflineFormPage, SLOTS } from '#web/villager/tipoff/offline-page.tsx'
import { tipoffPaths } from '#web/villager/tipoff/paths.ts'
import { readKeysets } from '../queries/keysets.ts'
import { UNSEEN } from '../routes/public.ts'

const sheetOf = (name: string): Promise<string> => readFile(join(projectRoot(), 'dist', asset(name)), 'utf8')

/** One file with script, style and keys in it, to be saved: it asks nobody for anything. */
export function addOfflineForm(app: App): void {
  app.get(tipoffPaths.offline, { config: UNSEEN, schema: { hide: true } }, async (request, reply) => {
    const script = await readFile(join(projectRoot(), 'dist/tipoff-form.js'), 'utf8').catch(() => undefined)
    if (script === undefined) throw refuse('not-found', 404)
    const style = (await Promise.all(['villager.css', 'tipoff.css'].map(sheetOf))).join('\n')
    const keysets = JSON.stringify(await request.act(readKeysets))
    const filled = {
      [SLOTS.style]: style,
      // Inside a script element nothing may look like its end.
      [SLOTS.keysets]: keysets.replaceAll('<', '\\u003c'),
      [SLOTS.script]: script.replaceAll('</script', '<\\/script'),
    }
    const html = Object.entries(filled).reduce(
      (page, [slot, content]) => page.replace(slot, () => content),
      renderPage(<OfflineFormPage />, faceOf(request, reply)),
    )
    return reply
      .type('text/html; charset=utf-8')
      .header('content-disposition', 'attachment; filename="sealed-report.html"')
      .send(html)
  })
}
