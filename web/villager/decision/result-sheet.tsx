import { DecisionResult, DecisionRule } from '#web/ui/board/decision-result.tsx'
import { decisionPaths, type ShownDecision } from '#web/ui/board/decision-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { Facts } from '#web/ui/components/facts.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { QrCode, type QrPath } from '#web/ui/components/qr-code.tsx'
import { useFace } from '#web/ui/face.tsx'
import { PaperPage } from '#web/ui/shells/paper-page.tsx'

export interface ResultSheetView {
  above: string
  decision: ShownDecision
  qr: QrPath
  tellers: readonly string[]
}

/** One A4: the question, the counts, what made it pass; to be signed, sealed and pinned up. */
export function ResultSheet({ view: { above, decision, qr, tellers } }: { view: ResultSheetView }) {
  const face = useFace()
  const say = face.t.decision
  const { village, id } = decision
  const opened = decision.actions.find(({ verb }) => verb === 'opened')?.data
  return (
    <PaperPage
      title={`${say.resultTitle} · ${decision.title}`}
      size="a4"
      sheets={['notice.css']}
      back={{ href: decisionPaths.one(village.code, id), words: decision.title }}
    >
      <header class="paper-head">
        <div>
          <p>{above}</p>
          <h1>{village.name}</h1>
        </div>
        <p class="notice-what">
          <b>
            <OwnWords>{decision.title}</OwnWords>
          </b>
          <span>{inWords(face, decision.kind)}</span>
        </p>
      </header>
      {opened?.text && (
        <p>
          <OwnWords>{opened.text}</OwnWords>
        </p>
      )}
      <DecisionResult decision={decision} />
      <DecisionRule decision={decision} />
      <Facts
        facts={[
          ...tellers.map((name) => ({
            label: `${say.tellers} ${name}`,
            value: `${say.signature} ＿＿＿＿＿＿`,
          })),
          { label: say.sealLine, value: ' ' },
        ]}
      />
      <footer class="notice-foot">
        <div class="paper-qr">
          <QrCode qr={qr} label={say.printedFrom} />
        </div>
        <p>{say.printedFrom}</p>
      </footer>
    </PaperPage>
  )
}
