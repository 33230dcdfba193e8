//! The roles into one's own organisation, in English: 17 cards in the deck's list order.

use crate::text::card::{CardBack, CardText};

pub(crate) static CARDS: [CardText; 17] = [
    CardText {
        id: "int.spielfuehrer",
        name: "Team captain",
        subtitle: None,
        meaning: "Leads the account team without being its boss.",
    },
    CardText {
        id: "int.kam-motor",
        name: "KAM engine",
        subtitle: Some("drives KAM forward"),
        meaning: "Drives Key Account Management forward in our own company.",
    },
    CardText {
        id: "int.diplomat",
        name: "Diplomat",
        subtitle: None,
        meaning: "Balances interests when departments pull at the account.",
    },
    CardText {
        id: "int.uebersetzer",
        name: "Translator",
        subtitle: None,
        meaning: "Makes the customer's wishes tangible for our specialists.",
    },
    CardText {
        id: "int.netzwerker",
        name: "Networker",
        subtitle: None,
        meaning: "Knows the people in-house who get things moving.",
    },
    CardText {
        id: "int.impulsgeber",
        name: "Catalyst",
        subtitle: Some("source of new ideas"),
        meaning: "Brings new thinking from the customer into our own development.",
    },
    CardText {
        id: "int.multiplikator",
        name: "Multiplier",
        subtitle: None,
        meaning: "Spreads what we learned here to other teams.",
    },
    CardText {
        id: "int.auftraggeber",
        name: "Internal client",
        subtitle: Some("places the order"),
        meaning: "Places clear orders in-house, with goal and date.",
    },
    CardText {
        id: "int.interner-verkaeufer",
        name: "Internal seller",
        subtitle: None,
        meaning: "Wins colleagues over for this customer.",
    },
    CardText {
        id: "int.controller",
        name: "Controller",
        subtitle: Some("keeps the numbers"),
        meaning: "Watches what the account brings in and what it costs.",
    },
    CardText {
        id: "int.schnittstelle",
        name: "Interface",
        subtitle: Some("single point of contact"),
        meaning: "The one place in-house for all about this customer.",
    },
    CardText {
        id: "int.know-how-traeger",
        name: "Knowledge holder",
        subtitle: Some("subject expert"),
        meaning: "Knows most about this customer and shares it.",
    },
    CardText {
        id: "int.koordinator",
        name: "Coordinator",
        subtitle: None,
        meaning: "Aligns who does what for the customer, and when.",
    },
    CardText {
        id: "int.sprachrohr",
        name: "Voice of the customer",
        subtitle: None,
        meaning: "Speaks for the customer's view in our own company.",
    },
    CardText {
        id: "int.stratege",
        name: "Strategist",
        subtitle: None,
        meaning: "Thinks three years ahead about what this account needs.",
    },
    CardText {
        id: "int.motivator",
        name: "Motivator",
        subtitle: None,
        meaning: "Makes the team keen on this customer.",
    },
    CardText {
        id: "int.moderator",
        name: "Facilitator",
        subtitle: None,
        meaning: "Runs meetings so that all are heard and something comes out.",
    },
];

/// Their backs, in the same order.
pub(crate) static BACKS: [CardBack; 17] = [
    CardBack {
        id: "int.spielfuehrer",
        sign: "The team knows who does what in the next move, without being told.",
        question: "Who in our company would call themselves part of this account team?",
        excess: "Everything runs through one person, and the team waits for the whistle.",
    },
    CardBack {
        id: "int.kam-motor",
        sign: "Brings key accounts up in meetings where they are missing otherwise.",
        question: "What would have to change in-house for this account to be served better?",
        excess: "The engine revs with nobody on board.",
    },
    CardBack {
        id: "int.diplomat",
        sign: "Talks to both departments before the meeting and knows where it hurts.",
        question: "Which two departments pull this account in different directions?",
        excess: "Everybody feels heard, and nothing gets decided.",
    },
    CardBack {
        id: "int.uebersetzer",
        sign: "Turns a wish into a requirement with an example that a team can work with.",
        question: "Which wish of this customer do our specialists not understand yet?",
        excess: "Interprets instead of quoting; in the end the interpretation passes for the wish.",
    },
    CardBack {
        id: "int.netzwerker",
        sign: "One call to the right place, and the exception for the customer is settled.",
        question: "Whose support in-house do we still lack for this account?",
        excess: "Goes round the official channels until nobody takes them seriously.",
    },
    CardBack {
        id: "int.impulsgeber",
        sign: "Returns from the customer and has talked to development the same day.",
        question: "What has this customer taught us, and who in-house knows about it?",
        excess: "A new topic every week, until nobody in-house listens.",
    },
    CardBack {
        id: "int.multiplikator",
        sign: "Shows colleagues a template that worked with this customer.",
        question: "What works at this customer that would help another team, too?",
        excess: "Hands out recipes without looking at the case.",
    },
    CardBack {
        id: "int.auftraggeber",
        sign: "Whoever has to deliver in-house knows purpose, scope and date.",
        question: "Which internal order for this account is unclear at the moment?",
        excess: "Orders instead of convincing; colleagues deliver by the book and no more.",
    },
    CardBack {
        id: "int.interner-verkaeufer",
        sign: "Explains in-house what the deal does for the other department, not only for the customer.",
        question: "Whom in-house do we still have to win for this account, and with what?",
        excess: "Everything is urgent, so nobody believes “urgent” any more.",
    },
    CardBack {
        id: "int.controller",
        sign: "Knows before the price talk what the customer costs us and brings us.",
        question: "What do we spend a lot on at this account without anybody gaining from it?",
        excess: "The figure replaces judgement; what cannot be calculated does not count.",
    },
    CardBack {
        id: "int.schnittstelle",
        sign: "Questions from the house arrive in one place and come back answered.",
        question: "Who in-house does not know where to take a question about this customer?",
        excess: "The contact point becomes the bottleneck: nothing moves without it.",
    },
    CardBack {
        id: "int.know-how-traeger",
        sign: "Files meeting notes so that a stand-in can carry on tomorrow.",
        question: "Which knowledge about this customer sits with one person only?",
        excess: "The knowledge stays in one head, and without it everything stops.",
    },
    CardBack {
        id: "int.koordinator",
        sign: "Two teams never call the customer on the same day with the same question.",
        question: "Where do we get in each other's way at this account?",
        excess: "So much aligning that nothing moves forward.",
    },
    CardBack {
        id: "int.sprachrohr",
        sign: "Brings the customer's sentence into the meeting word for word, even if it is uncomfortable.",
        question: "What has this customer long been telling us without being heard in-house?",
        excess: "In-house it begins to sound like counsel for the other side.",
    },
    CardBack {
        id: "int.stratege",
        sign: "Has a one-page account plan against which decisions can be measured.",
        question: "What do we want to earn money with at this customer in three years?",
        excess: "Plans far from daily life: everything fits on paper, and nobody starts.",
    },
    CardBack {
        id: "int.motivator",
        sign: "Tells in-house about moments that went well and names who helped.",
        question: "What may the team be proud of at this account?",
        excess: "Good spirits stand in for what should be settled.",
    },
    CardBack {
        id: "int.moderator",
        sign: "At the end of the meeting it is clear what is decided and who starts.",
        question: "Which regular meeting on this account usually ends without a result?",
        excess: "Everybody gets to speak; only an opinion of one's own is missing.",
    },
];
