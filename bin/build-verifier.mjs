/** The offline verifier: script and style in one HTML file that a villager can keep and open without a network. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as esbuild from 'esbuild'
import { assetOptions } from './build-assets.mjs'
import { ROOT } from './root.mjs'

/** Bytes of the whole file: it is handed on by phone. */
const BYTES_MAX = 60_000

export async function buildVerifier(file) {
  const script = await bundled('web/verify/offline/main.ts')
  const style = await bundled('web/verify/offline/page.css')
  // Inside a script element nothing may look like its end.
  const safe = script.replaceAll('</script', '<\\/script')
  const html = `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Shanzhi</title><style>${style}</style></head><body><script>${safe}</script></body></html>\n`
  const bytes = Buffer.byteLength(html)
  if (bytes > BYTES_MAX) throw new Error(`The offline verifier has ${bytes} bytes; its budget is ${BYTES_MAX}.`)
  writeFileSync(file, html)
}

/** The script of the form that people carry to a computer without a network (server/capabilities/tipoff/pages/offline.tsx). */
export async function buildOfflineForm(file) {
  writeFileSync(file, await bundled('web/villager/islands/tipoff.ts'))
}

async function bundled(entry) {
  const { target, supported, logOverride, logLevel, minify, bundle, plugins } = assetOptions('')
  const { outputFiles } = await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: [join(ROOT, entry)],
    target,
    supported,
    logOverride,
    logLevel,
    minify,
    bundle,
    plugins,
    write: false,
    format: 'iife',
    charset: 'utf8',
  })
  return outputFiles[0].text.trim()
}
