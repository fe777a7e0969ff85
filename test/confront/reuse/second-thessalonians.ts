/** The second letter to the Thessalonians, chapters 1 and 3, verse by verse: the King James version (1611, 1769; public domain), and a free rendering made for this test. */
export const kingJames = `
Paul, and Silvanus, and Timotheus, unto the church of the Thessalonians in God our Father and the Lord Jesus Christ:
Grace unto you, and peace, from God our Father and the Lord Jesus Christ.
We are bound to thank God always for you, brethren, as it is meet, because that your faith groweth exceedingly, and the charity of every one of you all toward each other aboundeth;
So that we ourselves glory in you in the churches of God for your patience and faith in all your persecutions and tribulations that ye endure:
Which is a manifest token of the righteous judgment of God, that ye may be counted worthy of the kingdom of God, for which ye also suffer:
Seeing it is a righteous thing with God to recompense tribulation to them that trouble you;
And to you who are troubled rest with us, when the Lord Jesus shall be revealed from heaven with his mighty angels,
In flaming fire taking vengeance on them that know not God, and that obey not the gospel of our Lord Jesus Christ:
Who shall be punished with everlasting destruction from the presence of the Lord, and from the glory of his power;
When he shall come to be glorified in his saints, and to be admired in all them that believe (because our testimony among you was believed) in that day.
Wherefore also we pray always for you, that our God would count you worthy of this calling, and fulfil all the good pleasure of his goodness, and the work of faith with power:
That the name of our Lord Jesus Christ may be glorified in you, and ye in him, according to the grace of our God and the Lord Jesus Christ.
Finally, brethren, pray for us, that the word of the Lord may have free course, and be glorified, even as it is with you:
And that we may be delivered from unreasonable and wicked men: for all men have not faith.
But the Lord is faithful, who shall stablish you, and keep you from evil.
And we have confidence in the Lord touching you, that ye both do and will do the things which we command you.
And the Lord direct your hearts into the love of God, and into the patient waiting for Christ.
Now we command you, brethren, in the name of our Lord Jesus Christ, that ye withdraw yourselves from every brother that walketh disorderly, and not after the tradition which he received of us.
For yourselves know how ye ought to follow us: for we behaved not ourselves disorderly among you;
Neither did we eat any man's bread for nought; but wrought with labour and travail night and day, that we might not be chargeable to any of you:
Not because we have not power, but to make ourselves an ensample unto you to follow us.
For even when we were with you, this we commanded you, that if any would not work, neither should he eat.
For we hear that there are some which walk among you disorderly, working not at all, but are busybodies.
Now them that are such we command and exhort by our Lord Jesus Christ, that with quietness they work, and eat their own bread.
But ye, brethren, be not weary in well doing.
And if any man obey not our word by this epistle, note that man, and have no company with him, that he may be ashamed.
Yet count him not as an enemy, but admonish him as a brother.
Now the Lord of peace himself give you peace always by all means. The Lord be with you all.
The salutation of Paul with mine own hand, which is the token in every epistle: so I write.
The grace of our Lord Jesus Christ be with you all. Amen.`.trim()

export const free = `
From Paul, Silas and Timothy, to the people of the congregation in Thessalonica, who belong to God our Father and to the Lord Jesus Christ.
May God our Father and the Lord Jesus Christ give you kindness and peace.
Friends, we must thank God for you at all times. It is right that we do so, for your faith is growing so much and the love each of you has for the others keeps getting greater.
This is why we boast about you in God's congregations. We tell them how you keep on believing and holding out through all the attacks and troubles that you suffer.
All of this proves that God judges justly; as a result you will be thought fit for his kingdom, for whose sake you are suffering.
God will do what is just: he will bring suffering on those who make you suffer,
and he will give relief to you who suffer, and to us too, when the Lord Jesus appears out of heaven with his powerful angels,
in a blazing fire, to punish those who refuse God and do not listen to the good news about our Lord Jesus.
Their punishment will be to be destroyed for ever, shut out from the Lord and from the splendour of his might,
on the day that he comes to be honoured by his people and marvelled at by all believers. You will be there too, because you believed what we told you.
That is why we never stop praying for you. We ask our God to make you fit for the life to which he has called you, and by his power to bring about every good thing you wish and everything your faith does.
In this way the name of our Lord Jesus will be honoured because of you, and you because of him, through the kindness of our God and of the Lord Jesus Christ.
One last thing, friends: pray for us. Pray that the Lord's message may spread fast and be received with honour, just as it was among you.
Pray too that God may rescue us from wrong and evil people, since not everyone believes the message.
But the Lord can be trusted. He will make you strong and guard you from the Evil One.
The Lord makes us sure about you, sure that you are doing and will go on doing what we tell you.
May the Lord lead your hearts to the love that God has and to the endurance that Christ gives.
Friends, in the name of the Lord Jesus Christ we order you to stay away from any believer who is lazy and does not live by the teaching that we passed on.
You yourselves know that you should copy what we did. We were not lazy when we lived with you.
We did not accept food from anyone without paying for it. We worked and toiled; day and night we kept at it, so as not to be a burden on any of you.
We had the right to ask for help, of course, but we wanted to give you an example to copy.
While we were still with you we gave you this rule: whoever refuses to work is not allowed to eat.
We say this because we hear that some of you live lazy lives and do no work, except meddling in the affairs of others.
In the name of the Lord Jesus Christ we order and warn such people to settle down and earn the food that they eat.
As for you, friends, never get tired of doing good.
It may be that somebody there will not obey the message we send in this letter. If so, take note of him and have nothing to do with him, so that he will feel ashamed.
But do not treat him as an enemy; warn him as one of the family.
May the Lord, from whom peace comes, give you peace at every moment and in every way. The Lord be with each of you.
I, Paul, write this greeting in my own handwriting. This is how I sign all my letters; this is my hand.
May our Lord Jesus Christ be kind to you all.`.trim()
