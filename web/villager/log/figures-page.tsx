import { countyName, useFace, useFormats } from '#web/ui/face.tsx'
import { PaperPage } from '#web/ui/shells/paper-page.tsx'
import type { ShownFigures } from './about-page.tsx'

/** The weekly sheet for the wall: the paper witness, compared by eye. */
export function FiguresPage({ figures, origin }: { figures: ShownFigures; origin: string }) {
  const face = useFace()
  const formats = useFormats()
  const { sheet, size, digits, asOf, title } = face.t.log
  return (
    <PaperPage title={sheet.title} size="a4" back={{ href: '/about/log', words: title }}>
      <header class="paper-head">
        <div>
          <p>{countyName(face)}</p>
          <h1>{sheet.title}</h1>
        </div>
        <p class="num">{origin}</p>
      </header>
      <p>{sheet.text}</p>
      <dl class="paper-figures">
        <dt>{size}</dt>
        <dd class="num">{figures.size}</dd>
        <dt>{digits}</dt>
        <dd class="num">{figures.figures}</dd>
        <dt>{asOf}</dt>
        <dd class="num">{formats.machine(figures.signedAt).replace('T', ' ').slice(0, 16)}</dd>
      </dl>
      <p>{sheet.how}</p>
      <p class="num">{`${origin.replace(/\/log$/, '')}/about/log`}</p>
      <dl class="paper-signed">
        <dt>{sheet.posted}</dt>
        <dd />
        <dt>{sheet.by}</dt>
        <dd />
      </dl>
    </PaperPage>
  )
}
