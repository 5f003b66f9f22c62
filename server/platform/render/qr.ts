import QRCode from 'qrcode'

/** A QR code as one SVG path, a unit per module: pages draw it inline, paper prints it sharp. */
export interface QrPath {
  path: string
  /** Modules on a side, without the quiet zone. */
  size: number
}

export function qrPath(text: string): QrPath {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const { size } = modules
  const squares: string[] = []
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) if (modules.get(y, x)) squares.push(`M${x} ${y}h1v1h-1z`)
  }
  return { path: squares.join(''), size }
}
