/** Words before a name that make it a person's; lower case, with and without the stop. */
export const HONORIFICS: Readonly<Record<'male' | 'female' | 'either', string>> = {
  male: 'mr mr. sir lord messrs messrs. father brother king prince pope señor monsieur herr',
  female: 'mrs mrs. ms ms. miss mmes. mme. mme madame madam lady dame sister queen princess señora',
  either: 'dr dr. prof prof. rev rev. hon hon.',
};

/** Offices and ranks written before a name; abbreviations with and without the stop. */
export const OFFICES =
  'president vice_president senator sen sen. sens. sens congressman congresswoman representative rep rep. reps. reps governor gov gov. govs. mayor secretary minister ambassador chancellor premier justice judge general gen gen. admiral adm adm. colonel col col. lt lt. lieutenant captain capt capt. major maj maj. sergeant sgt sgt. sheriff chief officer detective det. cpl cpl. commander cmdr cmdr. professor bishop archbishop cardinal rabbi imam pastor reverend sister speaker chairman chairwoman chair director commissioner superintendent supt supt. attorney councilman councilwoman alderman assemblyman assemblywoman trooper agent dean coach leader whip delegate del del. treasurer auditor comptroller undersecretary ceo cfo coo founder co-founder editor correspondent columnist reporter actor actress singer author democrat republican libertarian spokesman spokeswoman pvt. spc. deputy inspector sultan emir sheikh ayatollah nominee candidate rival king queen prince princess pope emperor saint st. baron baroness count countess duke duchess marquess viscount cllr cllr. councillor councilor ald ald. msp dci det insp insp. constable wpc brig brig.';

/** Small words inside names: van Gogh, de la Renta, bin Laden. */
export const PARTICLES =
  'de la del della di da dos das du van von der den ter ten bin ibn al el le ben st. abu y e';

/** Words after a surname that belong to it. */
export const SUFFIXES = 'jr jr. sr sr. ii iii iv esq esq. m.d. ph.d.';

/** Given names that go with either sex: what a list of names says of them is not believed. */
export const EITHER_SEX =
  'alex alexis ali andrea angel ariel avery bailey cameron carey carroll casey charlie claude dakota dana devin dominique drew emerson hayden hollis jackie jamie jan jean jess jessie jo jody jordan jules kai kelly kendall kerry kiran kris lane laurence lee leigh leslie lindsay lindsey lou lynn mackenzie marion mel micah michel morgan nicky nikita noel parker pat payton peyton phoenix quinn reese riley robin rory rowan sam sandy sasha satya shannon shelby sidney skylar stevie sydney tatum taylor terry tracy val yuri';
