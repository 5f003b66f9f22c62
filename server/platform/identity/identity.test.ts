import { expect, test } from 'vitest'
import { deviceOf } from './device.ts'
import { makeGate } from './gate.ts'
import { countTry, type Failures } from './lockout.ts'
import { networkOf } from './network.ts'
import { hashPassword, newPassword, verifyPassword } from './password.ts'
import { passwordFault } from './password-rules.ts'
import { codeAt, newTotpSecret, stepOf } from './totp.ts'

const MINUTE_MS = 60_000
const NOW = new Date('2026-11-16T10:00:00+08:00')
const after = (minutes: number, from = NOW) => new Date(from.getTime() + minutes * MINUTE_MS)

/** Tries until locked; the minutes of each lock. */
function locksOf(rounds: number): number[] {
  let known: Failures | undefined
  let now = NOW
  const locks: number[] = []
  while (locks.length < rounds) {
    const next = countTry(known, now)
    if ('failures' in next) {
      known = next
      if (next.lockedUntil) {
        locks.push((next.lockedUntil.getTime() - now.getTime()) / MINUTE_MS)
        now = next.lockedUntil
      }
    } else now = next.lockedUntil
  }
  return locks
}

test('five tries lock for a quarter of an hour, and each further round for twice as long, up to a day', () => {
  expect(locksOf(9)).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440])
})

test('the fifth try is still looked at; the sixth is told until when to wait', () => {
  let known: Failures | undefined
  for (let i = 1; i <= 5; i++) {
    const next = countTry(known, after(i))
    if (!('failures' in next)) throw new Error(`try ${i} was refused`)
    known = next
  }
  expect(known?.lockedUntil).toEqual(after(20))
  expect(countTry(known, after(6))).toEqual({ lockedUntil: after(20) })
  expect(countTry(known, after(20))).toMatchObject({ failures: 1, rounds: 1 })
})

test('failures of the day before yesterday are forgotten', () => {
  const known = { failures: 4, rounds: 3, lastAt: NOW, lockedUntil: null }
  expect(countTry(known, after(60))).toMatchObject({ failures: 0, rounds: 4 })
  expect(countTry(known, after(25 * 60))).toMatchObject({ failures: 1, rounds: 0 })
})

test('the gate lets two work, keeps a few waiting in order, and sends the rest away', async () => {
  const gate = makeGate(2, 3)
  let running = 0
  let most = 0
  const order: number[] = []
  const work = (n: number) => async () => {
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setTimeout(resolve, 5))
    running -= 1
    order.push(n)
  }
  const runs = [1, 2, 3, 4, 5].map((n) => gate.run(work(n)))
  await expect(gate.run(work(6))).rejects.toMatchObject({ code: 'busy', status: 503, params: { retryAfter_s: 3 } })
  await Promise.all(runs)
  expect({ most, order }).toEqual({ most: 2, order: [1, 2, 3, 4, 5] })
  await gate.run(work(7))
  expect(order.at(-1)).toBe(7)
})

test('a place in the gate is given back when the work fails', async () => {
  const gate = makeGate(1, 0)
  await expect(gate.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  await expect(gate.run(async () => 'yes')).resolves.toBe('yes')
})

test('a password is right in either form of its letters, wrong otherwise, and never right without a hash', async () => {
  const hash = await hashPassword('Zoe\u0308 geht nach Hause')
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await verifyPassword(hash, 'Zoë geht nach Hause')).toBe(true)
  expect(await verifyPassword(hash, 'Zoe geht nach Hause')).toBe(false)
  expect(await verifyPassword(undefined, 'Zoë geht nach Hause')).toBe(false)
})

test('what guessers try first is refused', () => {
  const faults: [string, string][] = [
    ['short pass', 'password.too-short'],
    ['x'.repeat(129), 'password.too-long'],
    ['Password2026!!', 'password.common'],
    ['P@ssw0rd!!2026', 'password.common'],
    ['qwertyuiop123', 'password.common'],
    ['woaini1314520', 'password.common'],
    ['123456789012', 'password.common'],
    ['abcdefghijklmn', 'password.common'],
    ['aaaaaaaaaaaa', 'password.common'],
    ['tiger7tiger7tiger7', 'password.common'],
    ['my.ye.xiaoyan.2026', 'password.has-name'],
  ]
  for (const [password, code] of faults)
    expect([password, passwordFault(password, 'ye.xiaoyan')?.code]).toEqual([password, code])
  for (const good of ['pear ladder quiet river', '建德的山 水 很好看 真好看啊', newPassword(), 'Jiande-demo-kept-2026'])
    expect([good, passwordFault(good, 'ye.xiaoyan')?.code]).toEqual([good, undefined])
})

test('a code is right in its own half minute and the ones beside it', () => {
  const secret = newTotpSecret()
  const code = codeAt(secret, NOW)
  const step = Math.floor(NOW.getTime() / 30_000)
  for (const seconds of [-30, 0, 29, 59]) expect(stepOf(secret, code, after(seconds / 60))).toBe(step)
  for (const seconds of [-31, 60, 3600]) expect(stepOf(secret, code, after(seconds / 60))).toBeUndefined()
  for (const wrong of ['', '12345', 'abcdef', '1234567', `${code} `]) expect(stepOf(secret, wrong, NOW)).toBeUndefined()
})

test('codes are those of RFC 6238', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  expect(codeAt(secret, new Date(59_000))).toBe('287082')
  expect(codeAt(secret, new Date(1_111_111_109_000))).toBe('081804')
  expect(codeAt(secret, new Date(20_000_000_000_000))).toBe('353130')
})

test('a network is a neighbourhood of addresses', () => {
  expect(networkOf('198.51.100.7')).toBe('198.51.100')
  expect(networkOf('::ffff:198.51.100.200')).toBe('198.51.100')
  expect(networkOf('2001:0db8:00aa:bb::1')).toBe('2001:db8:aa')
  expect(networkOf('2001:db8::7')).toBe('2001:db8:0')
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0')
  expect(networkOf('::1')).toBe('0:0:0')
  expect(networkOf('nowhere')).toBe('unknown')
})

test('a device is named in two words at most', () => {
  expect(deviceOf('Mozilla/5.0 (Linux; Android 13) Chrome/111 MicroMessenger/8.0')).toBe('Android WeChat')
  expect(deviceOf('Mozilla/5.0 (Windows NT 10.0) Chrome/120 Safari/537 Edg/120')).toBe('Windows Edge')
  expect(deviceOf('curl/8')).toBe('')
  expect(deviceOf()).toBe('')
})
