/**
 * The words of the list, in the order in which the page shows them. Adding a word is one line here.
 * The same thing has one word: check that none of those below already says it.
 */

/** 类型: what the labels are made for. */
export const tasks = ['分类', '分割', '检测', '配准', '跟踪', '回归', '预后预测', '动作识别', '问答'] as const

/** 模态: how the images are made. */
export const modalities = [
  'CT',
  'MRI',
  'PET',
  'X 线',
  '乳腺 X 线',
  '超声',
  '眼底照片',
  '皮肤镜',
  '内窥镜',
  '显微镜',
  '病理切片',
  '脑电图',
] as const

/** 获取: how a reader gets the data, and how the page says it. */
export const accessLabels = {
  open: '开放下载',
  registration: '注册后下载',
  application: '申请审批',
  closed: '已停止提供',
} as const

/** 商用: what the terms say of commercial use, and how the page says it. */
export const commercialLabels = {
  allowed: '允许',
  forbidden: '禁止',
} as const

export type Access = keyof typeof accessLabels
export type Commercial = keyof typeof commercialLabels
