import { spawn } from 'node:child_process'
import { ROOT } from './root.mjs'
import { said, seconds } from './say.mjs'
import { commandOf } from './tools.mjs'

/** What a step came to. A check counts as no test; when it fails, as one failure. */
export const PASSED = { isFine: true, passed: 0, failed: 0 }
export const failedWith = (output) => ({ isFine: false, passed: 0, failed: 1, output })

/** Runs the steps in their order, naming and timing each, and stops at the first that fails. */
export async function runSteps(steps) {
  const total = { passed: 0, failed: 0 }
  for (const [name, run] of steps) {
    const started = performance.now()
    process.stdout.write(`${name} … `)
    const outcome = await run().catch((fault) => failedWith(fault.message))
    total.passed += outcome.passed
    total.failed += outcome.failed
    said(`${outcome.isFine ? 'ok' : 'FAILED'} (${outcome.note ? `${outcome.note}, ` : ''}${seconds(started)})`)
    if (!outcome.isFine) {
      said(`\n${outcome.output.trim()}\n`)
      break
    }
  }
  return total
}

/** A program of an installed package as a step: fine when it ends with 0. */
export const program = (packageName, name, args) => async () => {
  const { code, output } = await run(commandOf(packageName, name), args)
  return code === 0 ? PASSED : failedWith(output)
}

/** Runs to the end, keeping what it prints; `env` is added to ours. */
export function run([command, first], args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, ...args], {
      cwd: ROOT,
      env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const keep = (text) => {
      output += text
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}
