/** Words that make a capitalised name the name of a body: a party, court, paper, office. General knowledge. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** A name that holds one of these is a body's. */
export const bodyHeads = list(`
  academy agency alliance army assembly association authority bank bloc board brigade bureau cabinet centre center chamber
  club co college collegium comintern commissariat commission committee company conference congress consortium corps
  corporation council court department directorate division duma executive federation fleet foundation front fund gestapo
  government group guard guards guild inc institute institution international komsomol league legion library ltd ministry
  movement museum navy office opposition orchestra organization organisation parliament party patrol plenum police
  politburo politbureau orgburo presidium press procuracy profintern publishers publishing railway regiment reichstag school
  seminary senate session society soviet sovnarkom squad synod team tribunal troika trust union university
  workshop archive archives broadcasting chancellery collective constabulary faculty factory hospital
  infirmary inquest inquiry inquisition jury newspaper secretariat ion sect tcheka cheka
`)

/** Heads that name a body even alone, with a capital inside a sentence: "the Party", "the Court". */
export const soleHeads = list(`
  party politburo committee commission court congress plenum council government assembly parliament army senate tribunal
  academy ministry presidium inquisition
`)

/** Bodies and papers known by one word. */
export const bodyNames = list(`
  politburo politbureau comintern komsomol cheka gestapo okhrana wehrmacht reichstag bundestag duma sovnarkom orgburo
  izvestia izvestiia izvestiya pravda iskra vperyod trud vorwärts times guardian figaro humanité reuters tass interpol
  kuomintang sejm rada knesset vatican pentagon procuracy presidium kolkhoz sovkhoz nepman sûreté stasi securitate smersh
  istochnik rabotnik novosti
`)

/** Words that stand in bodies' names and titles before the head: "Central", "Supreme". They start no person's name. */
export const bodyModifiers = list(`
  central supreme military executive regional national international soviet party people's workers' workers communist
  socialist social democratic social-democratic constituent constitutional foreign internal public state special red white
  left right provisional trade political revolutionary general higher high royal imperial federal united all-union
  proletarian control heavy civil
`)

/** Peoples, creeds and followers: capitals that name a kind of people, not one. */
export const peoples = list(`
  russian russians german germans french english british american americans soviet soviets ukrainian ukrainians georgian
  georgians armenian armenians polish pole poles jew jews jewish japanese chinese italian italians spanish spaniard spaniards
  austrian austrians hungarian hungarians bulgarian bulgarians rumanian romanian rumanians turkish turk turks greek greeks
  swedish swede swedes norwegian norwegians danish dane danes finnish finn finns dutch belgian belgians swiss czech czechs
  slovak slovaks serb serbs serbian croat croats irish scottish scots welsh latin european europeans asian asians african
  africans western eastern northern southern christian christians catholic catholics orthodox protestant protestants muslim
  muslims moslem moslems islamic buddhist hindu hebrew israelite israelites communist communists bolshevik bolsheviks
  menshevik mensheviks socialist socialists marxist marxists leninist leninists stalinist stalinists trotskyist trotskyists
  trotskyite trotskyites fascist fascists nazi nazis liberal liberals conservative conservatives social-democrat
  social-democrats rights rightists rightist leftist leftists chekist chekists tsarist czarist siberian muscovite muscovites
  cossack cossacks tatar tatars kazakh kazakhs uzbek uzbeks kirghiz persian persians arab arabs arabic indian indians
  tibetan mongol mongolian korean koreans vietnamese mexican mexicans canadian australian portuguese latvian latvians
  lithuanian lithuanians estonian estonians moldavian byelorussian belorussian
`)

/** Endings of words for followers, creeds and peoples. */
export const followerEnding = /(?:isms?|ists?|ites?|eans?|ese|crats?)$/
