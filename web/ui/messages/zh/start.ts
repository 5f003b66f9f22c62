/** What the program says on the terminal when it has started. */
export const start = {
  brand: 'Shanzhi 善治',
  villagers: '村民',
  desks: '工作台',
  command: '指挥中心',
  phone: '网格手机',
  components: '组件',
  interface: '接口',
  signIn: (address: string, password: string) => `登录 ${address}，密码 ${password}`,
  code: (account: string) => `还要动态码：npm run code -- ${account}`,
  sealed: (passphrase: string, number: string) =>
    `密封举报：两个纪委账号的钥匙口令 ${passphrase}；示例举报号 ${number}。`,
  madeUp: '演示数据，人物、电话、事项均为虚构。',
  loaded: '演示县刚刚载入，下次启动只要几秒。',
  stop: '按 Ctrl-C 全部停止，包括数据库。',
}
