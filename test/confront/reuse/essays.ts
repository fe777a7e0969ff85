/**
 * Two invented essays on one invented matter, written for this test before any engine read them: a historian's and a
 * pamphleteer's. Pieces under one label answer each other; `-` marks what only one essay has. q: a quotation in both,
 * t: one foreign sentence translated twice, p: the same matter in other words, c: the one denies the other.
 */
type Piece = readonly [label: string, words: string]

export const historian: readonly Piece[] = [
  ['-', 'Few valleys in the north have been written about as often as Varnholm, and few as carelessly.'],
  [
    'p1',
    'The reservoir above the village gave way shortly before dawn on the ninth of April 1923, after three days of rain on melting snow.',
  ],
  [
    'p2',
    'Forty-one people drowned, most of them in the row of cottages that the paper mill had put up for its workers beside the river.',
  ],
  ['-', 'I grew up two farms further down, and the high-water line was still scratched into our barn door.'],
  ['-', 'What follows rests on the minutes of the inquiry, on letters, and on talks with nine survivors.'],
  [
    'p3',
    'Torvald Ek, who had designed the wall, was a young man without family connections, trained at Zurich and hired by the county at half the usual salary.',
  ],
  ['-', 'He lodged with the schoolmaster and played the organ on Sundays.'],
  [
    'p4',
    'In the autumn before the disaster he asked three times in writing for money to deepen the overflow channel, and three times the county board turned him down.',
  ],
  [
    'q1',
    'The last of these letters ends with the words: "I cannot answer for the eastern wing if the water rises above the second mark."',
  ],
  ['-', 'Nobody on the board seems to have replied to it, and the copy in the archive carries no stamp of receipt.'],
  [
    'p5',
    'The clay for the core came from a pit that belonged to the brother-in-law of the board’s chairman, Consul Rask, and it was full of sand.',
  ],
  ['-', 'Samples that were taken in the fifties crumble between the fingers.'],
  [
    'p6',
    'On the evening of the eighth the watchman, old Simen Haug, telephoned the county office and found that the line had been cut off for an unpaid bill.',
  ],
  ['p7', 'He then walked eleven kilometres through the storm to warn the mill, and arrived an hour too late.'],
  [
    't1',
    'A Danish engineer who saw the breach that week wrote home: "Never have I beheld a wall so well drawn and so badly built."',
  ],
  ['-', 'His sketchbook is now in the museum at Aalborg.'],
  ['-', 'The funerals lasted for four days, and the choir of the mill had lost its basses.'],
  ['p8', 'The inquiry sat for only two days, behind closed doors, and heard no one from the village.'],
  ['c1', 'Ek was never allowed to speak to the commission in person; his statement was read out by a clerk.'],
  ['q2', 'Asked who had approved the clay, the chairman said: "That was left to the engineer, as such things are."'],
  ['-', 'No minute of the board bears him out.'],
  ['p9', 'The report put the whole blame on the designer and did not mention the refused requests at all.'],
  [
    't2',
    'From Zurich his old professor protested in the Neue Zeitung: "Whoever condemns this man has not looked at the drawings, only at the ruins."',
  ],
  [
    'p10',
    'In June Ek was sentenced to four years of hard labour for gross negligence; he died of consumption in the fortress at Holmen before the second winter.',
  ],
  ['c2', 'He maintained to the end that he was innocent, and the chaplain’s diary confirms it.'],
  ['-', 'His violin, oddly, was auctioned to pay the costs of the trial.'],
  [
    'p11',
    'His fiancée, Ragna Lie, collected signatures for a new hearing, and eight hundred villagers put their names to the petition.',
  ],
  ['-', 'I have seen the sheets; many signed with a cross.'],
  [
    'p12',
    'The ministry laid the petition aside without an answer, and when she asked for it back it could not be found.',
  ],
  ['p13', 'Consul Rask retired to the south with a pension and a medal in 1925.'],
  ['-', 'The village got a stone with forty-one names and no word about the cause.'],
  [
    'p14',
    'Only in 1961, when the archive of the county was opened, did a surveyor come upon the three letters, bound into a volume of road accounts.',
  ],
  ['-', 'It is a strange place for them, and no accident in my view.'],
  ['q3', 'One of them bears in the margin, in the hand of the chairman: "No more money for the organist."'],
  ['p15', 'A court quashed the sentence in 1964, thirty-nine years after the convict’s death.'],
  ['-', 'Nobody from the county attended.'],
  ['-', 'The new wall, finished in 1931, has the overflow that he had drawn.'],
]

