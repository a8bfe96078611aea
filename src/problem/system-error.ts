/** What a person reads of a system's error: what is wrong, and what can be done about it. */
interface Explanation {
  readonly reason: string
  readonly fix: string
}

const permission = { reason: '没有权限', fix: '检查文件和所在文件夹的权限，或关掉正打开它的程序' }
const tooMany = { reason: '打开的文件太多', fix: '关掉一些程序，再试一次' }
const full = { reason: '磁盘满了', fix: '腾出空间，再试一次' }

/**
 * The errors that files give, by Node's names for them.
 *
 * @see https://nodejs.org/api/errors.html#common-system-errors
 */
const explanations: Readonly<Record<string, Explanation>> = {
  EACCES: permission,
  EPERM: permission,
  EBUSY: { reason: '文件正被别的程序占用', fix: '关掉正打开它的程序，再试一次' },
  EDQUOT: full,
  EEXIST: { reason: '已经有这个名字的文件', fix: '换个名字，或先把它移走' },
  EFBIG: { reason: '文件太大', fix: '换一个磁盘，再试一次' },
  EINVAL: { reason: '这里不能有这个名字的文件', fix: '换个名字' },
  EIO: { reason: '磁盘读写出错', fix: '检查磁盘，再试一次' },
  EISDIR: { reason: '这是文件夹，不是文件', fix: '把这个文件夹移走或改名' },
  ELOOP: { reason: '符号链接绕成了圈', fix: '删掉这个链接，换成真正的文件' },
  EMFILE: tooMany,
  ENAMETOOLONG: { reason: '名字太长', fix: '换个短一些的名字' },
  ENFILE: tooMany,
  ENOENT: { reason: '没有这个文件或文件夹', fix: '检查路径；在项目的根目录运行，或用 --root 指出根目录' },
  ENOSPC: full,
  ENOTDIR: { reason: '路径里有一段是文件，不是文件夹', fix: '把占了文件夹名字的文件移走或改名' },
  EROFS: { reason: '所在的磁盘只能读，不能写', fix: '换到可以写的文件夹里运行' },
}

/** The system's name for an error, as in `ENOSPC`; nothing for an error that is the program's own. */
export function systemCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^E[A-Z0-9]+$/u.test(code) ? code : undefined
}

/** An error of the system in Chinese; one that is not in the table is named by its code. */
export function explainSystem(error: unknown): Explanation | undefined {
  const code = systemCode(error)
  if (code === undefined) return undefined
  // What is used up is not the disk: each folder that is watched takes one of a fixed number.
  if (code === 'ENOSPC' && error instanceof Error && 'syscall' in error && error.syscall === 'watch') {
    return { reason: '系统能监视的文件夹用完了', fix: '关掉别的编辑器和预览，再试一次' }
  }
  return explanations[code] ?? { reason: `系统报告 ${code}`, fix: '检查磁盘和权限，再试一次' }
}

/** The same in a line. */
export function systemLine(error: unknown, subject: string): string | undefined {
  const { reason, fix } = explainSystem(error) ?? {}
  return reason && `${subject}：${reason}。${fix}。`
}

/**
 * Do something with a file; what the system has against it is thrown in Chinese and names that file, not
 * the one that takes its place in the end.
 *
 * @param path below the root, as a person knows it.
 */
export function withFile<T>(doing: '读' | '写' | '删', path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const line = systemLine(error, `${doing}不了 ${path}`)
    throw line === undefined ? error : new Error(line, { cause: error })
  }
}
