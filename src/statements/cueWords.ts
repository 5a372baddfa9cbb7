import type { Act, Stance } from '../records.js';

/*
 * Words that attribute, by what they make of the attributed words: general English, by lemma. Acts follow the kinds of
 * attribution in Prasad et al. 2007 (assertions, beliefs and facts, eventualities: here wishes and directives), with
 * questions and attitudes told apart. Stances follow Hooper 1975 and Recasens et al. 2013: factive words take the content
 * for true, words of claiming keep a distance from it. In a phrase `_` parts the lemmas.
 */

/** One class and its lemmas or phrases, parted by white space. */
export type CueWords = readonly [act: Act, stance: Stance, words: string];

export const CUE_WORDS: readonly CueWords[] = [
  [
    'statement',
    'neutral',
    `say tell write add announce describe continue declare explain respond reply state talk speak remark mention
    argue warn caution predict forecast project estimate promise vow pledge swear insist assert maintain contend aver posit
    opine suggest propose recommend report recount relate narrate recall reminisce recite repeat reiterate echo
    stress emphasize emphasise tweet retweet post blog email e-mail text message cable sign publish print
    broadcast read quote cite reference refer invoke name title call label dub term brand identify characterize
    characterise portray depict define list outline detail specify itemize cover discuss debate address present offer
    deliver testify depose answer rejoin retort counter quip joke jest crack tease chuckle laugh smile grin
    sigh shrug gasp sob cry weep shout yell scream bellow holler roar chant exclaim whisper mutter murmur mumble utter voice
    express interject interrupt interpose chime_in weigh_in write_in pipe_up speak_out intone drawl chirp bark snap growl
    snarl thunder fume rant inform notify advise brief apprise update alert reassure assure guarantee convince
    persuade apologize apologise salute congratulate introduce conclude summarize summarise sum_up rule decree
    proclaim pronounce herald trumpet tout bill advertise air dictate rebut refute attribute ascribe credit
    liken compare contrast count number recap chronicle feature statement comment announcement speech letter
    memo interview word account testimony article column story book argument declaration prediction warning
    response explanation description suggestion proposal proposition recommendation headline theory thesis ruling
    contention assertion assurance lecture press_release news_release op-ed editorial editorialize quotation volunteer venture
    elaborate expound theorize theorise philosophize muse speculate hypothesize speculation imply hint intimate
    infer allude wisecrack confide discourse converse chat broach bring_up raise go_on say_no
    talk_about accord_to pursuant_to in_the_word in_word spell_out lay_out set_out set_forth lay_down
    let_know make_mention make_reference read_out read_from read_aloud rumor rumour gossip confer translate
    paraphrase caption transcribe record tape inscribe scribble scrawl jot pen author draft coauthor co-author correspond
    dial phone telephone communicate convey impart transmit relay pass_on disseminate circulate release issue file submit
    sue prosecute indict plead rhapsodize gush rave preach sermonize pontificate orate declaim hold_forth
    hold open begin start close finish clarify exemplify frame couch pitch analyze analyse assess evaluate rank poll survey
    calculate compute tally total measure forewarn foretell prophesy foreshadow rattle_off reel_off tick_off run_through
    ad-lib improvise stammer stutter croon sing rap hum toast allow_that include allow signal comparison
    attribution mean put compare_to remind_of conversation discussion message_to remark_on as_per per indicate signify unveil know_as know_for claim_responsibility claim_credit
    claim_victory articulate reaffirm hear touch_on focus_on entitle make_case contradict`,
  ],
  [
    'statement',
    'affirming',
    `note point_out point_to reveal disclose divulge show demonstrate prove confirm acknowledge admit concede confess
    find discover establish verify determine ascertain expose uncover unearth detect document illustrate observe
    remind highlight underscore underline spotlight attest certify corroborate substantiate validate illuminate
    evidence evince lay_bare bring_to_light shed_light make_clear make_plain make_known 
    make_no_secret spill own_up come_clean let_slip let_on blurt blurt_out leak call_attention draw_attention no_doubt
    leave_no_doubt recognition acknowledgment acknowledgement admission confession disclosure revelation finding discovery
    confirmation proof demonstration grant_that fact_check show_up`,
  ],
  [
    'statement',
    'doubting',
    `claim allege purport profess pretend boast brag insinuate posture fabricate lie fib concoct invent exaggerate
    overstate mislead misstate falsify feign allegation insinuation pretense pretence pretext misrepresent make_out make_up
    peddle parrot bluster self-proclaimed self-described self-styled so-called spin`,
  ],
  [
    'question',
    'neutral',
    `ask question inquire enquire query wonder quiz interrogate grill probe inquiry enquiry curious puzzle_over
    cross-examine raise_question sound_out examine investigate puzzle`,
  ],
  [
    'belief',
    'neutral',
    `think believe feel consider expect guess suppose assume presume imagine reckon figure suspect surmise conjecture
    regard view see perceive judge deem rate anticipate envision envisage foresee fear worry dread understand gather
    sense fathom conceive esteem reason contemplate ponder mull weigh meditate fantasize picture visualize misjudge
    misunderstand interpret take_for bank_on count_on rely trust convinced confident certain sure optimistic pessimistic
    bullish bearish wary afraid fearful concerned worried anxious nervous belief thought opinion viewpoint perception
    assumption presumption expectation conviction impression concern anxiety notion idea suspicion hunch feeling faith
    confidence calculation assessment outlook perspective interpretation seem appear look_like sound_like sound
    consensus mindset preconception change_mind make_up_mind in_mind extrapolate wager gamble bet apprehension trepidation
    take_seriously mistake treat conceptualize theology superstition in_view_of seem_like feel_like scared terrified terror`,
  ],
  [
    'belief',
    'affirming',
    `know realize realise recognize recognise learn notice remember forget aware conscious mindful familiar discern
    find_out figure_out knowledge realization realisation awareness understanding witness take_note come_to_term`,
  ],
  [
    'belief',
    'doubting',
    `doubt skeptical sceptical dubious disbelieve mistrust distrust unsure uncertain unconvinced skepticism scepticism
    call_into_question cast_doubt raise_doubt delude misbelieve misconception misperception delusion illusion second-guess
    misgiving misgivings incredulous disbelief agnostic unclear`,
  ],
  [
    'wish',
    'neutral',
    `want wish hope desire would_like would_love would_prefer would_rather prefer long_for yearn crave hanker covet
    intend plan aim seek aspire strive prepare plot scheme demand request urge exhort implore beg beseech entreat
    plead_with plead_for appeal call_for call_on call_upon order command instruct direct require press push press_for
    push_for pressure lobby campaign petition pray encourage invite summon dare bid solicit ask_for ask_to need
    insist_on insist_upon hold_out_for cry_out_for clamor clamour agitate advocate advocate_for decide resolve
    opt choose elect threaten commit undertake look_forward look_to look_for set_out_to eager keen
    willing ready reluctant hopeful determined ambition aspiration dream dream_of goal target intention intent objective
    purpose plea directive instruction decision determination resolution agenda preference
    priority strategy interested interest curious_to attempt try struggle endeavor endeavour mandate veto forbid
    prohibit ban bar permit authorize authorise let vote_to set_sight propose_to would_do_well
    recommend_to raise_the_possibility consider_run bid_to effort committed work_to mull_run set_sights`,
  ],
  [
    'attitude',
    'neutral',
    `criticize criticise praise laud commend applaud hail acclaim extol endorse support back favor favour oppose thank greet
    reject dismiss denounce condemn decry deplore lament bemoan bewail regret slam blast attack assail lash_out lash
    lambaste lambast excoriate castigate berate chastise chide rebuke reprimand admonish scold upbraid reproach censure
    savage pillory skewer eviscerate rip knock hit hammer pummel bash trash pan disparage denigrate belittle deride mock
    ridicule taunt scoff sneer jeer boo heckle insult smear malign vilify demonize demonise slur deprecate
    swipe jab take_aim take_issue take_swipe take_jab take_to_task take_exception take_umbrage take_shot fire_back hit_back
    strike_back push_back shoot_back blame accuse fault charge condemnation impugn challenge contest dispute confront protest
    object rail inveigh complain grumble grouse gripe moan whine balk bristle recoil resent loathe hate despise detest abhor
    dislike disdain scorn shun spurn snub ignore disagree dissent differ quarrel spar clash argue_with argue_against feud
    agree concur side stand_by stand_with stand_behind stand_up_for get_behind rally_behind come_out_against
    come_out_for line_up_behind throw_support defend champion promote embrace celebrate cheer welcome relish revel
    gloat admire respect revere adore love like enjoy appreciate cherish value honor honour compliment flatter sympathize
    sympathise empathize commiserate approve disapprove accept tolerate condone excuse forgive disavow repudiate
    renounce disown distance walk_back back_away back_down reverse recant retract abandon turn_against turn_on warm_to
    sour enamored enamoured fond proud ashamed angry furious outraged upset irate livid incensed dismayed disappointed
    frustrated disgusted appalled shocked stunned surprised amazed astonished delighted pleased thrilled happy glad grateful
    thankful excited enthusiastic passionate impressed amused bemused bothered troubled alarmed horrified disturbed saddened
    sad hurt offended hostile critical supportive sympathetic opposed loyal dedicated outspoken vocal
    receptive lukewarm indifferent ambivalent friendly unfriendly averse opposition criticism critique endorsement
    disapproval approval denunciation objection complaint contempt hatred admiration affection fondness distaste
    antipathy hostility animosity anger outrage fury frustration disappointment dismay disgust dissatisfaction
    displeasure discontent resentment indignation enthusiasm excitement passion zeal joy delight satisfaction
    gratitude sympathy empathy commitment advocacy supporter opponent critic proponent defender admirer fan foe detractor
    defense defence ire wrath accusation mockery derision scrutiny backlash outcry uproar reservation
    favorable favourable unfavorable unfavourable negative positive vote nominate appoint pick hire fire oust
    sponsor cosponsor co-sponsor adopt enact block thwart rebuff turn_down shoot_down brush_off brush_aside shrug_off wave_off
    play_down downplay minimize minimise trivialize gloss_over play_up tear_into rip_into lay_into go_after crow exult
    rejoice mourn grieve despair rue cringe wince satirize satirise lampoon parody caricature spoof roast troll needle goad
    provoke antagonize antagonise alienate infuriate offend irk rile alarm please thrill impress amuse humiliate
    embarrass discredit undermine undercut single_out call_out point_finger draw_fire come_under_fire prize treasure idolize
    worship tackle rattle double_down stand_firm stand_ground hold_firm resist defy rebel boycott rally picket shore_up
    care scathing harsh warm cool friendly_to attitude stance position suit thumb_nose rebuttal disagreement
    approve_of frown_upon frown_on look_down_on fawn fawn_over marvel dumbfound revile vouch vouch_for popular popularity unpopular grievance unhappy
    annoyed distressed satisfied dissatisfied furor carp backpedal against dress_down rejection resistance`,
  ],
];

