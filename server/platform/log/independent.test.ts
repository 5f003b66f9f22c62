import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditLog } from '#kernel/log/audit.ts'
import { type Policy, readPolicy } from '#kernel/log/policy.ts'
import { projectRoot } from '#platform/config/root.ts'
import { buildLog } from '#testing/built-log.ts'
import { bundleStore } from './bundle-store.ts'
import { sha256, verifyEd25519 } from './signer.ts'

const SIZE = 100_003
const GO_PATH = '/usr/share/gocode'
const audits = join(projectRoot(), 'docs/audit')
const run = (command: string, args: string[], env: object = {}) =>
  spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, ...env }, timeout: 90_000 })
const hasPython = run('python3', ['--version']).status === 0 && run('openssl', ['version']).status === 0
const hasGo = run('go', ['version']).status === 0 && existsSync(join(GO_PATH, 'src/golang.org/x/mod/sumdb/tlog'))
if (!hasPython) process.stdout.write('Python 3 or openssl is missing: the audit by docs/audit/audit.py is SKIPPED.\n')
if (!hasGo)
  process.stdout.write(
    'Go or x/mod is missing (apt-get install golang-go golang-golang-x-mod-dev): the audit by docs/audit/audit.go is SKIPPED.\n',
  )

let folder: string
let log: string
let goProgram: string

/** A log of ours on disk, as `data/log` has it. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shanzhi-audit-'))
  log = join(folder, 'log')
  goProgram = join(folder, 'audit')
  const witnesses = ['archive.example', 'notary.example', 'college.example']
  await buildLog({ folder, store: bundleStore(log), size: SIZE, villages: 271, witnesses, batch: 10_000 })
}, 180_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const HARMED = ['tile/entries/123', 'tile/0/200', 'tile/1/000', 'checkpoint']

/** What the auditor says while one bit of this file is flipped. */
function whileHarmed(path: string, audit: () => { status: number | null }): number | null {
  const whole = readFileSync(join(log, path))
  const at = Math.floor(whole.length / 5)
  const harmed = Buffer.from(whole)
  harmed[at] = (harmed[at] ?? 0) ^ 4
  writeFileSync(join(log, path), harmed)
  const { status } = audit()
  writeFileSync(join(log, path), whole)
  return status
}

describe(`a log of ${SIZE} entries made by ours`, () => {
  test('is audited by ours', async () => {
    const store = bundleStore(log)
    const policy = readPolicy(sha256, readFileSync(join(log, 'policy'), 'utf8')) as Policy
    const audit = await auditLog({ sha256, verify: verifyEd25519 }, policy, store.find)
    expect(audit).toMatchObject({ leaves: SIZE, villages: 272, findings: [] })
    expect(audit.head?.isQuorate).toBe(true)
  }, 60_000)

  test.skipIf(!hasPython)(
    'is audited by Python and openssl, which share no code with us',
    () => {
      const whole = run('python3', [join(audits, 'audit.py'), log])
      expect(whole.stdout).toMatch(/100003 entries of 272 sequences, signed by archive.*\nALL HOLDS/)
      for (const path of HARMED)
        expect(
          whileHarmed(path, () => run('python3', [join(audits, 'audit.py'), log])),
          path,
        ).toBe(1)
    },
    90_000,
  )

  test.skipIf(!hasGo)(
    'is audited by the code of Go’s own checksum database',
    () => {
      const env = { GO111MODULE: 'off', GOPATH: GO_PATH, GOCACHE: join(folder, 'go-cache'), GOFLAGS: '' }
      const built = run('go', ['build', '-o', goProgram, join(audits, 'audit.go')], env)
      expect(built.stderr).toBe('')
      const [, vkey = ''] = /^log (.*)$/m.exec(readFileSync(join(log, 'policy'), 'utf8')) ?? []
      const whole = run(goProgram, [log, vkey])
      expect(whole.stdout).toMatch(/log.example\/330182: 100003 entries and \d+ proofs hold/)
      for (const path of HARMED)
        expect(
          whileHarmed(path, () => run(goProgram, [log, vkey])),
          path,
        ).toBe(1)
    },
    120_000,
  )
})
