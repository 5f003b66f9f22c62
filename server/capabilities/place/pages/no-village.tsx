import type { FastifyReply, FastifyRequest } from 'fastify'
import { isProblem } from '#kernel/problem.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import { NoVillagePage } from '#web/villager/board/no-village-page.tsx'
import { townsOf } from '../finder.ts'
import type { PlaceBook } from '../rules.ts'

/** For `errorHandler` of pages under `/v/:code`: a code of no village is answered with a way to find one's own. */
export const orFindVillage =
  (places: () => PlaceBook) => (error: Error, request: FastifyRequest, reply: FastifyReply) => {
    if (!isProblem(error) || error.code !== 'village.unknown') throw error
    const towns = townsOf(places(), request.server.floor.county, languageOf(request))
    return sendPage(request, reply.code(404), <NoVillagePage towns={towns} />)
  }
