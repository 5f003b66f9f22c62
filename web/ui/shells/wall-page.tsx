import type { ComponentChildren } from 'preact'
import { QrCode, type QrPath } from '../components/qr-code.tsx'
import { useFormats } from '../face.tsx'
import { PaperPage } from './paper-page.tsx'

interface WallPageProps {
  /** Town and county, above the village's name. */
  above: string
  village: { code: string; name: string }
  title: string
  /** The day that it shows, `YYYY-MM-DD`. */
  on: string
  size: 'a3' | 'a4'
  /** The page of the same content, which the code leads to. */
  href: string
  qr: QrPath
  scan: string
  children: ComponentChildren
}

/** What a village hangs on its wall: its name, the day, and a code that leads to the page, which is never older than its records. */
export function WallPage({ above, village, title, on, size, href, qr, scan, children }: WallPageProps) {
  const { date } = useFormats()
  return (
    <PaperPage title={`${title} · ${village.name}`} size={size} sheets={['notice.css']} back={{ href, words: title }}>
      <header class="paper-head">
        <div>
          <p>{above}</p>
          <h1>{village.name}</h1>
        </div>
        <p class="notice-what">
          <b>{title}</b>
          <span>{date(on)}</span>
        </p>
      </header>
      {children}
      <footer class="notice-foot">
        <div class="paper-qr">
          <QrCode qr={qr} label={scan} />
        </div>
        <p>{scan}</p>
      </footer>
    </PaperPage>
  )
}
