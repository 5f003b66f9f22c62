import type { ComponentChildren } from 'preact'
import { type Act, Acts } from '../components/acts.tsx'
import { Breadcrumb, type Step } from '../components/navigation.tsx'
import { CallBox } from '../components/person.tsx'
import { countyName, type HelpPhone, useFace } from '../face.tsx'
import { paths } from '../paths.ts'
import { Document } from './document.tsx'
import { Eave } from './eave.tsx'
import { Foot } from './foot.tsx'

export interface VillageOfPage {
  code: string
  name: string
  /** The village's own office; without it the county's telephone stands there. */
  phone?: HelpPhone | undefined
}

interface VillagerPageProps {
  title: string
  village?: VillageOfPage | undefined
  trail?: readonly Step[] | undefined
  sheets?: readonly string[] | undefined
  scripts?: readonly string[] | undefined
  /** Receipts and everything behind a code. */
  unlisted?: boolean | undefined
  /** wide: lists with figures beside them. */
  width?: 'text' | 'wide'
  /** Can be read again without a network. */
  kept?: boolean
  children: ComponentChildren
}

/** A public page: works without script, the same acts, telephone and foot in the same place. */
export function VillagerPage({
  title,
  village,
  trail,
  sheets,
  scripts,
  unlisted,
  width = 'text',
  kept = false,
  children,
}: VillagerPageProps) {
  const face = useFace()
  const home = village ? paths.village(village.code) : '/'
  return (
    <Document
      title={title}
      sheet="villager.css"
      sheets={sheets}
      scripts={kept ? [...(scripts ?? []), 'offline.js'] : scripts}
      unlisted={unlisted}
      body={`face-villager width-${width}`}
    >
      <Eave home={home} name={village?.name ?? countyName(face)} />
      <main id="main" class="wall" data-keep={kept ? face.assets('keep-pages.js') : undefined}>
        {trail && <Breadcrumb trail={trail} />}
        {children}
      </main>
      <Help village={village} />
      <Foot place={village?.code} />
    </Document>
  )
}

/** What every public page ends with: the acts, and a person on the telephone. */
function Help({ village }: { village?: VillageOfPage | undefined }) {
  const { t, phone: countyPhone } = useFace()
  const phone = village?.phone ?? countyPhone
  return (
    <aside class="help" aria-label={t.villager.helpLabel}>
      <div class="help-in">
        <Acts acts={useActs(village)} label={t.villager.actsAlways} small />
        {phone && (
          <CallBox title={t.villager.callTitle} phone={phone}>
            <p>{t.villager.callText}</p>
          </CallBox>
        )}
      </div>
    </aside>
  )
}

/** The acts of a public page; a village's own page shows them large at its head as well. */
export function useActs(village: VillageOfPage | undefined): Act[] {
  const { villager: words } = useFace().t
  return [
    {
      href: village ? paths.report(village.code) : '/#find',
      icon: 'speak',
      title: words.report,
      hint: words.reportHint,
      kind: 'main',
    },
    { href: paths.track, icon: 'search', title: words.track, hint: words.trackHint },
    {
      href: paths.misconduct(village?.code),
      icon: 'shield',
      title: words.misconduct,
      hint: words.misconductHint,
      kind: 'seal',
    },
  ]
}
