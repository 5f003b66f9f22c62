import { spawn } from 'node:child_process'
import type { Account } from './embedded-account.ts'

export interface RunOptions {
  account: Account | undefined
  cwd: string
}

/** Runs one of PostgreSQL's programs; resolves with what it printed, refuses with what it complained of. */
export function run(program: string, args: string[], { account, cwd }: RunOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      ...account,
      env: cleanEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    })
    let printed = ''
    let complained = ''
    child.stdout.on('data', (text) => (printed += text))
    child.stderr.on('data', (text) => (complained += text))
    child.on('error', (fault) => reject(new Error(`Cannot run ${program}: ${fault.message}`, { cause: fault })))
    // Not 'close': on Windows the database that pg_ctl started keeps the pipes open.
    child.on('exit', (code) =>
      setImmediate(() =>
        code === 0 ? resolve(printed) : reject(new Error(`${program} ended with ${code}: ${complained || printed}`)),
      ),
    )
  })
}

/** Without the caller's PGDATA, PGPORT, LANG and the like, which would change what these programs do. */
const cleanEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  SystemRoot: process.env['SystemRoot'],
  TEMP: process.env['TEMP'],
  TZ: 'UTC',
  LC_ALL: 'C',
})
