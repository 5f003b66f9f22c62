import { DensitySwitch, LangSwitch } from '../components/switches.tsx'
import { useFace } from '../face.tsx'

/** The dark edge over a public page: whose board it is, the size of the words, the language. */
export function Eave({ home, name }: { home: string; name: string }) {
  const { t } = useFace()
  return (
    <header class="eave">
      <div class="eave-in">
        <a class="mark" href={home}>
          <span class="mark-seal" aria-hidden="true" lang="zh-CN">
            {t.common.seal}
          </span>
          {name}
        </a>
        <div class="eave-tools">
          <DensitySwitch usual="standard" />
          <LangSwitch />
        </div>
      </div>
    </header>
  )
}
