import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Install {
  readonly packages: number
  readonly megabytes: number
  readonly seconds: number
  /** Packages that want to run a script when installed. */
  readonly scripts: readonly string[]
}

/** What a runner installs to regenerate the page, into an empty folder and an empty cache. */
export function measureInstall(root: string): Install {
  const folder = mkdtempSync(join(tmpdir(), 'install-'))
  try {
    for (const file of ['package.json', 'package-lock.json']) cpSync(join(root, file), join(folder, file))
    const start = process.hrtime.bigint()
    const args = ['ci', '--omit=dev', '--ignore-scripts', '--cache', join(folder, 'cache')]
    const result = spawnSync('npm', args, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' })
    if (result.status !== 0) throw new Error(`npm ci: ${result.stderr}`)
    const seconds = Number(process.hrtime.bigint() - start) / 1e9
    const modules = join(folder, 'node_modules')
    const files = readdirSync(modules, { recursive: true, encoding: 'utf8' }).map((path) => join(modules, path))
    const manifests = files.filter((path) =>
      /node_modules\/(?:@[^/]+\/)?[^/]+\/package\.json$/u.test(path.replaceAll('\\', '/')),
    )
    return {
      packages: manifests.length,
      megabytes: files.reduce((sum, path) => sum + sizeOf(path), 0) / 1e6,
      seconds,
      scripts: manifests.filter(hasInstallScript),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function sizeOf(path: string): number {
  const stat = statSync(path)
  return stat.isFile() ? stat.size : 0
}

function hasInstallScript(manifest: string): boolean {
  const { scripts = {} } = JSON.parse(readFileSync(manifest, 'utf8')) as { scripts?: Record<string, string> }
  return ['preinstall', 'install', 'postinstall'].some((name) => name in scripts)
}
