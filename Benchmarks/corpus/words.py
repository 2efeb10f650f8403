"""Names and sentences. All of them are made up: telephones are from the range that Ofcom keeps for stories, addresses end in
`.example`, and no real postcode begins with ZZ as these do.

No sentence here breaks a rule of the check, so that what is found in a corpus is what was planted there.
"""

FIRST = [
    "Ash", "Bram", "Cold", "Dun", "Elm", "Fern", "Gold", "Hart", "Ives", "Kest", "Lang", "Mar", "Nether", "Oak", "Pend",
    "Quen", "Rush", "Stan", "Thorn", "Upper", "Wath", "Yar", "Bleak", "Cawl",
]
LAST = [
    "bourne", "combe", "dale", "field", "ford", "ham", "hurst", "ley", "mere", "minster", "mouth", "stead", "ton", "wick",
    "worth", "thorpe",
]
KINDS = [
    "Sensory play", "Music and movement", "Holiday club", "Youth club", "Travel training", "Sleep advice", "Toy library",
    "Parenting course", "Early help", "Family hub", "Speech and language therapy", "Home teaching", "Hearing support",
    "Sight support", "Mediation", "Swimming club", "Wheelchair football", "Art club", "Cooking club", "Forest group",
    "Baby group", "Dads and babies", "Young carers group", "Counselling", "Feeding advice", "Equipment loan",
    "Weekend breaks", "Days out", "Learning mentors", "Work experience", "Key workers", "Befriending", "Bereavement support",
    "Money advice", "Moving to adult care", "Drama group", "Gardening group", "Walking group", "Signing classes",
    "Carers' coffee morning",
]
VENUES = [
    "Mill Lane Centre", "Old Library", "Orchard Hall", "Canal House", "Bridge Street Hub", "Green Lane Hall", "Corner House",
    "Weavers' Hall", "Riverside Rooms", "Station Road Centre", "The Barn", "Market Hall",
]
PROVIDERS = [
    "Open Door Families", "Stepping Stones", "Bridgework", "Little Harbour", "Kite Projects", "Hand in Hand", "Northside Play",
    "Lantern Trust", "Willow Partnership", "First Light", "Family Works", "Green Shoots",
]
ROLES = [
    "Service Manager", "Short Breaks Manager", "Family Help Manager", "Play Manager", "Head of Early Help",
    "Local Offer Manager", "Head of Inclusion", "Team Leader",
]
DAYS = ["mon", "tue", "wed", "thu", "fri", "sat"]
LONG_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
UNITS = ["a session", "a day", "a term", "an hour", "a course"]

INTRO = [
    "{kind} gives families in {place} a regular place to go, with staff who know the children by name.",
    "{provider} runs this at {venue}, and the council pays for most of it.",
    "Parents told us that they wanted something close to home, so we began it in {place}.",
    "You can come with a grandparent, a friend or a childminder.",
    "We keep each group small, so that nobody has to shout to be heard.",
    "It is as useful to a parent who needs a rest as to the child who comes.",
]

WHAT = [
    "A session begins with something quiet, then there is a choice of things to do.",
    "Staff bring what they need for the day, and children choose what to try first.",
    "There is a **quiet room** for those who want to get away from noise.",
    "We have games, paints, music and a garden that is used in all weathers.",
    "Each child has a worker who gets to know what they like and what upsets them.",
    "You can stay and take part, or sit in the next room with a cup of tea.",
    "We write a few lines in a book after each visit, so that you know what went well.",
    "The building has a ramp at the door, a lift and a *changing places* toilet.",
    "Every worker has had training in autism, epilepsy and safe moving.",
    "We plan with you when your child needs one worker to themselves.",
    "Older children help to choose the trips, and write the rules of the group.",
    "We can show you films and pictures of the rooms before the first visit.",
    "An interpreter or a British Sign Language signer can be booked with a week's notice.",
    "Nobody is asked to leave because of how they behave on a hard day.",
]

WHO = [
    "It is for children and young people aged {youngest} to {oldest}.",
    "Brothers and sisters can come along when there is room.",
    "Your child does not have to have a diagnosis of any kind.",
    "It suits children who find busy places hard, and those who would like more company.",
    "Families from every part of the council's area use it.",
    "It is also for parents who would like to meet others in the same position.",
]

