import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { QrCode, type QrPath } from '#web/ui/components/qr-code.tsx'
import { type HelpPhone, useFace } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { PaperPage } from '#web/ui/shells/paper-page.tsx'

export interface PosterView {
  village: { code: string; name: string }
  above: string
  size: 'a3' | 'a4'
  qr: QrPath
  /** The address under the code, without its scheme. */
  address: string
  phone: HelpPhone | undefined
  misconduct: string | undefined
  /** Digits by which the keys of sealed reports are compared. */
  roots?: string | undefined
}

/** What is pinned to the wall beside the old board: read from two metres, scanned from one. */
export function PosterPage({ village, above, size, qr, address, phone, misconduct, roots }: PosterView) {
  const { t } = useFace()
  const words = t.noticeboard.poster
  const other = size === 'a3' ? 'a4' : 'a3'
  return (
    <PaperPage
      title={`${village.name} ${words.title}`}
      size={size}
      back={{ href: paths.village(village.code), words: words.back }}
      tools={
        <Buttons>
          <ButtonLink href={paths.posterPdf(village.code, size)} icon="download">
            {words.pdf}
          </ButtonLink>
          <ButtonLink href={paths.poster(village.code, other)}>{words[other]}</ButtonLink>
          <span class="quiet">{words.printHow}</span>
        </Buttons>
      }
    >
      <div class="poster">
        <p class="poster-above">{above}</p>
        <h1>
          {village.name} <span class="nb">{words.board}</span>
        </h1>
        <QrCode qr={qr} label={words.qr} />
        <p class="poster-address num">{address}</p>
        <p class="poster-scan">{words.scan}</p>
        <ul class="poster-points">
          <li>{words.once}</li>
          <li>{words.judge}</li>
        </ul>
        <div class="poster-calls">
          {phone && <PosterCall label={words.noPhone} number={phone.number} detail={phone.name} />}
          {misconduct && (
            <PosterCall label={words.misconduct} number={misconduct} detail={roots && words.roots(roots)} />
          )}
        </div>
      </div>
    </PaperPage>
  )
}

function PosterCall({ label, number, detail }: { label: string; number: string; detail?: string | undefined }) {
  return (
    <div>
      <p>{label}</p>
      <p class="poster-number num">{number}</p>
      {detail && <p>{detail}</p>}
    </div>
  )
}
