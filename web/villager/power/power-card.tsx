import { FlowChart } from '#web/ui/board/flow-chart.tsx'
import { powerPaths, type ShownPower } from '#web/ui/board/power-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { QrCode, type QrPath } from '#web/ui/components/qr-code.tsx'
import { useFace } from '#web/ui/face.tsx'
import { PaperPage } from '#web/ui/shells/paper-page.tsx'

export interface PowerCardView {
  above: string
  village: { code: string; name: string }
  power: ShownPower
  qr: QrPath
}

/** One A4 for the wall: the flow in large boxes, what to bring, a code to see how far each item is. */
export function PowerCard({ view: { above, village, power, qr } }: { view: PowerCardView }) {
  const face = useFace()
  const say = face.t.power
  const name = inWords(face, power.name)
  return (
    <PaperPage
      title={`${name} · ${village.name}`}
      size="a4"
      sheets={['notice.css', 'flow.css']}
      back={{ href: powerPaths.one(village.code, power.key), words: name }}
    >
      <header class="paper-head">
        <div>
          <p>{above}</p>
          <h1>{village.name}</h1>
        </div>
        <p class="notice-what">
          <b>{name}</b>
          <span>{say.groups[power.group]}</span>
        </p>
      </header>
      <p>
        <b>{say.papers}</b> {inWords(face, power.papers)}
      </p>
      <div class="flow-card">
        <FlowChart steps={power.steps} label={say.chart} />
      </div>
      <footer class="notice-foot">
        <div class="paper-qr">
          <QrCode qr={qr} label={say.cardScan} />
        </div>
        <p>{power.starter ? `${say.cardScan} · ${say.starter}` : say.cardScan}</p>
      </footer>
    </PaperPage>
  )
}
