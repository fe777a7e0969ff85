/** Words of English that say how other words hang together, and irregular forms with the word they come from. */

export const grammarWords: ReadonlySet<string> = new Set(
  `a about above after again against all also although am among an and any are around as at away be because been before
  being below between both but by can cannot could did do does doing done down during each either else even ever every few
  for from further had has hast hath have having he hence her here hers herself him himself his how however i if in into is
  it its itself just least less let may me might mine more most much must my myself neither no nor not now of off often on
  once one only onto or other others otherwise ought our ours ourselves out over own perhaps quite rather same shall shalt
  she should since so some somebody someone something still such than that the thee their theirs them themselves then
  thence there therefore these they thine this those thou though through thus thy till to together too toward towards under
  unto until up upon us very was we well were what whatever when whence where whereas whether which while whither who whom
  whose why will wilt with within without would ye yea yes yet you your yours yourself yourselves dont didnt isnt wasnt
  ive im id youre hes shes its thats theres cant couldnt wouldnt shouldnt wont havent hasnt hadnt arent werent doesnt
  ill youll theyre weve theyve`
    .split(/\s+/)
    .filter(word => word !== ''),
)

const forms = `ate:eat eaten:eat beaten:beat became:become began:begin begun:begin bent:bend bound:bind bitten:bite bit:bite
  blew:blow blown:blow bore:bear borne:bear born:bear bought:buy bred:breed broke:break broken:break brought:bring built:build
  burnt:burn came:come caught:catch children:child chose:choose chosen:choose crept:creep dealt:deal died:die dying:die
  drank:drink drunk:drink drew:draw drawn:draw dreamt:dream drove:drive driven:drive dug:dig fallen:fall fell:fall fed:feed
  feet:foot felt:feel fled:flee flew:fly flown:fly forbade:forbid forbidden:forbid forgave:forgive forgiven:forgive
  forgot:forget forgotten:forget fought:fight found:find froze:freeze frozen:freeze gave:give given:give went:go gone:go
  got:get gotten:get grew:grow grown:grow heard:hear held:hold hid:hide hidden:hide hung:hang kept:keep knelt:kneel
  knew:know known:know laid:lay lain:lie lay:lie lying:lie led:lead left:leave lent:lend lit:light lost:lose made:make
  meant:mean men:man met:meet mice:mouse overthrew:overthrow overthrown:overthrow paid:pay people:person ran:run rang:ring
  risen:rise rode:ride ridden:ride rose:rise said:say saith:say sang:sing sung:sing sank:sink sunk:sink sat:sit saw:see
  seen:see sent:send shook:shake shaken:shake shone:shine shot:shoot shown:show shewed:show shew:show slain:slay slew:slay
  slept:sleep sold:sell sought:seek spake:speak spoke:speak spoken:speak sped:speed spent:spend sprang:spring stole:steal
  stolen:steal stood:stand stuck:stick struck:strike stricken:strike swore:swear sworn:swear swept:sweep swollen:swell
  swam:swim taken:take took:take taught:teach teeth:tooth thought:think threw:throw thrown:throw told:tell tore:tear
  torn:tear understood:understand wept:weep woke:wake woken:wake women:woman won:win wore:wear worn:wear woven:weave
  wove:weave withdrew:withdraw withdrawn:withdraw written:write wrote:write wrought:work`

export const irregular: ReadonlyMap<string, string> = new Map(
  forms.split(/\s+/).map(pair => pair.split(':') as [string, string]),
)
