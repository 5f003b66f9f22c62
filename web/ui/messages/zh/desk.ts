export const desk = {
  title: '工作台',
  queues: '我的队列',
  scope: '全辖区',
  holder: '现由',
  signedIn: (name: string, role: string) => `${name}，${role}`,
}
