import { decisionPaths } from '#web/ui/board/decision-view.ts'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { QrCode, type QrPath } from '#web/ui/components/qr-code.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { PaperPage } from '#web/ui/shells/paper-page.tsx'

interface BallotSlipsView {
  id: string
  title: string
  address: string
  secret: boolean
  slips: readonly { number: number; name: string; holder: number | null; code: string; qr: QrPath }[]
}

/** A sheet to be cut up, one slip for each who may still vote by phone. */
export function BallotSlipsPage({ view: { id, title, address, secret, slips } }: { view: BallotSlipsView }) {
  const say = useFace().t.ballot
  const { number: n } = useFormats()
  return (
    <PaperPage
      title={say.slips}
      size="a4"
      sheets={['notice.css']}
      back={{ href: decisionPaths.deskOne(id), words: title }}
    >
      <h1>{say.slips}</h1>
      <p>{slips.length === 0 ? say.noSlips : say.slipsLede(n(slips.length))}</p>
      <ul class="slips">
        {slips.map(({ number, name, holder, code, qr }) => (
          <li key={number} class="slip-vote">
            <div>
              <p>
                <b>
                  {number}. <OwnWords>{name}</OwnWords>
                </b>
                {holder !== null && ` · ${say.heldBy(String(holder))}`}
              </p>
              <p>
                <OwnWords>{title}</OwnWords>
              </p>
              <p>{secret ? say.slipSecret : say.slipNamed}</p>
              <p>
                {address}
                <br />
                {say.code} <b class="num">{code}</b>
              </p>
            </div>
            <QrCode qr={qr} label={say.qr} />
          </li>
        ))}
      </ul>
    </PaperPage>
  )
}
