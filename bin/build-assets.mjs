/** What browsers load: islands, styles and static files, under names with the hash of their content. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import * as esbuild from 'esbuild'
import { ROOT } from './root.mjs'

export async function buildAssets(outdir) {
  mkdirSync(outdir, { recursive: true })
  const manifest = copyStatic(outdir)
  for (const entries of groupsOf(entryPoints())) {
    const { metafile } = await esbuild.build({ ...assetOptions(outdir), entryPoints: entries })
    Object.assign(manifest, entriesOf(metafile, outdir))
  }
  writeFileSync(join(outdir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  refuseOverweight(manifest)
  pack(outdir)
}

export function assetOptions(outdir) {
  return {
    absWorkingDir: ROOT,
    entryPoints: entryPoints(),
    outdir,
    entryNames: '[name]-[hash]',
    chunkNames: 'chunk-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    // The oldest browsers on the county's phones: WeChat's and old WebViews, iOS 13.
    target: ['chrome79', 'safari13'],
    // Safari 13 has it, but for a rare fault of scope in defaults; without this the compiler refuses all of it.
    supported: { destructuring: true },
    // Literals of big integers become calls: the one script with them says in the page what to do without.
    logOverride: { bigint: 'silent' },
    plugins: [withoutHybrid],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff2': 'file', '.svg': 'file', '.png': 'file' },
    minify: true,
    sourcemap: 'linked',
    metafile: true,
    logLevel: 'warning',
  }
}

/**
 * age's recipients after quantum computers (ML-KEM) are not used here: phones do not load 20 KB for what they refuse. A
 * recipient of that kind then fails as any unknown one does.
 */
export const withoutHybrid = {
  name: 'without-hybrid',
  setup(build) {
    build.onResolve({ filter: /^@noble\/post-quantum\// }, () => ({ path: 'hybrid', namespace: 'left-out' }))
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({
      contents: 'export const MLKEM768P256 = undefined, MLKEM768X25519 = undefined',
    }))
  },
}

/** Each bundled for itself: what it would share with `verify` would cut that into more pieces, larger together. */
const APART = ['/islands/check-paper', '/islands/tipoff']
const groupsOf = (entries) => [
  entries.filter((entry) => !APART.some((one) => entry.includes(one))),
  ...APART.map((one) => entries.filter((entry) => entry.includes(one))),
]

/** Files in folders named `islands`, and the top of web/ui/styles: what a page can ask for by name. */
function entryPoints() {
  const islands = filesUnder('web').filter(
    (file) => /(^|\/)islands\/[^/]+\.tsx?$/.test(file) && !/\.(test|d)\.tsx?$/.test(file),
  )
  const styles = filesUnder('web/ui/styles').filter((file) => /^web\/ui\/styles\/[^/]+\.css$/.test(file))
  const entries = [...islands, ...styles]
  const names = entries.map(nameOf)
  const double = names.find((name, i) => names.indexOf(name) !== i)
  if (double) throw new Error(`Two browser entries are named ${double}: pages ask for them by that name.`)
  return entries
}

const filesUnder = (folder) =>
  existsSync(join(ROOT, folder))
    ? readdirSync(join(ROOT, folder), { recursive: true })
        .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
        .sort()
    : []

const nameOf = (source) => basename(source).replace(/\.tsx?$/, '.js')

/** `bytes`: what a phone loads for it at most, compressed, with the chunks it needs now or, as an old phone, later. */
function entriesOf({ outputs }, outdir) {
  const weigh = (file) => gzipSync(readFileSync(join(outdir, basename(file))), { level: 9 }).length
  const entries = entryPoints()
  const manifest = {}
  for (const [file, output] of Object.entries(outputs)) {
    if (!entries.includes(output.entryPoint)) continue
    const needs = neededBy(file, outputs, ['import-statement'])
    const loads = neededBy(file, outputs, ['import-statement', 'dynamic-import'])
    manifest[nameOf(output.entryPoint)] = {
      file: basename(file),
      ...(needs.length > 0 ? { chunks: needs.map((chunk) => basename(chunk)) } : {}),
      bytes: [file, ...loads].map(weigh).reduce((sum, bytes) => sum + bytes, 0),
    }
  }
  return manifest
}

function neededBy(file, outputs, kinds, seen = new Set()) {
  for (const { path, kind } of outputs[file].imports) {
    if (!kinds.includes(kind) || seen.has(path) || !outputs[path]) continue
    seen.add(path)
    neededBy(path, outputs, kinds, seen)
  }
  return [...seen]
}

/** Files that must keep their name (icons, the web manifest). The server serves one flat folder. */
function copyStatic(outdir) {
  const manifest = {}
  for (const file of filesUnder('web/static').filter((path) => extname(path) !== '')) {
    const name = basename(file)
    if (file !== `web/static/${name}`) throw new Error(`${file}: web/static has no folders.`)
    copyFileSync(join(ROOT, file), join(outdir, name))
    manifest[name] = { file: name, bytes: gzipSync(readFileSync(join(ROOT, file))).length }
  }
  return manifest
}

const PACKED = /\.(css|js|svg|webmanifest)$/

/** Packed once here, as small as it gets, instead of at every request (server/platform/http/asset-routes.ts). */
function pack(outdir) {
  for (const file of readdirSync(outdir).filter((name) => PACKED.test(name))) {
    const path = join(outdir, file)
    const bytes = readFileSync(path)
    const packings = {
      br: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
      gz: gzipSync(bytes, { level: 9 }),
    }
    for (const [suffix, packed] of Object.entries(packings))
      if (packed.length < bytes.length) writeFileSync(`${path}.${suffix}`, packed)
  }
}

/** bin/budgets.json: compressed bytes by name; a name that is not listed has the budget of its kind. */
function refuseOverweight(manifest) {
  const budgets = JSON.parse(readFileSync(join(ROOT, 'bin/budgets.json'), 'utf8'))
  const over = Object.entries(manifest).flatMap(([name, { bytes }]) => {
    const budget = budgets[name] ?? budgets[`*${extname(name)}`]
    return budget !== undefined && bytes > budget
      ? [`${name} weighs ${bytes} bytes compressed; its budget is ${budget}.`]
      : []
  })
  if (over.length > 0) throw new Error(`${over.join('\n')}\nMake it lighter, or change bin/budgets.json and say why.`)
}
