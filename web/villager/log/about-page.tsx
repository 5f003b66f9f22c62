import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Facts } from '#web/ui/components/facts.tsx'
import { Moment } from '#web/ui/components/moment.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Plate } from '#web/ui/components/plate.tsx'
import { Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'
import { Cheating, Marks } from './marks.tsx'
import { Points } from './points.tsx'

export interface ShownFigures {
  size: number
  figures: string
  signedAt: Date
}

export interface AboutLogView {
  origin: string
  newest: ShownFigures | undefined
  /** The size that somebody read from a paper, and what the log was then. */
  asked: { size: number; figures: ShownFigures | undefined } | undefined
  witnesses: { key: string; name: string | undefined; sight: { at: Date; size: number } | undefined }[]
  enough: number
}

/** What the log proves and what it does not, who vouches for it, and how to check with paper. */
export function AboutLogPage({ view }: { view: AboutLogView }) {
  const words = useFace().t.log
  return (
    <VillagerPage title={words.title} sheets={['log.css']}>
      <Plate small title={words.title} lede={words.lede} />
      <Points id="proves" title={words.proves} lines={Object.values(words.provesLines)} />
      <Points id="proves-not" title={words.provesNot} lines={Object.values(words.provesNotLines)} />
      <Marks />
      <Cheating />
      <Witnesses view={view} />
      <TodaysFigures newest={view.newest} />
      <OnPaper view={view} />
      <Tools />
      <section aria-labelledby="other">
        <h2 id="other">{words.other}</h2>
        <p>{words.otherText}</p>
      </section>
    </VillagerPage>
  )
}

function Witnesses({ view: { witnesses, enough } }: { view: AboutLogView }) {
  const words = useFace().t.log
  const formats = useFormats()
  return (
    <section aria-labelledby="witnesses">
      <h2 id="witnesses">{words.witnesses}</h2>
      {witnesses.length === 0 ? (
        <Notice tone="soon">
          <p>{words.noWitnesses}</p>
        </Notice>
      ) : (
        <>
          <Rows label={words.witnesses}>
            {witnesses.map(({ key, name, sight }) => (
              <Row
                key={key}
                icon="stamp"
                title={name ? <span lang="zh-CN">{name}</span> : key}
                meta={name ? <span class="num">{key}</span> : undefined}
              >
                <span class="quiet">
                  {sight ? (
                    <>
                      {words.seen} <Moment at={sight.at} /> · {words.seenSize}{' '}
                      <span class="num">{formats.number(sight.size)}</span>
                    </>
                  ) : (
                    words.never
                  )}
                </span>
              </Row>
            ))}
          </Rows>
          <p class="aside">{words.witnessesText(formats.number(enough), formats.number(witnesses.length))}</p>
        </>
      )}
    </section>
  )
}

function TodaysFigures({ newest }: Pick<AboutLogView, 'newest'>) {
  const words = useFace().t.log
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">{words.figures}</h2>
      <Sheet>
        <p>{words.figuresText}</p>
        {newest ? <FigureFacts figures={newest} /> : <p class="quiet">{words.noFigures}</p>}
      </Sheet>
      {newest && (
        <Buttons>
          <ButtonLink href="/about/log/figures" icon="print">
            {words.print}
          </ButtonLink>
        </Buttons>
      )}
    </section>
  )
}

function FigureFacts({ figures: { size, figures, signedAt } }: { figures: ShownFigures }) {
  const words = useFace().t.log
  return (
    <Facts
      facts={[
        { label: words.size, value: <b class="num">{size}</b> },
        { label: words.digits, value: <b class="num log-figures">{figures}</b> },
        { label: words.asOf, value: <Moment at={signedAt} /> },
      ]}
    />
  )
}

function OnPaper({ view: { asked } }: { view: AboutLogView }) {
  const words = useFace().t.log
  return (
    <section aria-labelledby="paper">
      <h2 id="paper">{words.paperTitle}</h2>
      <Sheet>
        <ol class="log-steps">
          {Object.values(words.paperSteps).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <form class="form" method="get" action="/about/log#paper">
          <Field
            name="size"
            label={words.paperSize}
            value={asked?.size}
            inputMode="numeric"
            autoComplete="off"
            width="short"
          />
          <Button icon="search">{words.paperLook}</Button>
        </form>
        {asked?.figures && (
          <Notice tone="info" title={words.paperAnswer(String(asked.size))} live>
            <p class="num log-figures">{asked.figures.figures}</p>
          </Notice>
        )}
        {asked && !asked.figures && (
          <Notice tone="late" live>
            <p>{words.paperNone(String(asked.size))}</p>
          </Notice>
        )}
        <p>
          {words.paperCode}
          <a class="tap" href="/check">
            {words.paperCodeLink}
          </a>
        </p>
      </Sheet>
    </section>
  )
}

function Tools() {
  const words = useFace().t.log
  return (
    <section aria-labelledby="tools">
      <h2 id="tools">{words.tools}</h2>
      <p>{words.toolsText}</p>
      <Rows label={words.tools}>
        <Row href="/verify?download=1" icon="download" title={words.toolOffline}>
          <span class="quiet">{words.toolOfflineHint}</span>
        </Row>
        <Row href="/log/policy" icon="people" title={words.toolPolicy}>
          <span class="quiet">{words.toolPolicyHint}</span>
        </Row>
        <Row href="/about/log/audit.py" icon="file" title={words.toolPython}>
          <span class="quiet">{words.toolPythonHint}</span>
        </Row>
        <Row href="/about/log/audit.go" icon="file" title={words.toolGo}>
          <span class="quiet">{words.toolGoHint}</span>
        </Row>
      </Rows>
    </section>
  )
}
