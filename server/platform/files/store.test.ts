import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { keepFile, pathOf, removeFile } from './store.ts'

const folder = mkdtempSync(join(tmpdir(), 'shanzhi-store-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a file lies under its own hash, once, for nobody else to read', async () => {
  const bytes = Buffer.from('a photo')
  const [first, second] = await Promise.all([keepFile(folder, bytes), keepFile(folder, bytes)])
  expect(second).toBe(first)
  const path = pathOf(folder, first)
  expect(path).toBe(join(folder, first.slice(0, 2), first.slice(2, 4), first))
  expect(readFileSync(path)).toEqual(bytes)
  expect(statSync(path).mode & 0o077).toBe(0)
  expect(readdirSync(folder).filter((name) => name.startsWith('.draft'))).toEqual([])
})

test('what is removed is gone, and removing it again is no fault', async () => {
  const hash = await keepFile(folder, Buffer.from('another'))
  await removeFile(folder, hash)
  await removeFile(folder, hash)
  expect(() => readFileSync(pathOf(folder, hash))).toThrow()
})

test('no name but a hash leads anywhere', () => {
  for (const name of ['../../etc/passwd', '', 'ab', 'A'.repeat(64)]) expect(() => pathOf(folder, name)).toThrow()
})
