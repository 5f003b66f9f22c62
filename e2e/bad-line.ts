import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A valley's network between a phone and the county: gone altogether, or losing answers after the county has committed. */
export interface BadLine {
  url: string
  dropped: number
  /** Answers of the sync API that are lost, of all. */
  loss: number
  isDown: boolean
  /** Changes made through it, by path. */
  puts: string[]
  /** Times that records were handed over together; on a bad line every second answer to that is lost. */
  batches: number
  close(): Promise<void>
}

export async function openBadLine(county: string): Promise<BadLine> {
  const line: BadLine = {
    url: '',
    dropped: 0,
    loss: 0,
    isDown: false,
    puts: [],
    batches: 0,
    close: () => Promise.resolve(),
  }
  let turn = 0
  // Every third or fourth, by a fixed pattern: a journey must go the same way each time.
  const isLost = () => {
    turn += 1
    return (turn * 7) % 10 < line.loss * 10
  }
  const server: Server = createServer((asked, answer) => {
    if (line.isDown) return void asked.socket.destroy()
    const { method = 'GET', url = '/', headers } = asked
    const upstream = request(county + url, { method, headers }, (given: IncomingMessage) => {
      const isSync = url.startsWith('/api/v1/sync/')
      if (isSync && method === 'PUT') line.puts.push(url)
      const isBatch = method === 'POST' && url.endsWith('/sync/records')
      if (isBatch) line.batches += 1
      if (line.isDown || (isSync && isLost()) || (isBatch && line.loss > 0 && line.batches % 2 === 1)) {
        line.dropped += 1
        given.resume()
        return void asked.socket.destroy()
      }
      answer.writeHead(given.statusCode ?? 502, given.headers)
      given.pipe(answer)
    })
    upstream.on('error', () => asked.socket.destroy())
    asked.pipe(upstream)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  line.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  line.close = async () => {
    server.closeAllConnections()
    await new Promise<void>((done) => server.close(() => done()))
  }
  return line
}
