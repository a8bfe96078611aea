#!/usr/bin/env node
import { main } from './main.ts'

// Who reads the output may stop before its end, as `head` does: that is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

main(process.argv.slice(2), process).then((code) => {
  process.exitCode = code
})
