import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'

/** A browser with a disk of its own whose power can be cut. */
export interface Killable {
  page: Page
  kill(): Promise<void>
}

const isRoot = process.getuid?.() === 0

export async function openKillable(disk: string, script: string): Promise<Killable> {
  for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) rmSync(join(disk, lock), { force: true })
  const program = process.env['CHROMIUM_PATH'] ?? chromium.executablePath()
  const child = spawn(
    program,
    [
      '--headless=new',
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--no-first-run',
      '--accept-lang=zh-CN',
      '--remote-debugging-port=0',
      '--window-size=360,760',
      `--user-data-dir=${disk}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const address = await new Promise<string>((found, lost) => {
    let told = ''
    child.stderr.on('data', (data) => {
      told += data
      const [, ws] = /DevTools listening on (ws:\S+)/.exec(told) ?? []
      if (ws) found(ws)
    })
    child.once('exit', () => lost(new Error(`The browser ended: ${told.slice(-500)}`)))
  })
  const browser = await chromium.connectOverCDP(address)
  const [context] = browser.contexts()
  if (!context) throw new Error('The browser has no window.')
  await context.addInitScript(script)
  const page = context.pages()[0] ?? (await context.newPage())
  return {
    page,
    kill: async () => {
      child.kill('SIGKILL')
      await ended
      await browser.close().catch(() => undefined)
    },
  }
}
