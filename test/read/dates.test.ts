import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isEdtf } from '../../src/kit/edtf.ts'
import { findDates } from '../../src/read/dates/dates.ts'
import { english } from '../../src/read/dates/english.ts'
import { feasts, named as ownNames, saints } from '../../src/read/dates/feasts.ts'
import { russian } from '../../src/read/dates/months.ts'
import { readText } from '../../src/read/reader.ts'
import { needsShared, realText } from '../shared.ts'

const dates = (text: string) => findDates({ text }, [])

/** words | EDTF: the words stand alone, and are all there is. */
const named = `
Thursday, March 15, 2012                    | 2012-03-15
15 August 1936                              | 1936-08-15
15th of August, 1936                        | 1936-08-15
the 15th of August 1936                     | 1936-08-15
August 15th 1936                            | 1936-08-15
DECEMBER 10, 1937                           | 1937-12-10
Sept. 3, 1939                               | 1939-09-03
10.XII.37                                   | 1937-12-10
10-XII-1937                                 | 1937-12-10
the 12th day of May 1692                    | 1692-05-12
the twenty-first day of May, 1937           | 1937-05-21
June 3d, 1692                               | 1692-06-03
3 March '38                                 | 1938-03-03
the summer of '68                           | 1968-22
the twenty-eighth of June forty-eight       | 1948-06-28
May 3 to May 5, 1937                        | 1937-05-03/1937-05-05
from the 3rd to the 5th of May 1937         | 1937-05-03/1937-05-05
between April and June 1937                 | 1937-04/1937-06
Boxing Day 1987                             | 1987-12-26
All Saints' Day 1956                        | 1956-11-01
10.12.1937                                  | 1937-12-10
1937-12-10                                  | 1937-12-10
the twenty-third of October 1956            | 1956-10-23
4 a.m. on 13 March 1938                     | 1938-03-13
Late in the evening of 12 March 1938        | 1938-03-12
the night of 15 March 1938                  | 1938-03-15
the night of 16/17 July 1918                | 1918-07-16/1918-07-17
from June to August 1943                    | 1943-06/1943-08
16–19 January 1937                          | 1937-01-16/1937-01-19
January 16–19, 1937                         | 1937-01-16/1937-01-19
February 23–March 5, 1937                   | 1937-02-23/1937-03-05
28 December 1936 – 3 January 1937           | 1936-12-28/1937-01-03
from 16 to 19 January 1937                  | 1937-01-16/1937-01-19
from March 1936 to May 1937                 | 1936-03/1937-05
between 1936 and 1938                       | 1936/1938
4 (17) December 1918                        | 1918-12-17
25 October (7 November) 1917                | 1917-11-07
25 October 1917 (O.S.)                      | 1917-11-07
10 February 1700/1                          | 1701-02-10
August 1936                                 | 1936-08
the month of April 1936                     | 1936-04
mid-January 1937                            | 1937-01-15~
the end of December 1936                    | 1936-12~
the end of May or the very beginning of June 1936 | 1936-05~/1936-06~
the spring of 1936                          | 1936-21
late autumn 1936                            | 1936-23~
the winter of 1936–7                        | 1936-24
The year 1937                               | 1937
The beginning of 1936                       | 1936-01~
early 1936                                  | 1936-01~/1936-03~
the middle of 1936                          | 1936-06~/1936-07~
the first half of 1936                      | 1936-01/1936-06
about 1936                                  | 1936~
c. 1936                                     | 1936~
perhaps in 1936                             | 1936?
1935–6                                      | 1935/1936
1933--34                                    | 1933/1934
1888–1938                                   | 1888/1938
since 1907                                  | 1907/..
until March 1938                            | ../1938-03
prior to 1936                               | ../1936
the 1930s                                   | 193X
the 1930's                                  | 193X
the early 1920s                             | 1920~/1923~
the mid-1920s                               | 1925~
the end of the 1920s                        | 1929~
the nineteen-thirties                       | 193X
the nineteenth century                      | 18XX
the second half of the nineteenth century   | 1851/1900
May Day 1937                                | 1937-05-01
New Year's Eve 1936                         | 1936-12-31`

test('times named by the calendar', () => {
  for (const line of named.trim().split('\n')) {
    const [words, edtf] = line.split('|').map(part => part.trim()) as [string, string]
    const found = dates(`She wrote that it happened then: ${words}, as all agreed.`)
    assert.deepEqual(
      found.map(d => [d.words, d.edtf]),
      [[words, edtf]],
      line,
    )
  }
})