/** Words that often only carry another one ("expressed support", "raised questions"): if another is there, it decides. */
export const LIGHT_WORDS = `express voice raise offer show find issue deliver present release open begin
 start continue close finish try attempt struggle seem appear sound need let hold put sense idea word
 statement message letter interview speech column story article book email post comment response call sign name title cover
 feature count number frame indicate signal record position attitude stance vote interest interested effort
 feel discussion conversation include quote against`;

/** Turn what is said into what is not ("declined to say"). */
export const NEGATING_VERBS = `decline refuse fail neglect deny avoid refrain forbear omit abstain stop_short shy_away unable
  unwilling refusal denial failure`;

export const NEGATIONS = 'not no never without cannot neither nor hardly scarcely nobody nothing none';

/** Before these words there is no negation ("not only", "no doubt"); `no` after the others is what was said. */
export const NEGATE_NOTHING = 'doubt secret less fewer only just merely simply but shortage';
export const NO_IS_SAID = 'say answer reply respond vote shout';

/** Say that the writer does not vouch for the content, whatever the verb. */
export const DISTANCING_ADVERBS = `allegedly supposedly purportedly reportedly ostensibly falsely wrongly mistakenly
  erroneously misleadingly baselessly spuriously dubiously untruthfully dishonestly seemingly apparently`;

