import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { readLeaf } from '#kernel/log/leaf.ts'
import { writeProofFile } from '#kernel/log/proof-file.ts'
import { inclusionProof } from '#kernel/log/tile.ts'
import { projectRoot } from '#platform/config/root.ts'
import { treeIn } from '#platform/log/tree-in.ts'
import { buildLog, memoryStore } from '#testing/built-log.ts'
import { quantile } from './measures.ts'

const SLOWER = 6
const VISITS = 12
const SIZE = 10_000

/** One entry of a log of 10,000 checked in Chromium with its processor six times slower: what the check adds to the page. */
export async function measurePhone(executablePath: string): Promise<[string, string][]> {
  const answers = await answersOfLog()
  const server = createServer((request, response) => {
    const found = answers.get(request.url ?? '')
    response.writeHead(found ? 200 : 404, { 'content-type': found?.type ?? 'text/plain' }).end(found?.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const args = [
    '--disable-gpu',
    '--disable-background-networking',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
  const browser = await chromium.launch({ executablePath, args })
  try {
    const lines: [string, string][] = []
    for (const [name, isOld] of [
      ['WebCrypto', false],
      ['script alone', true],
    ] as const) {
      const idle = await visits(browser, `${base}/idle`, isOld)
      const spent = await visits(browser, `${base}/entry`, isOld)
      const added = quantile(spent, 0.5) - quantile(idle, 0.5)
      lines.push([
        `one entry on a phone ${SLOWER}× slower, ms of processor, Ed25519 by ${name} (goal 100)`,
        added.toFixed(0),
      ])
    }
    return lines
  } finally {
    await browser.close()
    server.close()
  }
}

/** Milliseconds of the page's main thread until it has said what it found. */
async function visits(browser: Browser, url: string, isOld: boolean): Promise<number[]> {
  const spent: number[] = []
  for (let n = 0; n < VISITS; n += 1) {
    const context = await browser.newContext()
    if (isOld) await context.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }))
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    await session.send('Performance.enable')
    await page.goto(url)
    await page.locator('[data-verdict], [data-idle]').waitFor({ state: 'attached' })
    const { metrics } = await session.send('Performance.getMetrics')
    spent.push((metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000)
    await context.close()
  }
  return spent
}

type Answers = Map<string, { type: string; body: string | Buffer }>

async function answersOfLog(): Promise<Answers> {
  const folder = mkdtempSync(join(tmpdir(), 'shanzhi-bench-'))
  const store = memoryStore()
  const witnesses = ['archive.example', 'notary.example', 'college.example']
  const built = await buildLog({ folder, store, size: SIZE, villages: 271, witnesses })
  rmSync(folder, { recursive: true })
  const index = 6_789
  const extra = built.entries[index]
  const { id = '', vc = '' } = (extra && readLeaf(extra)) ?? {}
  const proof = await inclusionProof(treeIn(store, BigInt(SIZE)), BigInt(index))
  const file = writeProofFile({ index: BigInt(index), proof, checkpoint: built.checkpoint, extra })
  const assets = join(projectRoot(), 'dist/assets')
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'))
  const verify = scripts.find((name) => /^verify-[A-Z0-9]{8}\.js$/.test(name)) ?? ''
  const slot = `<div data-verify="${id}" data-verify-village="${vc}" data-verify-exact="/content"></div>`
  const page = (body: string) => ({ type: 'text/html; charset=utf-8', body: `<!doctype html><title>x</title>${body}` })
  return new Map<string, { type: string; body: string | Buffer }>([
    ...scripts.map(
      (name) => [`/assets/${name}`, { type: 'text/javascript', body: readFileSync(join(assets, name)) }] as const,
    ),
    ['/idle', page('<p data-idle></p>')],
    ['/entry', page(`${slot}<script type="module" src="/assets/${verify}"></script>`)],
    ['/log/policy', { type: 'text/plain', body: built.policy }],
    [`/log/leaves/${id}`, { type: 'text/plain', body: file }],
    [`/log/leaves/${id}/first`, { type: 'text/plain', body: file }],
    ['/content', { type: 'application/json', body: built.contents.get(id) ?? '' }],
  ])
}
