import type pg from 'pg'
import type { Database } from './database.ts'

interface Hearing {
  channels: readonly string[]
  heard: (channel: string, text: string) => void
  /** False while the connection is down: what is said meanwhile is missed. */
  turned: (connected: boolean) => void
}

const RETRY_FIRST_MS = 500
const RETRY_MAX_MS = 15_000
/** A connection cut by a firewall says nothing; asking it finds out. */
const ASK_EVERY_MS = 10_000
const ASK_TIMEOUT_MS = 5_000

/** LISTEN on one dedicated connection, taken up again whenever it breaks, until closed. */
export class Listener {
  readonly #database: Pick<Database, 'newClient'>
  readonly #hearing: Hearing
  #client: pg.Client | undefined
  #timer: NodeJS.Timeout | undefined
  #retry_ms = RETRY_FIRST_MS
  #connected = false
  #closed = false

  constructor(database: Pick<Database, 'newClient'>, hearing: Hearing) {
    this.#database = database
    this.#hearing = hearing
    this.#connect()
  }

  get connected(): boolean {
    return this.#connected
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#timer)
    await this.#client?.end().catch(() => undefined)
  }

  #connect(): void {
    const client = this.#database.newClient()
    const channels = this.#hearing.channels.map((channel) => `listen ${client.escapeIdentifier(channel)}`)
    this.#client = client
    client.on('error', () => this.#drop(client))
    client.on('end', () => this.#drop(client))
    client.on('notification', ({ channel, payload = '' }) => this.#hearing.heard(channel, payload))
    client
      .connect()
      .then(() => client.query(channels.join('; ')))
      .then(() => {
        if (this.#client !== client) return
        this.#retry_ms = RETRY_FIRST_MS
        this.#turn(true)
        this.#later(() => this.#ask(client), ASK_EVERY_MS)
      })
      .catch(() => this.#drop(client))
  }

  #ask(client: pg.Client): void {
    const silent = setTimeout(() => this.#drop(client), ASK_TIMEOUT_MS).unref()
    client
      .query('select 1')
      .then(() => this.#client === client && this.#later(() => this.#ask(client), ASK_EVERY_MS))
      .catch(() => this.#drop(client))
      .finally(() => clearTimeout(silent))
  }

  #drop(client: pg.Client): void {
    if (this.#client !== client) return
    this.#client = undefined
    this.#turn(false)
    client.end().catch(() => undefined)
    this.#later(() => this.#connect(), this.#retry_ms)
    this.#retry_ms = Math.min(this.#retry_ms * 2, RETRY_MAX_MS)
  }

  #turn(connected: boolean): void {
    if (connected === this.#connected) return
    this.#connected = connected
    this.#hearing.turned(connected)
  }

  #later(work: () => void, wait_ms: number): void {
    clearTimeout(this.#timer)
    if (!this.#closed) this.#timer = setTimeout(work, wait_ms).unref()
  }
}
