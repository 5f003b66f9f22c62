import { alarmPaths } from '#web/ui/board/alarm-view.ts'
import type { Messages } from '#web/ui/messages/index.ts'
import type { Rail } from '#web/ui/shells/rail.tsx'

/** The desk's pages about alarms; the back-test is for those who answer them. */
export function alarmRail(t: Messages, current: string, answers: boolean): Rail {
  const link = (label: string, href: string) => ({ label, href, current: href === current })
  const links = [
    link(t.alarm.title, alarmPaths.desk),
    ...(answers ? [link(t.alarm.backTest, alarmPaths.backTest)] : []),
  ]
  return { area: 'alarms', groups: [{ title: t.alarm.title, links }] }
}