/** context | words | EDTF: what the words come to after the context. */
const counted = `
He came on 1 May 1936.               | Eight days later             | 1936-05-09
He came on 1 May 1936.               | On the following day         | 1936-05-02
He came on 1 May 1936.               | the previous evening         | 1936-04-30
He came on 1 May 1936.               | a month or so later          | 1936-06~
He came on 1 May 1936.               | two weeks later              | 1936-05-15~
He came on 1 May 1936.               | eighteen months before that  | 1934-11~
He came on 1 May 1936.               | a day or two after his visit | 1936-05-02/1936-05-03
He came on 1 May 1936.               | a few days later             | 1936-05~
He came on 1 May 1936.               | Ten years later              | 1946
He came on 1 May 1936.               | on that day                  | 1936-05-01
He came on 1 May 1936.               | the same evening             | 1936-05-01
He came on 1 May 1936.               | that autumn                  | 1936-23
He came on 1 May 1936.               | during that year             | 1936
He came on 1 May 1936.               | on the 19th                  | 1936-05-19
He came on 1 May 1936.               | Soon after the visit         | 1936-05~
He came on 1 May 1936.               | the next two years           | 1936/1938
He came on 1 May 1936.               | Prior to this                | ../1936-05-01
He came on 1 May 1936.               | mid-July                     | 1936-07-15~
He came on 1 May 1936.               | 10 September                 | 1936-09-10
He came in December 1936.            | On the following day         | 1936-12
He came in December 1936.            | February                     | 1937-02
He came in December 1936.            | the autumn                   | 1936-23
He came in the spring of 1936.       | during that time             | 1936-21
The trial began on 2 March 1938.     | the second day               | 1938-03-03
The trial began on 2 March 1938.     | the first day of the trial   | 1938-03-02
In 1910 they met.                    | Fourteen years later         | 1924
In 1933--34 they met.                | around that time             | 1933/1934
He was shot on 15 March 1938.        | forty years ago              | 1938
On 7 November 1936 he went.          | 4 days afterwards            | 1936-11-11
He came on 1 May 1936.               | the end of the year          | 1936-12~
He came on 1 May 1936.               | the first days of August     | 1936-08~
He came on 1 May 1936. She in 1932.  | 12 June                      | 1932-06-12
He came on 1 May 1936.               | A fortnight later            | 1936-05-15~
He came on 1 May 1936.               | on the 8th of July           | 1936-07-08
He came on 1 May 1936.               | the previous winter          | 1935-24
He came on 1 May 1936.               | the following autumn         | 1936-23
He came on 1 May 1936.               | the spring of that year      | 1936-21
He came on 1 May 1936.               | March of the following year  | 1937-03
He came on Friday, 1 May 1936.       | on Tuesday                   | 1936-05-05
He came on Friday, 1 May 1936.       | the following Friday         | 1936-05-08
He came on Friday, 1 May 1936.       | the previous Friday evening  | 1936-04-24
On 1 May 1936 it was as in spring.   | The following day            | 1936-05-02
He came on 9 May 1936, and left soon. In the summer she slept. | that night | 1936-05-09
It was the night of 5/6 May 1936.    | the next morning             | 1936-05-06
It was the night of 5/6 May 1936.    | that night                   | 1936-05-05/1936-05-06
The trial of 17 May 1935 was read. On 2 March 1938 he died. | 17 May | 1935-05-17
She came in the autumn of 1937. He died on 2 June 1939. He fell in March 1938. | 30 August of the same year | 1938-08-30
LYME, March 5, 1976 -- On Jan. 30, 1968, it rained. | On March 8 | 1968-03-08
LYME, March 5, 1976 -- The house is old. | last year | 1975
On the 12th of May 1936 he spoke. On the 14th he left. | two days later | 1936-05-16
On 3 May 1936 he said: "I sat from 8 July 1934 on." He was calm. | June | 1936-06
On 3 May 1936 he spoke "of ‘friends’". It was told that in November 1933 they met. | 14 July | 1936-07-14`

test('times named by another time', () => {
  for (const line of counted.trim().split('\n')) {
    const [context, words, edtf] = line.split('|').map(part => part.trim()) as [string, string, string]
    const found = dates(`${context} And in ${words}, she left.`.replace('in On', 'On').replace('And in on', 'And on'))
    const last = found.at(-1)
    assert.equal(last?.edtf, edtf, `${line}: ${JSON.stringify(found)}`)
    assert(last.words.endsWith(words.split(' ').at(-1)!), line)
  }
})

