export const matter = {
  noun: '事项',
  count: (count: string) => `${count} 件`,
  tone: { late: '超期', soon: '快到期', done: '已解决', calm: '在办' },
}
