import { Worker, type WorkerOptions } from 'node:worker_threads'

/**
 * Starts `<name>.worker` that lies beside the module `from` (its `import.meta.url`): the built one under `dist/`, the
 * source under tsx and vitest, which transform modules of their own thread only.
 */
export function startWorker(name: string, from: string, options: WorkerOptions = {}): Worker {
  if (!from.endsWith('.ts')) return new Worker(new URL(`./${name}.worker.js`, from), options)
  const source = new URL(`./${name}.worker.ts`, from).href
  const boot = `import('tsx/esm/api').then((tsx) => { tsx.register(); return import(${JSON.stringify(source)}) })`
  return new Worker(boot, { ...options, eval: true })
}
