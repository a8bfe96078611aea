/** One workflow command as GitHub's runner understands it. */
export interface WorkflowCommand {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

/**
 * What GitHub's runner makes of a step's output: the commands that it obeys, and the lines that it only
 * prints. Written after the runner's own parser, apart from the code that writes the commands.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function readAsRunner(output: string): { commands: WorkflowCommand[]; printed: string[] } {
  const commands: WorkflowCommand[] = []
  const printed: string[] = []
  let stopped: string | undefined
  for (const line of output.split(/\r\n|\r|\n/u)) {
    const [, name = '', properties = '', data = ''] =
      /^\s*::([^\s:]+)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/su.exec(line) ?? []
    if (stopped !== undefined) {
      if (name === stopped) stopped = undefined
      else printed.push(line)
    } else if (name === 'stop-commands') stopped = data
    else if (name !== '') commands.push({ name, properties: readProperties(properties), data: decode(data) })
    // The older form is obeyed wherever it stands in a line.
    else if (/##\[[a-z-]+/u.test(line)) commands.push({ name: '##', properties: {}, data: line })
    else printed.push(line)
  }
  return { commands, printed }
}

function readProperties(text: string): Record<string, string> {
  const pairs = text.split(',').map((pair) => pair.split(/=(.*)/su))
  return Object.fromEntries(pairs.map(([key = '', value = '']) => [key.trim(), decode(value)]))
}

function decode(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%')
}
