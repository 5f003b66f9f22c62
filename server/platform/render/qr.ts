import QRCode from 'qrcode'

/** A QR code as one SVG path, a unit per module: pages draw it inline, paper prints it sharp. */
export interface QrPath {
  path: string
  /** Modules on a side, without the quiet zone. */
  size: number
}

/** `correction`: M for screens, H for what hangs in wind and rain. */
export function qrPath(text: string, correction: 'M' | 'H' = 'M'): QrPath {
  return pathOf(QRCode.create(text, { errorCorrectionLevel: correction }))
}

/** jsQR, which many scanners on the web are made of, reads all sizes but this one. */
const UNREAD_VERSION = 23

/** An address that ends in very many digits: these are packed as such, three of them in ten bits. */
export function longQrPath(address: string, digits: string): QrPath {
  const parts = [
    { data: new TextEncoder().encode(address), mode: 'byte' as const },
    { data: digits, mode: 'numeric' as const },
  ]
  const drawn = QRCode.create(parts, { errorCorrectionLevel: 'L' })
  if (drawn.version !== UNREAD_VERSION) return pathOf(drawn)
  return pathOf(QRCode.create(parts, { errorCorrectionLevel: 'L', version: UNREAD_VERSION + 1 }))
}

function pathOf({ modules }: QRCode.QRCode): QrPath {
  const { size } = modules
  const bars: string[] = []
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      let wide = 0
      while (x + wide < size && modules.get(y, x + wide)) wide++
      if (wide > 0) bars.push(`M${x} ${y}h${wide}v1h-${wide}z`)
      x += wide
    }
  }
  return { path: bars.join(''), size }
}
