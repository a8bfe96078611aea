import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { assertShown, assertShownOnOwnPage } from '../support/assert-shown.ts'
import { findingsFor } from '../support/between.ts'
import { type Hostile, hostile } from '../support/hostile.ts'
import { noCmark } from '../support/markdown.ts'
import { holdsFor } from '../support/property.ts'
import { readByGithub, readByRemark } from '../support/read-back.ts'

/** Either refused, with the place and the way out; or fit for a page. */
function accepted(dataset: Hostile): boolean {
  const { text, findings } = findingsFor(dataset)
  const lines = text.split('\n')
  for (const { message } of findings) {
    assert.ok(
      message.ruleId && message.reason && (message.note || message.mend),
      'what is wrong and the way out are said',
    )
    assert.ok(message.line && message.column)
    assert.ok(message.column <= (lines[message.line - 1]?.length ?? 0) + 1, 'the place is in the file')
  }
  return findings.length === 0
}

describe('whatever a dataset file says, it is refused at its place, or shown as it is and changes nothing else', () => {
  it("as GitHub's own parser reads the page", { skip: noCmark }, (t) => {
    let shown = 0
    let tried = 0
    holdsFor(hostile, 50, (datasets) => {
      const fit = datasets.filter(accepted)
      shown += fit.length
      tried += datasets.length
      assertShown(fit, readByGithub)
    })
    t.diagnostic(`${shown} of ${tried} datasets reached the page, the others were refused`)
    assert.ok(shown > tried / 4, 'a good part of the inputs reaches the page')
  })

  it('on a page of its own too', { skip: noCmark }, () => {
    holdsFor(hostile, 50, (datasets) => assertShownOnOwnPage(datasets.filter(accepted), readByGithub))
  })

  it('as remark reads it', () => {
    holdsFor(hostile, 50, (datasets) => assertShown(datasets.filter(accepted), readByRemark))
  })
})