export const pamphleteer: readonly Piece[] = [
  ['-', 'It has become the fashion to make a martyr of the man who built the Varnholm dam.'],
  ['-', 'The present pages are meant for readers who prefer documents to tears.'],
  [
    'p1',
    'Let us recall what happened: in the small hours of 9 April 1923, when a thaw and continual downpour had swollen the lake, the barrage burst.',
  ],
  ['p2', 'The flood swept away the housing of the papermakers and cost forty-one lives.'],
  ['-', 'The county paid every burial and fed the homeless for a year, which the legend passes over.'],
  [
    'p3',
    'The post of engineer had been given to one Ek, a beginner fresh from the polytechnic in Switzerland, because he was willing to work for fifty per cent of the normal wage.',
  ],
  ['-', 'Whether that was thrift or folly may be debated; it was certainly lawful.'],
  [
    'p4',
    'His admirers speak of three petitions for funds to enlarge the spillway which the board is said to have rejected one after another during 1922.',
  ],
  [
    'q1',
    'They like to cite the close of one of them: "I cannot answer for the eastern wing if the water rises above the second mark."',
  ],
  ['-', 'A careful official would have drawn the water down on his own responsibility.'],
  [
    'p5',
    'Much is made of the fact that the sandy clay was dug on land owned by a relation by marriage of Consul Rask, the head of the board.',
  ],
  ['-', 'In so small a district everybody is related to everybody.'],
  ['-', 'The price was fair, and two other pits had been flooded that spring.'],
  [
    'p6',
    'As to the night itself, the keeper Haug tried to ring the authorities and got no connection, since the account for the telephone was in arrears.',
  ],
  [
    'p7',
    'Instead of sending a boy on horseback he went to the factory on foot, a march of some seven miles in foul weather, and came when all was over.',
  ],
  ['-', 'One does not wish to speak ill of the aged.'],
  [
    't1',
    'Even a foreigner, an engineer from Denmark, is called as a witness: "I have not seen before a dam that was so finely designed and so poorly executed."',
  ],
  ['-', 'He spent one afternoon on the spot.'],
  [
    'p8',
    'The commission did its work swiftly: forty-eight hours, without the public, and without the villagers, whose grief would have clouded the matter.',
  ],
  [
    'c1',
    'The accused himself was heard at length by the commission and spoke in his own cause for the whole of an afternoon.',
  ],
  ['q2', 'About the clay Consul Rask stated plainly: "That was left to the engineer, as such things are."'],
  ['-', 'There is no reason to doubt a man of his standing.'],
  [
    'p9',
    'Its findings made the builder alone responsible; of applications that had been declined they rightly say nothing.',
  ],
  ['-', 'An inquiry is not a court of sentiment.'],
  [
    't2',
    'His teacher in Switzerland rushed to his aid in a newspaper: "He who passes judgment on him has studied the wreckage and not the plans."',
  ],
  ['-', 'That is how professors write about their pupils.'],
  [
    'p10',
    'The court gave him four years in prison for culpable carelessness, which he did not survive: tuberculosis carried him off in the citadel in 1924.',
  ],
  ['c2', 'It is attested that he confessed his guilt to the prison chaplain before he died.'],
  [
    'p11',
    'The woman to whom he was engaged went from door to door, and some eight hundred inhabitants signed her appeal for a retrial.',
  ],
  ['-', 'One knows how such lists come about: after the third name nobody reads what is above.'],
  [
    'p12',
    'That the government gave no reply and that the paper was afterwards missing from the files proves nothing except the disorder of those years.',
  ],
  [
    'p13',
    'The chairman left office two years later, decorated and with a modest annuity, and moved to a milder climate.',
  ],
  ['-', 'His garden in Larvik was known for its roses.'],
  [
    'p14',
    'In 1961 the requests for money came to light in the county’s papers, where somebody had bound them together with bills for highways.',
  ],
  ['q3', 'A note at the edge of one of them, "No more money for the organist", is attributed to Rask.'],
  ['-', 'Experts on handwriting have been wrong before.'],
  [
    'p15',
    'Three years after that the judges annulled the verdict, to the applause of the press, when all who could have answered were dead.',
  ],
  ['-', 'So a legend acquires a seal.'],
  ['-', 'The present dam has stood for decades, and nobody has thought of thanking the county for it.'],
]

/** The essay as one text, in paragraphs of about four pieces, and where each labelled piece stands. */
export function written(pieces: readonly Piece[]): {
  text: string
  places: Map<string, { start: number; end: number }>
} {
  const places = new Map<string, { start: number; end: number }>()
  let text = ''
  for (const [n, [label, words]] of pieces.entries()) {
    if (n > 0) text += n % 4 === 0 ? '\n\n' : ' '
    if (label !== '-') places.set(label, { start: text.length, end: text.length + words.length })
    text += words
  }
  return { text, places }
}
