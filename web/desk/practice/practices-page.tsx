import { DescribeBody } from '#capabilities/practice/schema.ts'
import { NewThingPage, railOf } from '#web/desk/thing-page.tsx'
import { PracticeStage } from '#web/ui/board/practice-parts.tsx'
import { practicePaths, type ShownPracticeLine } from '#web/ui/board/practice-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { type Fault, FaultNotice, type Refusal } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Row, Rows } from '#web/ui/components/sheet.tsx'
import { useFace } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'

interface Words {
  zh: string
  en: string
}

interface DeskPracticesView {
  library: readonly ShownPracticeLine[]
  own: readonly ShownPracticeLine[]
  /** The ids of those that the village has adopted. */
  adopted: readonly string[]
  may: { describe: boolean; adopt: boolean }
  village: string
  idOf: () => string
  done: boolean
  fault?: Fault | undefined
}

/** The library, to adopt from in one action; and what the desk's own villages have written for it. */
export function DeskPracticesPage({ library, own, adopted, may, village, idOf, done, fault }: DeskPracticesView) {
  const { t } = useFace()
  const say = t.practice
  return (
    <DeskPage
      title={say.title}
      lede={say.lede}
      rail={railOf(t, 'practices')}
      tools={
        may.describe && (
          <ButtonLink kind="main" icon="plus" href={practicePaths.deskNew}>
            {say.verbs.described}
          </ButtonLink>
        )
      }
    >
      {done && (
        <Notice tone="done" live>
          <p>{say.adoptedDone}</p>
        </Notice>
      )}
      <FaultNotice fault={fault} />
      {own.length > 0 && (
        <section aria-labelledby="own">
          <h2 id="own">{say.own}</h2>
          <Rows>
            {own.map((line) => (
              <Row
                key={line.id}
                href={practicePaths.deskOne(line.id)}
                meta={line.villageName}
                tag={<PracticeStage stage={line.stage} />}
                title={<OwnWords>{line.title}</OwnWords>}
              />
            ))}
          </Rows>
        </section>
      )}
      <section aria-labelledby="library">
        <h2 id="library">{say.library}</h2>
        {library.length === 0 ? (
          <EmptyState icon="book" title={say.none} />
        ) : (
          <Rows>
            {library.map((line) => (
              <LibraryRow
                key={line.id}
                line={line}
                village={village}
                adopted={adopted.includes(line.id)}
                adoptId={may.adopt && line.villageCode !== village ? idOf() : undefined}
              />
            ))}
          </Rows>
        )}
      </section>
    </DeskPage>
  )
}

interface LibraryRowProps {
  line: ShownPracticeLine
  village: string
  adopted: boolean
  /** Of the form that adopts it, for whoever may. */
  adoptId: string | undefined
}

/** One that the village has adopted leads to what came of it; any other is adopted by its button. */
function LibraryRow({ line, village, adopted, adoptId }: LibraryRowProps) {
  const face = useFace()
  const say = face.t.practice
  return (
    <Row
      meta={line.villageName}
      title={
        <a href={practicePaths.one(line.id)}>
          <OwnWords>{line.title}</OwnWords>
        </a>
      }
      end={
        adopted ? (
          <ButtonLink
            icon="check"
            href={practicePaths.effect(line.id, village)}
            label={`${say.effect} · ${line.title}`}
          >
            {say.effect}
          </ButtonLink>
        ) : adoptId === undefined ? undefined : (
          <PostForm action={practicePaths.adopt(line.id)} label={`${say.adopt} ${line.title}`}>
            <input type="hidden" name="id" value={adoptId} />
            <input type="hidden" name="villageCode" value={village} />
            <Buttons>
              <Button label={`${say.adopt} · ${line.title}`}>{say.adopt}</Button>
            </Buttons>
          </PostForm>
        )
      }
    >
      {line.harmony && inWords(face, line.harmony)}
    </Row>
  )
}

interface NewPracticeView {
  village: { code: string; name: string }
  harmonies: readonly { key: string; name: Words }[]
  families: readonly string[]
  id: string
  refusal?: Refusal | undefined
}

export function NewPracticePage({ harmonies, families, ...view }: NewPracticeView) {
  const face = useFace()
  const say = face.t.practice
  return (
    <NewThingPage
      area="practices"
      title={say.verbs.described}
      lede={say.describeLede}
      verb="described"
      shape={DescribeBody}
      words={say}
      choices={{ harmony: harmonies.map(({ key, name }) => ({ value: key, label: inWords(face, name) })) }}
      {...view}
    >
      <PieceNames families={families} />
    </NewThingPage>
  )
}

/** The rules that a practice may name, as they are called and as they are typed. */
export function PieceNames({ families }: { families: readonly string[] }) {
  const { t } = useFace()
  const names: Readonly<Record<string, string>> = t.playbook.families
  return (
    <details class="sheet sheet-pad">
      <summary class="tap">{t.practice.pieceNames}</summary>
      <ul>
        {families.map((key) => (
          <li key={key}>
            {names[key] ?? key} · <code>{key}</code>
          </li>
        ))}
      </ul>
    </details>
  )
}
