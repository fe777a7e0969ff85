import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDates } from '../../src/read/dates/dates.ts'
import { dayIn } from '../../src/read/dates/movable.ts'

const values = (text: string) => findDates({ text }, []).map(d => d.edtf)
const holds = (lines: string) => {
  for (const line of lines.trim().split('\n')) {
    const [text, edtf] = line.split('|').map(part => part.trim()) as [string, string]
    assert.equal(values(text).join(' '), edtf, line)
  }
}

test('Easter Sunday as the almanacs give it', () => {
  // Explanatory Supplement to the Astronomical Almanac, table of Easter; the extremes are 22 March 1818 and 25 April 1943.
  const known: Readonly<Record<number, string>> = {
    1818: '3-22',
    1886: '4-25',
    1913: '3-23',
    1943: '4-25',
    1954: '4-18',
    1981: '4-19',
    2000: '4-23',
    2011: '4-24',
  }
  for (const [year, day] of Object.entries(known)) {
    const found = dayIn({ easter: 0 }, Number(year))!
    assert.equal(`${found.month}-${found.day}`, day, year)
  }
})

test('weekdays counted within a month', () => {
  assert.deepEqual(dayIn({ nth: 4, weekday: 3, month: 11 }, 2012), { month: 11, day: 22 })
  assert.deepEqual(dayIn({ nth: -1, weekday: 6, month: 2 }, 2004), { month: 2, day: 29 })
  assert.equal(dayIn({ nth: 5, weekday: 0, month: 2 }, 2001), null)
})

test('feasts and other days with a name', () =>
  holds(`
They wed on Good Friday 1954. | 1954-04-16
They wed on the feast of Saints Peter and Paul, 1921. | 1921-06-29
In May 1930 he sowed. On the feast of the Assumption he reaped. | 1930-05 1930-08-15
The mill closed on St. Andrew's Day of 1911. | 1911-11-30
In 1908 it burned. It was rebuilt by Saint Nicholas' Day that year. | 1908 1908-12-06
The mill opened on Labor Day, 1931. | 1931-09-07
They met on Thanksgiving 1912, and on Columbus Day, 1913. | 1912-11-28 1913-10-12
It was the Easter Rising and Easter eggs that he drew. |
They lodged in St Petersburg and St James Street. |
In August 1930 he sailed. He was back at the New Year. | 1930-08 1931-01-01`))

test('the first Sunday of a month', () =>
  holds(`
It began on the first Sunday of May 1930. | 1930-05-04
In April 1930 she wrote. On the last Friday in May he came. | 1930-04 1930-05-30
It began on the second Tuesday in June. | XXXX-06
He came on the fifth Monday of February 1930. | `))

test('weekdays that the story or a number places', () =>
  holds(`
On Friday, 2 May 1930, they came. | 1930-05-02
On 2 May 1930 they came. They were let out on the Tuesday. | 1930-05-02 1930-05-06
On 2 May 1930 they came. By that Monday evening all was over. | 1930-05-02 1930-05-05
On 2 May 1930 they came. Was it not the Thursday? | 1930-05-02 1930-05-01
On 2 May 1930 they came. They met on the Monday before. | 1930-05-02 1930-04-28
On 2 May 1930 they came, and read the Sunday papers. | 1930-05-02
On 2 May 1930 they came. On Friday the 23rd they left. | 1930-05-02 1930-05-23
On 2 May 1930 they came. On Wednesday, the 2nd, they had left. | 1930-05-02 1930-04-02
It was the 21ST MAY 1930. | 1930-05-21
On 2 May 1930 they came. The letter of the 5th is lost. | 1930-05-02 1930-05-05
On 2 May 1930 they came to the flat on the 2nd floor. | 1930-05-02
On 2 May 1930 they came to the flat on the 3rd floor. | 1930-05-02`))

test('times without an article, and whole units before and after', () =>
  holds(`
On 2 May 1930 they came. Next morning they left. | 1930-05-02 1930-05-03
On 2 May 1930 they came. The month before they had been in Riga. | 1930-05-02 1930-04~
On 2 May 1930 they came. He had died the year before. | 1930-05-02 1929
On 2 May 1930 they came. Two years after that he fell. | 1930-05-02 1932
On 2 May 1930 they came. Two years after that Anna left. | 1930-05-02 1932
On 2 May 1930 they came and stayed for the last week of that month. | 1930-05-02 1930-05~
The trial opened on 2 May 1930. On the opening day she sang. | 1930-05-02 1930-05-02
The trial opened on 2 May 1930. On the second day she sang. Next morning he spoke. | 1930-05-02 1930-05-03 1930-05-04
The trial opened on 2 May 1930. On the eve of the trial she slept. | 1930-05-02 1930-05-01
On 2 May 1930 they came (Lind, Memoirs, 1956, p. 4). On 9 June they left. | 1930-05-02 1956 1930-06-09
Then, in February, 1926, she sang. | 1926-02
They sat from Monday, 5 May, to 9 June 1930. | 1930-05-05/1930-06-09`))

test('a letter that tells of last month and of Monday week', () =>
  assert.deepEqual(
    values('Riga, 9 May 1930\n\nDear sister, he says that last month she fell. I come on Monday week.'),
    ['1930-05-09', '1930-04', '1930-05-19'],
  ))
