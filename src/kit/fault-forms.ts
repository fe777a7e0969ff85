import type { Fault, FaultCode } from './errors.ts'

/**
 * The sentences of faults that the server can answer with, each under a stable key, so that an interface in another
 * language words them itself. `{name}` stands for a value. The sentence where the fault is thrown stays the one source of
 * its English; a test compares every one with this list, and `docs/errors.md` is made from it. Failures that were written into a
 * case in English long ago are recognised too.
 */
export const faultForms = {
  // gather
  'file-empty': ['unreadable-file', '"{file}" is empty: it has no bytes. Check the copy and gather it again.'],
  'file-without-words': ['unreadable-file', '"{file}" holds no words. Check that it is the file you meant.'],
  'file-broken': [
    'unreadable-file',
    '"{file}" could not be read as {format}: its structure is broken. Open it in the program that made it and save it again.',
  ],
  'file-not-text': [
    'unreadable-file',
    '"{file}" is not text: it holds control bytes that no text has. Give txt, md, html, docx, pdf or TEI, or name its encoding.',
  ],
  'file-of-other-kind': ['unreadable-file', '"{file}" is {kind}, which cannot be read. {next} and gather it again.'],
  'reader-failed': [
    'unreadable-file',
    '"{file}" made its reader fail ({said}). Report it, and save the file in another form.',
  ],
  'reader-ended-program': [
    'unreadable-file',
    '"{file}" was being read when the program ended, {times} times. Try it again, or save it in another form first.',
  ],
  'reader-died': ['unreadable-file', '"{file}" made its reader fail. Save it again from the program that made it.'],
  'xml-of-other-kind': [
    'unreadable-file',
    '"{file}" is XML, but neither TEI nor XHTML. Turn it into TEI, HTML or plain text.',
  ],
  'xml-broken': ['unreadable-file', '"{file}" is not well-formed XML: {said}. Mend it there and gather it again.'],
  'xml-entities': [
    'hostile-file',
    '"{file}" declares XML entities, which can hide other files or unfold without end. Remove its DOCTYPE and gather it again.',
  ],
  'markup-too-deep': [
    'hostile-file',
    '"{file}" nests elements more than {most} deep, which no document needs. Save it again from the program that made it.',
  ],
  'markdown-too-deep': [
    'hostile-file',
    '"{file}" nests quotations or lists more than {most} deep, which no text needs. Mend the line and gather it again.',
  ],
  'docx-without-body': [
    'unreadable-file',
    '"{file}" is a zip archive but no Word document: it has no {part}. Unpack it and gather what is in it.',
  ],
  'zip-empty': ['unreadable-file', '"{file}" is an empty zip archive. Give the document itself.'],
  'zip-broken': [
    'unreadable-file',
    '"{file}" is a broken or encrypted zip archive. Open it in the program that made it and save it again.',
  ],
  'zip-damaged': [
    'unreadable-file',
    '"{file}" is damaged: its entry "{entry}" does not have the size it states. Get a sound copy.',
  ],
  'zip-refused': ['hostile-file', '"{file}" was not unpacked: {why}. Save it again from the program that made it.'],
  'pdf-too-long': ['too-large', '"{file}" has {pages} pages; at most {most} can be read. Split it into parts.'],
  'text-too-long': ['too-large', '"{file}" holds more than {most} characters of text. Split it into parts.'],
  'text-too-long-by': [
    'too-large',
    '"{file}" holds {characters} characters of text; at most {most} can be read. Split it into parts.',
  ],
  'file-too-large': ['too-large', '"{file}" has {size}, and at most {most} can be read. Split it into parts.'],
  'pdf-without-text': [
    'unreadable-file',
    '"{file}" has no text layer: its {pages} pages are pictures. Run it through OCR and gather it again.',
  ],
  'pdf-encrypted': [
    'unreadable-file',
    '"{file}" is encrypted with a password. Save a copy without it and gather that.',
  ],
  'pdf-broken': [
    'unreadable-file',
    '"{file}" is a broken PDF: its structure cannot be followed. Open it in a PDF reader and save it again.',
  ],
  'encoding-decided': [
    'bad-input',
    'The encoding of "{title}" cannot be changed any more: people decided on {count} in it. Undo them first, or bring the file into a new case.',
  ],
  'encoding-fixed': ['bad-input', '"{title}" has no encoding to choose: its format fixes it.'],
  'encoding-changed': [
    'conflict',
    'The encoding of "{title}" was changed meanwhile: it is now {now}. Look at it again, then decide.',
  ],
  'encoding-unknown': ['bad-input', '"{asked}" is no encoding that is known here. Use one of {offered}.'],
  'annotations-too-long': [
    'too-large',
    'The annotations could not be read: the file is too long. Split it into pages.',
  ],
  'annotation-faulty': ['bad-input', 'The annotation could not be read: {fault}. Mend it and import again.'],
  // threads
  'work-stopped': ['cancelled', 'The work on "{about}" was stopped. Nothing of it was kept.'],
  'work-too-slow': [
    'too-large',
    '"{about}" was given up after {seconds} seconds. Split it into parts, or save it again from the program that made it.',
  ],
  'work-too-big': ['too-large', '"{about}" needs more than {megabytes} MB of memory. Split it into parts.'],
  'work-stopped-keeping': ['cancelled', 'The work was stopped as asked; {kept}.'],
  // files
  'path-of-other-kind': [
    'unreadable-file',
    '"{path}" is neither a file nor a folder. Name a file that holds a document.',
  ],
  'no-such-file': ['no-such-file', 'There is no file "{path}".'],
  'path-unreadable': ['unreadable-file', '"{path}" could not be read ({why}). Check that you may read it.'],
  'bytes-not-kept': ['not-found', 'The bytes of "{file}" were not kept: they were too many. Give the file again.'],
  'no-such-failure': ['not-found', 'There is no failed file "{id}" in this case; it may have been brought in since.'],
  'original-missing': ['damaged-case', 'The original of "{file}" is missing from the case file.'],
  // the case
  'role-too-small': ['not-allowed', '{who} {has}; this needs the role "{role}". Ask an owner of the case.'],
  'case-exists': ['bad-input', '"{path}" is already there. Choose another name for the new case.'],
  'no-case-to-open': [
    'no-such-file',
    'There is no case at "{path}". Check the name, or make the case: countertrial gather FILES --into CASE, or serve CASE --new for an empty one.',
  ],
  'no-case-to-verify': ['no-such-file', 'There is no case at "{path}". Check the name.'],
  'case-is-folder': [
    'not-a-case',
    '"{path}" is a folder, not a case file. Name a file, such as "{example}/my.case.sqlite".',
  ],
  'ledger-names-no-table': ['damaged-case', 'The ledger names a table "{table}" that no case has.'],
  'case-of-older-form': [
    'not-a-case',
    '"{path}" has an older form. Open it with serve once; that brings it up to date.',
  ],
  'row-faulty': ['damaged-case', 'The row "{row}" does not hold what it must. Go back to your last copy of the case.'],
  'row-missing': [
    'damaged-case',
    '"{path}" is damaged: a row that it must have is missing. Go back to your last copy of it.',
  ],
  'column-faulty': [
    'damaged-case',
    '"{path}" is damaged: the column "{column}" of a row of "{table}" holds what it never may. Go back to your last copy of it.',
  ],
  'case-being-written': ['case-busy', '"{path}" is being written by another process. Close it there, then try again.'],
  'case-read-only': ['not-allowed', '"{path}" cannot be written here: the file or its folder is read-only.'],
  'disk-failed': ['disk-full', '"{path}" could not be read or written: the disk failed or is full. Nothing was kept.'],
  'pages-damaged': [
    'damaged-case',
    '"{path}" is damaged: its pages do not fit together. Go back to your last copy of it.',
  ],
  'disk-full': ['disk-full', 'There is no room left to write "{path}". Nothing of this change was kept.'],
  'case-cannot-open': ['no-such-file', '"{path}" cannot be opened. Check that the folder is there and may be read.'],
  'no-database': ['not-a-case', '"{path}" is not a case file. Make a new case under another name.'],
  'no-case': ['not-a-case', '"{path}" is not a case file of this program. Make a new case under another name.'],
  'case-unbegun': [
    'not-a-case',
    '"{path}" holds nothing: the program ended before the case was made. Make it now: countertrial gather FILES --into CASE.',
  ],
  'case-too-new': ['not-a-case', '"{path}" was written by a newer program: {said}. Update Countertrial, then open it.'],
  'tables-altered': [
    'damaged-case',
    '"{path}" was altered: its tables are not those of a case. Go back to your last copy of it.',
  ],
  'rows-altered': ['damaged-case', '{said} Nothing was changed. "countertrial verify {path}" says what else is wrong.'],
  'index-stale': [
    'damaged-case',
    'The search index of "{path}" does not fit its texts, so a search would miss passages. Open the case to write, as "countertrial serve" does: it is then made anew.',
  ],
  'case-open-elsewhere': ['case-busy', '"{path}" is open in another process{told}. Close it there, then open it here.'],
  'case-opening-elsewhere': ['case-busy', '"{path}" is being opened and closed by another process. Try again.'],
  'no-owner-left': ['conflict', 'The case would have no owner. Name another owner first.'],
  // objects
  'no-such-actor': ['not-found', 'There is no actor "{id}" in this case. The page of actors lists those it has.'],
  'no-such-noun': ['not-found', 'There is no {noun} "{id}" in this case.'],
  'no-such-finding': [
    'not-found',
    'There is no finding "{id}" in this case. Load the source again to see those it has.',
  ],
  'no-such-source': ['not-found', 'There is no source "{id}" in this case. {others}.'],
  'no-such-mask': ['not-found', '"{title}" has no mask number {n}.'],
  'no-such-search': ['not-found', 'There is no saved search "{id}" in this case.'],
  'split-chooses-some': [
    'bad-input',
    'To split "{name}", choose some of its {all} claims and leave some; {chosen} are chosen.',
  ],
  'claim-names-another': ['bad-input', 'The claim "{claim}" does not name "{name}".'],
  'document-is-no-actor': ['bad-input', '"{title}" is a document, and only an actor can be split in two.'],
  'no-such-telling': ['bad-input', '"{label}" is told {times} times; there is no number {n}.'],
  'no-such-event': ['not-found', 'There is no event "{id}" in this case.'],
  'no-such-voice': ['not-found', 'The case has no voice or document "{id}".'],
  'no-such-question': [
    'not-found',
    'There is no question "{id}" in this case. The table of witnesses lists those it has.',
  ],
  'no-such-question-here': ['not-found', 'There is no question "{id}" in this case.'],
  'no-such-passage': ['not-found', 'There is no passage "{id}" in this case.'],
  'no-such-circumstance': ['not-found', 'There is no claim "{id}" to be a circumstance.'],
  // deciding
  'decided-twice': ['bad-input', 'Finding "{id}" is decided twice in one step.'],
  'finding-changed': ['conflict', '"{words}" was changed meanwhile: it is now {now}. Look at it again, then decide.'],
  'proof-not-json': ['bad-input', '"{file}" is neither a case file nor a proof: it is not well-formed JSON.'],
  'not-a-proof': ['bad-input', '"{file}" is no proof: its "{part}" is missing or of another form.'],
  'coders-do-not-differ': ['not-found', '{one} and {other} do not differ there any more. Look at the list again.'],
  'difference-settled': ['conflict', 'This is settled already, by {by}. Undo that to settle it anew.'],
  'settles-over': [
    'conflict',
    'In the case this is {state} by {by}, whose word a settlement would replace. Look at it, then settle.',
  ],
  'coder-silent': ['not-found', '"{name}" has judged nothing of "{title}". Choose one who has.'],
  'not-of-the-two': ['bad-input', '"{name}" is not one of the two.'],
  'one-coder-twice': ['bad-input', '"{name}" cannot be compared with the same name. Name two people.'],
  'made-not-suggested': ['bad-input', 'This was made by a person, not suggested; it can be edited or taken away.'],
  'field-faulty': ['bad-input', 'The field "{field}" of this {kind} {fault}.'],
  'range-outside': [
    'bad-input',
    'The range {start} to {end} does not lie in "{title}", which has {length} characters.',
  ],
  'mask-changed': [
    'conflict',
    'This mask of "{title}" was changed meanwhile: it is now {now}. Look at it again, then decide.',
  ],
  'no-mask-reason': ['bad-input', '"{reason}" is no reason for a mask. Choose one of: {offered}.'],
  'range-masked': ['conflict', 'This range of "{title}" has a mask already; it is {state}. Decide on that one.'],
  'name-too-long': ['bad-input', 'A name has at most {most} characters; this one has {length}.'],
  'actor-of-other-kind': [
    'bad-input',
    '"{name}" is a {kind}, and this is to be a {meant}. Choose another, or a new one.',
  ],
  'name-missing': ['bad-input', 'A {kind} needs a name, or the actor that is meant.'],
  'search-nameless': ['bad-input', 'A saved search needs a name and words to look for.'],
  'person-nameless': ['bad-input', 'A person needs a name; the one given is empty.'],
  // actors
  'actor-joined': [
    'conflict',
    '"{name}" was changed meanwhile: it is now counted as "{as}". Look at it again, then decide.',
  ],
  'actor-changed': ['conflict', '"{name}" was changed meanwhile by {who}. Look at it again, then decide.'],
  'actors-one-already': ['bad-input', '"{name}" is already counted as "{as}".'],
  'actors-of-two-kinds': ['bad-input', '"{name}" is a {kind} and "{other}" a {otherKind}; they cannot be one.'],
  'actor-not-part': ['bad-input', '"{name}" is not counted as this actor, so it cannot be taken out of it.'],
  'nothing-to-split': ['bad-input', 'Nothing of "{name}" was named that could be taken out of it.'],
  'actor-nameless': ['bad-input', 'An actor needs a name; the one given is empty.'],
  'merge-in-circle': [
    'conflict',
    '"{name}" would be counted as itself by way of another actor. Take the other merge back first.',
  ],
  // undo and redo
  'step-of-another': ['conflict', "{said}. To {turn} another person's work, ask for it by its number and say so."],
  'step-turned-already': ['conflict', '{step} is {how}.'],
  'step-collides': ['conflict', '{step}: something made since has the same name or came from the same file.'],
  'nothing-to-turn': ['not-found', 'There is nothing of yours to {turn} in this case.'],
  'no-such-entry': ['not-found', 'The ledger has no entry {seq}.'],
  'step-is-a-turn': ['conflict', '{step} is itself an undo or redo; name the step that it was about.'],
  'first-entry': ['conflict', 'The first entry makes the case; it cannot be taken back.'],
  'step-built-on': ['conflict', '{step}: entry {seq} by {by}, "{words}", stands on it. Take that back first.'],
  // claims
  'text-taken': ['conflict', 'That text is already taken for {other}". Take it off there first.'],
  'not-one-question': ['bad-input', '"{a}" and "{b}" are not two claims on one question.'],
  'dismissed-already': ['conflict', '"{diagnosis}" is already dismissed for these two claims.'],
  'nothing-speaks-for': ['bad-input', 'Nothing in the record speaks for "{diagnosis}" between these two claims.'],
  'leads-already': ['conflict', '"{diagnosis}" already leads for these two claims.'],
  'claims-there-already': ['conflict', 'The case holds {what}" already. Bring the claims into a new case.'],
  'claim-needed': ['conflict', 'The claim "{id}" cannot be withdrawn: {said}. Change those before.'],
  'claim-faulty': ['bad-input', '{fault} at "{place}".'],
  'claim-changed': ['conflict', 'The claim "{id}" was changed meanwhile by {by}. Look at it again, then decide.'],
  'suggestion-no-evidence': ['bad-input', '"{id}" is a suggestion, and a suggestion is not evidence. Accept it first.'],
  'answer-of-other-kind': ['bad-input', 'The question asks for {asked}, and the answer is {given}.'],
  // rival accounts
  'no-accounts': ['not-found', 'This case weighs no rival accounts yet.'],
  'accounts-there': ['conflict', 'This case weighs rival accounts already. Change those, or undo them first.'],
  'accounts-changed': ['conflict', 'The accounts were changed meanwhile by {by}. Look at them again, then decide.'],
  'item-not-anchored': [
    'not-found',
    'Nothing says on which claims of this case the item "{item}" rests. Name their ids in the file: weigh --format csv shows the column.',
  ],
  'item-without-claim': [
    'not-found',
    'The item "{item}" rests on the claim "{claim}", and this case has none of that id. Name claims of this case in the file.',
  ],
  'item-parent-strange': ['not-found', 'The item "{id}" cannot share a parent with "{stray}": name another item.'],
  'two-accounts-least': [
    'bad-input',
    'Two accounts are the fewest that can be compared. Add another before you remove this.',
  ],
  'no-such-account': ['not-found', 'There is no account "{id}" among those weighed.'],
  'no-such-item': ['not-found', 'There is no item "{id}" among those weighed.'],
  'no-such-claim-here': ['not-found', 'There is no claim "{id}" in this case.'],
  'case-changed': ['conflict', 'The case was changed after this list was made. Look at it again, then decide.'],
  'date-not-edtf': [
    'bad-input',
    '"{date}" is no EDTF date: {where}. Write a date such as 1936-08-15, 1936-08, 1936~ or 1936/1938.',
  ],
  // suggestions, sets and texts side by side
  'no-inkvisitor-set': [
    'bad-input',
    'This is no InkVisitor set: it is neither a list of entities nor holds one as "entities".',
  ],
  'set-too-large': ['bad-input', 'The set holds {entities} entities; at most {most} are taken.'],
  'set-entity-faulty': ['bad-input', 'Entity {n} of the set: {fault} at "{place}".'],
  'set-id-twice': ['bad-input', 'The id "{id}" stands twice in the set.'],
  'set-statement-faulty': ['bad-input', 'Statement "{id}": {fault} at "data.{place}".'],
  'set-actant-bare': ['bad-input', 'A statement has an actant without entity or position.'],
  'set-statement-nested': ['bad-input', 'Statement "{id}" holds itself, or statements are nested deeper than {most}.'],
  'set-not-json': ['bad-input', '"{file}" is no JSON.'],
  'one-voice-on-both-sides': ['bad-input', '{voice} is one voice on both sides, and one voice counts once already.'],
  'depends-already': ['conflict', 'The case says already that {one} and {other} depend on one another.'],
  'compared-with-itself': ['bad-input', 'A text is not compared with itself, and "{id}" was named twice.'],
  'suggestion-accepted': ['conflict', '"{id}" was accepted before.'],
  'suggestion-is-claim': ['conflict', '"{id}" is a claim of the case by now. Withdraw the claim instead.'],
  'said-to-be': ['conflict', '"{name}" is already said to be somebody. Take that back first.'],
  'not-said-to-be': ['not-found', 'Nobody said that "{name}" is an actor of the texts.'],
  'no-such-suggestion': ['not-found', 'There is no suggestion "{id}" in this case. Load the list again.'],
  'no-read-source': ['not-found', 'The case has no source "{id}" that was read.'],
  'range-outside-text': ['bad-input', '{start}-{end} is no range of "{title}", which has {length} code points.'],
  'trials-out-of-range': [
    'bad-input',
    'The number of trials is {trials}; it must be a whole number from {least} to {most}.',
  ],
  'seed-negative': ['bad-input', 'The seed must be a whole number from 0 up.'],
  'assumption-out-of-range': [
    'bad-input',
    'An assumption was set outside the range of the model, or one that cannot be changed. The table of assumptions lists the ranges.',
  ],
  'trials-stopped': ['cancelled', 'Stopped; {done} of {all} trials are kept. Started again, the run goes on there.'],
  'no-two-sources': ['bad-input', '"{id}" names no two sources. Write them as "s1~s2".'],
  'no-such-parallel': ['not-found', 'These two share {passages} passages; there is no number {n}.'],
  'too-many-witnesses': ['bad-input', '{given} witnesses are more than {most}. Choose fewer.'],
  'no-such-witness': ['bad-input', '"{id}" names no witness. Write s1 or s1:120-940.'],
  'quotation-too-long': [
    'too-large',
    '{letters} letters of "{title}" are too many to be held as a quotation against the other texts. Choose {most} or fewer.',
  ],
  'formula-known': ['conflict', '"{words}" is a formula of this case already.'],
  'formula-nowhere': ['bad-input', 'No source of this case has the words "{words}".'],
  'witness-too-long': [
    'too-large',
    '{letters} letters of "{title}" are too many to read side by side. Choose a passage.',
  ],
  // the Mill
  'too-few-trials': ['wrong-usage', 'An inference needs 700 trials at least, a hundred for each hypothesis.'],
  'too-few-to-screen': ['wrong-usage', 'The classifier needs a whole number of trials from 700 to 100,000.'],
  'seed-not-whole': ['wrong-usage', 'The seed must be a whole number from 0 up.'],
  'place-unwritable': ['bad-input', '"{path}" could not be written ({code}). Choose another place.'],
  'about-nobody': ['not-found', 'There is no actor, document or event "{id}" in this case.'],
  'no-such-hypothesis': ['wrong-usage', '"{name}" is no hypothesis of the model. Name one of {offered}.'],
  'seed-faulty': ['wrong-usage', 'The seed must be a whole number from 0 to {most}.'],
  'place-taken': ['conflict', '"{path}" is there already. Name a place that is free.'],
  'prior-not-positive': ['wrong-usage', 'Every prior must be a number above 0, and none over a million times another.'],
  'too-few-in-custody': [
    'bad-input',
    'The case codes charges by {speakers} people in custody; the Mill needs three at least. Code who charges whom, with custody and venue.',
  ],
  'too-many-in-custody': [
    'too-large',
    'The case has {people} people who charge or are charged by people in custody; {most} are the most. Split it.',
  ],
  'account-unnamed': ['bad-input', 'Name the account whose trial is to be opened.'],
  'no-such-idiom': ['not-found', 'There is no idiom "{id}". The list of idioms names those there are.'],
  // the server
  'nothing-estimated': ['bad-input', 'Nothing was estimated inside an account yet. Run enough trials first.'],
  'request-faulty': ['bad-input', '{fault}. The form is described at /api.'],
  'body-not-json': ['bad-input', 'The body is not well-formed JSON.'],
  'body-of-other-type': ['bad-input', 'The body must be sent as application/json.'],
  'request-too-large': ['too-large', 'The request is larger than {most} MB.'],
  'nothing-there': ['not-found', 'There is nothing at {method} {path}.'],
  'nothing-at-page': ['not-found', 'There is nothing at GET {path}.'],
  'wrong-host': ['not-allowed', 'This server does not answer to the name "{host}". Use {right}.'],
  'wrong-origin': ['not-allowed', 'A page of "{origin}" may not use this server.'],
  'another-site': ['not-allowed', 'A page of another site may not use this server.'],
  'key-unknown': ['not-signed-in', 'That key opens nothing here. Ask the owner for a new one.'],
  'key-missing': ['not-signed-in', 'A change needs the key of this start: load the page again, or send the key.'],
  'case-closed': ['not-signed-in', 'This case is closed. Open it with the link that its owner gave you.'],
  'no-such-job': ['not-found', 'No job "{id}" is known since this server started.'],
  'stopped-before': ['cancelled', 'The work was stopped before it began.'],
  'port-closed': ['bad-input', 'Port {port} of {host} could not be opened: {why}'],
  'upload-of-other-type': ['bad-input', 'Files come as multipart/form-data, in fields called "files".'],
  'upload-broken': ['bad-input', 'The upload is not well-formed multipart/form-data.'],
  'upload-empty': ['bad-input', 'The upload holds no file in a field called "files".'],
  'too-many-files': ['too-large', '{files} files came at once; at most {most} can. Use "gather" instead.'],
  // proposals, models and statement sets
  'model-gave-nothing': ['model-failed', 'The model at {address} {said}. Nothing was taken in.'],
  'model-no-list': [
    'model-failed',
    'The model at {address} answered with something that is no list of claims. Nothing was taken in.',
  ],
  'model-no-address': [
    'bad-input',
    '"{address}" is no address of a model: give http or https, a host and a path, and no name, secret or query.',
  ],
  'model-source-unknown': ['not-found', 'There is no source "{source}" in this case.'],
  'model-no-consent': ['not-found', 'The source "{source}" is not allowed to be sent anywhere.'],
  'model-not-allowed': [
    'not-allowed',
    'Nobody allowed "{title}" to be sent to {model} at {address}. Nothing was sent.',
  ],
  'model-text-too-long': ['bad-input', '"{title}" has {n} characters; at most {most} are sent at once.'],
} as const satisfies Record<string, readonly [FaultCode, string]>

