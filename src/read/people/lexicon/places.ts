/**
 * A gazetteer of well-known places, from general knowledge: continents, countries, their older names, regions, large
 * cities, rivers, and the words that end a place's name. A place that is not here is found by its context.
 */
const many = (lines: string): ReadonlySet<string> => new Set(lines.trim().split(/\s*[\n,]\s*/))

export const places = many(`
africa, america, antarctica, asia, australia, europe, eurasia, oceania, west, east, orient, north america, south america,
latin america, central america, central asia, middle east, far east, near east, western europe, eastern europe, balkans, baltic,
caucasus, transcaucasia, scandinavia, siberia, urals, ural, crimea, caribbean, arctic, volga, don, dnieper, neva, danube, rhine,
thames, seine, elbe, oder, vistula, nile, ganges, yangtze, amazon, mississippi, altai, pamir, pamirs, carpathians, alps, himalayas,
afghanistan, albania, algeria, angola, argentina, armenia, austria, azerbaijan, bangladesh, belarus, belorussia, byelorussia,
belgium, bolivia, bosnia, botswana, brazil, britain, great britain, bulgaria, burma, burundi, cambodia, cameroon, canada, chad,
chile, china, colombia, congo, costa rica, croatia, cuba, cyprus, czechoslovakia, czechia, dahomey, denmark, ecuador, egypt,
el salvador, england, eritrea, estonia, ethiopia, finland, france, gabon, germany, east germany, west germany, ghana, greece,
guatemala, guinea, guyana, haiti, holland, honduras, hungary, iceland, india, indonesia, iran, iraq, ireland, israel, italy,
ivory coast, jamaica, japan, jordan, kazakhstan, kenya, kirghizia, kirgizia, kyrgyzstan, korea, north korea, south korea, kosovo,
kuwait, laos, latvia, lebanon, lesotho, liberia, libya, liechtenstein, lithuania, luxembourg, macedonia, madagascar, malawi,
malaysia, mali, malta, manchuria, mauritania, mexico, moldavia, moldova, monaco, mongolia, montenegro, morocco, mozambique,
namibia, nepal, netherlands, new zealand, nicaragua, niger, nigeria, norway, oman, pakistan, palestine, panama, paraguay, persia,
peru, philippines, poland, portugal, prussia, east prussia, puerto rico, qatar, rhodesia, romania, rumania, roumania, russia,
soviet russia, rwanda, saudi arabia, scotland, senegal, serbia, siam, sierra leone, singapore, slovakia, slovenia, somalia,
south africa, soviet union, spain, sri lanka, sudan, sweden, switzerland, syria, taiwan, tajikistan, tadzhikistan, tanzania,
thailand, tibet, togo, tunisia, turkestan, turkey, turkmenistan, turkmenia, uganda, ukraine, united kingdom, united states,
united states of america, uruguay, uzbekistan, venezuela, vietnam, wales, yemen, yugoslavia, zaire, zambia, zimbabwe,
transylvania, galicia, bessarabia, bukovina, silesia, bohemia, moravia, bavaria, saxony, karelia, kuban, donbass, chechnya,
dagestan, ingushetia, tatarstan, bashkiria, yakutia, kamchatka, sakhalin, kolyma, pechora, vorkuta, magadan, solovki, solovetsky,
ossetia, abkhazia, adjaria, tuva, buryatia, chuvashia, mordovia, chukotka, catalonia, andalusia, normandy, brittany, alsace, lorraine,
u.s., u.s.a., us, usa, u.k., uk, ussr, u.s.s.r., rsfsr, gdr, frg,
moscow, leningrad, petrograd, petersburg, st petersburg, st. petersburg, kiev, kyiv, minsk, riga, tallinn, vilnius, kaunas, tiflis,
tbilisi, yerevan, erevan, baku, tashkent, samarkand, bukhara, alma-ata, almaty, frunze, bishkek, dushanbe, stalinabad, ashkhabad,
kishinev, kharkov, kharkiv, odessa, lvov, lviv, dnepropetrovsk, stalino, donetsk, poltava, chernigov, zhitomir, vinnitsa, nikolaev,
kherson, sevastopol, simferopol, yalta, sochi, rostov, rostov-on-don, krasnodar, stavropol, grozny, vladikavkaz,
astrakhan, tsaritsyn, stalingrad, volgograd, saratov, samara, kazan, simbirsk, ulyanovsk, penza,
nizhny novgorod, novgorod, pskov, smolensk, tver, yaroslavl, kostroma, vologda, vyatka, arkhangelsk, archangel, murmansk,
petrozavodsk, tula, ryazan, kaluga, orel, oryol, kursk, voronezh, tambov, lipetsk, bryansk, ivanovo, kronstadt,
sverdlovsk, yekaterinburg, ekaterinburg, perm, ufa, orenburg, chelyabinsk, magnitogorsk, omsk, tomsk, novosibirsk, barnaul,
kemerovo, krasnoyarsk, irkutsk, chita, khabarovsk, vladivostok, yakutsk, tobolsk, tyumen, turukhansk, onega, lefortovo, butyrka,
gomel, vitebsk, mogilev, brest, brest-litovsk, grodno, bialystok, katyn,
london, manchester, liverpool, birmingham, leeds, sheffield, bristol, edinburgh, glasgow, dublin, belfast, cardiff, oxford,
cambridge, paris, marseilles, marseille, lyon, lyons, bordeaux, lille, nice, strasbourg, versailles, vichy, berlin, hamburg, munich,
cologne, frankfurt, leipzig, dresden, stuttgart, nuremberg, hanover, bremen, königsberg, breslau, weimar, potsdam, bonn, vienna,
salzburg, graz, prague, brno, bratislava, budapest, warsaw, cracow, krakow, lodz, lublin, poznan, gdansk, danzig, bucharest,
belgrade, zagreb, sarajevo, ljubljana, skopje, athens, salonika, istanbul, constantinople, ankara, prinkipo, rome, naples,
turin, venice, genoa, bologna, trieste, palermo, geneva, zurich, zürich, berne, bern, basel, basle, lausanne, zimmerwald, madrid,
barcelona, valencia, seville, san sebastián, san sebastian, bilbao, pamplona, burgos, vitoria, zaragoza, saragossa, malaga, málaga, yenan, yan'an, chungking, chongqing, guangzhou, wuhan, hankow, nanjing, tientsin, tianjin, kunming,
lisbon, porto, brussels, antwerp, ghent, amsterdam, rotterdam, the hague, hague, copenhagen,
oslo, bergen, stockholm, gothenburg, helsinki, helsingfors, reykjavik, new york, new york city, washington,
washington d.c., chicago, boston, philadelphia, los angeles, san francisco, detroit, cleveland, pittsburgh, baltimore, atlanta,
dallas, houston, seattle, denver, miami, new orleans, st louis, st. louis, minneapolis, california, texas, florida, virginia,
arizona, arkansas, colorado, delaware, idaho, indiana, iowa, kansas, kentucky, louisiana, maine, minnesota, missouri, montana,
nebraska, nevada, new hampshire, new mexico, north carolina, south carolina, north dakota, south dakota, oklahoma, oregon,
rhode island, tennessee, utah, vermont, west virginia, wisconsin, wyoming, manhattan, brooklyn, bronx, massachusetts, pennsylvania, ohio, illinois, michigan, georgia, new jersey,
connecticut, maryland, alabama, alaska, hawaii,
toronto, montreal, ottawa, vancouver, quebec, ontario, mexico city, coyoacan, havana, bogota, caracas, lima, santiago, buenos aires,
montevideo, rio de janeiro, são paulo, sao paulo, brasilia, cairo, alexandria, jerusalem, tel aviv, haifa, beirut, damascus,
baghdad, teheran, tehran, kabul, delhi, new delhi, bombay, mumbai, calcutta, kolkata, madras, karachi, lahore, dhaka, rangoon,
bangkok, saigon, hanoi, phnom penh, jakarta, manila, hong kong, canton, shanghai, peking, beijing, nanking, harbin, mukden,
port arthur, seoul, pyongyang, tokyo, kyoto, osaka, hiroshima, nagasaki, melbourne, canberra, auckland, wellington,
johannesburg, cape town, pretoria, nairobi, lagos, addis ababa, khartoum, algiers, tunis, casablanca, tripoli, dakar, accra, kinshasa,
kigali, auschwitz, buchenwald, dachau, treblinka, srebrenica, guernica, stalinogorsk, kremlin, lubyanka, smolny, bastille, whitehall,
white house, downing street, wall street, red square, gulag, normandie, piedmont, susa, savoy, lombardy, tuscany, sicily, giaveno
`)

/** A name that ends in one of these names a place. */
export const placeHeads = new Set(
  `river road street square avenue boulevard lane bridge mountains mountain hill hills island islands peninsula lake sea ocean
  bay gulf valley forest desert steppe plain coast hotel hall house building palace castle cathedral church monastery
  station airport embankment prison camp cemetery mausoleum theatre theater park garden gardens gate harbour harbor
  province oblast region district county canton village town city republic kingdom empire hospital embassy mill farm inn tower
  wall quay docks market dacha wharf parish hamlet yard`.split(/\s+/),
)

/** Those that may as well stand before the name: Lake Onega, Mount Ararat. */
export const leadingHeads = new Set(
  'lake mount cape port fort camp gulf bay river hotel villa castle hill isle station market boulevard rue avenue calle piazza'.split(
    ' ',
  ),
)

/** Words before a place: "the city of X", "near X". */
export const placeCues = new Set('in at near into inside outside around across via through throughout'.split(' '))

/** Endings that only places have. */
export const placeEnding =
  /(?:grad|sk|burg|stan|ville|shire|land|polis|ton|ford|ham|bury|mouth|stadt|dorf|heim|abad|pur)$/
