import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readText } from '../../../src/read/reader.ts'

/** Notation: `{` and `}` hold the cue that must be found, `=Name` behind it the source; all else must not be a cue. */
function check(notation: string): void {
  const text = notation.replace(/[{}]|=\w+\}?/g, '')
  const wanted = [...notation.matchAll(/\{([^}=]*)(?:=(\w+))?\}/g)].map(
    ([, cue, source]) => `${cue} <- ${source ?? '-'}`,
  )
  const { findings, actors } = readText(text)
  const found = findings.flatMap(f => {
    if (f.kind !== 'attribution') return []
    const name =
      actors
        .find(actor => actor.id === f.source)
        ?.name.split(' ')
        .at(-1) ?? '-'
    return [`${text.slice(f.start, f.end)} <- ${name}`]
  })
  assert.deepEqual(found, wanted, notation)
}

test('a verb of saying with a clause', () => {
  check('Anna Smith came. {Smith claimed that=Smith} the door was open.')
  check('Anna Smith came. {She later told me that=Smith} the door was open.')
  check('Anna Smith was in court. {Smith further testified that=Smith}, while at home, she slept.')
  check('Anna Smith came. The door was open, {as Smith recalls=Smith}, all night.')
  check('Anna Smith saw it. {She denied=Smith} having opened the door.')
})

test('a time, a hearer or a mark may stand between the verb and its clause', () => {
  check('Anna Smith came. {Smith announced late last night that=Smith} the door was open.')
  check('Anna Smith came. {Smith told me what=Smith} the porter heard.')
  check('Anna Smith came. {Smith had told her: that=Smith} the door was open.')
  check('Anna Smith came. {Smith claims=Smith} the book `was burnt in the hall`.')
  check('{Anna Smith, the widow, says that=Smith} the door was open.')
})

test('set phrases and words between the verb and its clause', () => {
  check('Anna Smith came. {Smith has maintained ever since that=Smith} the door was open.')
  check('Anna Smith came. {Smith put it to=Smith} the clerk that the door was open.')
  check('The clerk came. His {summary has it that} the door was open.')
  check('{Anna Smith is supposed to have=Smith} joked that the door was open.')
  check('The door {is supposed to have} been open.')
  check('{Reportedly}, the door was open.')
  check('Anna Smith, who lives in York, {believes=Smith} these words to be a message.')
  check('Anna Smith saw Karl Lind. {Smith says=Smith} it rained that night.')
  check('Anna Smith came. One must wait, {warns the same Smith=Smith}, until the books are read.')
  check('Anna Smith came. The door, {according to her=Smith}, was open.')
  check('Karl Lind came. {He told me, with a smile that I remember, that=Lind} the door was open.')
  check('It was the turn of Karl Lind, the clerk, who {declared that=Lind} the door was open.')
  check('Anna Smith came. {She has it from=Smith} Karl Lind that the door was open.')
  check('Anna Smith came. {Her application states that=Smith} the door was open.')
  check('Anna Smith came. Karl Lind, {she explained=Smith}, was never there.')
  check('Anna Smith came. {She relates that=Smith} the door was open.')
})

test('a verb of saying is one where its clause shows it, whatever part of speech the tagger gives it', () => {
  check('{Anna Smith, a weaver, states that=Smith} the door was open.')
  check('Mr {Smith has informed us by letter that=Smith} the door was open.')
  check('{Anna Smith told the examining magistrate on the next day that=Smith} the door was open.')
  check('Anna Smith came. {She wrote the next day to Karl Lind that=Smith} the door was open.')
  check('Anna Smith declined to comment but {wrote that=Smith} the door was open.')
})

test('a word may stand for what was said', () => {
  check('Karl Lind had been there. {Anna Smith told me so=Smith}.')
  check('Karl Lind had been there. {Anna Smith denied it=Smith}.')
  check('Karl Lind had been there. {Anna Smith said the same=Smith}.')
  check('Karl Lind had the book. Anna Smith said the word and took it.')
})

test('tags without marks, and what is said again and again or denied', () => {
  check('Karl Lind came. The door, {he now admitted=Lind}, was open.')
  check('Karl Lind came. He knew the hand, {Anna Smith replied=Smith}.')
  check('{Anna Smith would tell them that=Smith} the door was open.')
  check('{Anna Smith does not deny that=Smith} the door was open.')
  check('Anna Smith should write that the door was open.')
})

test('what somebody found counts, what he thought does not', () => {
  check('{Anna Smith has discovered that=Smith} the door was open.')
  check('Anna Smith came. Smith suspected that the door was open.')
  check('Anna Smith found out that the door was open.')
})

test('a belief counts where a named person holds it now', () => {
  check('Anna Smith came. {Smith believes that=Smith} the door was open.')
  check('Anna Smith came. Smith believed that the door was open.')
})

test('what somebody has from another', () => {
  check('Anna Smith came. {I have it from Constable Brandt=Brandt} that the door was open.')
  check('Anna Smith came. What the porter had {been told by Smith=Smith} was false.')
  check("Anna Smith came. {Smith's suggestion is that=Smith} the door was open.")
  check('{According to well-informed persons} the clerk opened the door.')
})

