/**
 * Given names with their spellings and short forms, one name a line, most neutral spelling first. `~` marks a short or
 * pet form: it fits its name beside a surname, but alone it proves nothing (many a Nadia is no Nadezhda we know).
 * Collected from common knowledge of Russian, English, German, French, Polish, Jewish, Caucasian and Central Asian
 * naming; it is a lexicon of names, never a list of people.
 */
const men = `
adam ~adamek
adolf adolph adolphe
aaron aron
abraham abram avram ibrahim ~abrasha
albert alberto ~al ~bert
aleksandr alexander alexandr alexandre alessandro alejandro oleksandr aliaksandr aleksander ~sasha ~shura ~sanya ~alex ~sandy
aleksei alexei alexey aleksey alexis oleksii oleksiy ~alyosha ~alesha ~lyosha
alfred alfredo ~fred
anastas anastasy
anatoly anatoli anatolii anatoliy anatole ~tolya
andrei andrey andrew andre andreas andrzej andrii andriy ~andy ~andryusha
anton antony anthony antoine antonio antoni ~tony ~tosha
arkady arkadi arkadii arkadiy
armand armando
arnold arnaud
arseny arseni arsenii
arthur artur arturo ~art
artem artyom artemy
august auguste augustus avgust
avel abel
benjamin veniamin binyamin ~ben
bernard bernhard berngard
boris borys ~borya
bruno
carl karl charles carlos carlo karol ~charlie ~chuck
cesar cesare caesar
christian
christopher christoph christophe ~chris ~kit
clement klement kliment klim
conrad konrad
daniel daniil danilo danil ~danny
david davyd dawid ~dave ~dodik
dennis denis denys
dmitry dmitri dmitrii dmitriy dimitri dmytro ~dima ~mitya
donald ~don
edmund edmond
eduard edward edouard eduardo ~ed ~eddie ~ted ~ned
emil emile emilio
enrico henry heinrich genrikh henri enrique henryk ~harry ~hank
erich erik eric
ernest ernst ernesto ~ernie
eugene evgeny evgeni evgenii yevgeny yevgeni eugen yevhen ~zhenya ~gene
faizulla fayzulla faizullah
felix feliks
ferdinand fernando
filipp philip philipp philippe felipe filip ~phil
francis frantz franz francois francisco francesco frantisek ~frank ~fritz
frank
frederick friedrich frederic fridrikh federico fryderyk ~fred ~fritz
fyodor fedor theodore theodor feodor fiodor ~fedya ~teddy
gary garry
gavriil gabriel gavril
geoffrey jeffrey ~geoff ~jeff
georgy georgi georgii georgiy george georg georges jerzy jorge giorgio yegor egor yuri yury yurii iurii iury jurij juri ~yura ~zhora
gerald gerard gerhard gerhart
gilbert
gleb hlib
grigory grigori grigorii grigoriy gregory grigol hryhorii gregor ~grisha ~greg ~sergo
gustav gustave
guy
harold garold
helmut
herbert gerbert ~herb
herman hermann german
howard
hugh hugo
ignaty ignace ignacy ignatius ignazio ignati
igor ihor
ilya ilia ilja elias illia elijah ~ilyusha
innokenty innokenti
ioann ivan john johann jean juan giovanni jan hans johannes yan yuhan johan ~jack ~johnny ~vanya
iona jonah
ieronim jerome hieronymus jeronim
iosif joseph josef jozef osip yosif yosef jose giuseppe josip ioseb ~joe ~soso
isaak isaac itzhak izaak ~ike
isidor isidore
jacob yakov iakov jakob jacques james jaime jakub yakub yakiv ~jim ~jimmy ~yasha ~jake
jeremy jeremiah yeremey
jonathan jonatan
julian yulian iulian
julius yuly iuly jules julio yuli
kazimir kazimierz casimir
kenneth ~ken
kirill kiril cyril kyrylo
konstantin constantine constantin kostiantyn ~kostya
lavrenty lavrenti lavrentii lavrentiy laurence lawrence lorenzo laurent ~larry
lazar
leonard leonardo leonhard
leonid leonidas ~lyonya
leon lev leo lion lew leonty leib ~lyova ~lyovushka
louis lewis ludwig luis luigi lyudvig ludvig ~lou
lucas luka luke lukas
maksim maxim maksym maxime maximilian ~max
marcel
mark marcus marc marco markus
martemyan martemian
martin martyn marten
matvei matvey matthew matthias mateusz matteo mateo ~matt
max
meir meyer
michael mikhail michel miguel michal mikhailo mykhailo mihail michele ~misha ~mike ~mick
miron myron
moisei moses moisey moshe mozes
nathan natan
nestor
nikita nikyta
nikolai nikolay nikolaj nicholas nicolai nicolas nikola niklaus nikolaus mykola mikolai mikolaj ~kolya ~kolia ~nick ~koka
nikifor
norman
oleg oleh
oscar oskar
oswald osvald
otto
ovsei
patrick ~pat
paul pavel pablo paolo pawel pavlo pavlos
peter pyotr petr piotr pierre pedro pietro petro pjotr ~petya ~pete
pinkhas pinchas
platon
ralph rolf
raymond raimund raymund ~ray
richard rikhard ricardo riccardo ~dick ~rick
robert roberto ~bob ~bobby ~rob
rodion
roger rodzher
roland
roman
ronald ~ron
roy roi
rudolf rudolph rodolfo ~rudi
samuel samuil shmuel ~sam
saul
semyon semen simon simeon shimon semion szymon ~syoma ~senya
sergei sergey serge sergii serhiy sergio sergej ~seryozha ~serezha
sidney sydney
sigmund zygmunt siegmund
solomon zalman
spiridon
stanislav stanislaus stanislaw stanislas ~stas
stephen steven stepan stefan stephan etienne esteban stephane ~steve ~styopa
sterling
suren
taras
thomas tomas foma tomasz tommaso ~tom ~tommy
timofei timothy timofey ~tim ~tima
tobias
trofim
ulrich
vadim
valentin valentine valentyn
valerian valeryan
valery valeri valerii
vasily vasili vasilii vasiliy basil vassily vasyl ~vasya
victor viktor vittorio ~vitya
vikenty vincent vicente vincenzo wincenty
vissarion besarion ~beso
vitaly vitali vitalii vitaliy
vitovt vytautas
vladimir volodymyr vladimer wladimir uladzimir ~volodya ~vova
vladislav wladyslaw ladislas
vlas
vsevolod
vyacheslav viacheslav vjaceslav vaclav wenceslas ~slava
walter valter wolter ~walt
wilhelm william guillaume guillermo vilgelm willem ~bill ~will ~willy ~billy
yaroslav jaroslav jaroslaw
yefim efim ephraim yefrem efrem ~fima
yemelyan emelyan emelian
yermolai ermolai
zakhar zachary
zinovy zinovi
akmal akhmal
akhmed ahmed akhmad ahmad ahmet
ali
amin
anwar anvar
farid
hassan hasan khasan
hussein husein khusain hossein
ismail
kamal kemal
karim
khalid khaled
mahmud mahmoud makhmud
mehmed mehmet mohammed muhammad mohamed magomed mukhamed
mustafa
omar umar
osman usman
rashid
said sayid
sultan
tahir takhir
yusuf yusif iusuf
levan
shalva
irakli
mamia
noe noah
sergo
zurab
ashot
avetis
gevork gevorg
hovhannes oganes
tigran
vahan vagan
bo
bjorn
erling
gunnar
haakon
knut
lars
nils niels
olaf olav
sven
trygve
bela
gyula
imre
istvan
janos
laszlo
matyas
miklos
sandor
zoltan
bogdan bohdan
dragan
georgios
milan
miroslav
radovan
slobodan
traicho
vasil
zdenek
brian bryan
bruce
clarence
clark
clifford
colin
craig
duncan
dwight
earl
edgar
edwin
elliot eliot
floyd
franklin
gordon
graham
harvey
ivor
jason
justin
keith
kevin
lloyd
malcolm
marvin
maurice morris
neil
nigel
oliver
owen
percy
quentin
rex
rodney
rupert
russell
scott
seth
sherman
stanley
stewart stuart
terence ~terry
trevor
vernon
wallace
warren
wayne
wesley
winston
alain
alan allan
barry
noel
alphonse
didier
emmanuel manuel
gaston
gilles
jean-paul
leonce
lucien
olivier
pascal
rene
romain
thierry
yves
dieter
dietrich
egon
gottfried
gunther gunter
heinz
horst
joachim
jurgen
klaus claus
kurt
lothar
manfred
reinhard
siegfried
uwe
werner
wolfgang
alfonso
diego
gonzalo
hernan
javier
jesus
pio
rafael raphael
ramon
raul
rodrigo
salvador
santiago
benito
dante
gianni
guido
mario
massimo
palmiro
pierluigi
silvio
umberto
anders
ander
aksel axel
arne
arvid
asger
birger
bjarne
einar
eino
egil
erkki
esko
eyvind oivind
finn
frode
halvor halvard
harald
helge
holger
ivar
jens
joergen jorgen
kaare kare
kjell
leif
magne
magnus
morten
odd
ole
peder
rasmus
roald
sigurd
steinar
svend
terje
thorvald torvald
tore
torstein
toivo
vaino
chaim hayim
mendel
hersh
shlomo
bartholomew bartolome bartolomeo
giles
miles myles
titus tito
efraim
nathaniel nathanael ~nat
~jon
ezekiel zeke
jeremias
josiah
obadiah
hezekiah
zachariah zacharias
ebenezer
elisha
gideon
silas
amos
reuben ruben
enoch
barnabas
humphrey
rogelio ruggero
edmundo
godfrey
ambrose ambrosio ambrogio
geronimo girolamo
clemente clemens
percival
jasper gaspar caspar kaspar
crispin
increase
cotton
deodat
gregorio
ignacio inigo
joaquin
leandro
lisandro
eusebio
teofilo
saturnino
hipolito
cirilo
marcial
hernando
ramiro
rogerio
salvatore
telmo
urbano
vasco
waclaw
stojan stoyan
zoran
branko
dragoslav
momir momcilo
sreten
vukasin
punisa
thaddeus tadeusz
dafydd
alun
emrys
gethin
ieuan
rhys
huw
eifion
padraig
seamus
cormac
declan
brendan
liam
desmond
eamon
niall
fergus
hamish
angus
callum
gareth
clive
derek
alistair
alastair
archibald
archie
aidan
bertrand
brett
byron
cecil
clyde
conor
connor
cornelius
damon
darrell
darren
daryl
dean
delbert
dermot
dominic
douglas
dwayne
dylan
elwood
errol
ethan
evan
everett
finlay
garth
gavin
glenn
horace
hubert
ian
jesse
joel
kelvin
leroy
leslie
lionel
melvin
neal
orville
otis
randolph
reginald
ronan
rory
rufus
ryan
sean
shane
shaun
terrence
travis
virgil
wendell
wilbur
wilfred
woodrow
`

