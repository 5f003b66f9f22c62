import { Button } from '../components/button.tsx'
import { DemoBanner } from '../components/demo-banner.tsx'
import { PostForm } from '../components/form.tsx'
import { Icon } from '../components/icon.tsx'
import { MixedWords } from '../components/own-words.tsx'
import { DensitySwitch, LangSwitch } from '../components/switches.tsx'
import { countyName, useFace, useFormats } from '../face.tsx'
import type { Instant } from '../messages/format.ts'
import { paths } from '../paths.ts'

interface TopBarProps {
  home: string
  where?: string | undefined
  /** When the newest record of this page was read. */
  freshAt?: Instant | undefined
  /** The anchor of the rail that phones open. */
  menu?: string | undefined
}

/** Who works here, for which area, and how fresh the page is. */
export function TopBar({ home, where, freshAt, menu }: TopBarProps) {
  const face = useFace()
  const { t, actor } = face
  const formats = useFormats()
  return (
    <header class="topbar">
      {menu && (
        <a class="topbar-menu btn" href={menu}>
          <Icon name="menu" />
          {t.common.menu}
        </a>
      )}
      <a class="brand" href={home}>
        {t.common.brand}
        <span class="brand-dot" aria-hidden="true">
          ·
        </span>
        {countyName(face)}
      </a>
      {(where ?? actor) && (
        <span class="topbar-where">
          <MixedWords text={where ?? `${actor?.unit} · ${actor?.name}`} />
        </span>
      )}
      <div class="topbar-end">
        {freshAt !== undefined && (
          // a script that keeps the page fresh says here when it no longer can
          <span class="fresh" id="fresh">
            <Icon name="done" />
            <span data-fresh-words>
              {`${formats.dateTime(freshAt)} · ${t.common.freshness(formats.relative(freshAt))}`}
            </span>
          </span>
        )}
        <DemoBanner />
        <DensitySwitch usual="desk" />
        <LangSwitch />
        {actor && (
          <PostForm action={paths.signOut}>
            <Button kind="text">{t.common.signOut}</Button>
          </PostForm>
        )}
      </div>
    </header>
  )
}
