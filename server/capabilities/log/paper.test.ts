import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromDigits, toDigits } from '#kernel/log/digits.ts'
import { rootFigures } from '#kernel/log/figures.ts'
import { digitsIn, pinOfPaper, writePaperCode } from '#kernel/log/paper-code.ts'
import { policyPin } from '#kernel/log/policy-pin.ts'
import { writeProofFile } from '#kernel/log/proof-file.ts'
import { inclusionProof } from '#kernel/log/tile.ts'
import { publishedHead } from '#platform/log/published-head.ts'
import { sha256 } from '#platform/log/signer.ts'
import { treeIn } from '#platform/log/tree-in.ts'
import { longQrPath } from '#platform/render/qr.ts'
import { buildLog, memoryStore } from '#testing/built-log.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { openTestLog, type TestLog } from '#testing/log.ts'
import { GUIHUA } from '#testing/world.ts'
import { browserCrypto } from '#web/verify/browser-crypto.ts'
import { logReader } from '#web/verify/log-reader.ts'
import { forgetful } from '#web/verify/memory.ts'
import { checkPaper } from '#web/verify/paper-check.ts'
import { openSession } from '#web/verify/session.ts'
import { concluded } from '#web/verify/verdict.ts'
import { findPaperCode, posterFragment } from './queries/paper.ts'

let county: TestCounty
let testLog: TestLog
let printed: string
beforeAll(async () => {
  county = await openCounty()
  testLog = await openTestLog(county, ['archive.example', 'notary.example'])
})
afterAll(async () => {
  await testLog.close()
  await county.close()
})

const checked = (digits: string) =>
  concluded(async () => {
    const reader = logReader(async (path) => await county.anyone().get(path))
    const session = await openSession({ crypto: browserCrypto, reader, memory: forgetful() })
    const { policy } = county.floor.log
    return (await checkPaper(session, policy, digits, policyPin(sha256, policy))).verdict
  })

test('digits hold any bytes, and nothing else is read as such', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), (bytes) => {
      expect(Buffer.from(fromDigits(toDigits(bytes)) ?? [])).toEqual(Buffer.from(bytes))
    }),
  )
  expect(fromDigits('99999999999999999')).toBeUndefined()
  expect(fromDigits('12a')).toBeUndefined()
  expect(fromDigits('1234')).toBeUndefined()
})

test('a printed proof holds by itself and with the log of today', async () => {
  const id = await testLog.publish(GUIHUA, { month: 10 }, { of: 'a-thing' })
  expect(await testLog.act((context) => findPaperCode(context, testLog.log, id)), 'it waits').toBeUndefined()
  await testLog.round()
  const code = await testLog.act((context) => findPaperCode(context, testLog.log, id))
  const digits = digitsIn(`https://shanzhi.example${code?.path}${code?.digits}`) ?? ''
  expect(digits).toBe(code?.digits)
  printed = digits
  expect(await checked(digits)).toMatchObject({ state: 'unchanged', witnesses: { length: 2 } })
  await testLog.publish(GUIHUA, { month: 11 })
  await testLog.round()
  expect(await checked(digits), 'the log has grown').toMatchObject({ state: 'unchanged' })
  // Any digit misread or forged is seen.
  for (let at = 0; at < digits.length; at += 97) {
    const forged = `${digits.slice(0, at)}${(Number(digits[at]) + 1) % 10}${digits.slice(at + 1)}`
    expect((await checked(forged)).state, `digit ${at}`).not.toBe('unchanged')
  }
  await testLog.publish(GUIHUA, { month: 10, again: 1 }, { t: 'revise', rev: 2, of: 'a-thing' })
  await testLog.round()
  expect(await checked(digits)).toMatchObject({ state: 'changed', what: 'version' })
})

test('under other witnesses the paper is not taken, and the poster says under which it was printed', async () => {
  const { policy } = testLog.log
  expect(posterFragment(testLog.log)).toBe(`#p=${pinOfPaper(printed)}`)
  county.floor.log = { ...testLog.log, policy: `${policy}# other\n` }
  expect(await checked(printed)).toEqual({ state: 'unchecked', why: 'poster' })
  county.floor.log = testLog.log
})

test('the proof of an entry among 10,000, with three witnesses, fits one QR code', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shanzhi-paper-'))
  const store = memoryStore()
  const witnesses = ['archive.example', 'notary.example', 'college.example']
  const built = await buildLog({ folder, store, size: 10_000, villages: 271, witnesses })
  rmSync(folder, { recursive: true })
  const index = 6_789n
  const proof = await inclusionProof(treeIn(store, 10_000n), index)
  const extra = built.entries[Number(index)]
  const file = writeProofFile({ index, proof, checkpoint: built.checkpoint, extra })
  const digits = writePaperCode(sha256, built.policy, file) ?? ''
  const { size } = longQrPath('https://shanzhi.example/check#', digits)
  // 17 modules and four more for each version; 40 is the largest there is.
  expect((size - 17) / 4).toBeLessThanOrEqual(30)
})

test('the pages about it open in both languages, and the figures of any paper are found again', async () => {
  const head = await publishedHead(testLog.log.store)
  const figures = rootFigures(head?.root ?? new Uint8Array())
  for (const lang of ['zh-CN', 'en']) {
    const about = await county.anyone().get(`/about/log?lang=${lang}`)
    expect(about.status).toBe(200)
    expect(about.text).toContain(figures)
    expect(about.text).toContain('archive.example')
    expect((await county.anyone().get(`/check?lang=${lang}`)).status).toBe(200)
    expect((await county.anyone().get(`/about/log/figures?lang=${lang}`)).text).toContain(figures)
  }
  const first = await testLog.act(({ tx }) =>
    tx.selectFrom('log_head').select('size').orderBy('size').executeTakeFirstOrThrow(),
  )
  expect((await county.anyone().get(`/about/log?size=${first.size}`)).text).toContain(`${first.size} 条时的数字`)
  expect((await county.anyone().get('/about/log?size=99999')).text).toMatch(/没有留下签名/)
  for (const name of ['audit.py', 'audit.go'])
    expect((await county.anyone().get(`/about/log/${name}`)).status).toBe(200)
})
