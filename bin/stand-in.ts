/**
 * npm run stand-in -- <partner> <place of 15 digits> [<county's address>]: plays the part of another system on this machine, so
 * that a connection can be tried before the real one is there. It says what key to register, then tells something every few seconds.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { openPartner } from '#server/stand-ins/partner.ts'
import { eventOf, STAND_INS } from '#server/stand-ins/talk.ts'

const EVERY_MS = 5_000
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const [partner = '', place = '', address = 'http://127.0.0.1:8080'] = process.argv.slice(2)

if (!STAND_INS.includes(partner) || !/^\d{15}$/.test(place)) {
  say(`Usage: npm run stand-in -- <${STAND_INS.join('|')}> <grid of 15 digits> [address of the county]`)
  process.exit(2)
}
const { keys } = (await (await fetch(new URL('/api/v1/feed-keys', address))).json()) as { keys: { x: string }[] }
const standIn = await openPartner({ countyKey: Buffer.from(keys[0]?.x ?? '', 'base64url'), clock: () => new Date() })
say(`This is a stand-in for “${partner}”, not the real system.`)
say(`Register its key as system administrator at ${address}/desk/feeds/${partner}: ${standIn.publicKey}`)
say(`To have it told of events, register its address there as well: ${standIn.url}`)
for (let n = 0; ; n += 1) {
  const { headers, body } = standIn.signed([eventOf(partner, n, place, new Date())])
  const answer = await fetch(new URL(`/api/v1/feeds/${partner}/events`, address), { method: 'POST', headers, body })
  const said = await answer.text()
  say(`${answer.status} ${said.slice(0, 200)} · heard ${standIn.heard.size} events of the county`)
  await wait(EVERY_MS)
}
