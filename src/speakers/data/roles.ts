/**
 * Role nouns by family, singular; plurals are made by rule (see lexicon). A noun of several words stands with a hyphen-free blank
 * and is joined by `_` here. The families are what pipeline files name under `families`.
 */
export const ROLE_FAMILIES: Readonly<Record<string, string>> = {
  executive:
    'executive ceo cfo coo cto cio cmo chief_executive chief_executive_officer chief_financial_officer chief_operating_officer chief_technology_officer chief_marketing_officer chief_information_officer chief_information_security_officer chief_privacy_officer vice_president senior_vice_president executive_vice_president founder co-founder cofounder chairman chairwoman chairperson chair boss mogul tycoon businessman businesswoman owner co-owner publisher entrepreneur financier banker investor_relations_chief managing_director executive_director board_member banking_executive magnate industrialist general_manager developer_chief partner principal co-chair co-chairman managing_partner vice_chairman deputy_chairman treasurer president director proprietor superintendent headmaster manager billionaire',
  employee:
    'employee worker staff staffer engineer programmer developer technician clerk cashier miner driver trucker attendant coder designer laborer labourer intern trainee machinist mechanic electrician carpenter plumber farmworker contractor cook chef waiter waitress bartender janitor nurse firefighter postal_worker insider crew_member cast_member co-worker coworker colleague bureaucrat software_engineer operator pilot flight_attendant crew personnel workforce teller salesman saleswoman salesperson receptionist apprentice producer temp whistleblower whistle-blower',
  official:
    'official commissioner secretary minister prime_minister deputy_minister ambassador diplomat envoy consul regulator inspector inspector_general administrator undersecretary assistant_secretary deputy_secretary chancellor comptroller controller auditor treasury_secretary secretary_of_state tax_commissioner registrar postmaster county_clerk city_manager election_official attorney_general solicitor_general surgeon_general civil_servant chief_of_staff agent intelligence_chief authority negotiator policymaker monitor spy delegate watchdog planner chief head',
  politician:
    'sen sen. rep rep. gov gov. congressman politician senator congressman congresswoman congressperson representative lawmaker legislator governor mayor alderman councilman councilwoman councilmember councillor councilor cllr cllr. ald ald. msp assemblyman assemblywoman assemblymember candidate nominee running_mate mp member_of_parliament vice_president_elect president-elect first_lady speaker whip majority_leader minority_leader speaker_of_the_house democrat republican libertarian independent socialist conservative liberal tory presidential_candidate incumbent challenger contender hopeful front-runner frontrunner standard-bearer freshman statesman rival opponent leader premier dictator strongman monarch king queen prince princess emperor party_leader commander-in-chief commander_in_chief ticket selectman state_senator state_representative superdelegate secretary-general secretary_general lieutenant_governor vice-president vice_presidential_candidate ex-president office-holder officeholder',
  lawyer:
    'lawyer attorney prosecutor barrister solicitor counsel general_counsel litigator defender public_defender district_attorney defense_lawyer defense_attorney paralegal u.s._attorney plaintiff defendant advocate_general jurist',
  judge: 'judge justice chief_justice magistrate arbitrator juror panelist',
  spokesperson:
    'spokesman spokeswoman spokesperson press_secretary communications_director director_of_communications representative_for press_officer publicist flack spox press_aide deputy_press_secretary senior_communications_adviser communications_chief surrogate',
  adviser:
    'adviser advisor aide strategist consultant campaign_manager campaign_chairman campaign_chairwoman campaign_director campaign_chief operative confidant confidante deputy assistant ally counselor counsellor field_director lobbyist speechwriter pollster fundraiser organizer backer staff_director handler coordinator state_director architect speech_writer booster associate bundler advance_man',
  academic:
    'prof prof. professor associate_professor assistant_professor academic scholar scientist researcher research_fellow fellow historian economist political_scientist sociologist psychologist physicist chemist biologist climatologist meteorologist epidemiologist mathematician philosopher lecturer dean provost teacher educator instructor theorist anthropologist criminologist geologist astronomer engineer_professor demographer linguist geographer climate_scientist ecologist statistician psychiatrist neuroscientist tutor expert specialist analyst author_of_the_study intellectual thinker senior_fellow student postdoc graduate_student dissident_scholar',
  activist:
    'activist advocate campaigner organiser protester protestor demonstrator environmentalist conservationist feminist abolitionist dissident volunteer community_organizer crusader civil_rights_leader rights_advocate campaigner_for reformer picketer',
  journalist:
    'journalist reporter correspondent editor columnist anchor anchorman anchorwoman host co-host moderator newsman commentator pundit blogger writer author interviewer broadcaster photographer contributor novelist biographer news_anchor talk-show_host talk_show_host radio_host freelance freelancer essayist poet fact-checker editorialist publisher_and_editor news_director announcer narrator questioner podcaster editor-in-chief editor_in_chief executive_editor reviewer',
  police:
    'policeman policewoman police_officer cop detective sheriff trooper officer police_chief deputy_sheriff investigator constable patrolman ranger warden bailiff marshal border_agent patrol_agent sergeant chief_of_police guard police fbi_agent law_enforcement_officer law_enforcement_official police_commissioner',
  military:
    'gen gen. col col. adm adm. lt lt. sgt sgt. capt capt. maj maj. cpl cpl. cmdr cmdr. general admiral colonel commander soldier marine veteran sailor troop captain lieutenant major corporal airman officer_in_charge brigadier commandant serviceman servicewoman chief_petty_officer fighter rebel militant insurgent combatant',
  shareholder:
    'shareholder investor stockholder stakeholder venture_capitalist creditor lender bondholder trader hedge_fund_manager fund_manager donor contributor_to philanthropist',
  medic:
    'doctor physician surgeon nurse_practitioner paramedic therapist clinician oncologist pediatrician cardiologist pharmacist counselor_at_law medic dentist veterinarian midwife coroner medical_examiner doc',
  cleric:
    'pastor priest rabbi imam bishop archbishop cardinal pope minister_of_religion reverend preacher nun monk evangelist cleric chaplain ayatollah vicar theologian',
  artist:
    'actor actress singer musician filmmaker film-maker artist comedian rapper songwriter screenwriter playwright director_of_the_film dancer sculptor painter composer celebrity comic entertainer model star co-star drummer guitarist choreographer showrunner pop_star movie_star contestant performer curator',
  athlete:
    'athlete player coach quarterback golfer boxer pitcher footballer swimmer runner cyclist goalkeeper head_coach striker midfielder wrestler umpire referee teammate captain_of_the_team linebacker receiver gymnast sprinter trainer',
  supporter:
    'critic supporter follower fan defender detractor proponent loyalist endorser believer skeptic sceptic apologist foe enemy enthusiast admirer sympathizer naysayer watcher viewer listener reader subscriber observer respondent',
  public:
    'voter citizen resident customer consumer taxpayer neighbor neighbour parent immigrant migrant refugee patient tenant homeowner renter passenger witness bystander eyewitness victim survivor user villager worshiper worshipper shopper retiree senior_citizen motorist pedestrian inmate prisoner detainee native newcomer guest visitor tourist attendee participant caller constituent caucusgoer primary_voter farmer rancher fisherman hunter small-business_owner business_owner landlord buyer seller borrower pupil child youth teenager teen adult millennial grandparent people person individual man woman boy girl guy lady gentleman',
  source: 'source insider_source informant tipster whistleblower_source',
};
