//! The roles into one's own organisation, in English: 17 cards in the deck's list order.

use crate::text::card::{CardBack, CardText};

pub(crate) static CARDS: [CardText; 17] = [
    CardText {
        id: "int.spielfuehrer",
        name: "Team captain",
        subtitle: None,
        meaning: "Leads the account team without formal authority.",
    },
    CardText {
        id: "int.kam-motor",
        name: "KAM engine",
        subtitle: Some("drives KAM forward"),
        meaning: "Gets our whole company to think in key accounts.",
    },
    CardText {
        id: "int.diplomat",
        name: "Diplomat",
        subtitle: None,
        meaning: "Finds the balance when departments want different things.",
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
        meaning: "Knows the people in our company who get things moving.",
    },
    CardText {
        id: "int.impulsgeber",
        name: "Catalyst",
        subtitle: Some("source of new ideas"),
        meaning: "Turns the customer's prompts into new ideas for our company.",
    },
    CardText {
        id: "int.multiplikator",
        name: "Multiplier",
        subtitle: None,
        meaning: "Passes on what we learned here to other account teams.",
    },
    CardText {
        id: "int.auftraggeber",
        name: "Internal client",
        subtitle: None,
        meaning: "Commissions internal work with a clear goal and date.",
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
        meaning: "Calculates what the account brings in and what it costs.",
    },
    CardText {
        id: "int.schnittstelle",
        name: "Interface",
        subtitle: Some("single point of contact"),
        meaning: "The place to go with questions about this customer.",
    },
    CardText {
        id: "int.know-how-traeger",
        name: "Knowledge holder",
        subtitle: None,
        meaning: "Knows this customer thoroughly and shares the knowledge.",
    },
    CardText {
        id: "int.koordinator",
        name: "Coordinator",
        subtitle: None,
        meaning: "Coordinates who does what for the customer, and when.",
    },
    CardText {
        id: "int.sprachrohr",
        name: "Voice of the customer",
        subtitle: None,
        meaning: "Speaks for the customer's view inside our company.",
    },
    CardText {
        id: "int.stratege",
        name: "Strategist",
        subtitle: None,
        meaning: "Works out today what this account will need in three years.",
    },
    CardText {
        id: "int.motivator",
        name: "Motivator",
        subtitle: None,
        meaning: "Gets the team excited about working for this customer.",
    },
    CardText {
        id: "int.moderator",
        name: "Facilitator",
        subtitle: None,
        meaning: "Runs meetings so that everyone is heard and there is a result.",
    },
];

/// Their backs, in the same order.
pub(crate) static BACKS: [CardBack; 17] = [
    CardBack {
        id: "int.spielfuehrer",
        sign: "Makes the call when the team is stuck, and stands by it.",
        question: "Who in our company would call themselves part of this account team?",
        excess: "Decides everything alone, and the team waits for the whistle.",
    },
    CardBack {
        id: "int.kam-motor",
        sign: "Raises key accounts in meetings where nobody else would mention them.",
        question: "What would have to change in our company for this account to be served better?",
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
        excess: "Interprets instead of quoting, until the interpretation passes for what the customer wants.",
    },
    CardBack {
        id: "int.netzwerker",
        sign: "One call to the right place, and the exception for the customer is settled.",
        question: "Whom in our company do we call when something has to go fast for this customer?",
        excess: "Goes round the official channels until nobody takes them seriously.",
    },
    CardBack {
        id: "int.impulsgeber",
        sign: "Returns from the customer and sits down with the right people the same day.",
        question: "Which thought of this customer could lead to something new in our company?",
        excess: "A new topic every week, until nobody in the company listens any more.",
    },
    CardBack {
        id: "int.multiplikator",
        sign: "Shows colleagues a template that worked with this customer.",
        question: "What works at this customer that would help another team too?",
        excess: "Hands out recipes without looking at the individual case.",
    },
    CardBack {
        id: "int.auftraggeber",
        sign: "Whoever has to deliver internally knows purpose, scope and date.",
        question: "Which internal request for this account is unclear at the moment?",
        excess: "Gives orders instead of winning people over; colleagues work to rule.",
    },
    CardBack {
        id: "int.interner-verkaeufer",
        sign: "Explains to the other department what the deal does for them, not only for the customer.",
        question: "Whom in our company do we still have to win for this account, and with what?",
        excess: "Everything is urgent, so nobody believes “urgent” any more.",
    },
    CardBack {
        id: "int.controller",
        sign: "Knows this customer's margin before the price negotiation, with all the effort counted.",
        question: "What do we spend a lot on at this account without anybody gaining from it?",
        excess: "The figure replaces judgement; what cannot be calculated does not count.",
    },
    CardBack {
        id: "int.schnittstelle",
        sign: "Questions from across the company arrive in one place and come back answered.",
        question: "Who in our company does not know where to take a question about this customer?",
        excess: "The contact point becomes the bottleneck: nothing gets through without it.",
    },
    CardBack {
        id: "int.know-how-traeger",
        sign: "Files meeting notes so that a stand-in can carry on tomorrow.",
        question: "Which knowledge about this customer sits with one person only?",
        excess: "The knowledge stays in one head; whoever stands in starts from zero.",
    },
    CardBack {
        id: "int.koordinator",
        sign: "Two teams never call the customer on the same day with the same question.",
        question: "Where do we get in each other's way at this account?",
        excess: "So many alignment meetings that nothing moves forward.",
    },
    CardBack {
        id: "int.sprachrohr",
        sign: "Brings the customer's sentence into the meeting word for word, even when it is uncomfortable.",
        question: "What has this customer been telling us for a long time without being heard?",
        excess: "Soon sounds to colleagues like counsel for the other side.",
    },
    CardBack {
        id: "int.stratege",
        sign: "Has a one-page account plan against which decisions can be measured.",
        question: "How do we want to earn money with this customer in three years?",
        excess: "Plans far from daily life: everything adds up on paper, and nobody starts.",
    },
    CardBack {
        id: "int.motivator",
        sign: "Tells colleagues what went well and names who helped.",
        question: "What can the team be proud of at this account?",
        excess: "A good mood stands in for what should be settled.",
    },
    CardBack {
        id: "int.moderator",
        sign: "At the end of the meeting it is clear what is decided and who starts.",
        question: "Which regular meeting on this account usually ends without a result?",
        excess: "Everyone gets to speak; only the facilitator's own view is missing.",
    },
];
