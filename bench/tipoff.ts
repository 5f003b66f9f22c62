// Whether the time of an answer tells if a mailbox is there: asks a running demonstration for one that is and one that is
// not, in turns. Usage: npm run bench:tipoff -- http://127.0.0.1:8080 [samples]

import { readNumber } from '#kernel/tipoff/number.ts'
import { DEMO_NUMBER } from '#seed/tipoff/secrets.ts'
import { keysOf } from '#web/sealed/derive.ts'

const [base = 'http://127.0.0.1:8080', samples = '2000'] = process.argv.slice(2)
const known = await keysOf(readNumber(DEMO_NUMBER) ?? '')
const unknown = { mailbox: '0'.repeat(32), token: known.token }

async function ask({ mailbox, token }: { mailbox: string; token: string }): Promise<number> {
  const begun_ms = performance.now()
  const response = await fetch(`${base}/api/v1/tipoff-mailboxes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ mailbox, token }),
  })
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`${response.status}`)
  return performance.now() - begun_ms
}

/** Mann–Whitney U with the normal approximation: the chance of such a difference when there is none. */
function chanceOf(one: readonly number[], other: readonly number[]): number {
  const all = [...one.map((ms) => ({ ms, of: 1 })), ...other.map((ms) => ({ ms, of: 2 }))].sort((a, b) => a.ms - b.ms)
  const ranks = all.reduce((sum, { of }, i) => (of === 1 ? sum + i + 1 : sum), 0)
  const [n, m] = [one.length, other.length]
  const u = ranks - (n * (n + 1)) / 2
  const z = Math.abs(u - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12)
  // Abramowitz & Stegun 26.2.17.
  const t = 1 / (1 + 0.2316419 * z)
  const tail = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return (2 * Math.exp((-z * z) / 2) * tail) / Math.sqrt(2 * Math.PI)
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0

for (let i = 0; i < 10; i += 1) await ask(i % 2 ? known : unknown)
const times = { known: [] as number[], unknown: [] as number[] }
for (let i = 0; i < Number(samples); i += 1) {
  // In turns of chance, so that a slow moment of the machine falls on both.
  const first = Math.random() < 0.5
  times[first ? 'known' : 'unknown'].push(await ask(first ? known : unknown))
  times[first ? 'unknown' : 'known'].push(await ask(first ? unknown : known))
}
const p = chanceOf(times.known, times.unknown)
console.log(
  `known ${median(times.known).toFixed(2)} ms, unknown ${median(times.unknown).toFixed(2)} ms (medians of ${samples})`,
)
console.log(`p = ${p.toFixed(4)}: ${p > 0.01 ? 'cannot be told apart' : 'can be told apart'}`)
