import { useFace } from '../face.tsx'

/** On every page of a demonstration county. Draws nothing in a real one. */
export function DemoBanner() {
  const { demo, t } = useFace()
  return demo ? <p class="demo">{t.common.demo}</p> : null
}
