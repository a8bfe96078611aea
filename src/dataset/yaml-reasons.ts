/** What js-yaml says of a text that is not YAML, and what a contributor can do about it. */
const reasons: readonly (readonly [part: string, reason: string, fix: string])[] = [
  ['tab characters', '缩进里有制表符（Tab）', '缩进只用空格，每层两个'],
  ['within a double quoted', '双引号没有结束', '在值的末尾补上 "'],
  ['within a single quoted', '单引号没有结束', "在值的末尾补上 '；值里的单引号要写两遍"],
  ['within a flow collection', '方括号或花括号没有结束', '补上 ] 或 }；如果值本身以 [ 或 { 开头，请用引号括起来'],
  ['missed comma', '列表的两项之间少了逗号', '用英文逗号和空格分开各项，例如 [分类, 分割]'],
  ['unknown escape', '双引号里的反斜杠写法不认识', '改用单引号，或把反斜杠写成 \\\\'],
  ['hexadecimal', '双引号里的 \\x、\\u 转义不完整', '改用单引号，或补全转义'],
  ['non-printable', '文件里有不可见的控制字符', '删掉它；从网页或 PDF 复制来的文字先贴到纯文本编辑器里'],
  ['null byte', '文件里有空字符', '删掉它；文件可能已经损坏，或不是文本文件'],
  [
    'mapping entry',
    '这一行的缩进或写法不对',
    '键前的空格数要与上一个键一致；值里有“: ”，或以 @、`、% 等符号开头时，用引号括起来',
  ],
  ['bad indentation', '缩进不对', '同一层的各行前面空格数要一样，每层两个空格'],
  [
    'deficient indentation',
    '上一个值没有写完：引号或括号没有结束，或续行没有缩进',
    '在值的末尾补上结束的引号或括号；多行的值每行缩进两个空格',
  ],
  ['multiline key', '少了冒号，或这一行没有接在键后面', '写成“键: 值”，英文冒号后要有一个空格'],
  ["expected ':'", '键后面少了冒号', '写成“键: 值”，英文冒号后要有一个空格'],
  ['whitespace character is expected', '冒号后面少了空格', '写成“键: 值”，英文冒号后要有一个空格'],
  ['document', '文件里有多余的内容', '一个文件只写一个数据集；值以特殊符号开头时用引号括起来'],
  ['block scalar', '“|”或“>”后面的写法不对', '“|”后面直接换行，正文另起一行并缩进两个空格'],
  ['nesting', '层次太深', '照 templates/dataset.yaml 的样子写，最多三层'],
]

/** @param reason js-yaml's own words; whoever reads this does not know them, so an unknown one is not repeated. */
export function reasonInChinese(reason: string): { reason: string; fix: string } {
  const known = reasons.find(([part]) => reason.includes(part))
  if (known) return { reason: `不是正确的 YAML：${known[1]}`, fix: known[2] }
  return {
    reason: '不是正确的 YAML：这里的写法读不懂',
    fix: '检查这一行的缩进、冒号和引号；值里有特殊符号时用单引号括起来',
  }
}
