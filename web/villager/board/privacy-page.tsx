import { Facts } from '#web/ui/components/facts.tsx'
import { Plate } from '#web/ui/components/plate.tsx'
import { useFace } from '#web/ui/face.tsx'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'

/** Who sees what, in villagers' words. */
export function PrivacyPage() {
  const words = useFace().t.privacy
  return (
    <VillagerPage title={words.title}>
      <Plate small title={words.title} lede={words.lead} />
      <div class="readers">
        {Object.entries(words.rows).map(([key, row]) => (
          <section key={key} class="sheet sheet-pad" aria-labelledby={`reader-${key}`}>
            <h2 id={`reader-${key}`} class="reader">
              {row.who}
            </h2>
            <Facts
              facts={[
                { label: words.what, value: row.what },
                { label: words.hidden, value: row.hidden },
              ]}
            />
          </section>
        ))}
      </div>
      <Points id="kept" title={words.kept} lines={Object.values(words.keptLines)} />
      <Points id="not-kept" title={words.notKept} lines={Object.values(words.notKeptLines)} />
      <Points id="browser" title={words.browser} lines={[words.browserText]} />
      <Points id="rights" title={words.rights} lines={[words.rightsText]} />
      <p>
        <a class="tap" href="/who-looked">
          {words.whoLooked}
        </a>
      </p>
    </VillagerPage>
  )
}

function Points({ id, title, lines }: { id: string; title: string; lines: readonly string[] }) {
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <ul class="points">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