/** A letter of 10 December 1937 | words | EDTF. */
const spoken = `
today                          | 1937-12-10
yesterday                      | 1937-12-09
tomorrow                       | 1937-12-11
last year                      | 1936
ten years ago                  | 1927
last spring                    | 1937-21
last January                   | 1937-01
next March                     | 1938-03
the past year and a half       | 1936-06/1937-12
to this day                    | 1937-12-10
in June                        | 1937-06
May of this year               | 1937-05
May of last year               | 1936-05
the day before yesterday       | 1937-12-08
last night                     | 1937-12-09
on Tuesday                     | 1937-12-07
on Friday morning              | 1937-12-03
next Monday                    | 1937-12-13
what will be on Monday         | 1937-12-13`

test('times counted from the head of a letter', () => {
  for (const line of spoken.trim().split('\n')) {
    const [words, edtf] = line.split('|').map(part => part.trim()) as [string, string]
    const found = dates(`Moscow, 10 December 1937\n\nMy dear friend, it was ${words}, and you know it.`)
    assert.equal(found.at(-1)?.edtf, edtf, `${line}: ${JSON.stringify(found)}`)
  }
})

test('a weekday counted from the head of a newspaper brings the story to its week', () => {
  const text = 'Riga, 9 June 1950\n\nIn April 1949 they came for him. On Wednesday she stood up. She had signed in May.'
  assert.deepEqual(
    dates(text).map(d => d.edtf),
    ['1950-06-09', '1949-04', '1950-06-07', '1950-05'],
  )
})

test('the head of a report may name its agency and end with a full stop', () => {
  const told = (head: string): string[] =>
    dates(`${head}On Friday it snowed. On Monday of last week it rained, and on Wednesday of that week.`).map(
      d => d.edtf,
    )
  const days = ['1938-06-09', '1938-06-03', '1938-05-30', '1938-06-01']
  assert.deepEqual(told('LYME, Thursday, June 9, 1938.—'), days)
  assert.deepEqual(told('LYME, June 9, 1938 (Argus) -- '), days)
})

test('what is meant for a time, and what a quotation recalls, does not bring the story there', () => {
  const last = (text: string): string | undefined => dates(text).at(-1)?.edtf
  const plan = 'They met at Lyme in October 1949. They had a feast in mind for the spring of 1950.'
  assert.equal(last(`${plan} The doors opened on 11 October.`), '1949-10-11')
  const recalled = 'The meeting opened on 23 August 1937. “On what night?” “The eleventh of March.” They laughed.'
  assert.equal(last(`${recalled} It closed on the 26th.`), '1937-08-26')
})

test('the head of a letter may end with its place, and its past lies before it', () => {
  const letter =
    '11 November 1935, hut four\n\nDear Ada,\n\nI was taken on 17 December. It was Red Army Day. I saw it yesterday.'
  assert.deepEqual(
    dates(letter).map(d => d.edtf),
    ['1935-11-11', '1934-12-17', '1935-02-23', '1935-11-10'],
  )
  assert.equal(dates('He told me in March of ’forty-two.')[0]?.edtf, '1942-03')
})

test('a date that opens a paragraph and is a sentence of its own dates what follows', () => {
  const found = dates('Lyme, 3 November 1963\n\nIt is cold.\n\n5 November. This morning it snowed.')
  assert.equal(found.at(-1)?.edtf, '1963-11-05')
})

test('a line that a small letter goes on with ends no paragraph', () => {
  assert.deepEqual(
    dates('It began in 1950.\n\nHe left us in the March of\nthat year, and wept.').map(d => d.words),
    ['1950', 'the March of\nthat year'],
  )
})

