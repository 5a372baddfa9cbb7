/** Nouns that can mean the same thing or person: each line is a kind; "the report" can mean the study. */
export const SAME_THING: readonly string[] = [
  'study report analysis paper research survey assessment review findings',
  'poll survey polls polling',
  'letter memo memorandum email e-mail note missive',
  'ad spot video clip advertisement commercial',
  'lawsuit suit complaint case filing petition',
  'article piece story column report feature editorial op-ed essay commentary dispatch',
  'tweet post message',
  'book memoir biography',
  'ruling decision opinion order',
  'plan proposal',
  'agreement deal accord treaty pact',
  'nominee candidate contender hopeful standard-bearer frontrunner front-runner challenger rival opponent politician',
  'senator lawmaker legislator politician sen sen.',
  'congressman congresswoman representative lawmaker legislator politician rep rep.',
  'governor gov gov. politician',
  'businessman businesswoman mogul billionaire tycoon developer magnate entrepreneur executive investor',
  'president commander-in-chief leader chief_executive',
  'spokesman spokeswoman spokesperson aide',
  'lawyer attorney counsel',
  'professor scholar academic expert researcher',
  'researchers scientists authors scholars academics team',
  'experts analysts economists scholars',
  'officer policeman cop',
  'author writer',
  'workers employees staff staffers',
  'protesters demonstrators marchers activists',
  'reporter journalist correspondent',
  'doctor physician',
  'police officers authorities',
  'lawmakers legislators members senators',
  'company firm corporation business giant retailer conglomerate manufacturer automaker carmaker airline bank lender insurer chain startup developer maker brand',
  'agency department bureau office administration ministry commission',
  'union association group federation organization',
  'newspaper paper outlet publication daily tabloid',
  'network broadcaster channel station outlet',
  'magazine publication outlet',
  'group organization alliance coalition nonprofit foundation charity association institute center league think_tank',
];

/** Which named organizations a bare noun can mean: nouns, then words of which one stands in the name, or `news` for newsrooms. */
export const NAMED_BY: readonly (readonly [nouns: string, words: string])[] = [
  [
    'agency department bureau office ministry',
    'agency department bureau office ministry administration service commission services investigations enforcement fbi cia nsa epa irs fda dhs ice fema nasa tsa cdc atf dea fcc ftc sec',
  ],
  ['commission', 'commission sec ftc fcc fec'],
  ['committee subcommittee panel', 'committee subcommittee panel commission'],
  ['council', 'council'],
  ['board', 'board'],
  ['court', 'court'],
  ['university school college', 'university school college institute'],
  [
    'newspaper paper daily tabloid publication outlet news_organization',
    'post times journal tribune herald gazette chronicle examiner inquirer globe news star sun sentinel beast guardian telegraph observer register dispatch republic magazine breitbart politico buzzfeed wsj vox slate',
  ],
  ['magazine', 'magazine time newsweek economist atlantic people fortune forbes vogue weekly review'],
  [
    'network broadcaster channel station',
    'news cnn msnbc nbc abc cbs fox bbc pbs npr rt television tv radio network cnbc univision telemundo',
  ],
  ['website site blog', 'politifact gizmodo breitbart buzzfeed snopes vox slate politico wikileaks'],
  ['union', 'union workers teamsters association federation brotherhood guild afl-cio seiu teachers'],
  ['party', 'party gop democrats republicans'],
  ['alliance', 'alliance'],
  ['coalition', 'coalition'],
  ['association', 'association'],
  ['federation', 'federation'],
  ['foundation charity nonprofit', 'foundation fund trust charity'],
  ['institute think_tank center centre', 'institute institution center centre foundation'],
  [
    'group organization',
    'association federation alliance coalition league society foundation council center institute union committee citizens aclu naacp nra greenpeace',
  ],
  ['league', 'league'],
  ['bank lender', 'bank fargo chase goldman citigroup morgan bancorp'],
  ['fund', 'fund'],
  ['hospital', 'hospital clinic'],
  ['senate', 'senate'],
  ['house chamber', 'house senate'],
  ['legislature parliament', 'legislature parliament assembly congress'],
  ['administration white_house', 'white administration'],
];

/** Nouns of business: a named organization that is no public body, newsroom or club can be "the company". */
export const BUSINESSES =
  'company firm corporation business giant retailer conglomerate manufacturer automaker carmaker airline insurer chain startup start-up developer maker brand platform utility carrier studio label supplier vendor';

/** Words in names of public bodies, clubs and newsrooms, which are no companies that a story is about. */
export const NO_BUSINESS =
  'department ministry bureau agency court senate house congress council commission committee university college school administration white party gop fbi cia nsa nato epa irs police army navy union federation democrats republicans news times post journal supreme justice state pentagon u.n. e.u. un eu association society league foundation gizmodo buzzfeed politico vox slate breitbart reuters cnn nbc abc cbs fox bbc msnbc npr politifact bloomberg afp ap axios techcrunch wired guardian huffpost';

/** Nouns by which news calls somebody named before whom it has not described so: "the New York businessman". */
export const EPITHETS =
  'businessman businesswoman billionaire millionaire mogul tycoon nominee candidate contender hopeful senator governor congressman congresswoman lawmaker republican democrat libertarian politician veteran actor actress singer rapper star comedian author native mother father old billionaire developer celebrity magnate incumbent challenger front-runner frontrunner legislator conservative liberal progressive';
