import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export interface Metrics {
  registry: Registry
  /** Failed sign-ins, for the global alarm. */
  signInFailures: Counter
  jobs: Counter<'task' | 'outcome'>
}

declare module 'fastify' {
  interface FastifyInstance {
    metrics: Metrics
  }
}

const BUCKETS_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

let ofProcess: Registry | undefined

/**
 * What a process is measured by, once however many servers it held: the library watches its garbage collection and never
 * stops, and would keep every server in memory that it was asked for.
 */
function processRegistry(): Registry {
  if (!ofProcess) {
    ofProcess = new Registry()
    collectDefaultMetrics({ register: ofProcess })
  }
  return ofProcess
}

export function addMetrics(app: FastifyInstance): void {
  const registry = new Registry()
  const registers = [registry]
  const answers = new Histogram({
    name: 'shanzhi_http_seconds',
    help: 'Time to answer, by route pattern and status',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS_S,
    registers,
  })
  new Gauge({
    name: 'shanzhi_database_connections',
    help: 'Connections of the pool, by state',
    labelNames: ['state'],
    registers,
    collect() {
      const { pool } = app.floor.database
      this.set({ state: 'open' }, pool.totalCount)
      this.set({ state: 'idle' }, pool.idleCount)
      this.set({ state: 'waiting' }, pool.waitingCount)
    },
  })
  new Gauge({
    name: 'shanzhi_log_refuses',
    help: '1 while the log signs nothing, because a witness saw more of it than it holds',
    registers,
    collect() {
      this.set(/behind|contradicted/.test(app.floor.log.standing.state) ? 1 : 0)
    },
  })
  new Gauge({
    name: 'shanzhi_log_leaves',
    help: 'Leaves under the newest head, where this process numbers them',
    registers,
    collect() {
      this.set(Number(app.floor.log.standing.size))
    },
  })
  const signInFailures = new Counter({ name: 'shanzhi_sign_in_failures', help: 'Refused sign-ins', registers })
  const jobs = new Counter({
    name: 'shanzhi_jobs',
    help: 'Jobs run, by task and outcome',
    labelNames: ['task', 'outcome'],
    registers,
  })
  // Last: what is measured from here on would be in neither.
  app.decorate('metrics', { registry: Registry.merge([processRegistry(), registry]), signInFailures, jobs })
  app.addHook('onResponse', async (request, reply) => {
    if (request.routeOptions.config.unseen) return
    const route = request.routeOptions.url ?? 'none'
    answers.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000)
  })
}