/** Words as historians, clerks and scanners write them | the values in order. */
const forms = `
He wrote on 12 May 1936. Your letter of the 3rd inst. came. | 1936-05-12 1936-05-03
He wrote on 12 May 1936. Your letter of the 28th ult. came. | 1936-05-12 1936-04-28
He wrote on 12 May 1936. The meeting is on the 20th prox. | 1936-05-12 1936-06-20
He wrote in October 1936. It was the 12th of March last. | 1936-10 1936-03-12
in the 'thirties he wrote | 193X
in the early 'thirties he wrote | 1930~/1933~
the eighteen-sixties | 186X
the eighteen sixties | 186X
the academic year 1936/37 was hard | 1936/1937
In 1936/37 he taught. | 1936/1937
at Michaelmas 1692 | 1692-09-29
on 14/27 October 1917 | 1917-10-27
on October 14/27, 1917 | 1917-10-27
on 14 October/27 October 1917 | 1917-10-27
on 25 October/7 November 1917 | 1917-11-07
on October 25 (November 7), 1917 | 1917-11-07
in mid-March 1938 | 1938-03-15~
at the turn of 1938 | 1938-01~
in the winter of 1936–37 | 1936-24
in the winter of 1936/37 | 1936-24
in the winter of 1936-1937 | 1936-24
from 12 to 15 March 1938 | 1938-03-12/1938-03-15
from the 12th to the 15th of March 1938 | 1938-03-12/1938-03-15
on 2 and 3 March 1938 | 1938-03-02/1938-03-03
on the 2nd and 3rd of March 1938 | 1938-03-02/1938-03-03
on March 2 and 3, 1938 | 1938-03-02/1938-03-03
on 2 and 4 March 1938 | 1938-03-02 1938-03-04
on March 2 and 4, 1938 | 1938-03-02 1938-03-04
between October, 1985, and July, 1990 | 1985-10 1990-07
on 2, 3 and 4 March 1938 | 1938-03-02 1938-03-03 1938-03-04
between 2 and 13 March 1938 | 1938-03-02/1938-03-13
between March 2 and 13, 1938 | 1938-03-02/1938-03-13
between March 2 and March 13, 1938 | 1938-03-02/1938-03-13
between the 2nd and the 13th of March 1938 | 1938-03-02/1938-03-13
from March 2 to 13, 1938 | 1938-03-02/1938-03-13
March 2 to 13, 1938 | 1938-03-02/1938-03-13
before 3 March 1938 he knew | 1938-03-03
after March 1938 he knew | 1938-03
by March 1938 he knew | 1938-03
not later than 3 March 1938 | 1938-03-03
no later than March 1938 | 1938-03
on 2.III.1938 he came | 1938-03-02
on 2.III.38 he came | 1938-03-02
on 2/III/1938 he came | 1938-03-02
on 2.3.38 he came | 1938-03-02
on 02.03.1938 he came | 1938-03-02
on 1938, March 2, he came | 1938-03-02
1938 March 2. He came | 1938-03-02
1938, 2 March. He came | 1938-03-02
on March 2d, 1938 | 1938-03-02
on March 2nd 1938 | 1938-03-02
on 2 Mar. 1938 | 1938-03-02
on 2-Mar-1938 | 1938-03-02
on 2-Mar-38 | 1938-03-02
on Mar. 2, '38 | 1938-03-02
on Wednesday 2 March 1938 | 1938-03-02
on Wednesday, March 2nd, 1938 | 1938-03-02
on Wednesday, the 2nd of March, 1938 | 1938-03-02
on Wed., 2 March 1938 | 1938-03-02
on Wed. 2 March 1938 | 1938-03-02
the thirties of the nineteenth century | 183X
the 30s of the 19th century | 183X
the 1860s and 1870s | 186X 187X
the late 1920s and early 1930s | 1927~/1929~ 1930~/1933~
early in 1938 he left | 1938-01~/1938-03~
late in 1937 | 1937-10~/1937-12~
late in March 1938 | 1938-03~
early March 1938 | 1938-03~
in late March 1938 | 1938-03~
toward the close of 1937 | 1937-10~/1937-12~
at the close of 1937 | 1937-12~
in the first days of March 1938 | 1938-03~
in the last days of February 1938 | 1938-02~
in the last week of March 1938 | 1938-03~
in the first week of March 1938 | 1938-03~
in the third quarter of 1938 | 1938-35
in the second quarter of the nineteenth century | 1826/1850
in the last quarter of the nineteenth century | 1876/1900
in the first quarter of 1938 | 1938-33
the summer and autumn of 1937 | 1937-22 1937-23
in spring 1938 | 1938-21
in the Spring of 1938 | 1938-21
Spring 1938 was cold | 1938-21
in spring and summer 1938 | 1938-21 1938-22
in late spring 1938 | 1938-21~
in the late spring and early summer of 1938 | 1938-21~ 1938-22~
in March and April 1938 | 1938-03/1938-04
in March and May 1938 | 1938-03 1938-05
in March, April and May 1938 | 1938-03 1938-04 1938-05
in March or April 1938 | 1938-03/1938-04
from March through May 1938 | 1938-03/1938-05
March–May 1938 | 1938-03/1938-05
March to May 1938 | 1938-03/1938-05
in July–August 1938 | 1938-07/1938-08
in July/August 1938 | 1938-07/1938-08
from late 1936 to early 1938 | 1936-10~/1938-03~
from December 1936 to March 1938 | 1936-12/1938-03
from 28 December 1936 to 3 January 1937 | 1936-12-28/1937-01-03
28.XII.1936–3.I.1937 | 1936-12-28/1937-01-03
in 1936, 1937 and 1938 | 1936 1937 1938
in 1936 and 1937 | 1936 1937
the years 1936–1938 | 1936/1938
during the years 1936 to 1938 | 1936/1938
in the years 1936-38 | 1936/1938
from 1936 through 1938 | 1936/1938
between 1936 and 1938 | 1936/1938
between the years 1936 and 1938 | 1936/1938
born in I938 in Minsk | 1938
on 2 March I938 | 1938-03-02
on 2 March l938 | 1938-03-02
on l2 March 1938 | 1938-03-12
A.D. 1692 | 1692
in the year 1692 | 1692
in the year of our Lord 1692 | 1692
Anno Domini 1692 | 1692
in 1700/01 | 1700/1701
on 2 March 1938 at 10 p.m. | 1938-03-02
at 10.30 p.m. on 2 March 1938 | 1938-03-02
at 10 o'clock in the evening of 2 March 1938 | 1938-03-02
on the evening of March 2, 1938 | 1938-03-02
on the night of 2–3 March 1938 | 1938-03-02/1938-03-03
in the night of 2 to 3 March 1938 | 1938-03-02/1938-03-03
in the night from 2 to 3 March 1938 | 1938-03-02/1938-03-03
on the night of March 2-3, 1938 | 1938-03-02/1938-03-03
on the night of March 2/3, 1938 | 1938-03-02/1938-03-03
during the night of the 2nd to the 3rd of March 1938 | 1938-03-02/1938-03-03
dated 2nd March 1938 | 1938-03-02
this 2nd day of March 1938 | 1938-03-02
on the second of March, 1938 | 1938-03-02
on the second of March nineteen thirty-eight | 1938-03-02
on the thirty-first of March 1938 | 1938-03-31
on March the second, 1938 | 1938-03-02
on March the 2nd | XXXX-03-02
in nineteen thirty-seven he left | 1937
in nineteen hundred and five | 1905
in nineteen seventeen he left | 1917
in thirty-seven they took him | 1937
in '37 they took him | 1937
in the year '37 | 1937
the summer of thirty-seven | 1937-22
the winter of '41–'42 | 1941-24
in 1937 (or perhaps 1938) | 1937 1938?
in 1937 or 1938 | 1937/1938
in 1937(?) | 1937?
in about 1937 | 1937~
around 1937–38 | 1937~/1938~
ca. 1937 | 1937~
circa March 1938 | 1938-03~
c1937 he left | 1937~
the 1936 Constitution | 1936
the July 1936 plenum | 1936-07
the February–March 1937 plenum | 1937-02/1937-03
a 1936 letter | 1936
the Constitution of 1936 | 1936
since the spring of 1936 | 1936-21/..
up to 1936 | ../1936
up until 1936 | ../1936
until the end of 1936 | ../1936-12~
from 1936 on he wrote | 1936/..
from 1936 onwards he wrote | 1936/..
from March 1938 onward | 1938-03/..
as of 1936 | 1936
as early as 1936 | 1936
as late as March 1938 | 1938-03
ever since 1936 | 1936/..
the 17th century | 16XX
the seventeenth and eighteenth centuries | 16XX 17XX
the 17th–18th centuries | 16XX/17XX
the late eighteenth century | 1770~/1800~
the early nineteenth century | 1801~/1830~
the mid-nineteenth century | 1850~
the 1900s | 19XX
in the 1800s | 18XX
the first decade of the twentieth century | 190X
(1888–1938) | 1888/1938
(b. 1888) | 1888
(1888—1938) | 1888/1938
(born 9 October 1888; died 15 March 1938) | 1888-10-09 1938-03-15
Pravda, 3 March 1938, p. 2 | 1938-03-03
Pravda, No. 61, March 3, 1938 | 1938-03-03
(Moscow, 1938) | 1938
Moscow: Politizdat, 1938. | 1938
vol. 3 (1938), p. 12 | 1938
fiscal 1938 | 1938
FY 1938 | 1938
the week of March 2, 1938 | 1938-03-02
week ending 5 March 1938 | 1938-03-05
the February-March plenum of 1937 | 1937-02/1937-03 1937
the 14th of May, 15/3/1937 and 3/15/1937 and 3/3/37 | XXXX-05-14 1937-03-15 1937-03-15 1937-03-03
on 3/2/1938 he came | 1938
on 3/2/1938, and on 13/2/1938 | 1938-02-03 1938-02-13
on 7 November (25 October) 1917 | 1917-11-07
on 25 December 1917 (7 January) | 1918-01-07
on 19 (31) December 1899 | 1899-12-31
on 25 October 1917, old style | 1917-11-07
on the night of 16/17 July 1918 | 1918-07-16/1918-07-17
In May last year and in June the following year he wrote on 3 May 1936. | XXXX-05 XXXX-06 1936-05-03
the nineteenth century B.C. and 1500 BC |`

