import { once } from 'node:events'
import { createServer } from 'node:net'

/** Takes the address for a moment: a taken port is said before minutes go into a first load. @throws EADDRINUSE, EACCES */
export async function requireFreePort(port: number, host: string): Promise<void> {
  const probe = createServer()
  probe.listen(port, host)
  await once(probe, 'listening')
  probe.close()
  await once(probe, 'close')
}
