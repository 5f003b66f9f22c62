import { ButtonLink } from '#web/ui/components/button.tsx'
import { useFace } from '#web/ui/face.tsx'
import { Document } from '#web/ui/shells/document.tsx'

interface GridAppPageProps {
  script: string
  sheet: string
  manifest: string
  /** The day of this build. */
  version: string
}

/** What the phone keeps and opens without a network; everything else is drawn by the script. */
export function GridAppPage({ script, sheet, manifest, version }: GridAppPageProps) {
  const { t, phone } = useFace()
  return (
    <Document title={t.gridApp.title} sheet={sheet} scripts={[script]} manifest={manifest} unlisted body="face-grid">
      <div id="main" class="app" data-version={version} data-phone={phone?.number} data-phone-name={phone?.name}>
        <main class="screen">
          <h1>{t.gridApp.title}</h1>
          <p>{t.gridApp.lede}</p>
          <noscript>
            <p>{t.gridApp.needsScript}</p>
          </noscript>
          <ButtonLink href="/desk">{t.gridApp.toDesk}</ButtonLink>
        </main>
      </div>
    </Document>
  )
}
