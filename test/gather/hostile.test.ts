import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { decideFormat } from '../../src/gather/format.ts'
import { type gatherBytes as gather, gatherBytes } from '../../src/gather/gather.ts'
import { checkSize, limits } from '../../src/gather/limits.ts'
import { type FaultCode, isFault } from '../../src/kit/errors.ts'
import { Threads } from '../../src/run/threads.ts'
import { makeDocx, makePdf, utf8 } from './make.ts'

/** One sentence or two, naming the file, under a code; never a stack trace. */
async function refused(bytes: Uint8Array, name: string, code: FaultCode, says: RegExp): Promise<void> {
  await assert.rejects(gatherBytes(bytes, name), error => {
    assert.ok(isFault(error), String(error))
    assert.equal(error.code, code)
    assert.match(error.message, says)
    assert.ok(
      error.message.startsWith(`"${name}`) && error.message.length < 400 && !error.message.includes('\n'),
      error.message,
    )
    return true
  })
}

test('empty, blank, binary and foreign files say what they are', async () => {
  await refused(new Uint8Array(), 'a.txt', 'unreadable-file', /is empty/)
  await refused(utf8(' \n\n '), 'a.txt', 'unreadable-file', /holds no words/)
  await refused(
    Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 31),
    'a.txt',
    'unreadable-file',
    /not text/,
  )
  await refused(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10), 'scan.png', 'unreadable-file', /a picture .*OCR/)
  await refused(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2), 'old.doc', 'unreadable-file', /Save it as docx/)
  await refused(utf8('<?xml version="1.0"?><note>words</note>'), 'a.xml', 'unreadable-file', /neither TEI nor XHTML/)
  assert.equal(decideFormat(utf8('plain words'), 'x.pdf').format, 'txt')
})

test('a file too large is refused by its size, before or after it is read', async () => {
  assert.throws(() => checkSize('a.txt', 300 * 2 ** 20), /has 300 MB, and at most 256 MB/)
  await refused(new Uint8Array(limits.textBytes + 1).fill(97), 'a.txt', 'too-large', /Split it into parts/)
})

test('a zip bomb is refused by its table of contents', async () => {
  const bomb = makeDocx({ paragraphs: ['x'], more: { 'word/media/x.bin': new Uint8Array(20 * 2 ** 20) } })
  assert.ok(bomb.length < 100_000)
  await refused(bomb, 'bomb.docx', 'hostile-file', /would unpack to \d+ times its size/)
  const big = zipSync({ 'word/document.xml': new Uint8Array(limits.partBytes + 1) })
  await refused(big, 'big.docx', 'hostile-file', /would unpack to \d+ bytes/)
})

test('a zip whose table of contents lies about a size is refused', async () => {
  const docx = makeDocx({ paragraphs: ['word '.repeat(500)] })
  // the stated size of the first entry of the central directory, 24 bytes after its signature
  const at = docx.findIndex(
    (_, i) => docx[i] === 0x50 && docx[i + 1] === 0x4b && docx[i + 2] === 1 && docx[i + 3] === 2,
  )
  for (const size of [10, 60_000]) {
    const lying = docx.slice()
    new DataView(lying.buffer).setUint32(at + 24, size, true)
    await assert.rejects(gatherBytes(lying, 'a.docx'), isFault)
  }
})

test('paths that leave a zip, a zip that is no docx, a cut zip', async () => {
  for (const path of ['../../etc/passwd', '/etc/passwd', 'C:\\x', 'word/../../x'])
    await refused(
      makeDocx({ paragraphs: ['x'], more: { [path]: strToU8('x') } }),
      'a.docx',
      'hostile-file',
      /outside the archive/,
    )
  await refused(zipSync({ 'a.txt': strToU8('words') }), 'a.docx', 'unreadable-file', /no Word document/)
  await refused(makeDocx({ paragraphs: ['x'] }).slice(0, 200), 'a.docx', 'unreadable-file', /broken or encrypted zip/)
})

