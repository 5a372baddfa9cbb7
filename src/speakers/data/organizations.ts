/** Words inside a name that make it an organization's; lower case. */
export const ORGANIZATION_WORDS =
  "inc inc. corp corp. co co. llc ltd ltd. plc company corporation group holdings partners associates bank university college school institute institution center centre foundation association federation union alliance coalition league society council commission committee subcommittee board bureau department agency administration ministry office court congress senate parliament assembly legislature party campaign caucus conference organization organisation network news times post journal tribune herald gazette chronicle examiner inquirer observer press magazine review radio television media daily weekly beast globe sun-times sentinel dispatch republic politico register newspaper church hospital museum army navy force forces fund trust authority service services industries systems technologies energy motors airlines airways pharmaceuticals entertainment pictures studios records airline police pac project initiative enforcement security intelligence investigations affairs house exchange reserve nations club team laboratory laboratories labs consulting strategies research policy studies teachers workers steelworkers teamsters motor electric oil gas petroleum insurance financial capital ventures securities solutions software communications telecom brothers & institution academy archives library mission embassy tribunal registry brigade corps pentagon kremlin guild brotherhood workshop collective committee's republicans democrats";

/** Words that go on with "of", "for", "on", "to", "against" into one name: Department of Justice, Alliance to Reclaim Our Schools. */
export const ORGANIZATION_HEADS =
  'department ministry bureau office center centre institute institution council commission committee subcommittee board bank university college school association federation union alliance coalition league society organization foundation court church house fund academy agency conference chamber museum library daughters sons friends brotherhood fraternity knights citizens americans people mothers parents women students veterans scientists physicians doctors group project campaign college archdiocese diocese city state school district division workers teachers registrar assembly republic kingdom bar';

/** Names that are organizations without telling so; `_` joins words. Newsrooms, agencies, well-known firms. */
export const KNOWN_ORGANIZATIONS =
  'fbi cia nsa epa irs nasa nato cnn msnbc nbc abc cbs npr pbs bbc rt afp reuters c-span espn hbo ap gop dnc rnc aclu naacp nra afl-cio aarp nypd lapd fda fec fcc ftc sec fema ice dhs doj imf opec who u.n. un eu e.u. united_nations european_union european_commission european_parliament white_house supreme_court justice_department state_department pentagon kremlin treasury congress senate house capitol_hill downing_street wall_street_journal politifact politico gizmodo breitbart buzzfeed vox slate salon mashable techcrunch axios vice huffpost huffington_post drudge_report gawker bloomberg forbes fortune time newsweek economist atlantic new_yorker guardian telegraph independent mirror nation nature science vogue esquire politico wikileaks wikipedia planned_parenthood amnesty greenpeace oxfam google alphabet amazon apple facebook meta microsoft twitter tesla uber lyft airbnb netflix intel ibm oracle samsung sony toyota honda ford boeing exxon chevron walmart wal-mart costco starbucks mcdonald nike disney pfizer merck goldman citigroup jpmorgan verizon comcast youtube instagram snapchat reddit palantir spacex openai nvidia hezbollah hamas taliban isis isil al-qaeda fatah likud mossad interpol unicef unesco fivethirtyeight realclearpolitics gallup quinnipiac monmouth marist snopes factcheck.org yougov ipsos';

/** Short and long names of the same organization; the fullest that the article gives is kept. */
export const ORGANIZATION_ALIASES: readonly (readonly string[])[] = [
  ['fbi', 'f.b.i.', 'federal bureau of investigation'],
  ['cia', 'c.i.a.', 'central intelligence agency'],
  ['irs', 'i.r.s.', 'internal revenue service'],
  ['epa', 'e.p.a.', 'environmental protection agency'],
  ['sec', 's.e.c.', 'securities and exchange commission'],
  ['nsa', 'n.s.a.', 'national security agency'],
  ['un', 'u.n.', 'united nations'],
  ['eu', 'e.u.', 'european union'],
  ['aclu', 'a.c.l.u.', 'american civil liberties union'],
  [
    'ice',
    'immigration and customs enforcement',
    'immigration and customer enforcement',
    'u.s. immigration and customs enforcement',
  ],
  ['dhs', 'department of homeland security', 'homeland security department', 'homeland security'],
  ['justice department', 'department of justice', 'doj'],
  ['state department', 'department of state'],
  ['pentagon', 'department of defense', 'defense department'],
  ['treasury department', 'department of the treasury', 'treasury'],
  ['amazon', 'amazon.com', 'amazon.com inc.'],
  ['google', 'google inc.', 'google llc'],
  ['microsoft', 'microsoft corp.', 'microsoft corporation'],
  ['facebook', 'facebook inc.'],
  ['apple', 'apple inc.'],
  ['dnc', 'd.n.c.', 'democratic national committee'],
  ['rnc', 'r.n.c.', 'republican national committee'],
  ['united states', 'u.s.', 'us', 'u.s.a.', 'usa', 'united states of america'],
  ['united kingdom', 'u.k.', 'uk'],
  ['nra', 'n.r.a.', 'national rifle association'],
  ['naacp', 'n.a.a.c.p.', 'national association for the advancement of colored people'],
  ['associated press', 'ap', 'a.p.'],
  ['wall street journal', 'wsj'],
  ['new york times', 'nyt'],
  ['huffington post', 'huffpost'],
];
