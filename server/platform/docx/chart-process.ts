import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface ChartAsk {
  id: number
  svg: string
}
export interface ChartAnswer {
  id: number
  png?: Uint8Array
}

const PATIENCE_MS = 20_000
let running: ChildProcess | undefined
let asked = 0

/**
 * Draws a chart of ours as PNG, in a process of its own: what the photo worker forbids to the picture library, SVG among it,
 * holds for the whole of this one. The process is kept for the next chart, and keeps nobody from ending.
 */
export function pngOf(svg: string): Promise<Buffer> {
  const child = running?.connected ? running : start()
  running = child
  asked += 1
  const ask: ChartAsk = { id: asked, svg }
  return new Promise((resolve, reject) => {
    const end = (png?: Uint8Array) => {
      clearTimeout(clock)
      child.off('message', hear)
      child.off('exit', fail)
      if (png) resolve(Buffer.from(png))
      else reject(new Error('a chart could not be drawn'))
    }
    const fail = () => end()
    const hear = (message: unknown) => {
      const answer = message as ChartAnswer // Only our own worker speaks on this channel.
      if (answer.id === ask.id) end(answer.png)
    }
    const clock = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
    child.on('message', hear)
    child.once('exit', fail)
    child.send(ask)
  })
}

function start(): ChildProcess {
  const source = import.meta.url.endsWith('.ts')
  const module = fileURLToPath(new URL(source ? './chart.worker.ts' : './chart.worker.js', import.meta.url))
  const child = fork(module, [], {
    serialization: 'advanced',
    execArgv: source ? ['--import', 'tsx'] : [],
    env: { PATH: process.env['PATH'] ?? '' },
    stdio: 'ignore',
  })
  child.setMaxListeners(50)
  child.unref()
  child.channel?.unref()
  return child
}