test('forms of dates', () => {
  for (const line of forms.trim().split('\n')) {
    const [text, values] = line.split('|').map(part => part.trim()) as [string, string]
    const found = dates(text).map(d => d.edtf)
    assert.equal(found.join(' '), values, line)
  }
})

/** A whole text | its values in order. */
const stories = `
He was heard on 15 and 16 January 1990. He signed on the 17th. | 1990-01-15/1990-01-16 1990-01-17
He came in June 1990. In the spring of 1991 it began. On 3 April he left. | 1990-06 1991-21 1991-04-03
On 18 February 1918 they came. A fortnight later, on 3 March, they left. | 1918-02-18 1918-03-03 1918-03-03
On 2 June 1937, three months after his arrest, he signed. | 1937-06-02 1937-06-02
He joined in '36 and left two years later. | 1936 1938
In the autumn of 1917, in November, it fell. | 1917-23 1917-11
On 3 May 1911 it burned. In 1922 she wrote: "I had told them on 30 April." | 1911-05-03 1922 1911-04-30
On 3 May 1911 it burned. In 1922 she wrote: "I told them on 30 April." | 1911-05-03 1922 1922-04-30
From May to July 1920 he slept, tomorrow or never. | 1920-05/1920-07
In March 1951 they came. He had been a baker until 1944. That spring he wrote, and in early April he left. | 1951-03 ../1944 1951-21 1951-04~
In May 1951 it began. It was told in June. On 3 January 1953 it ended, and on 14 June he left. | 1951-05 1951-06 1953-01-03 1953-06-14
In May 1932 it began. He told it in June 1968. On Monday, 11 July, they came. | 1932-05 1968-06 1932-07-11
On 14 November 1950 they sat. "You were told of it on 16 February," he said. | 1950-11-14 1950-02-16
They met on Christmas Eve of 1933. | 1933-12-24`