/** Say that the content is true, whatever the verb. */
export const AFFIRMING_ADVERBS = 'rightly correctly accurately truthfully rightfully aptly';

/** Passed over in phrases, as are words in -ly. */
export const FILLERS = `also again then once just even still first later now often always soon long very so too already yet ever
  quite rather both the an a his her its their my our your him them it himself herself itself themselves several many some more
  most well explicit very much`;

/** Forms that no rule gives: lemma, then its forms. */
export const IRREGULAR_FORMS = `say said | tell told | write wrote written | speak spoke spoken | find found | show shown |
  know knew known | think thought | feel felt | see saw seen | hear heard | mean meant | hold held | make made |
  take took taken | give gave given | lay laid lain | draw drew drawn | go went gone goes | come came | stand stood |
  bring brought | seek sought | swear swore sworn | forget forgot forgotten | understand understood | put putting |
  misunderstand misunderstood | foresee foresaw foreseen | foretell foretold | forbid forbade forbidden |
  choose chose chosen | catch caught | bid bade | beg begged | beseech besought | be is are was were been being am 's 're 'm |
  have has had having 've | do does did done | would 'd | sing sang sung | shoot shot | strike struck | sell sold | spin spun |
  begin began begun | weep wept | tear tore torn | lie lied lying | light lit | mislead misled | plead pled | get got gotten |
  throw threw thrown | lead led`;
