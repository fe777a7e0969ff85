import { verbForms, wordSet } from '../inflect.ts'

/**
 * Verb frames of accusing and answering, after the classes of Levin, English Verb Classes and Alternations (1993), 33
 * (judgement verbs), 37 (communication), and FrameNet's Judgment_communication, Statement, Reveal_secret and
 * Affirm_or_deny.
 */

/** Subject accuses object: "X accused Y of Z", "Y was accused by X". */
export const accusing = verbForms(`accuse charge denounce implicate incriminate indict condemn slander defame brand
  reproach blame prosecute arraign impeach discredit castigate vilify stigmatize unmask frame compromise inculpate`)

/** Speech that carries an accusation when what is said names a person and a wrong. */
export const telling = verbForms(`testify state declare claim allege assert say:said tell:told maintain affirm report
  insist relate recount describe reveal disclose admit confess confirm acknowledge contend suggest argue write:wrote:written
  announce explain mention add assure inform talk speak:spoke:spoken depose swear:swore:sworn attest`)

/** "evidence against Y", "the charge against Y". */
export const chargeNouns = wordSet(`accusation accusations charge charges allegation allegations evidence testimony
  testimonies indictment case slander slanders denunciation denunciations statement statements complaint complaints
  suspicion suspicions deposition depositions material materials report attack attacks campaign insinuation insinuations
  incrimination calumny calumnies confession confessions lie lies`)

/** Asking for punishment presupposes the charge: "demanded the arrest of Y". */
export const demanding = verbForms('demand request ask call urge seek:sought propose recommend')
export const punishments = wordSet(`arrest death sentence execution expulsion trial punishment penalty shooting
  imprisonment justice prosecution`)

/** "spoke sharply against Y". */
export const opposing = verbForms(
  'speak:spoke:spoken testify inform campaign rail write:wrote:written conspire protest depose vote',
)

/** "was deported as an enemy", "was shot for treason". */
export const punishing =
  verbForms(`arrest deport expel shoot:shot execute sentence convict try imprison dismiss exile banish hang
  punish detain`)

/** "was named as an organiser of terror". */
export const calling = verbForms(
  'name mention call describe portray brand label denounce depict present identify stigmatize declare proclaim find:found expose unmask',
)

/** "the participation of Y in the plot". */
export const partNouns =
  wordSet(`participation involvement complicity role part guilt links ties contact contacts membership
  connection connections association adherence collusion`)
/** Ties to others that a hearing asks for. */
export const tieNouns = wordSet(`meeting meetings conversation conversations talks negotiation negotiations contact
  contacts connection connections link links tie ties bloc blocs alliance rapprochement agreement conference conferences
  relations discussion discussions understanding correspondence`)
/** Plans and orders, and how they are traced to whoever had them first. */
export const planNouns = wordSet(`idea ideas plan plans proposal proposals suggestion suggestions initiative
  instruction instructions directive directives direction directions order orders assignment assignments`)
export const originating = verbForms('come:came receive originate emanate proceed stem issue get:got:gotten')
export const joining = verbForms('recruit enlist enrol enroll')
export const inquiries = wordSet('investigation inquiry enquiry probe inquest')

/** "wanted to murder": a wrong that was willed. */
export const willing = verbForms('want try attempt plan intend plot conspire seek:sought aim hope agree decide prepare')

/** "X organised a coup": doing that takes a wrong as its object. */
export const doing =
  verbForms(`commit organize organise plan prepare instigate lead:led mastermind order orchestrate perpetrate
  direct head engage participate abet aid incite invent concoct practise practice hatch arrange:arranged sanction`)

/** How an accusation is brought: whoever does this with it is the accuser. */
export const bringing =
  verbForms(`make:made bring:brought level raise produce give:gave:given voice put hurl fling:flung lodge
  advance press direct use invent`)

/** What hedges the charge of others in the author's own sentence. */
export const hedges = wordSet('allegedly supposedly purportedly reputedly ostensibly presumably')
export const alleging = verbForms('allege claim suppose charge assert say:said suspect')

export const denying = verbForms(`deny reject repudiate refute dispute disclaim contest rebut disavow contradict
  gainsay:gainsaid disprove`)
export const admitting = verbForms(`admit confess acknowledge concede confirm own agree recognise recognize corroborate
  plead:pled repent affirm concur`)
export const evading = verbForms(`evade hesitate dodge sidestep equivocate prevaricate stall deflect hedge avoid shirk
  digress waver`)
export const retracting = verbForms(
  'retract recant revoke withdraw:withdrew:withdrawn unsay:unsaid rescind renounce disown',
)
export const qualifying = verbForms('qualify stipulate clarify specify explain add')
export const refusing = verbForms('refuse decline fail')

/** What turns an answer into a qualified one beside an admission. */
export const limiting = wordSet(
  'only merely partly partially reservation reservations reserve but however although though yet while',
)

/** Own earlier words: said to be false, they are taken back. */
export const testimonyNouns =
  wordSet(`testimony evidence confession confessions statement statements deposition depositions
  admission admissions story account`)
export const untrue = wordSet(
  'false lies lie untrue invented fabricated slanderous slander fiction invention falsehood fantasy untruth',
)

/** The plea words. */
export const guilt = wordSet('guilty guilt innocent innocence')

/** People who speak without a name. A group is a voice, never an actor. */
export const groups =
  wordSet(`defendants defendant accused prosecution prosecutor prosecutors court press newspapers newspaper
  investigators investigator investigation witnesses witness authorities government police jury judges judge tribunal
  indictment delegates speakers members plenum committee party opponents enemies critics commission ministry embassy
  officials officer officers diplomats historians colleagues neighbours neighbors doctors soldiers workers journalists
  everybody everyone others all those some many people prisoners inmates victims survivors relatives sources rumours rumors`)
