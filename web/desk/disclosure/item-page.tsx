import { ThreeBooks } from '#web/ui/board/books.tsx'
import { Comparison, Difference } from '#web/ui/board/compare.tsx'
import { entryPaths } from '#web/ui/board/paths.ts'
import { PunctualityTag } from '#web/ui/board/punctuality.tsx'
import { Said } from '#web/ui/board/said.tsx'
import { ContentTables, FigureFacts } from '#web/ui/board/tables.tsx'
import { inWords, sentence, titleOf } from '#web/ui/board/words.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { ProgressSteps } from '#web/ui/components/navigation.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Dots } from '#web/ui/components/sheet.tsx'
import { Timeline } from '#web/ui/components/timeline.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { ItemActs } from './acts.tsx'
import { DraftFaults } from './faults.tsx'
import { disclosureRail } from './rail.ts'
import { Telling } from './telling.tsx'
import { deskPaths, type ItemView } from './view.ts'

const STEP_OF = { due: 1, drafted: 1, objected: 1, submitted: 2, reviewed: 3, approved: 4 } as const

/** One item on the desk: where it stands, what is wrong with it, what villagers will see, and the next step. */
export function DisclosureItemPage({ view }: { view: ItemView }) {
  const face = useFace()
  const formats = useFormats()
  const { line, item } = view
  const words = face.t.disclosure.desk
  const title = titleOf(face, formats, { ...line, name: item.name })
  const meta = [line.village, face.t.disclosure.stages[line.stage], face.t.disclosure.dueOn(formats.date(line.dueAt))]
  return (
    <DeskPage
      title={title}
      windowTitle={`${title} · ${line.village}`}
      rail={disclosureRail(face.t, formats, view.rail)}
      sheets={['entry.css', 'disclosure-desk.css']}
      tools={<Tools view={view} />}
    >
      <div class="due-body">
        <Done view={view} />
        <p>
          <PunctualityTag punctuality={line.punctuality} dueAt={line.dueAt} /> <Dots parts={meta} />
        </p>
        {line.stage in STEP_OF && (
          <ProgressSteps steps={Object.values(words.steps)} at={STEP_OF[line.stage as keyof typeof STEP_OF]} />
        )}
        {view.stepDueAt && <p class="quiet">{words.stepDue(formats.dateTime(view.stepDueAt))}</p>}
        <Standing view={view} />
        <ItemActs view={view} />
        <Preview view={view} />
        <History view={view} />
      </div>
    </DeskPage>
  )
}

function Tools({ view: { line, lastId } }: { view: ItemView }) {
  const words = useFace().t.disclosure.desk
  return (
    <Buttons>
      {line.isPublished && (
        <ButtonLink kind="text" href={entryPaths.entry(line.villageCode, line.id)}>
          {words.onBoard}
        </ButtonLink>
      )}
      {lastId && (
        <ButtonLink kind="text" href={entryPaths.entry(line.villageCode, lastId)}>
          {words.lastTime}
        </ButtonLink>
      )}
    </Buttons>
  )
}

function Done({ view: { done } }: { view: ItemView }) {
  const words = useFace().t.disclosure.desk
  if (!done) return null
  const said = done === 'imported' ? words.import.done : done in words.done ? words.done[done as 'drafted'] : undefined
  return said ? (
    <Notice tone="done" live>
      <p>{words.doneNow(said)}</p>
    </Notice>
  ) : null
}

/** What stands in the way, what the committee said, and the way to the form. */
function Standing({ view }: { view: ItemView }) {
  const { t } = useFace()
  const { state, mayWrite, line, item, faults, hasDraft } = view
  const words = t.disclosure.desk
  return (
    <>
      {state.objection !== undefined && (
        <Notice tone="late" title={words.done.objected}>
          <p>
            <OwnWords>{state.objection}</OwnWords>
          </p>
        </Notice>
      )}
      {view.record && line.stage in STEP_OF && (
        <Notice>
          <p>
            {words.fromRecord[view.record.source]} <a href={view.record.href}>{words.openRecord}</a>
          </p>
        </Notice>
      )}
      <DraftFaults item={item} faults={faults} href={mayWrite ? deskPaths.draft(line.id) : ''} />
      {hasDraft && faults.length === 0 && mayWrite && (
        <Notice tone="done">
          <p>{words.ready}</p>
        </Notice>
      )}
      {mayWrite && (
        <Buttons label={words.draftTitle}>
          <ButtonLink
            href={deskPaths.draft(line.id)}
            icon="edit"
            kind={hasDraft && faults.length === 0 ? undefined : 'main'}
          >
            {words.draftTitle}
          </ButtonLink>
          <ButtonLink href={deskPaths.imports(line.id)} icon="attach">
            {words.import.title}
          </ButtonLink>
        </Buttons>
      )}
    </>
  )
}

/** The plain sentence, the comparison, the lines and the three books, as everybody will read them. */
function Preview({ view }: { view: ItemView }) {
  const face = useFace()
  const formats = useFormats()
  const { item, content, last, yearAgo, line } = view
  const words = face.t.disclosure
  if (!content) return null
  const isFinance = item.say === 'finance' && !content.nothing
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{words.desk.preview}</h2>
      <Telling item={item} content={content} last={last}>
        {(telling) => <Said lead clauses={sentence(face, formats, line.period, telling)} />}
      </Telling>
      {content.note && (
        <p class="note">
          <OwnWords>{content.note}</OwnWords>
        </p>
      )}
      {isFinance && <Comparison item={item} content={content} last={last} yearAgo={yearAgo} />}
      {isFinance && <Difference item={item} content={content} last={last} />}
      {!content.nothing && <FigureFacts item={item} content={content} />}
      {!content.nothing && (
        <ContentTables item={item} period={line.period} content={content} last={last} yearAgo={yearAgo} />
      )}
      {item.books && !content.nothing && (
        <>
          <h3>{words.entry.books}</h3>
          <ThreeBooks item={item} content={content} />
        </>
      )}
      <p class="quiet">
        {words.entry.basis}: {inWords(face, item.basis)}
      </p>
    </section>
  )
}

function History({ view }: { view: ItemView }) {
  const words = useFace().t.disclosure.desk
  return (
    <section aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      <Timeline
        label={words.history}
        entries={view.acts.map((act, i) => ({
          key: `${i} ${act.verb}`,
          at: act.at,
          what: [
            act.unit || words.system,
            act.name,
            act.reminder ? words.reminders[act.reminder] : words.done[act.verb],
          ]
            .filter(Boolean)
            .join(' '),
          note: act.text && <OwnWords>{act.text}</OwnWords>,
        }))}
      />
    </section>
  )
}