test('stories', () => {
  for (const line of stories.trim().split('\n')) {
    const [text, values] = line.split('|').map(part => part.trim()) as [string, string]
    assert.equal(
      dates(text)
        .map(d => d.edtf)
        .join(' '),
      values,
      text,
    )
  }
})

test('a flashback, a bracket and a note do not move the story', () => {
  const story = 'On 10 September 1936 he wrote.'
  for (const aside of [
    'In 1921 he had fought.',
    '(Only in July 1939 was it told.)',
    'He was born on 9 October 1888.',
  ]) {
    assert.equal(
      dates(
        `${story} ${aside} Much was said about it, by many people, in all the papers, and at great length, again and again, without end, and by all sides of the quarrel, as such quarrels go, and then once more by others who had heard about it from friends and neighbours and strangers in the street. On 25 November he left.`,
      ).at(-1)?.edtf,
      '1936-11-25',
      aside,
    )
  }
})

test('the time of writing is implied by "years ago", and "today" is then known', () => {
  const found = dates('Today few remember. He was shot on 15 March 1938. This happened forty years ago.')
  assert.deepEqual(
    found.map(d => d.edtf),
    ['1978', '1938-03-15', '1938'],
  )
})

test('an anniversary teaches when the event was', () => {
  const found = dates(
    'He left soon after the Great Flood. On the tenth anniversary of the Great Flood, on 7 November 1936, he came back.',
  )
  assert.deepEqual(
    found.map(d => d.edtf),
    ['1926-11~', '1936-11-07', '1936-11-07'],
  )
})

test('what looks like a date and is none', () => {
  for (const text of [
    'See pp. 1937–45.',
    'They may march in august company.',
    'A force of 1800 prisoners was held.',
    'August Bebel spoke.',
    'A man of forty-five died in twenty-four hours, in sixty-five villages.',
    'Sixteen hundred pounds, and an eighteenth-century chair.',
    'It was a spring of clear water, and the fall of the house.',
    'At the same time he denied it.',
    'He drew on the following: patience.',
    'The October Hall stood empty.',
    'It cost $1938 and 1,936 roubles.',
    'Order no. 1937/2 of the court.',
    'Only yesterday a hero.',
    'On Tuesdays he slept, and Friday was his man.',
  ]) {
    assert.deepEqual(dates(text), [], text)
  }
})

test('a day without any year keeps the year open', () => {
  assert.deepEqual(
    dates('It was on 2 June, or in the first days of July, or at the end of the summer.').map(d => d.edtf),
    ['XXXX-06-02', 'XXXX-07~', 'XXXX-22~'],
  )
})

const words = [
  ...english.words.keys(),
  '1',
  '15',
  '31',
  '1936',
  '2000',
  '36',
  ',',
  '.',
  '-',
  '–',
  '/',
  '(',
  ')',
  '\n\n',
  'xyz',
  "'",
  's',
]
const nonsense = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map(list => list.join(' '))

