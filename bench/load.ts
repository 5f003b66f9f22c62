import { readFileSync } from 'node:fs'
import autocannon from 'autocannon'

export interface Shot {
  method?: 'GET' | 'POST'
  path: string
  headers?: Record<string, string>
  body?: string
}

export interface Measured {
  perSecond: number
  p50_ms: number
  p99_ms: number
  bad: number
  cpu_us: number
}

const CONNECTIONS = 32

/** Fires shots for some seconds and reads what the server's process spent on each. */
export async function fire(base: string, pid: number, seconds: number, next: () => Shot): Promise<Measured> {
  const before = cpuOf(pid)
  const result = await autocannon({
    url: base,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [
      {
        setupRequest: (request) => {
          const { method = 'GET', path, headers = {}, body } = next()
          return { ...request, method, path, headers: { ...headers }, ...(body === undefined ? {} : { body }) }
        },
      },
    ],
  })
  const spent = cpuOf(pid) - before
  const done = result.requests.total
  return {
    perSecond: done / result.duration,
    p50_ms: result.latency.p50,
    p99_ms: result.latency.p99,
    bad: result.non2xx + result.errors + result.timeouts,
    cpu_us: done === 0 ? 0 : (spent * 1e6) / done,
  }
}
const TICKS_PER_SECOND = 100

/** Seconds of processor time of a process so far; 0 where the system does not tell. */
export function cpuOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND
  } catch {
    return 0
  }
}
