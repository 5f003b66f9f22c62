import { ClauseNumber, headsOf } from '#web/ui/board/charter-parts.tsx'
import { charterPaths, type ShownCharter } from '#web/ui/board/charter-view.ts'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { PaperPage } from '#web/ui/shells/paper-page.tsx'
import type { VillageOfPage } from '#web/ui/shells/villager-page.tsx'

/** The rules as they hang on the wall of the village hall; paper outlives the year, so its days name theirs. */
export function CharterPaper({ village, charter }: { village: VillageOfPage; charter: ShownCharter }) {
  const say = useFace().t.charter
  const { number } = useFormats()
  let n = 0
  return (
    <PaperPage title={charter.title} size="a3" back={{ href: charterPaths.list(village.code), words: say.title }}>
      <div class="paper-head">
        <h1>
          <OwnWords>{charter.title}</OwnWords>
        </h1>
        <p>{`${village.name} · ${say.edition(number(charter.edition))}`}</p>
      </div>
      {headsOf(charter.text).map(({ head, clauses }) => {
        const start = n + 1
        n += clauses.length
        return (
          <section key={`${start} ${head}`}>
            {head && (
              <h2>
                <OwnWords>{head}</OwnWords>
              </h2>
            )}
            <ol start={start}>
              {clauses.map(({ key, text }, i) => (
                <li key={key}>
                  <ClauseNumber n={start + i} />
                  <OwnWords>{text}</OwnWords>
                </li>
              ))}
            </ol>
          </section>
        )
      })}
      <div class="paper-foot">
        <p>{say.breach}</p>
        {charter.adoptedOn && <p>{`${say.adoptedOn} ${charter.adoptedOn}`}</p>}
        {charter.filedOn && <p>{`${say.filedOn} ${charter.filedOn}`}</p>}
      </div>
    </PaperPage>
  )
}
