import { deliberationPaths } from '#web/ui/board/deliberation-view.ts'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { useFace } from '#web/ui/face.tsx'
import { PaperPage } from '#web/ui/shells/paper-page.tsx'

interface SlipsView {
  id: string
  title: string
  address: string
  slips: readonly { number: number; name: string; receipt: string }[]
}

/** A sheet to be cut up: one slip for each who took part, with the receipt to rate with. */
export function SlipsPage({ id, title, address, slips }: SlipsView) {
  const say = useFace().t.deliberation
  return (
    <PaperPage
      title={say.slips}
      size="a4"
      sheets={['notice.css']}
      back={{ href: deliberationPaths.deskOne(id), words: title }}
    >
      <h1>{say.slips}</h1>
      <p>{say.slipsLede}</p>
      {slips.length === 0 && <p>{say.noSlips}</p>}
      <ul class="slips">
        {slips.map(({ number, name, receipt }) => (
          <li key={number}>
            <p>
              <b>
                {number}. <OwnWords>{name}</OwnWords>
              </b>
            </p>
            <p>
              <OwnWords>{title}</OwnWords>
            </p>
            <p>{say.slipHow}</p>
            <p>
              {address} · {say.receipt} <b class="num">{receipt}</b>
            </p>
          </li>
        ))}
      </ul>
    </PaperPage>
  )
}
