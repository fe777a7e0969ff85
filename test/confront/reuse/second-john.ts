/** The second letter of John, verse by verse: the King James version (1611, 1769; public domain), and a free rendering made for this test. */
export const kingJames = `
The elder unto the elect lady and her children, whom I love in the truth; and not I only, but also all they that have known the truth;
For the truth's sake, which dwelleth in us, and shall be with us for ever.
Grace be with you, mercy, and peace, from God the Father, and from the Lord Jesus Christ, the Son of the Father, in truth and love.
I rejoiced greatly that I found of thy children walking in truth, as we have received a commandment from the Father.
And now I beseech thee, lady, not as though I wrote a new commandment unto thee, but that which we had from the beginning, that we love one another.
And this is love, that we walk after his commandments. This is the commandment, That, as ye have heard from the beginning, ye should walk in it.
For many deceivers are entered into the world, who confess not that Jesus Christ is come in the flesh. This is a deceiver and an antichrist.
Look to yourselves, that we lose not those things which we have wrought, but that we receive a full reward.
Whosoever transgresseth, and abideth not in the doctrine of Christ, hath not God. He that abideth in the doctrine of Christ, he hath both the Father and the Son.
If there come any unto you, and bring not this doctrine, receive him not into your house, neither bid him God speed:
For he that biddeth him God speed is partaker of his evil deeds.
Having many things to write unto you, I would not write with paper and ink: but I trust to come unto you, and speak face to face, that our joy may be full.
The children of thy elect sister greet thee. Amen.`.trim()

export const free = `
From the Elder, to the chosen lady and to her children. My love for you is real, and everyone who has come to know the truth shares it,
because the truth lives in us and will stay with us always.
May kindness, mercy and peace be ours in truth and love, from God the Father and from Jesus Christ, the Father's Son.
It gave me much happiness to discover that some of your children are living by the truth, just as the Father told us to.
So now I ask you, dear lady, that we should love each other. I am not giving you any new command; it is the one we have had since the start.
What I mean by love is living as God has ordered. And his order, as you have heard since the start, is that your lives be ruled by love.
A great number of liars have gone out into the world, people who will not admit that Jesus Christ came as a human being. Such a person is a liar and the enemy of Christ.
Watch out, so that you do not throw away what we worked for, but get everything you were promised.
Anyone who runs ahead and does not keep to what Christ taught does not have God. Anyone who keeps to that teaching has the Father and the Son as well.
When somebody visits you and does not bring this teaching, do not let him into your home or even greet him,
since whoever welcomes him takes a share in the wrong that he does.
I have a great deal to tell you, but I prefer not to do it with pen and paper. I hope instead to visit you and talk in person, so that we shall be completely happy.
Your chosen sister's children send you their greetings.`.trim()