const women = `
adelaide adelheid
agnes agnessa
aleksandra alexandra alessandra ~sasha ~shura
alice alisa
alla
amelia
anastasia anastasiya anastasiia ~nastya
angela angelina
anna ann anne hanna hannah ana ganna ~anya ~annushka ~anyuta ~aniuta ~annie ~nyura ~nancy
antonina antonia
asya assia
barbara varvara ~varya
beatrice beatrix
berta bertha
carla karla
carole
caroline carolina karolina
cecilia cecile tsetsiliia
charlotte
clara klara claire
claudia klavdia klavdiya
deborah debora
diana
dora
dorothy dorothea
edith
ekaterina yekaterina katherine catherine katharina katarina kateryna catalina katerina ~katya ~kate ~kathy
elena yelena helen helena helene olena elene ~lena ~lenochka ~nellie ~nelly
eleonora eleanor eleonore
elizaveta yelizaveta elizabeth elisabeth elisaveta ~liza ~lisa ~betty ~beth ~bess
elsa
emilia emily emilie
emma
esfir esther ester estera
eva eve ewa yeva
evdokia yevdokia ~dunya
evgenia yevgenia eugenia eugenie evgeniia ~zhenya
fanny fania faina ~fanya
flora
frida frieda
galina halina ~galya
genrietta henrietta henriette
gertrude gertrud
gloria
inessa ines agnesa
inna
irina irene iryna ~ira ~irochka
isabel isabella
jane jeanne joan joanna giovanna zhanna
janet
jennifer ~jenny
jessica
judith yudif ~judy
julia yulia iulia iuliia yuliya juliet julie ~yulya
karen
kira
klarissa clarissa
ksenia xenia kseniya
larisa larissa
laura
lea leah liya
lidia lydia lidiya lidiia ~lida
lina
linda
louise luisa louisa
lucy lucia lucie
ludmila lyudmila liudmila ~lyuda ~mila
lyubov liubov ~lyuba
magdalena
margaret margarita margarete marguerite margarethe ~rita ~maggie ~peggy ~greta
maria mary marie mariya mariia maryam miriam ~masha ~marusya ~manya ~molly
marina
marta martha
matilda mathilde
mila
milena
nadezhda nadiia nadine ~nadya ~nadia
natalia natalya nataliya natalie nataliia ~natasha
nina
nora
olga olha helga ~olya
oksana
pamela
patricia
paula paulina polina pauline pelageya ~polya
raisa raissa ~raya
rachel rakhil raquel
rebecca revekka
regina
rimma
rosa roza rosalia
rosalind
roxana roksana
ruth
sabina
sara sarah sarra
serafima
sheila
silvia sylvia
simone simona
sofia sophia sophie sofya sofiia zofia ~sonya ~sonia
stella
susan susanna suzanne ~susie
svetlana svitlana ~sveta ~svetochka
tamara
tatiana tatyana tetiana ~tanya ~tania
teresa therese theresa
ursula
valentina
valeria
vera
veronica veronika
victoria viktoria
wanda vanda
wilhelmina
zinaida ~zina
zoya zoe zoia
aino
asta
astrid
birgit birgitta
brita britta
elin
freja freya
gerda
gudrun
helmi
hilma
ingeborg
inger
kari
karin
kirsten
liv
marit
ragnhild
randi
signe
sigrid
solveig
sunniva
synnove
thora tora
turid
unni
rivka
zipporah
bridget brigid brigitte
mercy
abigail ~abby
prudence
patience
temperance
deliverance
thankful
charity
constance constancia constanza
dorcas
mehitable mehitabel
bathsheba
keziah
jemima
susannah susana
tabitha
priscilla
phoebe
rhoda
tituba
honora honorata
hipolita
benita
cirila
dragica
milica
ljubica
radmila
mirjana
vesna
consuelo
dolores
esperanza
guadalupe
pilar
remedios
rosario
soledad
nelida
mabel
gwendolen gwen
sian
carys
eirlys
bronwen
nesta
brigida
siobhan
maeve
niamh
deirdre
fiona
moira
winifred
cynthia
hortensia hortense
jill
sandra
wendy
adele
agatha
aileen
alison
allison
althea
amy
annabel
annette
arlene
audrey
becky
bernadette
bernice
beryl
bessie
betsy
beulah
beverley
beverly
blanche
bonnie
brenda
bronwyn
camille
carol
carolyn
catriona
charlene
cheryl
christabel
christine
clementine
colleen
cora
corinne
daphne
darlene
debra
delia
denise
diane
donna
doreen
doris
edna
eileen
elaine
elinor
elsie
erica
erin
ethel
eunice
evelyn
felicity
frances
freda
gail
geraldine
gillian
gladys
glenda
gwendolyn
harriet
hattie
hester
hilary
hilda
ida
imogen
ingrid
irma
isla
isobel
jacqueline
janice
jeanette
joanne
jocelyn
josephine
joyce
juanita
kathleen
kathryn
kayla
kimberly
laverne
lauren
laurie
leona
leslie
lillian
lois
lorna
lottie
lucille
lucinda
lynn
lynne
madeleine
madge
marcia
margery
marion
marjorie
maud
maude
maureen
mavis
maxine
melanie
melissa
michelle
mildred
millicent
minnie
miranda
mona
muriel
myra
naomi
nicola
nicole
noreen
norma
penelope
phyllis
polly
ramona
renee
rhonda
roberta
rosalie
rosamund
rosemary
rowena
sabrina
sally
samantha
selina
sharon
shelley
sherry
shirley
sinead
stacy
stephanie
sybil
tamsin
tara
thelma
tracy
trudy
valerie
vanessa
velma
vivian
vivien
wilma
yolanda
yvonne
`

