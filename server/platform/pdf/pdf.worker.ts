import { parentPort } from 'node:worker_threads'
import type { Paper } from '#web/ui/paper/blocks.ts'
import { drawPaper } from './draw-paper.ts'

parentPort?.on('message', async (paper: Paper) => {
  const bytes = Uint8Array.from(await drawPaper(paper))
  parentPort?.postMessage(bytes, [bytes.buffer])
})
