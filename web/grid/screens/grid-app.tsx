import { route } from '../phone/route.ts'
import { gate, snapshot } from '../phone/state.ts'
import { CaptureScreen } from './capture.tsx'
import { FindScreen } from './find.tsx'
import { GateScreen } from './gate.tsx'
import { HouseholdScreen } from './household.tsx'
import { NoList } from './no-list.tsx'
import { OutboxScreen } from './outbox.tsx'
import { TodayScreen } from './today.tsx'

/** One screen at a time; nothing is shown before the phone is unlocked. */
export function GridApp() {
  if (gate.value !== 'open') return <GateScreen />
  const { screen, id } = route.value
  if (!snapshot.value && screen !== 'outbox') return <NoList />
  if (screen === 'find') return <FindScreen forDraft={id} />
  if (screen === 'household') return <HouseholdScreen id={id} />
  if (screen === 'capture' && id) return <CaptureScreen key={id} id={id} />
  if (screen === 'outbox') return <OutboxScreen />
  return <TodayScreen />
}
