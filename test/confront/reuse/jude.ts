/** The letter of Jude, verse by verse: the King James version (1611, 1769; public domain), and a free rendering made for this test. */
export const kingJames = `
Jude, the servant of Jesus Christ, and brother of James, to them that are sanctified by God the Father, and preserved in Jesus Christ, and called:
Mercy unto you, and peace, and love, be multiplied.
Beloved, when I gave all diligence to write unto you of the common salvation, it was needful for me to write unto you, and exhort you that ye should earnestly contend for the faith which was once delivered unto the saints.
For there are certain men crept in unawares, who were before of old ordained to this condemnation, ungodly men, turning the grace of our God into lasciviousness, and denying the only Lord God, and our Lord Jesus Christ.
I will therefore put you in remembrance, though ye once knew this, how that the Lord, having saved the people out of the land of Egypt, afterward destroyed them that believed not.
And the angels which kept not their first estate, but left their own habitation, he hath reserved in everlasting chains under darkness unto the judgment of the great day.
Even as Sodom and Gomorrha, and the cities about them in like manner, giving themselves over to fornication, and going after strange flesh, are set forth for an example, suffering the vengeance of eternal fire.
Likewise also these filthy dreamers defile the flesh, despise dominion, and speak evil of dignities.
Yet Michael the archangel, when contending with the devil he disputed about the body of Moses, durst not bring against him a railing accusation, but said, The Lord rebuke thee.
But these speak evil of those things which they know not: but what they know naturally, as brute beasts, in those things they corrupt themselves.
Woe unto them! for they have gone in the way of Cain, and ran greedily after the error of Balaam for reward, and perished in the gainsaying of Core.
These are spots in your feasts of charity, when they feast with you, feeding themselves without fear: clouds they are without water, carried about of winds; trees whose fruit withereth, without fruit, twice dead, plucked up by the roots;
Raging waves of the sea, foaming out their own shame; wandering stars, to whom is reserved the blackness of darkness for ever.
And Enoch also, the seventh from Adam, prophesied of these, saying, Behold, the Lord cometh with ten thousands of his saints,
To execute judgment upon all, and to convince all that are ungodly among them of all their ungodly deeds which they have ungodly committed, and of all their hard speeches which ungodly sinners have spoken against him.
These are murmurers, complainers, walking after their own lusts; and their mouth speaketh great swelling words, having men's persons in admiration because of advantage.
But, beloved, remember ye the words which were spoken before of the apostles of our Lord Jesus Christ;
How that they told you there should be mockers in the last time, who should walk after their own ungodly lusts.
These be they who separate themselves, sensual, having not the Spirit.
But ye, beloved, building up yourselves on your most holy faith, praying in the Holy Ghost,
Keep yourselves in the love of God, looking for the mercy of our Lord Jesus Christ unto eternal life.
And of some have compassion, making a difference:
And others save with fear, pulling them out of the fire; hating even the garment spotted by the flesh.
Now unto him that is able to keep you from falling, and to present you faultless before the presence of his glory with exceeding joy,
To the only wise God our Saviour, be glory and majesty, dominion and power, both now and ever. Amen.`.trim()

export const free = `
From Jude, who serves Jesus Christ and is the brother of James, to those whom God the Father has called, whom he loves and whom Jesus Christ keeps safe.
I pray that mercy, peace and love may be yours in full measure.
Dear friends, I was very keen to send you a letter about the salvation that we share, but I find I must write instead to urge you to fight hard for the faith that God has given once and for all to his people.
Some persons have slipped in among us without being noticed. Long ago it was written that they would be condemned. They are wicked; they use the kindness of God as an excuse for loose living, and they reject Jesus Christ, our only Master and Lord.
You know all this already, but let me remind you that the Lord rescued his people from Egypt and later put to death those who had no faith.
Remember too the angels who did not stay within their proper rank and gave up the place where they lived. God holds them in darkness, in chains that never end, until the great day when he judges.
It was the same with Sodom and Gomorrah and the towns nearby. Their people were sexually immoral and chased unnatural desires, and the punishment of everlasting fire that they suffer is a warning to everyone.
These persons are just like that. Because of their dreams they sin against their own bodies, they despise authority, and they insult the glorious beings of heaven.
Not even Michael, the chief angel, did such a thing. When he argued with the devil over who should have the body of Moses, he did not dare to insult him but simply said, "May the Lord rebuke you."
These persons, however, insult whatever they do not understand; and the things that they do know by instinct, like wild animals, are the very things that ruin them.
How terrible it will be for them! They have followed the road that Cain took. For money they have rushed into the mistake that Balaam made. They have rebelled as Korah did, and like him they are destroyed.
They are a stain on your fellowship meals, where they eat and drink without any shame and look after nobody but themselves. They are clouds blown along by the wind that give no rain; they are trees that bear no fruit even in autumn, pulled up by the roots and completely dead.
They are like wild waves of the sea whose shameful deeds show up as foam, like stars that have lost their way, and God has kept a place for them for ever in the deepest darkness.
It was about them that Enoch, who lived seven generations after Adam, prophesied long ago: "Look! The Lord is coming with many thousands of his holy angels
to judge everyone. He will condemn all the wicked for every wicked thing that they have done, and for all the terrible words that godless sinners have said against him."
These persons are always grumbling and finding fault. They follow their own evil wishes, they boast about themselves, and they flatter others to get what they want.
But you, my friends, must remember what the apostles of our Lord Jesus Christ told you in the past.
They said to you, "When the last days come, people will appear who laugh at you and follow their own godless wishes."
They are the ones who cause divisions, who are ruled by their natural desires and do not have the Spirit.
But you, my friends, must keep building yourselves up on your most sacred faith, and pray by the power of the Holy Spirit.
Stay in the love of God while you wait for our Lord Jesus Christ in his mercy to give you everlasting life.
Show mercy to those who have doubts.
Save others by snatching them from the flames. With others again show mercy mixed with fear, but hate their very clothes, which their sins have stained.
Now to the one who can keep you from stumbling and bring you without fault and full of joy into his glorious presence,
to the one God who saves us through Jesus Christ our Lord, belong glory, greatness, might and authority, from all ages past, now, and for ever. Amen.`.trim()
