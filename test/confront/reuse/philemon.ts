/** The letter to Philemon, verse by verse: the King James version (1611, 1769; public domain), and a free rendering made for this test. */
export const kingJames = `
Paul, a prisoner of Jesus Christ, and Timothy our brother, unto Philemon our dearly beloved, and fellowlabourer,
And to our beloved Apphia, and Archippus our fellowsoldier, and to the church in thy house:
Grace to you, and peace, from God our Father and the Lord Jesus Christ.
I thank my God, making mention of thee always in my prayers,
Hearing of thy love and faith, which thou hast toward the Lord Jesus, and toward all saints;
That the communication of thy faith may become effectual by the acknowledging of every good thing which is in you in Christ Jesus.
For we have great joy and consolation in thy love, because the bowels of the saints are refreshed by thee, brother.
Wherefore, though I might be much bold in Christ to enjoin thee that which is convenient,
Yet for love's sake I rather beseech thee, being such an one as Paul the aged, and now also a prisoner of Jesus Christ.
I beseech thee for my son Onesimus, whom I have begotten in my bonds:
Which in time past was to thee unprofitable, but now profitable to thee and to me:
Whom I have sent again: thou therefore receive him, that is, mine own bowels:
Whom I would have retained with me, that in thy stead he might have ministered unto me in the bonds of the gospel:
But without thy mind would I do nothing; that thy benefit should not be as it were of necessity, but willingly.
For perhaps he therefore departed for a season, that thou shouldest receive him for ever;
Not now as a servant, but above a servant, a brother beloved, specially to me, but how much more unto thee, both in the flesh, and in the Lord?
If thou count me therefore a partner, receive him as myself.
If he hath wronged thee, or oweth thee ought, put that on mine account;
I Paul have written it with mine own hand, I will repay it: albeit I do not say to thee how thou owest unto me even thine own self besides.
Yea, brother, let me have joy of thee in the Lord: refresh my bowels in the Lord.
Having confidence in thy obedience I wrote unto thee, knowing that thou wilt also do more than I say.
But withal prepare me also a lodging: for I trust that through your prayers I shall be given unto you.
There salute thee Epaphras, my fellowprisoner in Christ Jesus;
Marcus, Aristarchus, Demas, Lucas, my fellowlabourers.
The grace of our Lord Jesus Christ be with your spirit. Amen.`.trim()

export const free = `
This letter comes from Paul, now a captive for Christ Jesus, and from our brother Timothy, to you, Philemon, our dear friend and helper in the work,
to our sister Apphia, to Archippus who serves in the ranks with us, and to the congregation that meets at your home.
May God our Father and the Lord Jesus Christ give you blessing and peace.
Whenever I pray I remember you and I never fail to give thanks to my God,
because I am told how you trust the Lord Jesus and how kind you are to all his people.
I ask that your sharing in the faith may bear fruit, as you come to understand all the good that is ours in Christ.
Your kindness has made me very happy and has encouraged me, for you, my brother, have cheered the hearts of God's people.
So although as a servant of Christ I could freely command you to do your duty,
I prefer to appeal to you in the name of love, just as I am: Paul, an old man, and at this time in prison for Christ Jesus as well.
My appeal concerns Onesimus, my child, whose father I became while in chains.
Once he was of no use to you, but today he has become useful to both of us.
I am sending him back to you now, and my very heart goes with him.
I should have liked to keep him here, so that in your place he could help me while I am in chains for the good news;
yet I did not want to act unless you agreed, so that your kindness might come from your own free will and not by compulsion.
It may be that he was parted from you for a while for this very reason, that you might have him back for good,
no longer as a slave but as something better than a slave: a dear brother. He is that to me above all, and how much more will he be to you, as a man and as a Christian!
So, if you look on me as your partner, welcome him as you would welcome me.
Should he have done you any harm, or be in your debt, charge it to me.
I, Paul, write this in my own handwriting: I shall pay you back. I need not remind you that you owe me your very self.
Yes, my brother, do me this favour for the Lord's sake; cheer my heart in Christ.
I write because I am sure you will obey me; I know that you will do even more than I ask.
One thing more: get a guest room ready for me, since I hope that in answer to all your prayers I shall be restored to you.
Epaphras, who is in prison with me for Christ Jesus, sends you his greetings,
and so do Mark, Aristarchus, Demas and Luke, who work with me.
May the blessing of the Lord Jesus Christ rest on your spirits.`.trim()
