/** The finder's style sheet: plain, in the reader's own fonts, light or dark as the reader has it. */
export const STYLE = `
:root { --text: #1f2328; --quiet: #59636e; --line: #d1d9e0; --soft: #f6f8fa; --back: #fff; --link: #0757ba; --on: #0757ba; --on-text: #fff }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6edf3; --quiet: #9ea7b3; --line: #3d444d; --soft: #161b22; --back: #0d1117; --link: #6cb2ff; --on: #79b8ff; --on-text: #0d1117 }
}
* { box-sizing: border-box }
[hidden] { display: none !important }
html { scroll-padding-bottom: 3rem }
body { margin: 0 auto; max-width: 84rem; padding: 1rem; background: var(--back); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
a { color: var(--link) }
:focus-visible { outline: 2px solid var(--link); outline-offset: 1px }
header { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; margin-bottom: .75rem }
header p, #count, #picked { margin: 0; color: var(--quiet) }
h1 { margin: 0; font-size: 1.35rem }
h2 { font-size: 1.15rem } h3 { font-size: 1rem }
input, select, button { font: inherit; color: inherit; background: var(--back); border: 1px solid var(--line); border-radius: .4rem; padding: .3rem .6rem }
button { cursor: pointer; background: var(--soft) }
.search { display: flex; gap: .5rem; align-items: center; margin-bottom: .75rem }
.search input { flex: 1; min-width: 0; padding: .5rem .75rem }
.bar, #picked { display: flex; flex-wrap: wrap; gap: .4rem .5rem; align-items: center; margin-bottom: .5rem }
#count { margin-right: auto }
#picked:empty { display: none }
#picked button { padding: 0 .6rem }
#filters { margin-bottom: .75rem }
#filters > summary { cursor: pointer; padding: .3rem 0 }
#results-button { position: sticky; bottom: 0; width: 100%; border-color: var(--on); background: var(--on); color: var(--on-text) }
fieldset { margin: 0 0 .9rem; padding: 0; border: 0; min-width: 0 }
legend { padding: 0; margin-bottom: .25rem; font-weight: 600 }
.values, .parts { display: flex; flex-wrap: wrap; gap: .25rem }
.parts { flex-basis: 100%; margin-left: 1.25rem; padding-left: .4rem; border-left: 2px solid var(--line) }
.value { display: inline-flex; gap: .35rem; align-items: baseline; padding: 0 .5rem; border: 1px solid var(--line); border-radius: 1rem; cursor: pointer; font-size: .9rem }
.value input { position: absolute; opacity: 0; pointer-events: none }
.value:has(:focus-visible) { outline: 2px solid var(--link); outline-offset: 1px }
.value:has(:checked) { background: var(--on); border-color: var(--on); color: var(--on-text) }
.value.whole::after { content: '▾' / ''; font-size: .8em }
.value .number { color: var(--quiet); font-variant-numeric: tabular-nums; font-size: .85em }
.value:has(:checked) .number { color: inherit }
.value.empty:not(:has(:checked)) { color: var(--quiet); border-color: transparent }
#list { list-style: none; margin: 0; padding: 0; border-bottom: 1px solid var(--line) }
#list > li { border-top: 1px solid var(--line) }
#list summary { display: grid; gap: 0 .75rem; padding: .4rem .25rem; cursor: pointer }
#list summary::marker { content: '' }
#list summary:hover, #list details[open] > summary { background: var(--soft) }
.title { font-weight: 600; color: var(--link) }
.brief { color: var(--quiet); font-size: .9rem }
.body { padding: .25rem 1rem 1rem; font-size: .95rem }
.body pre { overflow-x: auto; padding: .5rem; background: var(--soft) }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: .75rem 0 }
dt { color: var(--quiet) } dd { margin: 0; min-width: 0 }
.body ul, .body ol { margin: .5rem 0; padding-left: 1.25rem }
.body ul { list-style: disc }
.body .ways { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; list-style: none }
.found-none { padding: 1.5rem 0; color: var(--quiet) }
@media (min-width: 56rem) {
  .live main { display: grid; grid-template-columns: 19rem minmax(0, 1fr); column-gap: 1.75rem }
  #controls { display: contents }
  .search, .bar, #picked, #list, .found-none { grid-column: 2 }
  .search { grid-row: 1 } .bar { grid-row: 2 } #picked { grid-row: 3 }
  #results { grid-column: 2; grid-row: 4 }
  #filters { grid-column: 1; grid-row: 1 / span 5; margin: 0 }
  #filters > summary, #results-button { display: none }
  #list summary { grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) }
}
`
