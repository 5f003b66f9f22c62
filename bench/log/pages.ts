import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fire, type Measured } from '../load.ts'
import { startBytes, startOurs } from '../servers.ts'

const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 4)
const ROUNDS = 3

/** Pages that everybody reads, beside a bare node:http server that sends the same bytes from memory. */
export async function measurePages(databaseUrl: string, dataDir: string, village: string): Promise<[string, string][]> {
  const ours = await startOurs(databaseUrl, dataDir, 18_082)
  try {
    const list = await (await fetch(`${ours.base}/v/${village}/entries`)).text()
    const [, entry = ''] = new RegExp(`href="(/v/${village}/entries/[0-9a-f-]{36})"`).exec(list) ?? []
    const lines: [string, string][] = []
    for (const [name, path] of [
      ['village page', `/v/${village}`],
      ['list of entries', `/v/${village}/entries`],
      ['one entry', entry],
    ] as const) {
      const file = join(dataDir, 'bench-page.html')
      writeFileSync(file, await (await fetch(`${ours.base}${path}`)).text())
      const bare = await startBytes(file, 18_083)
      try {
        lines.push([
          `${name}: ours/s, bare/s, ratio; ours p50/p99 ms; µs of processor ours, bare; bad`,
          await compared(ours, bare, path),
        ])
      } finally {
        await bare.stop()
      }
    }
    return lines
  } finally {
    await ours.stop()
  }
}

type Server = { base: string; pid: number }

async function compared(ours: Server, bare: Server, path: string): Promise<string> {
  const shot = () => ({ path })
  await fire(ours.base, ours.pid, 1, shot)
  const rounds: [Measured, Measured][] = []
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push([await fire(ours.base, ours.pid, SECONDS, shot), await fire(bare.base, bare.pid, SECONDS, shot)])
  const middle = (of: (pair: [Measured, Measured]) => number): number =>
    rounds.map(of).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0
  const [a, b] = [middle(([one]) => one.perSecond), middle(([, other]) => other.perSecond)]
  const bad = rounds.reduce((sum, [one, other]) => sum + one.bad + other.bad, 0)
  const latency = `${middle(([one]) => one.p50_ms)}/${middle(([one]) => one.p99_ms)}`
  const cpu = `${middle(([one]) => one.cpu_us).toFixed(0)}, ${middle(([, other]) => other.cpu_us).toFixed(0)}`
  return `${a.toFixed(0)}, ${b.toFixed(0)}, ${(a / b).toFixed(3)}; ${latency}; ${cpu}; ${bad}`
}
