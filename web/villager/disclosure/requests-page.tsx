import { entryPaths } from '#web/ui/board/paths.ts'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { Tag } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'
import type { Village } from './view.ts'

export interface ShownRequest {
  id: string
  subject: string
  takenAt: Date
  villagers: number
  villagersOf: number
  representatives: number
  representativesOf: number
  isReached: boolean
}

export interface RequestsView {
  village: Village
  requests: ShownRequest[]
  /** One in so many is enough. */
  share: { villagers: number; representatives: number }
}

/** How to have more made public, and what was asked for so far, with its counts. */
export function RequestsPage({ view }: { view: RequestsView }) {
  const { t } = useFace()
  const words = t.disclosure.request
  const { village, share } = view
  return (
    <VillagerPage
      title={`${words.title} · ${village.name}`}
      village={village}
      trail={[
        { label: village.name, href: paths.village(village.code) },
        { label: t.disclosure.list.title, href: entryPaths.list(village.code) },
        { label: words.title },
      ]}
    >
      <div class="plate plate-small">
        <h1>{words.title}</h1>
        <p class="lead">{words.lede(share.villagers, share.representatives)}</p>
        <p>{words.how}</p>
      </div>
      <section aria-label={words.title}>
        {view.requests.length === 0 ? (
          <Sheet pad={false}>
            <EmptyState icon="people" title={words.none} />
          </Sheet>
        ) : (
          <Rows>
            {view.requests.map((request) => (
              <Request key={request.id} request={request} share={share} />
            ))}
          </Rows>
        )}
      </section>
    </VillagerPage>
  )
}

function Request({ request, share }: { request: ShownRequest; share: RequestsView['share'] }) {
  const { t } = useFace()
  const formats = useFormats()
  const words = t.disclosure.request
  const of = (n: number, all: number, one: number) =>
    words.of(formats.number(n), formats.number(all), formats.number(Math.ceil(all / one)))
  return (
    <Row
      meta={formats.date(request.takenAt)}
      title={request.subject}
      tag={<Tag tone={request.isReached ? 'done' : 'calm'}>{request.isReached ? words.reached : words.notReached}</Tag>}
    >
      <span class="clause">
        {words.villagers} {of(request.villagers, request.villagersOf, share.villagers)}
      </span>
      <span class="clause">
        {words.representatives} {of(request.representatives, request.representativesOf, share.representatives)}
      </span>
    </Row>
  )
}
