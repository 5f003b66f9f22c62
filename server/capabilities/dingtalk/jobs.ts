import type { Context } from '#platform/context.ts'
import type { DingTalk } from '#platform/dingtalk/dingtalk.ts'
import type { Job } from '#platform/jobs/worker.ts'
import { messagesFor } from '#web/ui/messages/index.ts'
import { sendMessages } from './actions/send.ts'
import { endTodos, type News, newsSince, writeNews, writeTodos } from './actions/write.ts'

/** What other capabilities have for the county's group since a moment. */
export type NewsSource = (context: Context, since: Date) => Promise<readonly News[]>

export const dingTalkJobs = (dingTalk: DingTalk, publicUrl: string, sources: readonly NewsSource[]): Job[] => [
  {
    task: 'dingtalk',
    every: '* * * * *',
    run: async (act) => {
      const say = messagesFor('zh-CN').dingtalk.told.todo
      await act(async (context) => {
        await endTodos(context)
        if (dingTalk.openTodo) await writeTodos(context, say)
        if (!dingTalk.tellGroup) return
        for (const source of sources) await writeNews(context, await source(context, newsSince(context)))
      })
      await sendMessages(act, dingTalk, publicUrl)
    },
  },
]
