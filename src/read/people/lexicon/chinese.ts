/**
 * How Chinese names are formed in Latin letters, so that "Lu Ling" is a name though each half may be an English word.
 *
 * The family name stands first and is one of few: the list holds the commonest in pinyin and Wade-Giles spelling (general
 * knowledge; the hundred commonest cover some 85 of 100 people), without those that are English function words (He, She, An, You).
 * The given name is one or two syllables of either spelling. Limits: family names of two syllables, Cantonese and Hokkien spellings.
 */
const familyNames = new Set(
  `wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin guo ma luo liang song zheng xie han tang feng yu dong xiao
  cheng cao yuan deng fu shen zeng peng lü lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan
  liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng wan duan qian yin qiao lai gong wen mei shu nie lei tao
  chang chao chou chu hsu kuo lo sung cheng hsieh teng tsao tung hsiao tsai chiang chia hsueh yeh tu hsia chung jen hung chin
  kung ts'ao ts'ai t'ang t'ao ch'en p'eng tsou chien ch'ien hsiung`
    .trim()
    .split(/\s+/),
)

const syllable =
  "(?:zh|ch|sh|ts|tz|hs|[bpmfdtnlgkhjqxrzcsyw])?['’]?(?:iang|uang|iong|iung|eng|ang|ong|ung|ian|ien|iao|uai|uan|ing|ieh|ueh|ai|ei|ao|au|ou|an|en|in|un|ia|ie|iu|ua|ui|uo|ue|er|eh|ih|a|e|i|o|u|ü)"
const givenName = new RegExp(`^${syllable}(?:${syllable}|[kt]?-${syllable}[kt]?)?$`, 'u')

/**
 * True where two words are formed like a Chinese family name and given name.
 *
 * @example
 * isChineseName('Chiang', 'Kai-shek') // => true
 */
export function isChineseName(family: string, given: string): boolean {
  const [first, second] = [family, given].map(word => word.toLowerCase().replaceAll('’', "'")) as [string, string]
  return second.length > 1 && familyNames.has(first) && givenName.test(second)
}
