/// <reference lib="dom" />
import { allValues, type CopyFormat, type FinderData, type FinderSet } from '../data.ts'
import { find, searchables } from '../filter.ts'
import { everything, hashOf, type State, stateOf, toggled } from '../state.ts'
import { copy } from './copy.ts'
import { byId, element } from './dom.ts'
import { makeFacets } from './facets.ts'
import { makeList } from './list.ts'
import { makeRows } from './rows.ts'

// The page's script: the state stands in the address, and what is shown follows from it.

const data = JSON.parse(document.getElementById('data')?.textContent ?? '') as FinderData
const { facets, sets } = data
const all = searchables(data)
const rows = makeRows(data)
const form = byId('controls', HTMLFormElement)
const query = byId('query', HTMLInputElement)
const sort = byId('sort', HTMLSelectElement)
const count = byId('count', HTMLParagraphElement)
const picks = byId('picked', HTMLParagraphElement)
const filters = byId('filters', HTMLDetailsElement)
const toResults = byId('results-button', HTMLButtonElement)
const boxes = makeFacets(facets, (facet, value) => go(toggled(withoutOpen(), facets, facet, value)))
const list = makeList()

let state = stateOf(location.hash, facets)
let shown: readonly FinderSet[] = []
/** Whether the last change was typed: what is typed in one go is one step back. */
let typing = false

/** Who goes on to filter is done with the dataset that a link led to. */
function withoutOpen(): State {
  const { open: _, ...rest } = state
  return rest
}

/** Show another state, and make it a step of the browser's history, or a part of the last one. */
function go(next: State, typed = false): void {
  const address = location.pathname + location.search + hashOf(next)
  if (typed && typing) history.replaceState(null, '', address)
  else history.pushState(null, '', address)
  typing = typed
  state = next
  show()
}

function show(): void {
  const found = find(all, facets, state)
  shown = found.sets
  list.show(shown.flatMap(({ id }) => rows.get(id)?.item ?? []))
  boxes.show(state, found)
  picks.replaceChildren(...pickedButtons())
  // The one who types is not disturbed.
  if (query.value !== state.query) query.value = state.query
  sort.value = state.sort
  toResults.textContent = `看这 ${shown.length} 个`
  count.textContent = shown.length === sets.length ? `共 ${sets.length} 个` : `${sets.length} 个中的 ${shown.length} 个`
}

/** A way to let go of each value that is picked, and of all. */
function pickedButtons(): HTMLElement[] {
  const labels = facets.flatMap((facet) =>
    allValues(facet)
      .filter(({ id }) => state.picked[facet.id]?.includes(id))
      .map(({ id, label }) => {
        const words = `${facet.label}：${label}`
        return button(`${words} ✕`, `去掉 ${words}`, () => go(toggled(withoutOpen(), facets, facet.id, id)))
      }),
  )
  if (labels.length === 0 && !state.query) return []
  return [...labels, button('全部清除', '', () => go({ ...everything, sort: state.sort }))]
}

function button(text: string, name: string, onClick: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', ...(name ? { 'aria-label': name } : {}) }, text)
  made.addEventListener('click', onClick)
  return made
}

/** Open the dataset that the address names, and bring it into view. */
function showOpen(): void {
  const row = rows.get(state.open ?? '')
  if (!row) return
  list.reach(row.item)
  row.details.open = true
  row.item.scrollIntoView({ block: 'start' })
  row.details.querySelector('summary')?.focus({ preventScroll: true })
}

async function copyShown(format: CopyFormat): Promise<void> {
  const done = await copy(data, shown, format)
  count.textContent = done ? `已复制 ${shown.length} 个` : '没能复制：浏览器不允许'
}

query.addEventListener('input', (event) => {
  // What an input method has not finished is not yet a word.
  if (!(event instanceof InputEvent && event.isComposing)) go({ ...withoutOpen(), query: query.value }, true)
})
query.addEventListener('compositionend', () => go({ ...withoutOpen(), query: query.value }, true))
sort.addEventListener('change', () =>
  go(stateOf(hashOf({ ...withoutOpen(), sort: sort.value as State['sort'] }), facets)),
)
form.addEventListener('submit', (event) => event.preventDefault())
// On a phone the filters stand before the list, and fill the screen.
toResults.addEventListener('click', () => {
  filters.open = false
  count.scrollIntoView()
})
byId('copy-csv', HTMLButtonElement).addEventListener('click', () => copyShown('csv'))
byId('copy-markdown', HTMLButtonElement).addEventListener('click', () => copyShown('markdown'))
addEventListener('hashchange', () => {
  typing = false
  state = stateOf(location.hash, facets)
  show()
  showOpen()
})

byId('facets', HTMLDivElement).append(...boxes.groups)
// Where there is room for them the filters stand beside the list.
const wide = matchMedia('(min-width: 56rem)')
const openFilters = () => {
  filters.open = wide.matches
}
wide.addEventListener('change', openFilters)
openFilters()
document.querySelector('main')?.replaceChildren(form, element('div', { id: 'results' }, ...list.parts))
document.body.classList.add('live')
form.hidden = false
show()
showOpen()
