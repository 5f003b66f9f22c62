import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { platform } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '#platform/config/root.ts'

export interface Running {
  base: string
  pid: number
  stop(): Promise<void>
}

const onCore = (core: number, command: string[]): string[] =>
  platform() === 'linux' ? ['taskset', '-c', String(core), ...command] : command

async function run(command: string[], env: Record<string, string>, port: number): Promise<Running> {
  const [program = '', ...rest] = onCore(0, command)
  const child = spawn(program, rest, {
    cwd: projectRoot(),
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await ready(child, port)
  return {
    base: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

export const startBytes = (file: string, port: number): Promise<Running> =>
  run([process.execPath, '--import', 'tsx', join('bench', 'bytes-server.ts')], { BYTES_FILE: file }, port)

async function ready(child: ChildProcess, port: number): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error('the server did not start')
    const up = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined)
    if (up) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('the server did not answer within a minute')
}

export const startOurs = (databaseUrl: string, dataDir: string, port: number): Promise<Running> =>
  run(
    ['node', 'dist/server/main.js', 'web'],
    { DATABASE_URL: databaseUrl, SHANZHI_DATA: dataDir, TRUST_PROXY: '1', LOG_LEVEL: 'silent' },
    port,
  )

export const startFloor = (databaseUrl: string, port: number): Promise<Running> =>
  run(
    [process.execPath, '--import', 'tsx', join('bench', 'floor-server.ts')],
    { FLOOR_DATABASE_URL: databaseUrl },
    port,
  )
