import type { ProblemParams } from '#kernel/problem.ts'
import { ButtonLink, Buttons } from '../components/button.tsx'
import { Notice } from '../components/notice.tsx'
import { useFace } from '../face.tsx'
import type { Messages } from '../messages/index.ts'
import { problemSentence } from '../messages/problem.ts'
import { paths } from '../paths.ts'
import { PlainPage } from './plain-page.tsx'

interface ProblemPageProps {
  code: string
  status: number
  params?: ProblemParams
  /** Shown so that whoever helps can find it in the logs. */
  requestId: string
}

function titleOf({ problem }: Messages, status: number): string {
  if (status === 404) return problem.notFoundTitle
  if (status === 403) return problem.forbiddenTitle
  if (status === 410) return problem.expiredTitle
  return status === 429 ? problem.tooManyTitle : problem.title
}

/** A refusal as a page: what is wrong, what to do, and a way on. */
export function ProblemPage({ code, status, params = {}, requestId }: ProblemPageProps) {
  const { t, actor, path } = useFace()
  return (
    <PlainPage title={titleOf(t, status)}>
      <Notice tone="late" live>
        <p>{problemSentence(t, code, params, status)}</p>
      </Notice>
      <Buttons>
        {status === 401 && (
          <ButtonLink kind="main" href={paths.signInFrom(path)}>
            {t.common.signIn}
          </ButtonLink>
        )}
        <ButtonLink href={actor ? paths.desk : '/'} icon="house">
          {t.problem.home}
        </ButtonLink>
      </Buttons>
      <p class="aside small">{t.problem.requestNumber(requestId)}</p>
    </PlainPage>
  )
}
