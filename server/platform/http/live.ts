import { PassThrough } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from '#kernel/problem.ts'
import { Listener } from '#platform/db/listener.ts'
import { LIVE_STREAMS_MAX } from './limits.ts'
import type { App } from './server.ts'

/** What an open screen is told of a change: where to look, never what it says or whom it is about. */
export interface Change {
  /** The channel it was announced on. */
  about: string
  id: string
  place: string
  units: readonly string[]
}

type Told = { change: Change } | { listening: boolean }

/** Everything announced in the database since somebody listens, told to the open screens of this process. */
class Live {
  readonly #ears = new Set<(told: Told) => void>()
  readonly #listener: Listener

  constructor(database: ConstructorParameters<typeof Listener>[0], channels: readonly string[]) {
    this.#listener = new Listener(database, {
      channels,
      heard: (about, text) => {
        const change = changeOf(about, text)
        if (change) this.#tell({ change })
      },
      turned: (listening) => this.#tell({ listening }),
    })
  }

  get listening(): boolean {
    return this.#listener.connected
  }

  get streams(): number {
    return this.#ears.size
  }

  hear(ear: (told: Told) => void): () => void {
    this.#ears.add(ear)
    return () => void this.#ears.delete(ear)
  }

  close(): Promise<void> {
    return this.#listener.close()
  }

  #tell(told: Told): void {
    for (const ear of this.#ears) ear(told)
  }
}

declare module 'fastify' {
  interface FastifyInstance {
    live: Live
  }
}

/** `channels`: names under which capabilities announce their changes (`pg_notify`). */
export function addLive(app: App, channels: readonly string[]): void {
  const live = new Live(app.floor.database, channels)
  app.decorate('live', live)
  app.addHook('preClose', () => live.close())
}

const BEAT_MS = 15_000
/** Then the browser comes again by itself, and shows its session anew: nobody stays who has signed out. */
const STREAM_MS_MAX = 10 * 60_000
const BACKLOG_BYTES_MAX = 64 * 1024

/**
 * Server-sent events: `change` for what `sees` lets through, `beat` with whether the database is still heard.
 * A page that hears no beat knows that it is old; nothing may depend on a change arriving.
 */
export function sendLive(request: FastifyRequest, reply: FastifyReply, sees: (change: Change) => boolean) {
  const { live } = request.server
  if (live.streams >= LIVE_STREAMS_MAX) throw refuse('busy', 503)
  const stream = new PassThrough()
  const say = (event: string, data: object) => {
    if (stream.writableLength > BACKLOG_BYTES_MAX) stream.destroy()
    else stream.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  }
  const beat = () => say('beat', { listening: live.listening })
  const deaf = live.hear((told) => {
    if ('listening' in told) beat()
    else if (sees(told.change)) say('change', told.change)
  })
  const beating = setInterval(beat, BEAT_MS)
  const ending = setTimeout(() => stream.end(), STREAM_MS_MAX)
  stream.on('close', () => {
    deaf()
    clearInterval(beating)
    clearTimeout(ending)
  })
  reply.raw.on('close', () => stream.destroy())
  stream.write('retry: 3000\n\n')
  beat()
  return reply
    .type('text/event-stream')
    .header('cache-control', 'no-store')
    .header('x-accel-buffering', 'no')
    .send(stream)
}

function changeOf(about: string, text: string): Change | undefined {
  try {
    const { id, place, units } = JSON.parse(text) as Partial<Change>
    const whole = typeof id === 'string' && typeof place === 'string' && Array.isArray(units)
    return whole ? { about, id, place, units } : undefined
  } catch {
    return undefined
  }
}
