/// <reference lib="dom" />
import { element } from './dom.ts'

/** So many lines at a time: more than a screen has, few enough to be there at once. */
const PART = 50

/** A list that grows as one comes to its end: a thousand lines would take longer to show than to find. */
export interface GrowingList {
  readonly parts: readonly HTMLElement[]
  /** Show these lines, the first of them at once. */
  readonly show: (items: readonly HTMLElement[]) => void
  /** Grow until a line is there. */
  readonly reach: (item: HTMLElement) => void
}

export function makeList(): GrowingList {
  const list = element('ul', { id: 'list' })
  const none = element('p', { class: 'found-none' }, '没有符合的数据集。去掉一个条件，或换一个词试试。')
  const more = element('button', { type: 'button', id: 'more' })
  let all: readonly HTMLElement[] = []
  const grow = (start = list.childElementCount) => {
    list.append(...all.slice(start, start + PART))
    const left = all.length - list.childElementCount
    more.hidden = left === 0
    more.textContent = `再显示 ${Math.min(left, PART)} 个`
  }
  more.addEventListener('click', () => grow())
  // Who scrolls need not click.
  new IntersectionObserver(([seen]) => seen?.isIntersecting && grow(), { rootMargin: '600px' }).observe(more)
  return {
    parts: [list, more, none],
    show(items) {
      all = items
      list.replaceChildren()
      grow(0)
      list.hidden = items.length === 0
      none.hidden = items.length > 0
    },
    reach(item) {
      while (!item.isConnected && list.childElementCount < all.length) grow()
    },
  }
}