NOT_FOR = [
    "If your child needs a nurse on hand all day, ask {provider} which nursing team works in {place}.",
    "If you live outside the area, your own council has a list of groups like {kind} near you.",
    "If {venue} is too loud for your child, look at the quieter groups on this site.",
    "If you need help in the night, an early help worker in {place} can tell you what there is.",
]

HOW = [
    "Ring or write to the team, and tell us a little about your child.",
    "You can ask for yourself, and so can a school, a nurse or a social worker.",
    "We ring back to hear what would help, and what worries you.",
    "There is one short form, and we can fill it in with you.",
    "You can look round before you decide, on a day without a session.",
    "Tell us if you need the form in large print or in another language.",
    "A worker can come with you on the first visit.",
    "If we have no place, we put you on the list and tell you where you stand on it.",
]

DECIDE = [
    "The team meets each week and looks at what every child needs.",
    "We look at what you told us, and at what a school or nurse adds if you agree to that.",
    "A child who would lose a skill without help goes first.",
    "We tell you the decision in writing, with the reasons for it.",
    "If we say no, we say what else might help and how to ask us to look again.",
    "The manager signs each decision, and a second person checks those that say no.",
]

TIME = [
    "We answer within {days} working days, and sooner when things are hard at home.",
    "Most families start within {weeks} weeks of the day they ask.",
    "When we need longer, we write to say why and give you a new date.",
    "Places at {venue} come free at the end of each term.",
]

COST = [
    "Ask us about help with the cost, which nobody else will hear about.",
    "You can pay {provider} by card or in cash, once a month or each time.",
    "Bring a drink, because {venue} has no cafe.",
]

AIMS = [
    "Your child should make friends in {place}, and try things that they have not tried before.",
    "You should have about {weeks} hours in the month for yourself.",
    "Many children go on to a club of their own choice after a year with {provider}.",
    "We want every child to leave {kind} with one more thing that they can do alone.",
]

PROGRESS = [
    "We agree three steps with you at the start, and look at them together every {weeks} weeks.",
    "Every spring {provider} asks all families what has changed for them, and prints the answers.",
    "If nothing has changed after two terms, we look in {place} for something else with you.",
    "Children tell the staff of {venue} in pictures, signs or words what they liked.",
]

UNHAPPY = [
    "Tell any worker, because most things can be put right on the same day.",
    "If that does not help, write to the manager, who answers within ten working days.",
    "You can have somebody to speak for you, and we will tell you how.",
    "Complaining never changes the help that your child gets.",
]

LISTED = [
    "a chair that fits your child, if they use one", "a favourite toy or blanket", "any medicine, with its label",
    "a note of what calms your child", "clothes that may get wet", "food that your child likes to eat",
    "the name of whoever will collect your child", "a photograph for the peg",
]

ANSWER = [
    "In {place} this is the work of one team, which families can reach on any working day.",
    "We put what follows in plain words, and families read it before it was published.",
    "You can see how it is done now, and what will change in the coming year.",
    "Where the law gives you a right, we say so, and we say what to do when it is not kept.",
    "The team keeps a list of everyone who does this work in the area, and looks at it each term.",
    "If anything here is not clear, tell us, and we will put it better.",
    "Schools, nurses and social workers act on the same words that you read here.",
    "We looked at this last year with parents and young people, and they asked for shorter pages.",
    "You need not know the right name for what you are asking about.",
    "A worker can sit down with you and go through all of it.",
]

TESTS = [
    "Your child needs more help than others of the same age with moving, talking or looking after themselves",
    "Your family has been through something hard in the past year",
    "Your child has been out of school for more than three weeks",
    "Somebody in your home is ill or disabled, and your child helps to look after them",
    "A school, a nurse or a social worker says that this would help",
    "Your child has an education, health and care plan",
]

HELP = [
    "Short breaks", "Weekend breaks", "Home teaching", "Early help", "Travel help", "Equipment", "Therapy at home",
    "Young carers' help", "Special play", "Help at mealtimes", "Learning support", "Care at home",
]
