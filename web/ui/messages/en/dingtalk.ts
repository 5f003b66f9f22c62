import type { dingtalk as zh, dingTalkRefusals as zhRefusals } from '../zh/dingtalk.ts'

export const dingtalk: typeof zh = {
  title: 'DingTalk',
  externalId: 'DingTalk account id',
  boundAt: 'Bound at',
  boundBy: 'Bound by',
  byOwn: 'the account’s own person',
  byAdministrator: 'the system administrator',
  revoke: 'Take the binding off',
  revokeWarning:
    'After that nobody signs in with this DingTalk account, and no reminders go there. It can be bound again at any time.',
  signIn: {
    button: 'Sign in with DingTalk',
    note: 'It must have been bound under “My account” before. Posts that need a code of the app still need it.',
  },
  own: {
    unbound:
      'Nothing is bound yet. Once it is, you can sign in with DingTalk instead of the password, and be reminded there. Only the account id of DingTalk counts, never a name or a phone number.',
    bind: 'Bind DingTalk',
    noticesOn:
      'You are reminded in DingTalk when something waits for your unit. A reminder says that something waits, not whose it is or what about.',
    noticesOff: 'You are not reminded in DingTalk when something waits for your unit.',
    startNotices: 'Remind me in DingTalk',
    stopNotices: 'Do not remind me in DingTalk',
  },
  account: {
    hint: 'Copy the person’s own account id from the directory of DingTalk: not a name, not a phone number.',
    bind: 'Bind it for them',
  },
  goOn: {
    title: 'Show DingTalk who you are',
    text: 'The sign-in page of DingTalk comes next. Confirm with your own DingTalk; when you come back it is bound to the account you are signed in with now. Good for five minutes.',
    button: 'Open DingTalk',
  },
  desk: {
    lede: 'DingTalk is only told that something waits and where, never whose it is or what about.',
    off: 'This county has no DingTalk. How to connect it stands in docs/dingtalk.md.',
    standIn:
      'This connection was tried with a stand-in on one machine only. Try it in DingTalk’s own test environment before you rely on it.',
    kinds: { public: 'DingTalk', exclusive: 'Exclusive DingTalk (Zhezhengding)' },
    kind: 'Platform',
    can: 'Opened to us',
    notices: 'work notifications',
    todos: 'to-dos',
    group: 'messages to the group',
    bound: 'Bound accounts',
    listening: (part: string, all: string) => `${part} of ${all} want to be reminded`,
    sent: 'Arrived',
    ofAll: (part: string, all: string) => `${part} of ${all}`,
    period: (from: string, to: string) => `${from} to ${to}`,
    waiting: 'Waiting to be sent',
    oldest: (since: string) => `the oldest since ${since}`,
    deadTitle: 'What could not be sent',
    deadNone: 'Everything could be sent',
    sorts: { notice: 'work notification', todo: 'to-do', group: 'message to the group' },
    sort: 'What it is',
    madeAt: 'Written at',
    tries: 'Tries',
    reason: 'What DingTalk said',
    unreachable: 'it did not answer',
    settle: 'What now',
    retry: 'Send again',
    giveUp: 'Give up',
    done: 'Noted.',
  },
  told: {
    todo: (number: string) => `Shanzhi: matter ${number} waits at your unit. Please sign in to handle it.`,
    contest: {
      town: (month: string, rev: number) =>
        rev > 1 ? `Shanzhi: the board of ${month} was updated.` : `Shanzhi: the board of ${month} was published.`,
      village: (month: string, rev: number) =>
        rev > 1
          ? `Shanzhi: the villages’ board of ${month} was updated.`
          : `Shanzhi: the villages’ board of ${month} was published.`,
    },
  },
}

export const dingTalkRefusals: typeof zhRefusals = {
  'dingtalk.unbound': () =>
    'No account that may sign in is bound to this DingTalk account. Sign in with name and password first, and bind it under “My account”.',
  'dingtalk.state': () =>
    'This sign-in did not begin in this browser, or it is too old, or it was used. Please begin again.',
  'dingtalk.code': () => 'DingTalk did not confirm this sign-in. Try again, or use your password.',
  'dingtalk.down': () => 'DingTalk does not answer now. Sign in with name and password, or try again later.',
  'dingtalk.bound-elsewhere': () => 'This DingTalk account is bound to another account. Take it off there first.',
  'dingtalk.bound-already': () =>
    'Your account is bound to another DingTalk account. Take that off first, then bind the new one.',
}
