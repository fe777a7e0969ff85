/** The letter to Titus, chapters 2 and 3, verse by verse: the King James version (1611, 1769; public domain), and a free rendering made for this test. */
export const kingJames = `
But speak thou the things which become sound doctrine:
That the aged men be sober, grave, temperate, sound in faith, in charity, in patience.
The aged women likewise, that they be in behaviour as becometh holiness, not false accusers, not given to much wine, teachers of good things;
That they may teach the young women to be sober, to love their husbands, to love their children,
To be discreet, chaste, keepers at home, good, obedient to their own husbands, that the word of God be not blasphemed.
Young men likewise exhort to be sober minded.
In all things shewing thyself a pattern of good works: in doctrine shewing uncorruptness, gravity, sincerity,
Sound speech, that cannot be condemned; that he that is of the contrary part may be ashamed, having no evil thing to say of you.
Exhort servants to be obedient unto their own masters, and to please them well in all things; not answering again;
Not purloining, but shewing all good fidelity; that they may adorn the doctrine of God our Saviour in all things.
For the grace of God that bringeth salvation hath appeared to all men,
Teaching us that, denying ungodliness and worldly lusts, we should live soberly, righteously, and godly, in this present world;
Looking for that blessed hope, and the glorious appearing of the great God and our Saviour Jesus Christ;
Who gave himself for us, that he might redeem us from all iniquity, and purify unto himself a peculiar people, zealous of good works.
These things speak, and exhort, and rebuke with all authority. Let no man despise thee.
Put them in mind to be subject to principalities and powers, to obey magistrates, to be ready to every good work,
To speak evil of no man, to be no brawlers, but gentle, shewing all meekness unto all men.
For we ourselves also were sometimes foolish, disobedient, deceived, serving divers lusts and pleasures, living in malice and envy, hateful, and hating one another.
But after that the kindness and love of God our Saviour toward man appeared,
Not by works of righteousness which we have done, but according to his mercy he saved us, by the washing of regeneration, and renewing of the Holy Ghost;
Which he shed on us abundantly through Jesus Christ our Saviour;
That being justified by his grace, we should be made heirs according to the hope of eternal life.
This is a faithful saying, and these things I will that thou affirm constantly, that they which have believed in God might be careful to maintain good works. These things are good and profitable unto men.
But avoid foolish questions, and genealogies, and contentions, and strivings about the law; for they are unprofitable and vain.
A man that is an heretick after the first and second admonition reject;
Knowing that he that is such is subverted, and sinneth, being condemned of himself.
When I shall send Artemas unto thee, or Tychicus, be diligent to come unto me to Nicopolis: for I have determined there to winter.
Bring Zenas the lawyer and Apollos on their journey diligently, that nothing be wanting unto them.
And let our's also learn to maintain good works for necessary uses, that they be not unfruitful.
All that are with me salute thee. Greet them that love us in the faith. Grace be with you all. Amen.`.trim()

export const free = `
As for you, teach what agrees with correct belief.
Tell the older men to keep a clear head, to be serious and self-controlled, and to be healthy in their faith, love and endurance.
In the same way tell the older women to live as people who are devoted to God should. They must not gossip or be slaves to wine. They must set a good example,
so that they can train the younger women to love their husbands and their children,
to be sensible and pure, to look after the house well, to be kind, and to do as their husbands say. Then nobody can speak badly of God's message.
In the same way urge the younger men to control themselves.
Always set them an example yourself by doing what is right. When you teach, be honest and serious.
Use clean words that no one can criticise. Then those who are against you will be put to shame, because they will have nothing bad to say about us.
Tell slaves to obey their masters and to give satisfaction in everything. They must not talk back
or steal from them, but should show that they can be fully trusted. That way they will make people admire what is taught about God who saves us.
God has shown his kindness, which saves all mankind.
It trains us to say no to wicked ways and the desires of this world, and to live sensible, upright and devout lives here and now,
while we wait for the happy thing we hope for, the day when our great God and Saviour Jesus Christ appears in glory.
He gave himself up for us, to set us free from everything wicked and to make us a pure people of his very own, who are eager to do what is right.
Teach all this. Use your full authority when you encourage and correct people, and do not let anybody look down on you.
Remind your people to submit to rulers and those in power, to obey them, and to be prepared to do anything that is right.
They must not insult anyone or quarrel; they must be friendly and always treat everyone with courtesy.
Once we too were stupid and disobeyed. We were led astray and were slaves to all sorts of desires and delights. We spent our lives in spite and jealousy; others hated us and we hated them.
But then God our Saviour showed how kind and loving he is to us.
He saved us because he is merciful, not because of any right thing that we did ourselves. He washed us and gave us new birth and a new life by the Holy Spirit.
God poured the Spirit out on us richly through Jesus Christ, who saved us.
So his kindness has put us right with him and has given us what we hope for as his heirs, a life that has no end.
You can trust this message. I want you to insist on it, so that those who have faith in God will make sure that they keep doing what is right. That is good and helps everyone.
But keep clear of silly debates, long family trees, quarrels, and arguments over the Law. They are useless and lead nowhere.
Warn a person who causes divisions once, then once more, and after that have nothing further to do with him.
You can be certain that someone like that is twisted; he sins, and his own sins prove him wrong.
I plan to send Artemas or Tychicus to you. When one of them arrives, do your best to join me at Nicopolis, where I have made up my mind to stay for the winter.
Do all you can to help Zenas the lawyer and Apollos to get started on their travels, and see that they have whatever they need.
Our own people must learn to keep doing what is right, so that they can meet real needs and do not lead useless lives.
Everyone here with me sends greetings. Give our greetings to our friends who share our faith. I pray that God will be kind to all of you.`.trim()
