/** Common nouns that can speak or stand for a speaker, singular unless only used in the plural; `_` joins words. */

/** Kin: the sex that the noun itself tells, where it does. */
export const KIN: Readonly<Record<'male' | 'female' | 'either', string>> = {
  male: 'husband father dad brother son uncle nephew grandfather grandson boyfriend father-in-law son-in-law brother-in-law stepfather stepson widower fiance fiancé',
  female:
    'wife mother mom mum sister daughter aunt niece grandmother granddaughter girlfriend mother-in-law daughter-in-law sister-in-law stepmother stepdaughter widow fiancee fiancée mistress',
  either:
    'spouse sibling cousin friend parent relative family_member grandchild child partner roommate classmate kid',
};

/** Nouns and titles that tell the sex of whom they name. */
export const SEX: Readonly<Record<'male' | 'female', string>> = {
  male: 'man boy guy gentleman businessman congressman chairman spokesman councilman assemblyman policeman anchorman newsman salesman alderman king prince actor waiter lord priest monk statesman fisherman father husband',
  female:
    'woman girl lady businesswoman congresswoman chairwoman spokeswoman councilwoman assemblywoman policewoman anchorwoman saleswoman queen princess actress waitress nun first_lady',
};

/** What is written, printed, recorded or ruled, and so says things: documents, and events of speech. */
export const DOCUMENTS =
  'letter report memo memorandum email e-mail document statement lawsuit suit complaint petition filing affidavit indictment ruling decision opinion order poll survey study analysis paper book article story column editorial op-ed essay post tweet message press_release release ad advertisement commercial spot video clip transcript tape recording website site blog page headline caption law act bill statute constitution treaty agreement accord deal convention resolution rule regulation standard guideline policy manual handbook memoir biography diary note cable dossier brief testimony interview speech address review audit estimate forecast projection figure data statistic number evidence record file tax_return return finding result census research literature program programme show film movie documentary series broadcast episode segment podcast ticker sign banner placard slogan poster flyer leaflet brochure pamphlet plan proposal platform manifesto declaration proclamation charter contract subpoena warrant verdict motion plea deposition announcement disclosure map chart graph slide presentation index average tally count exit_poll commentary piece feature dispatch account exposé expose investigation probe inquiry assessment index_card text posting comment profile newsletter magazine_article score scorecard factsheet fact_sheet release_notes photo photograph image case theory model endorsement bulletin';

/** Organizations by a common noun; "the company" then means one that was named. */
export const ORGANIZATIONS =
  'company firm corporation business startup start-up bank lender insurer retailer manufacturer automaker carmaker airline giant conglomerate subsidiary agency department bureau ministry office administration government commission committee subcommittee panel council board court tribunal congress senate house parliament legislature assembly cabinet party campaign union association federation alliance coalition league society organization organisation nonprofit charity foundation institute institution center centre think_tank thinktank university college school hospital church newspaper paper magazine journal network broadcaster station channel outlet publication website news_agency news_outlet news_organization wire_service publisher tabloid daily weekly team club band army military navy force fund trust exchange utility carrier chain brand studio label laboratory lab authority service operation group pac super_pac super-pac state city county country nation kingdom town village district province republic regime bloc body caucus conference delegation movement chamber platform_company contractor_firm bureaucracy supplier vendor maker developer_firm partnership venture watchdog lobby jury arbitration_panel white_house kremlin pentagon militia';

/** Many people by one word or in the plural, without a role. */
export const GROUPS =
  'people public crowd audience electorate majority minority group number others some many most few those experts analysts critics opponents proponents supporters leaders members officials authorities lawmakers community family couple pair duo trio neighbors residents voters americans observers insiders aides advisers friends relatives allies foes everyone everybody nobody no_one someone somebody anyone anybody establishment elite base crew staff faculty students youth panel half percent third quarter dozen dozens hundreds thousands millions scores contenders pundits media press police troops youngsters folks guys chorus array range handful bunch swath generation women men children generals admirals officers';

/** Quantities that stand before "of" and leave the head to what follows: a group of parents, dozens of papers. */
export const QUANTITIES =
  'group number handful dozens scores hundreds thousands millions hundred thousand million billion trillion majority minority chorus couple pair team series range array lot lots host bunch coalition percent half third quarter tens one two three four five six seven eight nine ten some many most several few both all each none any member members crowd generation plurality wave raft group_of';

/** Words that begin a sentence with a capital letter and are no names. */
export const FUNCTION_WORDS =
  "a an the this that these those my your his her its our their he she it they we i you who whom whose which what when where why how if while as after before since because although though unless until till whether once and but or nor so yet for of in on at to by with from into about against between among through during without within under over above across behind beyond near like unlike despite besides except upon toward towards amid instead not no yes never always often also even still just only perhaps maybe however moreover meanwhile nevertheless nonetheless furthermore then there here now later earlier today yesterday tomorrow tonight again too very much many more most some any all both each every few several other another such same one two three four five six seven eight nine ten is are was were be been being am do does did have has had will would can could should may might must shall let's it's he's she's that's there's i'm we're they're don't according asked said says added given based following including regardless thanks please well ok okay sure first second third last next finally overall indeed thus hence therefore rather according";

/** Words of the closed classes that a noun phrase is found by. */
export const POSSESSIVES = 'his her their its my our your whose';
export const DETERMINERS =
  'the a an this that these those some many most several another other one no all both each every any few two three such more neither either';
export const PREPOSITIONS =
  'of for on at in by to from with about against including like into over under toward towards among between during behind per via';
export const PRONOUN_FORMS =
  'he him himself his she her hers herself it itself its they them themselves their who whom whose which that i me my myself we us our ourselves you your';

/** Forms of verbs of writing and signing. */
export const WRITING =
  'wrote write writes written writing penned pen signed sign signs sent send sends sending circulated circulate circulates circulating ' +
  'delivered drafted published';
