/** The barest page: one file from memory by node:http, whatever is asked. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const bytes = readFileSync(process.env['BYTES_FILE'] ?? '')
createServer((_request, response) =>
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': bytes.length }).end(bytes),
).listen(Number(process.env['PORT']), '127.0.0.1')
