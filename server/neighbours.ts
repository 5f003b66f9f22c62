import { type CameraGateway, cameraRulesFrom, registerCameras } from '#capabilities/camera/index.ts'
import { publishedSince } from '#capabilities/contest/index.ts'
import { type NewsSource, registerDingTalk } from '#capabilities/dingtalk/index.ts'
import { type FeedTakers, feedRulesFrom, registerFeeds, takeOwnEvent } from '#capabilities/feed/index.ts'
import { incidentRulesFrom, judgeIncident, recordIncident, registerIncidents } from '#capabilities/incident/index.ts'
import { findByNumber, reportMatter, type WithRules } from '#capabilities/matter/index.ts'
import { actIn } from '#platform/http/act.ts'
import type { App } from '#platform/http/server.ts'
import { SYSTEM } from '#platform/identity/actor.ts'
import type { Acting, Job } from '#platform/jobs/worker.ts'
import { contestPaths } from '#web/ui/board/contest-view.ts'
import { messagesFor } from '#web/ui/messages/index.ts'
import type { CountyBook } from './county-book.ts'

export interface Neighbours {
  jobs: Job[]
  cameras: CameraGateway
}

/** Other systems: what they tell us becomes matters and incidents, each by its own door. */
export function addNeighbours(app: App, book: CountyBook, withRules: WithRules): Neighbours {
  const withIncidents = incidentRulesFrom(book.playbook, app.floor.county)
  registerIncidents(app, withIncidents, book)
  const takers: FeedTakers = {
    matter: async (context, { id }, { place, ...event }) => {
      const gridCode = place.length > 12 ? { gridCode: place } : {}
      await reportMatter(withRules(context), { id, villageCode: place.slice(0, 12), ...gridCode, ...event })
      return { kind: 'matter', id }
    },
    incident: (context, came, event) => recordIncident(withIncidents(context), came, event),
    'incident-judged': (context, came, event) => judgeIncident(withIncidents(context), came, event),
  }
  const withFeeds = feedRulesFrom(book.playbook, takers)
  const act: Acting = (work) => actIn(app.floor, SYSTEM, 'sip', work)
  const { gateway, jobs } = registerCameras(app, cameraRulesFrom(book.playbook), {
    ...{ ...book, act, findCase: findByNumber },
    raise: (event) => takeOwnEvent(act, withFeeds, { partner: 'cameras', type: 'camera.alarm', ...event }),
  })
  return {
    cameras: gateway,
    jobs: [...registerFeeds(app, withFeeds), ...jobs, ...registerDingTalk(app, [newsOfContests(book)])],
  }
}

/** The monthly boards, of towns and of villages, each once for each time that it is published. */
const newsOfContests =
  (book: CountyBook): NewsSource =>
  async (context, since) => {
    const say = messagesFor('zh-CN').dingtalk.told.contest
    const schemes = book.playbook()['contest-schemes']
    const published = await publishedSince(context, since)
    return published.map(({ roundId, scheme, month, rev }) => {
      const unit = schemes.find(({ key }) => key === scheme)?.body.unit ?? 'town'
      const path = contestPaths.month({ unit, month })
      return { about: `contest ${roundId} ${rev}`, text: say[unit](month, rev), path }
    })
  }
