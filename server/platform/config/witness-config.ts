import { isAbsolute, join } from 'node:path'
import { port, problems, text } from './read.ts'
import { projectRoot } from './root.ts'

/** What an operator of a witness sets. */
export interface WitnessConfig {
  /** WITNESS_NAME: how the witness signs, e.g. archive.example. */
  name: string
  /** WITNESS_LOGS: verifier keys of the logs it watches, parted by spaces or commas. */
  logs: string[]
  host: string
  port: number
  dataDir: string
}

export function readWitnessConfig(env: NodeJS.ProcessEnv = process.env): WitnessConfig {
  const faults = problems()
  const read = { env, faults }
  const logs = text(read, 'WITNESS_LOGS', '')
    .split(/[\s,]+/)
    .filter(Boolean)
  const name = text(read, 'WITNESS_NAME', '')
  if (!/^[\w.-]+$/.test(name))
    faults.add('WITNESS_NAME is missing: the name under which it signs, like archive.example.')
  if (logs.length === 0)
    faults.add('WITNESS_LOGS is missing: the verifier key of the log to watch (the county shows it at /log/policy).')
  const data = text(read, 'SHANZHI_DATA', 'data')
  const config = {
    name,
    logs,
    host: text(read, 'HOST', '127.0.0.1'),
    port: port(read, 'PORT', 8090),
    dataDir: isAbsolute(data) ? data : join(projectRoot(), data),
  }
  faults.throwIfAny()
  return config
}