export interface GivenName {
  /** The first spelling of its line: equal for all spellings of one name. */
  readonly name: string
  readonly sex: 'm' | 'f' | 'either'
  /** A short or pet form. */
  readonly short: boolean
}

/** Every spelling, lower case without marks, with the names it may stand for. */
const table = new Map<string, GivenName[]>()

for (const [lines, sex] of [
  [men, 'm'],
  [women, 'f'],
] as const) {
  for (const line of lines.trim().split('\n')) {
    const spellings = line.split(' ')
    for (const spelling of spellings) {
      const short = spelling.startsWith('~')
      const form = short ? spelling.slice(1) : spelling
      const entry = { name: spellings[0]!, sex, short }
      const known = table.get(form)
      if (known === undefined) table.set(form, [entry])
      else known.push(entry)
    }
  }
}

/**
 * The names that a word may stand for, or nothing. The word is lower case, Latin, without marks.
 *
 * @example
 * givenNames('lev')[0]?.name // => 'leon'
 */
export const givenNames = (word: string): readonly GivenName[] => table.get(word) ?? littleNames(word)

/** Russian makes any short name smaller still: Lenochka from Lena, Sonechka from Sonya, Mashenka from Masha. */
function littleNames(word: string): readonly GivenName[] {
  const stem = /^([a-z]{2,})(?:[oe]chka|en'?ka)$/.exec(word)?.[1]
  if (stem === undefined) return []
  const names = ['a', 'ya', 'ia'].flatMap(ending => table.get(stem + ending) ?? [])
  return names.map(name => ({ ...name, short: true }))
}
