import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alarmOf, catalogueOf, catalogueQuery, readNote } from './manscdp.ts'
import { givesPicture, liveOffer, ssrcOf } from './sdp.ts'
import { readXml } from './xml.ts'

const DEVICE = '33018200001320000001'
const note = (inner: string, root = 'Notify', head = '<?xml version="1.0"?>') =>
  new TextEncoder().encode(`${head}<${root}>${inner}</${root}>`)
const about = (command: string) => `<CmdType>${command}</CmdType><SN>7</SN><DeviceID>${DEVICE}</DeviceID>`

test('a message in GB2312 is read in Chinese', () => {
  // 桂花桥 in GB2312.
  const name = new Uint8Array([0xb9, 0xf0, 0xbb, 0xa8, 0xc7, 0xc5])
  const text = (words: string) => new TextEncoder().encode(words)
  const item = (code: string) => text(`<Item><DeviceID>${code}</DeviceID><Status>ON</Status><Name>`)
  const parts = [
    text(`<?xml version="1.0" encoding="GB2312"?><Response>${about('Catalog')}<SumNum>3</SumNum><DeviceList Num="3">`),
    ...[item('33018200001310000001'), name, text('</Name></Item>')],
    ...[item('33018200002150000001'), name, text('</Name></Item>')],
    text('<Item><DeviceID>33018200001320000002</DeviceID><Status>OFF</Status></Item></DeviceList></Response>'),
  ]
  const read = readNote(Buffer.concat(parts))
  expect(read && catalogueOf(read)).toEqual([
    { code: '33018200001310000001', name: '桂花桥', works: true },
    { code: '33018200001320000002', name: '33018200001320000002', works: false },
  ])
})

test('an alarm says by which means, of which sort, and when', () => {
  const inner = `${about('Alarm')}<AlarmMethod>5</AlarmMethod><AlarmTime>2026-11-16T09:59:00</AlarmTime><AlarmDescription>a &lt; b</AlarmDescription><Info><AlarmType>6</AlarmType></Info>`
  const read = readNote(note(inner))
  expect(read && alarmOf(read)).toEqual({
    ...{ about: DEVICE, method: 5, type: 6, at: '2026-11-16T09:59:00', words: 'a < b' },
  })
  const odd = readNote(note(inner.replace('2026-11-16T09:59:00', 'now')))
  expect(odd && alarmOf(odd)).toBeUndefined()
})

test('what is no such message is none: other roots, wrong codes, document types, too deep, too much, unbalanced', () => {
  const wrong = [
    note(about('Keepalive'), 'Query'),
    note(about('Keepalive').replace(DEVICE, '1')),
    note(about('Keep alive')),
    note(about('Keepalive'), 'Notify', '<!DOCTYPE x [<!ENTITY a "b">]>'),
    note(`${about('Keepalive')}${'<a>'.repeat(20)}${'</a>'.repeat(20)}`),
    note(`${about('Keepalive')}${'<a/>'.repeat(30_000)}`),
    note(`${about('Keepalive')}<a>`),
    new TextEncoder().encode('Notify'),
  ]
  for (const bytes of wrong) expect(readNote(bytes)).toBeUndefined()
  expect(readNote(note(`<!-- a > b -->${about('Keepalive')}`))).toMatchObject({ command: 'Keepalive', number: 7 })
})

test('any bytes are read without a fault', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void readNote(bytes)))
  const pieces = fc.array(fc.constantFrom('<', '>', '/', 'a', '</a>', '<a>', '<!--', '-->', '&lt;', ' ', '?'), {
    maxLength: 40,
  })
  fc.assert(fc.property(pieces, (parts) => void readXml(parts.join(''))))
})

test('what we ask for is what the standard says', () => {
  expect(Buffer.from(catalogueQuery(3, DEVICE)).toString()).toBe(
    `<?xml version="1.0" encoding="GB2312"?>\r\n<Query>\r\n<CmdType>Catalog</CmdType>\r\n<SN>3</SN>\r\n<DeviceID>${DEVICE}</DeviceID>\r\n</Query>\r\n`,
  )
  const ssrc = ssrcOf('3301820000', 12_345)
  expect(ssrc).toBe('0182002345')
  const offer = liveOffer({ id: DEVICE, address: '192.0.2.1', port: 30_000, ssrc })
  expect(offer).toContain('m=video 30000 RTP/AVP 96\r\na=recvonly\r\na=rtpmap:96 PS/90000\r\ny=0182002345\r\n')
  expect(givesPicture('v=0\r\nm=video 20000 RTP/AVP 96\r\n')).toBe(true)
  expect(givesPicture('v=0\r\nm=video 20000 RTP/AVP 96 98\r\n')).toBe(true)
  expect(givesPicture('v=0\r\nm=video 0 RTP/AVP 96\r\n')).toBe(false)
})