test('every value is EDTF or told to be none, every span holds its words, spans stand in order and apart', () => {
  fc.assert(
    fc.property(fc.oneof(nonsense, fc.string({ unit: 'binary' })), text => {
      let end = 0
      for (const date of dates(text)) {
        // A day that no calendar has is a date without a value, and says so.
        assert(date.edtf === '' ? /no such day/.test(date.reason) : isEdtf(date.edtf), date.edtf)
        assert.equal(text.slice(date.start, date.end), date.words)
        assert(date.start >= end)
        end = date.end
      }
    }),
    { numRuns: 1000 },
  )
})

test('a month, a season or a year is never given a day that the words do not give', () => {
  const feastNames = [ownNames, feasts, saints].flatMap(table => [...table.keys()].map(name => name.toLowerCase()))
  fc.assert(
    fc.property(nonsense, text => {
      for (const { edtf, words, how } of dates(text.replace(/\d/g, ''))) {
        if (how === 'relative' || feastNames.some(name => words.toLowerCase().includes(name))) continue
        if (/\d{4}-\d\d-\d\d/.test(edtf)) assert.match(words, /mid|middle|first|second|th|st|Day|Eve|Christmas/i)
      }
    }),
  )
})

test('masked ranges hold no dates', () => {
  const text = 'In 1936 and in 1937.'
  assert.deepEqual(
    findDates({ text }, [{ start: 0, end: 8 }]).map(d => d.edtf),
    ['1937'],
  )
})

test('other languages need a table of words', () => {
  assert.deepEqual(
    findDates({ text: 'Расстрелян 15 марта 1938 года.' }, [], russian).map(d => d.edtf),
    ['1938-03-15'],
  )
  const german = 'Er starb am 15. März 1938 in Moskau; see Smith, 3 May 1951.'
  const values = (language: string) =>
    readText(german, { language }).findings.flatMap(f => (f.kind === 'date' ? [f.edtf] : []))
  assert.deepEqual(values('de'), ['1938-03-15', '1951-05-03'])
  assert.deepEqual(values('fr'), ['1938', '1951-05-03'])
})

test('the real texts: every date has its words, and the known heads are read', needsShared, () => {
  const heads: Record<string, string> = { '000': '2012-03-15', '003': '1937-12-10', '004': '1938-03-03' }
  for (const digits of ['000', '001', '002', '003', '004']) {
    const { text } = realText(digits)
    const found = dates(text)
    for (const date of found) assert.equal(text.slice(date.start, date.end), date.words)
    if (heads[digits]) assert.equal(found[0]?.edtf, heads[digits])
  }
})

test('a day that no calendar has keeps its words and gets no value', () => {
  for (const [words, text] of [
    ['30 February 1938', 'He was shot on 30 February 1938.'],
    ['the 31st of June 1938', 'She left on the 31st of June 1938.'],
    ['February 30, 1938', 'She left on February 30, 1938.'],
    ['30.2.1938', 'She left on 30.2.1938.'],
    ['1938-02-30', 'She left on 1938-02-30.'],
  ] as const) {
    const date = readText(text).findings.find(finding => finding.kind === 'date')
    assert.ok(date?.kind === 'date' && words.endsWith(date.words))
    assert.deepEqual([date.edtf, date.reason], ['', 'The calendar has no such day, so it has no value.'])
  }
})

test('what is counted from an event counts from the day that the text gives the event', () => {
  for (const [text, ...values] of [
    [
      'The boiler exploded on 11 April 1953. On 20 April an engineer came. Six days after the accident posters blamed spies.',
      '1953-04-11',
      '1953-04-20',
      '1953-04-17',
    ],
    [
      'Lidin was arrested on 3 May 1937. His wife wrote on 9 June. On the day of the arrest she had been away.',
      '1937-05-03',
      '1937-06-09',
      '1937-05-03',
    ],
    [
      'On 21 October 1966, at the court in Leeds, both were convicted. Tapes were found in 1979. On the day before the verdict a juror fell ill.',
      '1966-10-21',
      '1979',
      '1966-10-20',
    ],
    [
      'The fire at the yard in Hull was seen at 9.30 p.m. on Friday, 8 May 1964. On 2 June a boy was heard. He slept on the night of the fire.',
      '1964-05-08',
      '1964-06-02',
      '1964-05-08',
    ],
    [
      'Lidin was arrested on 3 May 1937 and Rosen was arrested on 8 August 1937. Two days after Lidin’s arrest the desk was sealed.',
      '1937-05-03',
      '1937-08-08',
      '1937-05-05',
    ],
    [
      'The trial lasted from 4 to 7 March 1949. Rosen was moved on the day after the verdict. In 1990 a clerk said that on the last day of the trial it snowed.',
      '1949-03-04/1949-03-07',
      '1949-03-08',
      '1990',
      '1949-03-07',
    ],
    [
      'The bomb exploded on 5 July 1921. Two weeks and a day after the explosion he sailed.',
      '1921-07-05',
      '1921-07-20',
    ],
    ['Her note, dated 7 May 1912, that is, a week before the strike, was burnt.', '1912-05-07', '1912-05-07'],
  ] as const)
    assert.deepEqual(
      dates(text).map(d => d.edtf),
      values,
      text,
    )
})

