/**
 * What programs leave beside the files that a person edits. It is nobody's dataset: it is passed over, for
 * git ignores most of it too, and an open editor would stop build and preview.
 */
const litter: readonly RegExp[] = [
  // macOS: a folder's view; what its file systems keep of a file on other disks.
  /^\.DS_Store$/u,
  /^\._/u,
  // Windows Explorer.
  /^(?:Thumbs\.db|desktop\.ini)$/iu,
  // Vim: the swap file of an open file, the undo file, and the file by which it tries whether it may write here.
  /^\..*\.sw[a-p]$/u,
  /^\..*\.un~$/u,
  /^4913$/u,
  // Emacs: the lock of an open file (a link that leads nowhere), and what it saves by itself.
  /^\.#/u,
  /^#.*#$/u,
  // Vim, Emacs, gedit, nano: the file as it was before it was saved.
  /~$/u,
  // nano, Kate, LibreOffice: locks and swap files.
  /^\..*\.kate-swp$/u,
  /^\.~lock\..*#$/u,
  // JetBrains, GNOME, this program, rsync: files that are about to take another one's place.
  /___jb_(?:tmp|old|bak)___$/u,
  /^\.goutputstream-/u,
  /^\..*\.tmp$/u,
  // Network file systems: a file that was deleted while somebody had it open.
  /^\.(?:nfs|fuse_hidden)[0-9a-f]+$/u,
]

/**
 * Whether a name below `datasets/` is no contributor's doing. A hidden folder (`.git`, `.idea`, `.vscode`,
 * `.history`) is some program's own; a hidden YAML file may be meant as a dataset, and is told.
 */
export function isLitter(name: string, kind: 'file' | 'folder' | 'other'): boolean {
  return (kind === 'folder' && name.startsWith('.')) || litter.some((pattern) => pattern.test(name))
}
