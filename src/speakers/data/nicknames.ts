/** Short forms of given names: each line a full form and what it is shortened to. */
export const NICKNAMES = `
abraham abe
albert al bert
alexander alex al
alexandra alex sandra
alfred al fred
allen al
andrew andy drew
anthony tony
antonin nino
arthur art
barbara barb
benjamin ben benny
bernard bernie
catherine cathy kate katie
charles charlie chuck
christine chris christy tina
christopher chris topher
clifford cliff
cynthia cindy
daniel dan danny
david dave
deborah deb debbie
dennis denny
donald don donnie
dorothy dot
douglas doug
edward ed eddie ted
elizabeth liz beth betty betsy eliza
eugene gene
florence flo
francis frank
franklin frank
frederick fred
gabriel gabe
gerald jerry
gregory greg
harold hal harry
henry hank harry
herbert herb
irving irv
jacob jake
james jim jimmy jamie
jeffrey jeff
jennifer jen jenny
jerome jerry
jessica jess
john jack johnny jon
jonathan jon
joseph joe joey
joshua josh
judith judy
katherine kate kathy katie kathryn
kathleen kathy
kenneth ken
lawrence larry
leonard len lenny
leonardo leo
louis lou
margaret maggie meg peggy
martin marty
matthew matt
maximilian max
megan meg
melvin mel
michael mike mick mickey
mitchell mitch
nancy nan
nathan nate
nathaniel nat nate
nicholas nick
norman norm
pamela pam
patricia pat patty trish
patrick pat paddy
peter pete
philip phil
phillip phil
rachel rach
randolph randy
randall randy
raymond ray
rebecca becky
richard dick rich rick ricky
robert bob bobby rob robby robbie
ronald ron ronnie
rudolph rudy
russell russ
samantha sam
samuel sam sammy
sandra sandy
sidney sid
stanley stan
stephen steve
steven steve
stuart stu
susan sue
terrence terry
theodore ted teddy theo
thomas tom tommy
timothy tim
valerie val
victor vic
vincent vince vinny
virginia ginny
walter walt
wilbur will
william bill billy will willy
zachary zach
`;
