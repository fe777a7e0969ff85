/** The third letter of John, verse by verse: the King James version (1611, 1769; public domain), and a free rendering made for this test. */
export const kingJames = `
The elder unto the wellbeloved Gaius, whom I love in the truth.
Beloved, I wish above all things that thou mayest prosper and be in health, even as thy soul prospereth.
For I rejoiced greatly, when the brethren came and testified of the truth that is in thee, even as thou walkest in the truth.
I have no greater joy than to hear that my children walk in truth.
Beloved, thou doest faithfully whatsoever thou doest to the brethren, and to strangers;
Which have borne witness of thy charity before the church: whom if thou bring forward on their journey after a godly sort, thou shalt do well:
Because that for his name's sake they went forth, taking nothing of the Gentiles.
We therefore ought to receive such, that we might be fellowhelpers to the truth.
I wrote unto the church: but Diotrephes, who loveth to have the preeminence among them, receiveth us not.
Wherefore, if I come, I will remember his deeds which he doeth, prating against us with malicious words: and not content therewith, neither doth he himself receive the brethren, and forbiddeth them that would, and casteth them out of the church.
Beloved, follow not that which is evil, but that which is good. He that doeth good is of God: but he that doeth evil hath not seen God.
Demetrius hath good report of all men, and of the truth itself: yea, and we also bear record; and ye know that our record is true.
I had many things to write, but I will not with ink and pen write unto thee:
But I trust I shall shortly see thee, and we shall speak face to face. Peace be to thee. Our friends salute thee. Greet the friends by name.`.trim()

export const free = `
From the Elder, to my dear friend Gaius, for whom my love is real.
Dear friend, I pray that everything may go well with you and that you may have good health, just as your spirit is doing well.
It made me so happy when some of our fellow believers arrived and told me how loyal you are to the truth, and how you live by it.
Nothing gives me more happiness than news that my children are living by the truth.
Dear friend, you show your loyalty in all that you do for fellow believers, even when they are people you do not know.
They have told the congregation here about your kindness. Please help them to continue their travels in a way that God would like.
They set out on their travels in the service of Christ and accept no help from unbelievers.
So it is up to us to help such people and share in their work for the truth.
I sent a short letter to the congregation, but Diotrephes, who wants to be their leader, pays no attention to what I say.
When I come I shall bring up everything he has done: the terrible things he says about us and the lies he tells. And that is not enough for him: he will not welcome our fellow believers, and stops those who want to, and even drives them from the church.
Dear friend, do not imitate what is bad but what is good. Whoever does good belongs to God; whoever does bad things has never seen God.
Everyone speaks well of Demetrius, and so does truth itself. We add our own testimony, and you know that what we say is true.
There is much that I could tell you, but I would rather not do it in ink on paper.
I hope to see you soon, and then we will talk in person. Peace to you. All your friends send greetings. Give greetings to each of our friends personally.`.trim()
