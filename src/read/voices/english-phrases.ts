import { words } from './english-words.ts'
import type { Circumstance, Phrase } from './language.ts'

const phrase = (circumstance: Circumstance, source: Phrase['source'], list: string): Phrase[] =>
  list.split('|').map(entry => ({ words: words(entry), circumstance, source }))

/** Fixed phrases that put something on another's word. */
export const phrases: Phrase[] = [
  ...phrase(
    'hearsay',
    'after',
    'according to|in the words of|in the opinion of|in the view of|on the word of|on the testimony of|on the authority of|in the eyes of|as per|on the evidence of|on the admission of|by the account of|in the account of|in the judgement of|in the judgment of|in the recollection of|in the memory of|in the version of|in the telling of|if we may trust|if we may believe|if we are to trust|if we are to believe|if one is to believe|if one may believe|if one is to credit|if we are to credit|was put about by|was told it by|were told it by|as told by|as reported by|authenticated by|attested by|confirmed by|corroborated by|vouched for by',
  ),
  ...phrase(
    'hearsay',
    'after',
    'i was told by|was told by|were told by|been told by|i was informed by|was informed by|been informed by|i have it from|i had it from|have it from|has it from|had it from|i heard from|i heard of it from|i heard it from|i learned from|i learnt from|i know from|we know from|we know it from',
  ),
  ...phrase(
    'rumour',
    'none',
    'rumor has it|rumour has it|rumor had it|rumour had it|rumors had it|rumours had it|legend has it|there is a myth|there is a legend|there are rumors|there are rumours|there were rumors|there were rumours|it was rumored|it was rumoured|it is rumored|it is rumoured|word had it|the story goes|it was put about|it is put about|it was given out|it was whispered|word went round|word went out|the rumour ran|the rumor ran|tradition has it|is rumored to|is rumoured to|was rumored to|was rumoured to',
  ),
  ...phrase(
    'hearsay',
    'none',
    `it is said|it was said|it has been said|it is alleged|it was alleged|it is claimed|it was claimed|it is believed|it was believed|it is reported|it was reported|it is suggested|it was suggested|it has been suggested|it has been argued|it has been claimed|it is thought|it was thought|is said to|was said to|are said to|were said to|is alleged to|was alleged to|is believed to|was believed to|is supposed to have|was supposed to have|are supposed to have|were supposed to have|is reported to|was reported to|allegedly proposed by|is suggested|is often attributed to|it is told|it was told|it is asserted|it was asserted|it is maintained|it has been maintained|it is stated|it was stated|it is recorded|it was recorded|it is related|it was announced|it was understood|i am told|i was told|i have been told|i had been told|we are told|we were told|we have been told|i am assured|i was assured|i am informed|i was informed|we are assured|we are informed|i was promised|i had been promised|i was given to understand|there is evidence|there was evidence|there is testimony|some say|some said|some claim|some claimed|others say|others said|others claim|many believe|many believed|people say|people said|they say|as many have believed|it is being said|there is a rumour that|there is a rumor that|there was a rumour that|there was a rumor that|it has been put to me|it was put to me|they tell me|it is announced|by one account|by some accounts|by all accounts|by most accounts|reportedly|as was said`,
  ),
  ...phrase(
    'hearsay',
    'before',
    'was convinced that|were convinced that|is convinced that|are convinced that|gave evidence that|give evidence that|saw it as|made it clear that|makes it clear that|sees in|saw in|can read in|found that|proves that|proved that|drew the conclusion that|expressed the opinion that|expresses the opinion that|is of the opinion that|was of the opinion that|is certain that|was certain that|is sure that|was sure that|is satisfied that|was satisfied that|has heard it from|had heard it from|has heard from|gave his word that|gave her word that|has it that|had it that|have it that|put it to|puts it to|gave it as|gives it as|would have us believe|would have me believe|would have it that|let it be known|lets it be known|let it be understood|let slip that|lets slip that|gave out that|gives out that|gave me to understand|gives us to understand|gave me his word|gave me her word|gave us his word|gave us her word|takes the view that|took the view that|takes the line that|took the line that|is on record as|broached the idea that|advanced the argument that|is to be believed|are to be believed|is to be trusted|is to be relied upon|is to be credited|is not mistaken|put forward the view that|puts forward the view that|gives me to understand|let it drop|sent word|sends word|sent me word|sent us word|sent him word|sent her word|reads into|read into|detects in|discovers in|hears in',
  ),
  ...phrase(
    'scholarship',
    'none',
    'as is well known|as is known|it is well known|it is known|as we know|we now know|as everyone knows|so far as is known|as far as we know',
  ),
  ...phrase('official', 'none', 'the official version|the official account|the official story|official reports'),
  ...phrase(
    'press',
    'none',
    'the press reported|press reports|newspaper reports|in the press|in the newspapers|in the western press|in the soviet press|in the foreign press|in the papers',
  ),
  ...phrase(
    'author',
    'none',
    'so far as i am aware|as far as i know|so far as i know|as i have said|as i said|as i wrote|i mentioned earlier|as i mentioned|as i recall|as i remember|it is my opinion|in my opinion|in my view|from my point of view',
  ),
]
