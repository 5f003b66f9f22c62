import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '#platform/db/embedded.ts'
import { migrate } from '#platform/db/migrate.ts'
import { databaseAt, onServer } from './database.ts'
import { prepareTemplate } from './template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The owner's address of the migrated template that every test file copies. */
    templateUrl: string
    appPassword: string
  }
}

/** One PostgreSQL for the whole run: an embedded one without durability, or TEST_DATABASE_URL (a server kept for tests). */
export default async function setup(project: TestProject) {
  const server = await startServer()
  const template = `shanzhi_template_${randomBytes(4).toString('hex')}`
  const templateUrl = databaseAt(server.url, template)
  const appPassword = randomBytes(16).toString('hex')
  await onServer(server.url, `create database ${template}`)
  await migrate(templateUrl, { appPassword })
  await prepareTemplate(templateUrl)
  project.provide('templateUrl', templateUrl)
  project.provide('appPassword', appPassword)

  return async () => {
    await onServer(server.url, `drop database ${template} with (force)`)
    await server.stop()
  }
}

async function startServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env['TEST_DATABASE_URL']
  if (given) return { url: given, stop: async () => undefined }
  const dataDir = mkdtempSync(join(tmpdir(), 'shanzhi-test-'))
  chmodSync(dataDir, 0o711) // As root PostgreSQL runs under another account, which passes through here.
  const embedded = await startEmbedded({ dataDir, log: () => undefined, fast: true })
  return {
    url: embedded.url,
    stop: async () => {
      await embedded.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
