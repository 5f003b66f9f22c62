import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ShownTipoff } from '#capabilities/tipoff/schema.ts'
import type { Keyset } from '#kernel/tipoff/keyset.ts'
import { newAgeKey, open } from './age.ts'
import { handOver, sealedAnew } from './desk-case.ts'
import { openLetter, sealLetter } from './letters.ts'
import { zipped } from './zip.ts'

const keysetOf = (officer: string, recovery: string): Keyset => ({
  ...{ v: 1, channel: 'county', n: 1, from: '2026-11-16', until: '2027-11-16' },
  ...{ officers: [officer], recovery },
})
const tipoff: ShownTipoff = {
  ...{ mailbox: 'ab'.repeat(16), receivedOn: '2026-11-16', state: 'accepted', stateOn: '2026-11-16', version: 1 },
  ...{ deletedOn: '2028-11-16', letters: [] },
}
/** The stock program, where it is installed (Debian: age). */
const AGE = process.env['AGE_PATH'] ?? 'age'
const hasAge = (() => {
  try {
    execFileSync(AGE, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

async function exported() {
  const [officer, recovery, reporter] = [await newAgeKey(), await newAgeKey(), await newAgeKey()]
  const keyset = keysetOf(officer.recipient, recovery.recipient)
  const letter = { v: 1, from: 'reporter', text: '修路款九万元', about: '村书记', replyTo: reporter.recipient } as const
  const sealed = await sealLetter(keyset, reporter.recipient, letter)
  const shown = {
    id: 'cd'.repeat(16),
    author: 'reporter',
    kind: 'letter',
    day: '2026-11-16',
    bytes: sealed.length,
  } as const
  const files = await handOver(tipoff, [{ ...shown, sealed, letter }], [officer.identity], keyset)
  return { officer, recovery, reporter, keyset, sealed, files }
}

test('what is handed over is readable text under the officers’ keys, and the reporter’s key opens none of it', async () => {
  const { officer, recovery, reporter, files } = await exported()
  expect(files.map(({ name }) => name)).toEqual(['01-reporter-2026-11-16.txt.age'])
  for (const { identity } of [officer, recovery]) {
    const text = new TextDecoder().decode(await open([identity], files[0]?.bytes ?? new Uint8Array()))
    expect(text).toContain('修路款九万元')
    expect(text).not.toContain('\0')
  }
  expect(await open([reporter.identity], files[0]?.bytes ?? new Uint8Array())).toBeUndefined()
})

test.skipIf(!hasAge)('the stock age program opens the ZIP that the desk saves', async () => {
  const { officer, files } = await exported()
  const folder = mkdtempSync(join(tmpdir(), 'shanzhi-age-'))
  try {
    writeFileSync(join(folder, 'all.zip'), zipped(files))
    writeFileSync(join(folder, 'key.txt'), `${officer.identity}\n`)
    execFileSync('python3', ['-m', 'zipfile', '-e', 'all.zip', '.'], { cwd: folder })
    const text = execFileSync(AGE, ['-d', '-i', 'key.txt', files[0]?.name ?? ''], { cwd: folder }).toString('utf8')
    expect(text).toContain('修路款九万元')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('sealed anew it opens for the officers of now and for no former one; the reporter keeps access', async () => {
  const { officer, reporter, sealed } = await exported()
  const [fresh, spare] = [await newAgeKey(), await newAgeKey()]
  const next = keysetOf(fresh.recipient, spare.recipient)
  const again = await sealedAnew(sealed, [officer.identity], next, reporter.recipient)
  expect(again).toHaveLength(sealed.length)
  for (const { identity } of [fresh, spare, reporter])
    expect(await openLetter([identity], again ?? new Uint8Array())).toMatchObject({ text: '修路款九万元' })
  expect(await openLetter([officer.identity], again ?? new Uint8Array())).toBeUndefined()
  expect(await sealedAnew(sealed, [fresh.identity], next, reporter.recipient)).toBeUndefined()
})
