import type { ComponentChildren } from 'preact'
import { Icon } from '#web/ui/components/icon.tsx'
import { snapshot } from '../phone/state.ts'
import { words } from '../phone/words.ts'
import { Own } from './own.tsx'
import { TruthBar } from './truth-bar.tsx'

interface FrameProps {
  title: ComponentChildren
  note?: ComponentChildren
  back?: string | undefined
  bar: ComponentChildren
  children: ComponentChildren
}

/** Every screen: where one is, the truth about what was sent, and the acts under the thumb. */
export function Frame({ title, note, back, bar, children }: FrameProps) {
  const grid = snapshot.value?.grid
  return (
    <>
      <header class="top">
        <div>
          <h1 tabIndex={-1}>{title}</h1>
          <p class="quiet">{note ?? (grid && <Own text={`${grid.villageName} ${grid.name}`} />)}</p>
        </div>
        {back && (
          <a class="btn" href={back}>
            <Icon name="left" />
            {words.value.capture.back}
          </a>
        )}
      </header>
      <TruthBar />
      <main class="screen">{children}</main>
      {bar}
    </>
  )
}
