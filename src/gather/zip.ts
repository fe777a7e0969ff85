import { type UnzipFileInfo, unzipSync } from 'fflate'
import { Fault, isFault } from '../kit/errors.ts'
import { limits } from './limits.ts'

/**
 * Named parts of a zip archive. The table of contents is judged before anything is unpacked: number of entries, sizes, ratio,
 * names that leave the archive, a part that stands twice. Only the parts that `isWanted` names are unpacked, into room of the stated size.
 *
 * @throws Fault `hostile-file` for a bomb or a name that leaves the archive, `unreadable-file` for a broken or encrypted archive
 */
export function unpack(bytes: Uint8Array, file: string, isWanted: (name: string) => boolean): Map<string, Uint8Array> {
  const refuse = (why: string): never => {
    throw new Fault('hostile-file', `"${file}" was not unpacked: ${why}. Save it again from the program that made it.`)
  }
  const sizes = new Map<string, number>()
  let entries = 0
  let total = 0
  const choose = (entry: UnzipFileInfo): boolean => {
    if (++entries > limits.zipEntries) refuse(`it lists more than ${limits.zipEntries} entries`)
    const { name, size, originalSize } = entry
    if (/(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[a-z]:/i.test(name))
      refuse(`its entry "${name.slice(0, 80)}" points outside the archive`)
    if (originalSize > limits.partBytes)
      refuse(`its entry "${name.slice(0, 80)}" would unpack to ${originalSize} bytes`)
    if (originalSize > 65_536 && originalSize > size * limits.packRatio)
      refuse(
        `its entry "${name.slice(0, 80)}" would unpack to ${Math.round(originalSize / Math.max(1, size))} times its size`,
      )
    if (!isWanted(name)) return false
    if (sizes.has(name)) refuse(`its entry "${name}" stands twice`)
    sizes.set(name, originalSize)
    total += originalSize
    if (total > limits.archiveBytes) refuse(`what is to be read of it would unpack to ${total} bytes or more`)
    return true
  }
  let parts: Record<string, Uint8Array>
  try {
    parts = unzipSync(bytes, { filter: choose })
  } catch (error) {
    if (isFault(error)) throw error
    throw new Fault(
      'unreadable-file',
      `"${file}" is a broken or encrypted zip archive. Open it in the program that made it and save it again.`,
      { cause: error },
    )
  }
  for (const [name, size] of sizes)
    if (parts[name]?.length !== size)
      throw new Fault(
        'unreadable-file',
        `"${file}" is damaged: its entry "${name}" does not have the size it states. Get a sound copy.`,
      )
  return new Map(Object.entries(parts))
}
