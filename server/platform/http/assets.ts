import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#platform/config/root.ts'

type Manifest = Record<string, { file: string; chunks?: string[] }>

let manifest: Manifest | undefined

/** The hashed address of a built file; the plain name while nothing is built (unit tests render pages too). */
export function asset(name: string): string {
  manifest ??= readManifest()
  return `/assets/${manifest[name]?.file ?? name}`
}

/** All that a script needs to run without a network: itself and its chunks. Empty while nothing is built. */
export function assetFiles(name: string): string[] {
  manifest ??= readManifest()
  const built = manifest[name]
  return built ? [built.file, ...(built.chunks ?? [])].map((file) => `/assets/${file}`) : []
}

function readManifest(): Manifest {
  try {
    return JSON.parse(readFileSync(join(projectRoot(), 'dist/assets/manifest.json'), 'utf8')) as Manifest
  } catch {
    return {}
  }
}
