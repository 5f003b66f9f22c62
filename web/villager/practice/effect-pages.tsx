import { practicePaths, type ShownCourse, type ShownEffect, type ShownPractice } from '#web/ui/board/practice-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'

/** A number, or a share with what it is out of. */
function useCounted(): (counted: { n: number; of: number | undefined }) => string {
  const { number, percent } = useFormats()
  const say = useFace().t.practice
  return ({ n, of }) =>
    of === undefined ? number(n) : say.share(number(n), number(of), of === 0 ? '—' : percent(n, of))
}

interface EffectView {
  practice: ShownPractice
  effect: ShownEffect
  least: number
}

/** Equal periods before and after, each number with what it is out of; where there are few, the page says so. */
export function EffectPage({ practice, effect, least }: EffectView) {
  const face = useFace()
  const { number, date } = useFormats()
  const say = face.t.practice
  const { spans } = effect
  const counted = useCounted()
  const courseHref = (figure: string) => practicePaths.course(practice.id, effect.village, figure)
  const month = (day: string) => day.slice(0, 7)
  return (
    <VillagerPage
      width="wide"
      title={`${say.effect} · ${practice.title}`}
      trail={[
        { label: say.title, href: practicePaths.library },
        { label: practice.title, href: practicePaths.one(practice.id) },
        { label: effect.villageName },
      ]}
    >
      <div class="plate plate-small">
        <h1>{say.effectIn(effect.villageName)}</h1>
        <p>
          <OwnWords>{practice.title}</OwnWords> · {say.since(date(effect.adoptedOn))}
        </p>
      </div>
      {spans ? (
        <>
          <p>{say.periods(number(spans.months))}</p>
          <Table
            caption={say.effect}
            rows={effect.effects}
            rowKey={({ name }) => name.zh}
            columns={[
              { key: 'name', head: say.indicator, cell: ({ name }) => inWords(face, name) },
              {
                key: 'before',
                head: say.before(month(spans.before.from), month(spans.before.to)),
                cell: ({ figure, before }) => <a href={courseHref(figure)}>{counted(before)}</a>,
              },
              {
                key: 'after',
                head: say.after(month(spans.after.from), month(spans.after.to)),
                cell: ({ figure, after }) => <a href={courseHref(figure)}>{counted(after)}</a>,
              },
              { key: 'note', head: say.note, cell: ({ isFew }) => (isFew ? say.few(number(least)) : say.enough) },
            ]}
          />
          <Notice tone="info">
            <p>{say.notCause}</p>
          </Notice>
        </>
      ) : (
        <Notice tone="info">
          <p>{say.tooEarly}</p>
        </Notice>
      )}
      <p class="quiet">{inWords(face, practice.basis)}</p>
    </VillagerPage>
  )
}

interface CourseView {
  practice: ShownPractice
  village: { code: string; name: string }
  course: ShownCourse
}

/** The months that make up a number before and after: what one record of it is, and where staff find them. */
export function EffectCoursePage({ practice, village, course: { indicator, months, spans, href } }: CourseView) {
  const face = useFace()
  const { number } = useFormats()
  const say = face.t.practice
  const counted = useCounted()
  const name = inWords(face, indicator.name)
  return (
    <VillagerPage
      title={`${name} · ${village.name}`}
      trail={[
        { label: say.title, href: practicePaths.library },
        { label: practice.title, href: practicePaths.one(practice.id) },
        { label: say.effectIn(village.name), href: practicePaths.effect(practice.id, village.code) },
        { label: name },
      ]}
    >
      <div class="plate plate-small">
        <h1>{name}</h1>
        <p>{say.effectIn(village.name)}</p>
      </div>
      <p>{inWords(face, indicator.counts)}</p>
      <p class="quiet">{say.courseHint(number(spans.months))}</p>
      <Table
        caption={name}
        quietCaption
        rows={months}
        rowKey={({ month }) => month}
        columns={[
          { key: 'month', head: say.month, cell: ({ month }) => month },
          { key: 'when', head: say.when, cell: ({ isAfter }) => (isAfter ? say.isAfter : say.isBefore) },
          { key: 'n', head: say.counted, cell: (one) => counted(one.counted) },
        ]}
      />
      {href !== '' && (
        <p class="quiet">
          {say.staffRecords} <a href={href}>{say.staffLink}</a>
        </p>
      )}
    </VillagerPage>
  )
}
