import type { State } from '#capabilities/matter/shapes/vocabulary.ts'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Dots, MoreRow, Row, Rows } from '#web/ui/components/sheet.tsx'
import { StateTag, type Tone } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'

export interface OpenMatter {
  id: string
  title: string
  kind: string
  grid?: string | undefined
  state: Exclude<State, 'closed'>
  holder: string
  reported: Date
  since: Date
  due?: Date | undefined
  late: boolean
  reporters: number
}

const TONES: Record<OpenMatter['state'], Tone> = {
  reported: 'info',
  accepted: 'info',
  waiting: 'calm',
  suspended: 'calm',
  handled: 'done',
}

interface OpenMattersProps {
  matters: readonly OpenMatter[]
  /** How many there are in all, and where the rest stands. */
  all: { count: number; href: string } | undefined
  sameHref: (id: string) => string
}

/** What neighbours may see of the work under way. */
export function OpenMatters({ matters, all, sameHref }: OpenMattersProps) {
  const { t } = useFace()
  const words = t.noticeboard.matters
  return (
    <section id="matters" aria-labelledby="matters-title">
      <h2 id="matters-title">{words.title}</h2>
      {matters.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <>
          <Rows>
            {matters.map((matter) => (
              <OpenMatterRow key={matter.id} matter={matter} sameHref={sameHref(matter.id)} />
            ))}
            {all && <MoreRow href={all.href}>{words.all(all.count)}</MoreRow>}
          </Rows>
          <p class="aside">{words.note}</p>
        </>
      )}
    </section>
  )
}

function OpenMatterRow({ matter, sameHref }: { matter: OpenMatter; sameHref: string }) {
  const { t } = useFace()
  const words = t.noticeboard.matters
  const { title, kind, grid, state, late, reporters } = matter
  return (
    <Row meta={<Dots parts={[kind, grid]} />} title={<OwnWords>{title}</OwnWords>}>
      <span class="row-line">
        <StateTag tone={late ? 'late' : TONES[state]}>{t.matter.states[state]}</StateTag>
        {reporters > 1 && <span class="clause">{words.waiting(reporters)}</span>}
      </span>
      <Where matter={matter} />
      <a class="tap" href={sameHref} aria-label={words.sameAs(title)}>
        {words.same}
      </a>
    </Row>
  )
}

function Where({ matter }: { matter: OpenMatter }) {
  const { t } = useFace()
  const formats = useFormats()
  const words = t.noticeboard.matters
  const { holder, since, due, late } = matter
  return (
    <span class="row-line">
      <span class="clause">{words.since(holder, formats.date(since))}</span>
      {due && <span class="clause">{(late ? words.overdue : words.due)(formats.date(due))}</span>}
    </span>
  )
}
