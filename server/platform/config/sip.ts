import { isIP } from 'node:net'
import { port, type Reading, text } from './read.ts'

/** Where the gateway for cameras listens, and what it is called. */
export interface SipSetting {
  host: string
  port: number
  /** SIP_ID: the 20 digits by which devices know this platform. */
  id: string
  /** SIP_ADDRESS: the address that devices are told to send pictures to. */
  address: string
  /** SIP_MEDIA_PORTS: UDP ports for pictures, one a look. */
  media: { from: number; to: number }
  /** FFMPEG: the program that turns pictures into what a browser shows. */
  ffmpeg: string
}

const RANGE = /^(\d{4,5})-(\d{4,5})$/
const PORT_MOST = 65_535

/** Off unless SIP_PORT is set. */
export function sipSetting(read: Reading): SipSetting | undefined {
  if (text(read, 'SIP_PORT', '') === '') return undefined
  const host = text(read, 'SIP_HOST', '127.0.0.1')
  const setting = {
    host,
    port: port(read, 'SIP_PORT', 5060),
    id: text(read, 'SIP_ID', ''),
    address: text(read, 'SIP_ADDRESS', host),
    media: mediaPorts(read),
    ffmpeg: text(read, 'FFMPEG', 'ffmpeg'),
  }
  if (!/^\d{20}$/.test(setting.id))
    read.faults.add(`SIP_ID is "${setting.id}": use the 20 digits by which devices know this platform.`)
  if (!isIP(host)) read.faults.add(`SIP_HOST is "${host}": use an IP address of this machine.`)
  if (!isIP(setting.address) || ['0.0.0.0', '::'].includes(setting.address))
    read.faults.add(`SIP_ADDRESS is "${setting.address}": use the IP address at which devices reach this machine.`)
  return setting
}

function mediaPorts(read: Reading): { from: number; to: number } {
  const range = text(read, 'SIP_MEDIA_PORTS', '30000-30098')
  const [, from = 0, to = 0] = RANGE.exec(range)?.map(Number) ?? []
  if (!(from > 0 && from <= to && to <= PORT_MOST))
    read.faults.add(`SIP_MEDIA_PORTS is "${range}": use two ports like 30000-30098.`)
  return { from, to }
}