export type FaultKey = keyof typeof faultForms

/** What a fault says, apart from its words: the key of its sentence and the values that stand in it. */
export interface Recognised {
  readonly key: FaultKey
  readonly values: Readonly<Record<string, string>>
}

/**
 * The key and the values of a sentence, or null where no form fits. Linear in its length: each fixed part is looked for
 * once, from left to right, and the last must end the sentence. Of several forms that fit, the one with most fixed words.
 *
 * @example
 * recogniseFault({ code: 'no-such-file', message: 'There is no file "a.txt".' })
 * // => { key: 'no-such-file', values: { path: 'a.txt' } }
 */
export function recogniseFault({ code, message }: Pick<Fault, 'code' | 'message'>): Recognised | null {
  for (const { key, parts, names } of byCode.get(code) ?? []) {
    const values = match(message, parts)
    if (values) return { key, values: Object.fromEntries(names.map((name, i) => [name, values[i]!])) }
  }
  return null
}

interface Form {
  readonly key: FaultKey
  /** The fixed parts, one more than there are names. */
  readonly parts: readonly string[]
  readonly names: readonly string[]
}

const byCode: ReadonlyMap<string, readonly Form[]> = new Map(
  Object.entries(
    Object.groupBy(Object.entries(faultForms) as [FaultKey, readonly [FaultCode, string]][], ([, [code]]) => code),
  ).map(([code, forms]) => [
    code,
    forms
      .map(([key, [, form]]) => {
        const cut = form.split(/\{(\w+)\}/)
        return { key, parts: cut.filter((_, i) => i % 2 === 0), names: cut.filter((_, i) => i % 2 === 1) }
      })
      .sort((a, b) => b.parts.join('').length - a.parts.join('').length),
  ]),
)

function match(message: string, parts: readonly string[]): string[] | null {
  const [first, ...rest] = parts as [string, ...string[]]
  if (!message.startsWith(first)) return null
  if (rest.length === 0) return message === first ? [] : null
  const values: string[] = []
  let at = first.length
  for (const [i, part] of rest.entries()) {
    const found = i === rest.length - 1 ? message.length - part.length : message.indexOf(part, at)
    if (found < at || !message.startsWith(part, found)) return null
    values.push(message.slice(at, found))
    at = found + part.length
  }
  return values
}
