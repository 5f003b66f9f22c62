export const villager = {
  boardTitle: (village: string) => `${village}公开栏`,
  pitch: '账目您看，有事您说，办没办好您说了算。',
  actsLabel: '您可以做的事',
  helpLabel: '办事和电话',
  report: '我要反映',
  reportHint: '写字、拍照都可以',
  track: '查进度',
  trackHint: '凭回执号查，不用登录',
  statistics: '办得怎么样',
  statisticsHint: '收了多少，解决多少',
  callTitle: '不用手机，也一样办',
  callText: '打个电话，或者走进来。我们替您记，回执当面给。',
}
