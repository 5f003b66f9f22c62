import { refuse } from '#kernel/problem.ts'

/** Lets a few works run at once and a few wait; who comes later is told to come again, instead of everybody waiting. */
export interface Gate {
  /** @throws Problem `busy` 503 when the queue is full */
  run<T>(work: () => Promise<T>): Promise<T>
}

const RETRY_AFTER_S = 3

export function makeGate(atOnce: number, waitingMax: number): Gate {
  let running = 0
  const waiting: (() => void)[] = []

  const leave = () => {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
  const enter = async () => {
    if (running < atOnce) {
      running += 1
      return
    }
    if (waiting.length >= waitingMax) throw refuse('busy', 503, { params: { retryAfter_s: RETRY_AFTER_S } })
    // The one who leaves hands the place over, so `running` stays as it is.
    await new Promise<void>((resolve) => waiting.push(resolve))
  }
  return {
    async run(work) {
      await enter()
      try {
        return await work()
      } finally {
        leave()
      }
    },
  }
}
