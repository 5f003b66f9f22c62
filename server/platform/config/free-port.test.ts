import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { requireFreePort } from './free-port.ts'

test('a taken port is refused, a free one is free afterwards too', async () => {
  const other = createServer()
  other.listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo // Of a server that listens on TCP.
  await expect(requireFreePort(port, '127.0.0.1')).rejects.toMatchObject({ code: 'EADDRINUSE', port })
  other.close()
  await once(other, 'close')
  await requireFreePort(port, '127.0.0.1')
  await requireFreePort(port, '127.0.0.1')
})