test('a day counted from an event that the text dates nowhere stays open, and says why', () => {
  const [day, open] = dates('She came home on 2 June 1951. Three days after the explosion a letter lay in the hall.')
  assert.equal(day?.edtf, '1951-06-02')
  assert.deepEqual([open?.words, open?.edtf], ['Three days after the explosion', ''])
  assert.match(open!.reason, /does not say when that was/)
})

test('a weekday takes the year just named where it fits, and a bare day the month just counted to', () => {
  const last = (text: string) => dates(text).at(-1)?.edtf
  assert.equal(
    last(
      'He vanished in December 1976. Tests went on until early 2010. The judge had the paper on Friday 10 December.',
    ),
    '2010-12-10',
  )
  assert.equal(
    last('In March 1951 he spoke up. Look at him two months earlier. His letter of the 9th begs for time.'),
    '1951-01-09',
  )
})

test('hours of a bare day, months before and after, and a year told behind the day', () => {
  const values = (text: string) => dates(text).map(d => `${d.words} ${d.edtf}`)
  assert.deepEqual(
    values('She came on 3 May 1912. On the evening of the 9th they met; in the night of the 12th he left.'),
    ['3 May 1912 1912-05-03', 'On the evening of the 9th 1912-05-09', 'in the night of the 12th 1912-05-12'],
  )
  assert.deepEqual(
    values('They met in March 1938. She had signed the previous October, and was freed the following May.'),
    ['March 1938 1938-03', 'the previous October 1937-10', 'the following May 1938-05'],
  )
  assert.equal(
    values('The first note is of March 14, 1950. The second was drawn up on May 30 of the next year.').at(-1),
    'May 30 of the next year 1951-05-30',
  )
})

test('nobody counts from years of life; "that year" may be the end of an open stretch', () => {
  const last = (text: string) => dates(text).at(-1)?.edtf
  assert.equal(
    last(
      'In March 1938 Anna Lind (1901–1968) was asked. Karl Brown (1899–1970), who had left the year before, said no.',
    ),
    '1937',
  )
  assert.equal(
    last('They met on 4 May 1957. I have known Lind since 1919. In that year his father took me in.'),
    '1919',
  )
})

test('what had been by then lies before the story, and does not lead it back', () => {
  const told = (text: string): (string | undefined)[] => dates(text).map(d => d.edtf)
  assert.deepEqual(
    told('In July 1977 they asked. He had met her on 9 January. On 9 January she was ill. On 20 August he left.'),
    ['1977-07', '1977-01-09', '1977-01-09', '1977-08-20'],
  )
  assert.deepEqual(
    told('The trial lasted from 8 to 13 November 1954. Minister until his arrest on 19 February, he spoke.'),
    ['1954-11-08/1954-11-13', '1954-02-19'],
  )
})

test('the tense of a date is that of the verb, and not of the word beside it', () => {
  const told = (text: string): string | undefined => dates(`Vienna, 11 November 1935\n\n${text}`).at(-1)?.edtf
  assert.equal(told('Her mother wrote to him in August.'), '1935-08')
  assert.equal(told('The sentence will be read on Saturday.'), '1935-11-16')
  assert.equal(told('He was to leave in February.'), '1936-02')
})

test('a feast may bound a time, and what lies ahead of a letter may', () => {
  const told = (text: string): (string | undefined)[] => dates(text).map(d => d.edtf)
  assert.deepEqual(told('In March 1977 nobody had been paid since Christmas.'), ['1977-03', '1976-12-25/..'])
  assert.deepEqual(told('Vienna, 12 February 1939\n\nI have until Wednesday.'), ['1939-02-12', '../1939-02-15'])
  assert.deepEqual(told('In March 1951 he wrote it about the 20th.'), ['1951-03', '1951-03-20~'])
})

test('a day that is numbered without more is one of the trial that the text dates', () => {
  const text =
    'The trial opened before the court on 8 November 1954. On 20 November he said: on the second day he wept.'
  assert.deepEqual(
    dates(text).map(d => d.edtf),
    ['1954-11-08', '1954-11-20', '1954-11-09'],
  )
})
