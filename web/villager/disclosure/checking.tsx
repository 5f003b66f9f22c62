import { entryPaths } from '#web/ui/board/paths.ts'
import { inWords } from '#web/ui/board/words.ts'
import { Facts } from '#web/ui/components/facts.tsx'
import { Icon } from '#web/ui/components/icon.tsx'
import { Moment } from '#web/ui/components/moment.tsx'
import { useFace } from '#web/ui/face.tsx'
import { type EntryView, shortFingerprint } from './view.ts'

/**
 * Whether it was changed: what stands in the log, who saw it, and how to check with paper in hand. A script that checks
 * it on this phone finds everything it needs in the data attributes.
 */
export function Checking({ view }: { view: EntryView }) {
  const face = useFace()
  const { t } = face
  const words = t.disclosure.entry
  const version = view.versions.at(-1)
  if (!version) return null
  const { code } = view.village
  const exact = entryPaths.exact(code, view.id, version.rev)
  const facts = [
    { label: words.published, value: <Moment at={version.publishedAt} /> },
    ...view.witnesses.map(({ name, seenAt }) => ({ label: words.witnessedBy(name), value: <Moment at={seenAt} /> })),
    { label: words.fingerprint, value: <span class="finger num">{shortFingerprint(version.fingerprint)}</span> },
  ]
  return (
    <section aria-labelledby="check">
      <h2 id="check">{words.check}</h2>
      <div
        class="sheet sheet-pad checking"
        data-verify={version.leafId}
        data-verify-exact={view.isWithdrawn || version.isErased ? undefined : exact}
        data-verify-copy={view.isWithdrawn || version.isErased ? undefined : `${exact}/copy`}
        data-verify-labels={view.item.figures.map(({ key, name }) => `${key}=${inWords(face, name)}`).join(';')}
        data-verify-village={code}
        data-verify-said={version.publishedAt.toISOString()}
      >
        {view.standing && (
          <p class="checking-line">
            <Icon name="stamp" />
            <span>
              <b>{words.standing[view.standing]}</b> <span class="quiet">{words.standingText[view.standing]}</span>
            </span>
          </p>
        )}
        <Facts facts={facts} />
        <h3>{words.onPaper}</h3>
        <ol class="steps-list">
          {Object.values(words.onPaperSteps).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>
          <a class="tap" href={entryPaths.proof(version.leafId)}>
            {words.proof}
          </a>{' '}
          <a class="tap" href="/about/log">
            {t.disclosure.list.aboutCheck}
          </a>
        </p>
      </div>
    </section>
  )
}
