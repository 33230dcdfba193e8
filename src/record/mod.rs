//! The result sheet: what remains of a talk, as a document in one language.
//!
//! The page, its print, and the Markdown text all show this one document, so that both sides get the same in every form.
//! The table in [`csv`] holds the same facts card by card. Days come in as words, because the browser writes them.

pub mod csv;
pub mod file_name;
pub mod markdown;
pub mod private;
pub mod profile;

pub use file_name::{file_name, file_named};

use crate::{
    cards::{Compared, Day, Deck, Depth, Field, FirstFive, Gap, Seat, Side, overlap::OneSided},
    game::{Game, Reveal, Table, view::Moves},
    talk::{Left, Notes, Outcome, Role, Said, Texts, Topic, Trend},
    text::{
        Language, Text,
        faces::{self, role_name},
    },
};

/// Writes a day in the language of the sheet.
pub type Written<'a> = &'a dyn Fn(Day) -> String;

/// A result sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The heading of the page.
    pub title: &'static str,
    /// What the page is, and what it is not.
    pub caution: &'static str,
    /// Account, date, and the account's situation.
    pub facts: Vec<String>,
    /// What was noted, under headings.
    pub sections: Vec<Section>,
}

/// A part of the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its heading.
    pub heading: String,
    /// Whether it belongs under the section before it.
    pub is_sub: bool,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// A paragraph or list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A numbered list.
    Ordered(Vec<Item>),
    /// A list.
    List(Vec<Item>),
    /// A paragraph, perhaps of several lines.
    Text(String),
}

/// A line of a list: what it is about, and what there is to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it is about; shown strongly.
    pub lead: String,
    /// The rest; perhaps empty, perhaps of several lines.
    pub text: String,
    /// The deck and the id of the card that it is about, if it is about one.
    pub card: Option<(Deck, String)>,
}

impl Block {
    /// Whether there is nothing in it.
    fn is_empty(&self) -> bool {
        match self {
            Self::Ordered(items) | Self::List(items) => items.is_empty(),
            Self::Text(text) => text.is_empty(),
        }
    }
}

impl Item {
    fn new(lead: impl Into<String>, text: impl Into<String>) -> Self {
        Self { lead: lead.into(), text: text.into(), card: None }
    }
}

impl Section {
    fn new(heading: impl Into<String>, blocks: Vec<Block>) -> Self {
        Self { heading: heading.into(), is_sub: false, blocks }
    }

    fn under(heading: impl Into<String>, blocks: Vec<Block>) -> Self {
        Self { is_sub: true, ..Self::new(heading, blocks) }
    }
}

/// The result record of a revealed game; `None` before the reveal. With `figures`, it says how much the first orders agree.
pub fn of(game: &Game, language: Language, figures: bool, written: Written<'_>) -> Option<Record> {
    let Table::Revealed(reveal) = game.table() else { return None };
    let writer = Writer { game, reveal, notes: reveal.talk().notes(), language, text: language.text(), written };
    Some(writer.sheet(figures))
}

struct Writer<'a> {
    game: &'a Game,
    reveal: Reveal<'a>,
    notes: &'a Notes,
    language: Language,
    text: &'static Text,
    written: Written<'a>,
}

