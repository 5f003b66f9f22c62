import { isAbsolute, join, resolve } from 'node:path'
import { type DingTalkSetting, dingTalkSetting } from './dingtalk.ts'
import { flag, oneOf, port, postgresUrl, problems, text, type WitnessSetting, webUrl, witnessList } from './read.ts'
import { projectRoot } from './root.ts'
import { type SipSetting, sipSetting } from './sip.ts'

export type LogLevel = (typeof LOG_LEVELS)[number]
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** Everything that an operator may set. Nothing needs to be set: no `.env`, no file. */
export interface Config {
  /** PORT: the port of the web server. */
  port: number
  /** HOST: the address it listens on; 0.0.0.0 opens it to the network. */
  host: string
  /** DATABASE_URL: a PostgreSQL ≥ 15 of yours, as its owner; absent, the embedded one is started. */
  databaseUrl: string | undefined
  /** APP_DATABASE_URL: the same database as role shanzhi_app, when you keep that role's password yourself. */
  appDatabaseUrl: string | undefined
  /** SHANZHI_DATA: the folder of the embedded database, the files and the secrets. */
  dataDir: string
  /** SHANZHI_DEMO: 1 loads the demonstration county into an empty database, 0 never; absent, only into the embedded one. */
  demo: boolean
  /** SHANZHI_DEMO_PAST: 0 leaves out the 855,000 records of the first half of 2020, which only its report counts. */
  demoPast: boolean
  /** PUBLIC_URL: the address in QR codes and messages, as people outside reach it. */
  publicUrl: string
  /** TRUST_PROXY: 1 behind a reverse proxy of yours, so that X-Forwarded-For names the visitor. */
  trustProxy: boolean
  /** WITNESSES: who watches the transparency log: `address verifier-key name`, several parted by commas; absent, the demonstration's own two. */
  witnesses: WitnessSetting[] | undefined
  /** SIP_PORT and the rest: the gateway for cameras (docs/cameras.md); absent, it is off. */
  sip: SipSetting | undefined
  /** DINGTALK and the rest: signing in by DingTalk and being told there (docs/dingtalk.md); absent, it is off. */
  dingtalk: DingTalkSetting | undefined
  /** LOG_LEVEL: the least serious line that is logged. */
  logLevel: LogLevel
}

/** Reads the environment. Refuses with every bad value at once, a sentence each. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const faults = problems()
  const read = { env, faults }
  const listens = port(read, 'PORT', 8080)
  const databaseUrl = postgresUrl(read, 'DATABASE_URL')
  const appDatabaseUrl = postgresUrl(read, 'APP_DATABASE_URL')
  if (appDatabaseUrl && !databaseUrl) faults.add('APP_DATABASE_URL is set without DATABASE_URL: set both or neither.')
  const config: Config = {
    port: listens,
    host: text(read, 'HOST', '127.0.0.1'),
    databaseUrl,
    appDatabaseUrl,
    dataDir: folder(text(read, 'SHANZHI_DATA', 'data')),
    demo: flag(read, 'SHANZHI_DEMO', databaseUrl === undefined),
    demoPast: flag(read, 'SHANZHI_DEMO_PAST', true),
    publicUrl: webUrl(read, 'PUBLIC_URL', `http://localhost:${listens}`),
    trustProxy: flag(read, 'TRUST_PROXY', false),
    witnesses: witnessList(read, 'WITNESSES'),
    sip: sipSetting(read),
    dingtalk: dingTalkSetting(read),
    logLevel: oneOf(read, 'LOG_LEVEL', LOG_LEVELS, 'info'),
  }
  faults.throwIfAny()
  return config
}

const folder = (path: string) => (isAbsolute(path) ? path : resolve(join(projectRoot(), path)))

let current: Config | undefined

/** The process's configuration. A bad value ends the process: a sentence each on stderr, exit code 2. */
export function config(): Config {
  try {
    current ??= readConfig()
    return current
  } catch (fault) {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
    process.exit(2)
  }
}
