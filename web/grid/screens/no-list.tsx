import { hrefOf } from '../phone/route.ts'
import { send } from '../phone/send.ts'
import { words } from '../phone/words.ts'
import { Frame } from './frame.tsx'

/** An open phone without the list of its grid: said as it is. "Nothing due today" would be a lie, and a button that does nothing worse. */
export function NoList() {
  const { today, find, capture, nav } = words.value
  return (
    <Frame title={today.noList} bar={null}>
      <p>{find.empty}</p>
      <button type="button" class="btn btn-main btn-wide" onClick={() => void send()}>
        {capture.again}
      </button>
      <a class="btn btn-wide" href={hrefOf('outbox')}>
        {nav.outbox}
      </a>
    </Frame>
  )
}
