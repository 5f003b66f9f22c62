import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { writeNote, writeVkey } from '#kernel/log/note.ts'
import { inTurn, type Witness, type WitnessAnswer } from './witness.ts'

const BODY_BYTES_MAX = 64 * 1024
const REQUEST_TIMEOUT_MS = 10_000

/** A witness as a server of its own: `POST /add-checkpoint`, and its verifier key at `GET /`. */
export function witnessServer(witness: Witness): Server {
  const add = inTurn(witness)
  const server = createServer(
    { requestTimeout: REQUEST_TIMEOUT_MS, headersTimeout: REQUEST_TIMEOUT_MS },
    (request, response) => {
      answer(request, response, add, witness).catch(() => response.writeHead(500).end())
    },
  )
  return server
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  add: (body: string) => Promise<WitnessAnswer>,
  witness: Witness,
): Promise<void> {
  if (request.method === 'GET' && request.url === '/') {
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(`${writeVkey(witness.signer.key)}\n`)
    return
  }
  if (request.method !== 'POST' || request.url !== '/add-checkpoint') {
    response.writeHead(404).end()
    return
  }
  const body = await bodyOf(request)
  if (body === undefined) {
    response.writeHead(413).end()
    return
  }
  const said = await add(body)
  if (said.status === 200) {
    // The lines of a note without its text.
    const [, lines = ''] = writeNote({ text: '', signatures: [said.line] }).split(/^\n/)
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(lines)
  } else if (said.status === 409) response.writeHead(409, { 'content-type': 'text/x.tlog.size' }).end(`${said.size}\n`)
  else response.writeHead(said.status).end()
}

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    if (length > BODY_BYTES_MAX) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
