import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { projectRoot } from './root.ts'
import { secretsIn } from './secrets.ts'

test('nothing needs to be set', () => {
  expect(readConfig({})).toMatchObject({
    port: 8080,
    host: '127.0.0.1',
    databaseUrl: undefined,
    dataDir: join(projectRoot(), 'data'),
    demo: true,
    publicUrl: 'http://localhost:8080',
  })
})

test('a database of the operator starts without the demonstration county', () => {
  expect(readConfig({ DATABASE_URL: 'postgres://owner:secret@db/shanzhi' })).toMatchObject({ demo: false })
})

test('every bad value is named at once, and a password is not repeated', () => {
  const bad = {
    PORT: '80a',
    SHANZHI_DEMO: 'maybe',
    LOG_LEVEL: 'loud',
    DATABASE_URL: 'mysql://a:secret@b',
    PUBLIC_URL: 'x',
  }
  const refusal = () => readConfig(bad)
  for (const name of Object.keys(bad)) expect(refusal).toThrow(new RegExp(`^${name} is`, 'm'))
  expect(refusal).not.toThrow(/secret/)
})

test('secrets are made once, whole, and readable by their owner only', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'secrets-'))
  const first = secretsIn(dataDir)
  expect(first.keys.field).toHaveLength(32)
  expect(secretsIn(dataDir)).toEqual(first)
  if (process.platform !== 'win32') expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600)
  writeFileSync(join(dataDir, 'secrets.json'), '{}')
  expect(() => secretsIn(dataDir)).toThrow(/restore it from a backup/)
  rmSync(dataDir, { recursive: true })
})