impl Writer<'_> {
    fn decks(&self) -> &[Deck] {
        self.game.setup().decks()
    }

    /// What a role is called under its deck's own heading.
    fn name(&self, role: Role) -> &str {
        faces::text(self.language, &self.decks()[role.deck], role.card, Field::Name)
    }

    fn meaning(&self, role: Role) -> &str {
        faces::text(self.language, &self.decks()[role.deck], role.card, Field::Meaning)
    }

    /// What a role is called everywhere else.
    fn full_name(&self, role: Role) -> String {
        role_name(self.language, self.decks(), role)
    }

    /// What some roles are called, one after the other.
    fn full_names(&self, roles: impl Iterator<Item = Role>) -> String {
        roles.map(|role| self.full_name(role)).collect::<Vec<_>>().join(", ")
    }

    /// A line about a role.
    fn item(&self, role: Role, name: impl Into<String>, text: impl Into<String>) -> Item {
        let deck = &self.decks()[role.deck];
        Item { card: Some((deck.clone(), deck.id(role.card).to_owned())), ..Item::new(name, text) }
    }

    /// The agreed roles of all decks.
    fn agreed(&self) -> Vec<Role> {
        let of_deck = |deck| self.notes.agreed(deck).into_iter().map(move |card| Role { deck, card });
        (0..self.decks().len()).flat_map(of_deck).collect()
    }

    /// The texts on a topic, a paragraph each.
    fn texts(&self, topic: Topic) -> String {
        joined(&self.notes.texts(topic), "\n")
    }

    fn sheet(&self, figures: bool) -> Record {
        let (setup, text) = (self.game.setup(), &self.text.sheet);
        let started = (self.written)(setup.started());
        let round = self.game.round();
        let started = if round == 1 { (text.date)(&started) } else { (text.round)(round, &started) };
        let mut facts = vec![(text.account)(setup.account().as_str()), started];
        if setup.depth() == Depth::FirstFive {
            facts.push(format!("{}: {}", self.text.quick.name, self.text.quick.fact));
        }
        let traits = &self.text.determinant;
        let known = self.reveal.determinants().known();
        let known: Vec<String> =
            known.map(|(one, level)| format!("{}: {}", traits.name(one), traits.level(one, level))).collect();
        if !known.is_empty() {
            facts.push(known.join(" · "));
        }
        let mut sections: Vec<Section> = (0..self.decks().len()).map(|deck| self.agreed_section(deck)).collect();
        sections.push(self.different());
        sections.extend(self.daily());
        sections.extend(self.job());
        let plain =
            [(self.text.talk.interpretation, Topic::Interpretation), (self.text.talk.own_words, Topic::OwnWords)];
        for (heading, topic) in plain {
            let written = self.texts(topic);
            if !written.is_empty() {
                sections.push(Section::new(heading, vec![Block::Text(written)]));
            }
        }
        sections.extend(self.agenda());
        sections.extend(self.moved());
        sections.extend(self.customer());
        sections.extend(self.further_notes());
        if figures {
            sections.push(self.figures());
        }
        Record { title: text.title, caution: text.caution, facts, sections }
    }

    fn agreed_section(&self, deck: usize) -> Section {
        let items = |cards: &Vec<_>| {
            let roles = cards.iter().map(|&card| Role { deck, card });
            Block::Ordered(roles.map(|role| self.item(role, self.name(role), "")).collect())
        };
        let order = self.notes.order(deck);
        let mut blocks: Vec<Block> = order.all().map(items).collect();
        if order.is_disputed() {
            blocks.insert(0, Block::Text(self.text.sheet.agreed_two.to_owned()));
        } else if blocks.is_empty() {
            blocks.push(Block::Text(self.text.sheet.agreed_none.to_owned()));
        }
        Section::new((self.text.sheet.agreed)(self.text.called(&self.decks()[deck].called())), blocks)
    }

    /// The roles that were talked about and did not end as agreed.
    fn different(&self) -> Section {
        let left = self.notes.not_agreed().into_iter();
        let items: Vec<Item> = left.map(|role| self.item(role, self.full_name(role), self.about(role))).collect();
        let block =
            if items.is_empty() { Block::Text(self.text.sheet.different_none.to_owned()) } else { Block::List(items) };
        Section::new(self.text.sheet.different, vec![block])
    }

    /// Ranks, kind, outcome, and note of a card.
    fn about(&self, role: Role) -> String {
        let rank = |seat: Seat| match self.reveal.rank(seat, role) {
            Some(rank) => (self.text.reveal.rank)(self.text.seat(seat), rank),
            None => (self.text.quick.not_among)(self.text.seat(seat)),
        };
        let mut parts: Vec<String> = self.reveal.seats().into_iter().map(rank).collect();
        parts.extend(self.kinds(role));
        parts.extend(self.notes.outcome(role).map(|outcome| self.text.talk.outcome(outcome).to_owned()));
        parts.extend(self.notes.again(role).map(|day| (self.text.sheet.again)(&(self.written)(day))));
        lines([vec![parts.join(" · ")], self.words(role)].concat())
    }

    /// What both understand by a card, and the note on it.
    fn words(&self, role: Role) -> Vec<String> {
        let meaning = |seat: Seat| {
            let meaning = self.texts(Topic::Meaning(seat, role));
            (!meaning.is_empty()).then(|| format!("{}: {meaning}", (self.text.talk.meaning_of)(self.text.seat(seat))))
        };
        let meanings = self.reveal.seats().into_iter().filter_map(meaning);
        meanings.chain([self.texts(Topic::Note(role))]).collect()
    }

    fn kinds(&self, role: Role) -> Option<String> {
        let kinds = self.notes.kind(role);
        let names: Vec<&str> = kinds.all().map(|&kind| self.text.talk.kind(kind).0).collect();
        (!names.is_empty()).then(|| names.join(" / "))
    }

    fn trends(&self, role: Role) -> Option<String> {
        let trends = self.notes.trend(role);
        let names: Vec<&str> = trends.all().map(|&trend| self.text.talk.trend(trend)).collect();
        (!names.is_empty()).then(|| names.join(" / "))
    }

    /// More or less, who else, and what it needs, for each role that something was said on.
    fn daily(&self) -> Option<Section> {
        let roles = self.agreed().into_iter();
        let rest = self.notes.roles();
        let all: Vec<Role> =
            roles.clone().chain(rest.into_iter().filter(|role| !self.agreed().contains(role))).collect();
        let item = |role: Role| {
            let mut parts: Vec<String> = self.trends(role).into_iter().collect();
            for (word, topic) in
                [(self.text.sheet.others, Topic::Others(role)), (self.text.sheet.need, Topic::Need(role))]
            {
                let texts = self.notes.texts(topic);
                if !texts.is_empty() {
                    parts.push(format!("{word}: {}", joined(&texts, " / ")));
                }
            }
            (!parts.is_empty()).then(|| Item::new(self.full_name(role), parts.join(" · ")))
        };
        let items: Vec<Item> = all.into_iter().filter_map(item).collect();
        (!items.is_empty()).then(|| Section::new(self.text.sheet.daily, vec![Block::List(items)]))
    }

    /// The draft of a job description, from agreed roles only.
    fn job(&self) -> Vec<Section> {
        let text = &self.text.sheet;
        let agreed = self.agreed();
        if agreed.is_empty() {
            return Vec::new();
        }
        let tasks = agreed.iter().map(|&role| Item::new(self.full_name(role), self.meaning(role)));
        let mut priorities: Vec<Item> = Vec::new();
        for (deck, one) in self.decks().iter().enumerate() {
            let names: Vec<&str> =
                agreed.iter().filter(|role| role.deck == deck).map(|&role| self.name(role)).collect();
            if !names.is_empty() {
                priorities.push(Item::new(self.text.called(&one.called()), names.join(", ")));
            }
        }
        for trend in Trend::ALL {
            let so = |role: &Role| self.notes.trend(*role).one() == Some(&trend);
            let names = self.full_names(agreed.iter().copied().filter(so));
            if !names.is_empty() {
                priorities.push(Item::new(self.text.talk.trend(trend), names));
            }
        }
        let responsibility = agreed.iter().map(|&role| {
            let others = joined(&self.notes.texts(Topic::Others(role)), " / ");
            let who = if others.is_empty() { text.job_own.to_owned() } else { (text.job_shared)(&others) };
            Item::new(self.full_name(role), who)
        });
        vec![
            Section::new(text.job, Vec::new()),
            Section::under(text.job_do, vec![Block::List(tasks.collect())]),
            Section::under(text.job_priorities, vec![Block::List(priorities)]),
            Section::under(text.job_responsibility, vec![Block::List(responsibility.collect())]),
        ]
    }

    fn agenda(&self) -> Option<Section> {
        let experiment = self.texts(Topic::Experiment);
        let review = self.notes.review().map(|day| (self.text.sheet.review)(&(self.written)(day)));
        let blocks: Vec<Block> =
            Some(experiment).filter(|text| !text.is_empty()).into_iter().chain(review).map(Block::Text).collect();
        (!blocks.is_empty()).then(|| Section::new(self.text.sheet.agenda, blocks))
    }

    /// What became of the round before, what has moved since, and why.
    fn moved(&self) -> Option<Section> {
        self.game.before()?;
        let became = Left::ALL.map(|left| Item::new(self.text.talk.left(left), self.texts(Topic::Became(left))));
        let mut items: Vec<Item> = became.into_iter().filter(|item| !item.text.is_empty()).collect();
        for Moves { seat, deck, compared } in self.reveal.moves() {
            let name = |card| self.full_name(Role { deck, card });
            let rows: Vec<String> = match compared {
                Compared::Whole(comparison) => {
                    let row = |gap: Gap| (self.text.talk.moved_row)(&name(gap.card), gap.first, gap.second);
                    comparison.differences().into_iter().map(row).collect()
                }
                Compared::FirstFive(overlap) => {
                    let row = |one: OneSided| match one.side {
                        Side::First => (self.text.quick.moved_out)(&name(one.card), one.rank),
                        Side::Second => (self.text.quick.moved_in)(&name(one.card), one.rank),
                    };
                    overlap.one_sided().into_iter().map(row).collect()
                }
            };
            items.extend(rows.into_iter().map(|row| Item::new(self.text.seat(seat), row)));
        }
        let topics = self.notes.roles().into_iter().map(|role| (role, self.texts(Topic::Moved(role))));
        let reasons = topics.filter(|(_, why)| !why.is_empty()).map(|(role, why)| Item::new(self.full_name(role), why));
        items.extend(reasons.collect::<Vec<_>>());
        (!items.is_empty()).then(|| Section::new(self.text.sheet.moved, vec![Block::List(items)]))
    }

    /// What the customer might put on top, as each seat sees it, and whom to ask.
    fn customer(&self) -> Option<Section> {
        let mut items = Vec::new();
        for seat in self.reveal.seats() {
            let of_deck = |deck| self.notes.customer(seat, deck).into_iter().map(move |card| Role { deck, card });
            let names = self.full_names((0..self.decks().len()).flat_map(of_deck));
            if !names.is_empty() {
                items.push(Item::new(self.text.seat(seat), names));
            }
        }
        let ask = self.texts(Topic::Ask);
        if !ask.is_empty() {
            items.push(Item::new(self.text.sheet.rows.ask, ask));
        }
        (!items.is_empty()).then(|| Section::new(self.text.sheet.customer, vec![Block::List(items)]))
    }

    /// Notes on cards that do not stand under what is different, so that no word is lost.
    fn further_notes(&self) -> Option<Section> {
        let roles = self.notes.roles().into_iter();
        let rest = roles.filter(|&role| self.notes.outcome(role).is_none_or(|outcome| outcome == Outcome::Agreed));
        let item = |role: Role| {
            let outcome = self.notes.outcome(role).map(|outcome| self.text.talk.outcome(outcome).to_owned());
            let again = self.notes.again(role).map(|day| (self.text.sheet.again)(&(self.written)(day)));
            let parts: Vec<String> = self.kinds(role).into_iter().chain(outcome).chain(again).collect();
            let text = lines([vec![parts.join(" · ")], self.words(role)].concat());
            (!text.is_empty()).then(|| Item::new(self.full_name(role), text))
        };
        let items: Vec<Item> = rest.filter_map(item).collect();
        (!items.is_empty()).then(|| Section::new(self.text.sheet.notes, vec![Block::List(items)]))
    }

    fn figures(&self) -> Section {
        let text = &self.text.reveal;
        let item = |(compared, deck): (Compared, &Deck)| {
            let count = compared.shared_top().len();
            let figures = match compared {
                Compared::Whole(comparison) => {
                    let shared = (text.shared)(count, comparison.k(), comparison.shared_top_by_chance());
                    format!("{shared} {}", (text.pairs)(comparison.same_order_percent()))
                }
                Compared::FirstFive(overlap) => (text.shared)(count, FirstFive::SIZE, overlap.shared_by_chance()),
            };
            Item::new(self.text.called(&deck.called()), figures)
        };
        let items = self.reveal.compared().into_iter().zip(self.decks()).map(item).collect();
        Section::new(self.text.sheet.figures, vec![Block::List(items)])
    }
}

/// Those of some texts that say something, a line each.
fn lines(texts: Vec<String>) -> String {
    texts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
}

/// All texts on one point in one.
fn joined(texts: &Texts, between: &str) -> String {
    texts.all().into_iter().map(|text| text.as_str()).collect::<Vec<_>>().join(between)
}

/// All names that were said on one point, in one.
fn named<T: Ord>(said: &Said<T>, name: impl Fn(&T) -> &'static str) -> String {
    said.all().map(name).collect::<Vec<_>>().join(" / ")
}
