/** What we ask a device for: its picture as MPEG program stream over RTP, to this port, under this number. */
export function liveOffer(of: { id: string; address: string; port: number; ssrc: string }): string {
  const family = of.address.includes(':') ? 'IP6' : 'IP4'
  return [
    'v=0',
    `o=${of.id} 0 0 IN ${family} ${of.address}`,
    's=Play',
    `c=IN ${family} ${of.address}`,
    't=0 0',
    `m=video ${of.port} RTP/AVP 96`,
    'a=recvonly',
    'a=rtpmap:96 PS/90000',
    `y=${of.ssrc}`,
    '',
  ].join('\r\n')
}

/** Whether a device answers with a picture of this kind. */
export const givesPicture = (answer: string): boolean => /^m=video [1-9]\d{0,4} RTP\/AVP (?:\d+ )*96\b/m.test(answer)

/** Ten digits: 0 for live, five of the realm, four that count on. */
export const ssrcOf = (realm: string, count: number): string =>
  `0${realm.slice(3, 8).padStart(5, '0')}${String(count % 10_000).padStart(4, '0')}`
