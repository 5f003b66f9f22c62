import type { Attachment } from '#capabilities/disclosure/rules/content.ts'
import { Changes } from '#web/ui/board/changes.tsx'
import { entryPaths } from '#web/ui/board/paths.ts'
import { Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { Timeline } from '#web/ui/components/timeline.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { type EntryView, type ShownVersion, shortFingerprint } from './view.ts'

export function Papers({ view, files }: { view: EntryView; files: readonly Attachment[] }) {
  const words = useFace().t.disclosure.entry
  if (files.length === 0) return null
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{words.papers}</h2>
      <Rows>
        {files.map((file, i) => (
          <Row
            key={file.sha256}
            href={entryPaths.paper(view.village.code, view.id, file.sha256)}
            icon="file"
            title={file.label}
            meta={`${words.fileKinds[file.kind]} · ${words.file(i + 1)}`}
          />
        ))}
      </Rows>
    </section>
  )
}

/** Who agreed, and every version with what it changed. */
export function Versions({ view }: { view: EntryView }) {
  const { t } = useFace()
  const words = t.disclosure.entry
  const { versions, steps } = view
  return (
    <>
      <section aria-labelledby="review">
        <h2 id="review">{words.review}</h2>
        <Timeline
          label={words.review}
          entries={steps.map((step) => ({
            key: `${step.verb} ${step.at.getTime()}`,
            at: step.at,
            what: [step.unit, step.name, words.acts[step.verb as keyof typeof words.acts]].filter(Boolean).join(' '),
            note: step.text,
          }))}
        />
      </section>
      <section aria-labelledby="versions">
        <h2 id="versions">{words.versions}</h2>
        <Sheet>
          <p>{versions.length > 1 ? words.versionCount(versions.length - 1) : words.firstVersion}</p>
          {versions.length > 1 &&
            versions.map((version) => <Version key={version.rev} view={view} version={version} />)}
        </Sheet>
      </section>
    </>
  )
}

function Version({ view, version }: { view: EntryView; version: ShownVersion }) {
  const { t } = useFace()
  const formats = useFormats()
  const words = t.disclosure.entry
  return (
    <div class="version">
      <h3>
        {words.version(version.rev)}
        <span class="quiet num"> {formats.dateTime(version.publishedAt)}</span>
      </h3>
      <p class="quiet num">{shortFingerprint(version.fingerprint)}</p>
      {version.isErased ? (
        <p>{words.erasedText}</p>
      ) : (
        version.rev > 1 && <Changes item={view.item} changes={version.changes} />
      )}
      {!version.isErased && !view.isWithdrawn && (
        <a class="tap" href={entryPaths.exact(view.village.code, view.id, version.rev)}>
          {words.exact}
        </a>
      )}
    </div>
  )
}
