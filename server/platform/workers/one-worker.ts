import type { Worker } from 'node:worker_threads'
import { refuse } from '#kernel/problem.ts'

export interface OneWorker<Asked, Answer> {
  /** Undefined when it died of this or took too long. @throws Problem `busy` 503 */
  ask(asked: Asked): Promise<Answer | undefined>
  close(): Promise<void>
}

interface Settings {
  patience_ms: number
  waiting_max: number
  start: () => Worker
}

/** One worker, one piece of work at a time; a piece that kills or stalls it costs that piece only. */
export function oneWorker<Asked extends object, Answer>(settings: Settings): OneWorker<Asked, Answer> {
  const { patience_ms, waiting_max, start } = settings
  let worker: Worker | undefined
  let waiting = 0
  let turn: Promise<unknown> = Promise.resolve()

  const ready = (): Worker => {
    const fresh = start()
    // One that dies while idle is replaced at the next piece; unheard, its error would end the process.
    fresh.on('error', () => undefined)
    fresh.once('exit', () => {
      if (worker === fresh) worker = undefined
    })
    // An idle worker must not keep a process alive that has nothing else to do.
    fresh.unref()
    return fresh
  }

  const dismiss = async (): Promise<void> => {
    const gone = worker
    worker = undefined
    await gone?.terminate()
  }

  const askNow = async (asked: Asked): Promise<Answer | undefined> => {
    worker ??= ready()
    const answer = await oneAnswer<Answer>(worker, asked, patience_ms)
    if (answer === undefined) await dismiss()
    return answer
  }

  return {
    ask: (asked) => {
      if (waiting >= waiting_max)
        return Promise.reject(refuse('busy', 503, { params: { retryAfter_s: Math.ceil(patience_ms / 1000) } }))
      waiting += 1
      const mine = turn.then(() => askNow(asked))
      turn = mine
        .catch(() => undefined)
        .finally(() => {
          waiting -= 1
        })
      return mine
    },
    close: dismiss,
  }
}

/** What the worker says; nothing when it died or took too long. */
function oneAnswer<Answer>(worker: Worker, asked: object, patience_ms: number): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const done = (answer?: Answer) => {
      clearTimeout(clock)
      for (const event of ['message', 'error', 'exit'] as const) worker.removeListener(event, heard[event])
      resolve(answer)
    }
    const heard = { message: done, error: () => done(), exit: () => done() }
    const clock = setTimeout(done, patience_ms)
    worker.on('message', heard.message).on('error', heard.error).on('exit', heard.exit)
    worker.postMessage(asked)
  })
}
