#!/usr/bin/env node
import { main } from './main.ts'
import { systemCode, systemLine } from './problem/system-error.ts'

/** Output that cannot be written is told once; who reads it may stop before its end, as `head` does: that is no error. */
function onBrokenStream(stream: NodeJS.WriteStream): void {
  let told = false
  stream.on('error', (error) => {
    if (told || systemCode(error) === 'EPIPE') return
    told = true
    process.exitCode ||= 1
    // Where the problems go, there is no other place to say so.
    if (stream !== process.stderr) process.stderr.write(`${systemLine(error, '输出没有写完') ?? error.message}\n`)
  })
}

onBrokenStream(process.stdout)
onBrokenStream(process.stderr)

main(process.argv.slice(2), process).then((code) => {
  // The output may have failed already.
  process.exitCode = code || (process.exitCode ?? 0)
})