test('XML with entity declarations is refused, in TEI and in docx; broken XML names its place', async () => {
  const laughs = `<!DOCTYPE TEI [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>`
  await refused(
    utf8(`<?xml version="1.0"?>${laughs}<TEI><text><p>&b;</p></text></TEI>`),
    'a.xml',
    'hostile-file',
    /declares XML entities/,
  )
  const outside = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
  await refused(
    zipSync({ 'word/document.xml': strToU8(`${outside}<w>&x;</w>`) }),
    'a.docx',
    'hostile-file',
    /declares XML entities/,
  )
  await refused(utf8('<TEI><text><p>words</text></TEI>'), 'a.xml', 'unreadable-file', /not well-formed XML: 1:/)
})

test('deep nesting is refused in html, TEI and Markdown', async () => {
  await refused(utf8(`<html>${'<div>'.repeat(200_000)}x`), 'a.html', 'hostile-file', /deep/)
  await refused(utf8(`<TEI><text>${'<div>'.repeat(5000)}x`), 'a.xml', 'hostile-file', /deep/)
  await refused(utf8(`${'> '.repeat(5000)}x`), 'a.md', 'hostile-file', /deep/)
})

test('PDFs: broken, encrypted, without a text layer', async () => {
  const sound = makePdf([['Words.']])
  await refused(utf8(`%PDF-1.4\n${'x'.repeat(1000)}`), 'a.pdf', 'unreadable-file', /broken PDF/)
  await refused(sound.slice(0, 150), 'a.pdf', 'unreadable-file', /broken PDF|no text layer/)
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O (${'x'.repeat(32)}) /U (${'y'.repeat(32)}) /P -4 >> /ID [(a) (b)]`
  await refused(makePdf([['Words.']], '', lock), 'a.pdf', 'unreadable-file', /encrypted with a password/)
  await refused(makePdf([[], []]), 'a.pdf', 'unreadable-file', /no text layer: its 2 pages are pictures/)
})

test('a few NULs are shown, not kept; scripts and entities in html stay dead words', async () => {
  const source = await gatherBytes(utf8(`words\0${' and more words'.repeat(20)}`), 'a.txt')
  assert.ok(source.text.startsWith('words\ufffd and') && /NUL/.test(source.encoding.told))
  const page = await gatherBytes(
    utf8('<!doctype html><p onclick="x()">A &lt;script&gt; is a word.<script>x()</script>'),
    'a.html',
  )
  assert.equal(page.text, 'A <script> is a word.')
})

test('text made to hurt patterns ends: brackets, one endless line, short lines, a thousand notes', async () => {
  for (const text of [
    '['.repeat(200_000),
    'a'.repeat(500_000),
    'of the\n'.repeat(40_000),
    `${' '.repeat(300_000)}x`,
    `${'-'.repeat(100_000)}x`,
    Array.from({ length: 1000 }, (_, i) => `word[${i % 100}] here\n\n${i % 100}. note`).join('\n\n'),
    `${'(c) '.repeat(50_000)}all rights reserved`,
    `${'share this '.repeat(30_000)}`,
  ])
    assert.equal((await gatherBytes(utf8(text), 'a.txt')).text, text)
})

test('gathering runs in a thread and gives faults and sources back', async () => {
  const pool = new Threads({ size: 1, megabytes: limits.megabytes })
  const module = new URL('../../src/gather/gather.ts', import.meta.url)
  const call = (bytes: Uint8Array, about: string): ReturnType<typeof gather> =>
    pool.call<typeof gather>(module, 'gatherBytes', [bytes, about], { about, milliseconds: limits.milliseconds })
  assert.equal((await call(utf8('Some words.'), 'a.txt')).text, 'Some words.')
  await assert.rejects(call(new Uint8Array(), 'a.txt'), error => isFault(error) && error.code === 'unreadable-file')
  await pool.close()
})