test('phrases that put a thing on another word', () => {
  check('{According to Anna Smith=Smith}, the door was open.')
  check('{According to some witnesses}, the door was open.')
  check('{According to rumours}, the door was open.')
  check('{Rumour had it that} the door was open.')
  check('{It was alleged that} the door was open.')
  check('{There is a myth that} the door was open.')
})

test('voices without a name', () => {
  check('{Witnesses recall that} the door was open.')
  check('{Archival documents show that} the door was open.')
  check('{The newspapers reported that} the door was open.')
})

test('what nobody said is no attribution', () => {
  check('Anna Smith came. It is difficult to say how the door was opened.')
  check('Anna Smith did not say that the door was open.')
  check('Anna Smith refused to confirm or deny that the door was open.')
  check('Anna Smith and Peter Brown agreed to say nothing.2 The door was open.')
  check('Anna Smith should write that the door was open.')
  check('Anna Smith opened the door of the house.')
})

test('a chain gives one attribution a link', () => {
  const { findings, actors } = readText(
    'Peter Brown spoke. "I heard of it from Anna Smith, who told me that the door was open."',
  )
  const sources = findings.flatMap(f => (f.kind === 'attribution' ? [actors.find(a => a.id === f.source)?.name] : []))
  assert.ok(sources.length >= 1 && sources.every(name => name === 'Anna Smith'), JSON.stringify(sources))
})

test('the circumstance is read from the occasion', () => {
  const [found] = readText(
    'Anna Smith stood in court. At the trial Smith testified that the door was open.',
  ).findings.filter(f => f.kind === 'attribution')
  assert.equal(found?.circumstance, 'court')
})

test('a masked range gives no voice', () => {
  const text = 'Anna Smith came. Smith claimed that "the door was open". Smith claimed that "the hall was dark".'
  const start = text.indexOf('Smith claimed')
  const end = text.indexOf('Smith claimed', start + 1)
  const masks = [{ start, end, reason: 'running-head' as const, why: 'A running head.', state: 'proposed' as const }]
  const kinds = (found: ReturnType<typeof readText>) =>
    found.findings.filter(f => f.kind === 'quotation' || f.kind === 'attribution')
  assert.equal(kinds(readText(text)).length, 4)
  assert.ok(kinds(readText(text, { masks })).every(f => f.start >= end))
})

test('a noun for what is said or put on record', () => {
  check('Peter Brown came. {The opinion of those guests who had seen it was general that} the door was open.')
  check('{Peter Brown admitted=Brown} his ties to the club.')
  check('{Peter Brown objected=Brown} to this idea.')
  check('Later {a communiqué was published} about the door.')
  check('The clerk kept {a slanderous letter by Peter Brown=Brown} in a drawer.')
  check('{Peter Brown sent a long letter=Brown} to the court, stating in clear words his age.')
  check('Peter Brown sent a letter to the court. The so-called school was closed.')
})

test('a role that the text gives to one person means that person', () => {
  check('The accused Anna Smith came. Peter Brown was away. {The accused claimed that=Smith} the door was open.')
  check('Inspector Peter Brown wrote. Anna Smith was away. {The inspector claimed that=Brown} the door was open.')
})

test('the hearer, an aside or a doing may stand between subject, verb and clause', () => {
  check('Anna Smith came. {Smith told the committee on the last evening but one that=Smith} the door was open.')
  check('Anna Smith came. {Smith told me when I met her in Berlin that=Smith} the door was open.')
  check('Anna Smith came. The door, {she assures=Smith} us, was open all night.')
  check('Anna Smith came. The door, {she notes=Smith} in a margin, was open.')
  check('Anna Smith came. {Smith dismissed=Smith} the story as a fable.')
  check('Anna Smith sat down with her knitting and {told me that=Smith} the door was open.')
  check('Anna Smith, a widow when I met her, {says that=Smith} the door was open.')
})

test('the word of somebody named by a noun', () => {
  check("Anna Smith came. {In Smith's opinion=Smith} nobody saw the door.")
  check('Anna Smith came. She had, {by her own account=Smith}, slept.')
  check("Anna Smith came. Nobody believed {Smith's claim that=Smith} the door was open.")
  check('{Anna Smith confirms=Smith} this in her account.')
})

test('phrases of hearsay and of trust', () => {
  check('{It was put about} in the town that the door was open.')
  check('The file was lost, {we are told}, in a flood.')
  check('Anna Smith came. {If we may trust Smith=Smith}, the door was open.')
  check('Anna Smith came. {Smith let it be known=Smith} that the door was open.')
})

test('words that are of somebody, and words that nobody said', () => {
  check("Anna Smith came. {Smith's reply was that=Smith} the door was open.")
  check('Anna Smith came. Nobody doubts what {Smith had said=Smith}.')
  check('The file was lost. {There is a rumour that} it was burnt.')
  check('Anna Smith came. {Smith called=Smith} it `a proof of nothing`.')
  check('Boris Smith came. If {Smith is to be believed=Smith}, the door was open.')
  check('Anna Smith spoke so softly that nobody heard.')
  check('Anna Smith came. Tell Smith that the door is open.')
  check('When did Anna Smith propose that the door should be opened?')
})
