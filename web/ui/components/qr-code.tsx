/** One SVG path, a unit per module, with the number of modules on a side. */
export interface QrPath {
  path: string
  size: number
}

// ISO/IEC 18004: four modules of quiet around the code.
const QUIET_ZONE = 4

export function QrCode({ qr, label }: { qr: QrPath; label: string }) {
  const side = qr.size + 2 * QUIET_ZONE
  const ground = `M${-QUIET_ZONE} ${-QUIET_ZONE}h${side}v${side}h${-side}z`
  return (
    <svg
      class="receipt-qr"
      viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <path class="receipt-qr-ground" d={ground} />
      <path class="receipt-qr-ink" d={qr.path} />
    </svg>
  )
}
