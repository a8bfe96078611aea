/**
 * What a person can do about an error that comes of packages that are only there for development.
 *
 * @param what needs them.
 * @returns nothing if the error is another one.
 */
export function missingPackages(error: unknown, what: string): string | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  // An ES module that is missing, and a file that is asked for by its package's name.
  if (!['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'].includes(code)) return undefined
  return `${what}用到的库没有安装：运行 npm ci（不带 --omit=dev）`
}
