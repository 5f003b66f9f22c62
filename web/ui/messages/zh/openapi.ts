export const openapi = {
  title: '接口说明',
  lede: '给别的系统用的接口，和我们自己的页面用同一套规则。',
  machine: '机器可读的说明（OpenAPI 3.1）',
  parameters: '参数',
  name: '名称',
  place: '位置',
  required: '必填',
  type: '类型',
  body: '请求内容',
  answer: '回答',
  yes: '是',
  no: '否',
}
