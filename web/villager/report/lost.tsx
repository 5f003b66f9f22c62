import { Notice } from '#web/ui/components/notice.tsx'
import { useFace } from '#web/ui/face.tsx'

/** Hidden until a script finds that nothing can be sent, or that words of the last time were kept. */
export function Lost() {
  const { t } = useFace()
  const { lost, draft } = t.report
  return (
    <div data-draft>
      <div data-lost hidden>
        <Notice tone="soon" title={lost.title} live>
          <p>{lost.text}</p>
        </Notice>
      </div>
      <div data-kept hidden>
        <Notice live>
          <p>{draft.kept}</p>
          <button class="btn" type="button" data-discard>
            {draft.discard}
          </button>
        </Notice>
      </div>
    </div>
  )
}
