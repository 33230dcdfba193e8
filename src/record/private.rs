//! The private page as a document for whoever it belongs to, and what of it was ticked as another one for the other side.

use crate::{
    cards::{Deck, Field},
    game::{
        Game, Reflection, Table,
        private::{QUESTIONS, Topic},
    },
    record::{Block, Item, Record, Section, Written, joined},
    talk::Role,
    text::{
        Language, Text,
        faces::{self, role_name},
    },
};

/// The private page of a game that its player has prepared with; `None` where there is none yet.
pub fn page(game: &Game, language: Language, written: Written<'_>) -> Option<Record> {
    game.prepared()?;
    let own = *game.setup().seats().first()?;
    let Table::Revealed(reveal) = game.table() else { return None };
    let text = language.text();
    let (sheet, words) = (&text.sheet, &text.prepare);
    let facts = vec![
        (sheet.account)(game.setup().account().as_str()),
        (sheet.date)(&written(game.setup().started())),
        text.seat(own).to_owned(),
    ];
    let decks = game.setup().decks();
    let item = |place: usize, deck: &Deck, of| Item {
        lead: faces::text(language, deck, of, Field::Name).to_owned(),
        text: reveal.keyword(own, Role { deck: place, card: of }).map_or("", |word| word.as_str()).to_owned(),
        card: Some((deck.clone(), deck.id(of).to_owned())),
    };
    let mut sections: Vec<Section> = Vec::new();
    let mut further: Vec<Item> = Vec::new();
    for (place, deck) in decks.iter().enumerate() {
        let top = game.own_top(place)?;
        let rest = reveal.work(own, place)?.keywords().keys().filter(|of| !top.contains(of));
        further.extend(rest.map(|&of| item(place, deck, of)));
        let top = top.iter().map(|&of| item(place, deck, of)).collect();
        sections.push(Section::new((words.top)(text.called(&deck.called())), vec![Block::Ordered(top)]));
    }
    if !further.is_empty() {
        sections.push(Section::new(words.keywords, vec![Block::List(further)]));
    }
    let questions = (0..QUESTIONS).filter_map(|place| Some(Item::new(question(game, language, place)?, "")));
    sections.push(Section::new(words.questions, vec![Block::Ordered(questions.collect())]));
    let reflections = game.private_topics().into_iter().filter_map(|topic| match topic {
        Topic::Reflection(reflection) => Some(section(game, text, reflection)),
        Topic::Question(_) => None,
    });
    let reflections: Vec<Section> = reflections.collect();
    if !reflections.is_empty() {
        sections.push(Section::new(words.reflection, Vec::new()));
        sections.extend(reflections);
    }
    Some(Record { title: words.title, caution: words.caution, facts, sections })
}

/// What is ticked for the other side, and nothing else: no code name, no order, no keyword. `None` if that is nothing.
pub fn given(game: &Game, language: Language) -> Option<Record> {
    let words = &language.text().prepare;
    let private = game.private();
    let mut questions: Vec<Item> = Vec::new();
    let mut sections: Vec<Section> = Vec::new();
    for topic in game.private_topics().into_iter().filter(|&topic| private.is_given(topic)) {
        match topic {
            Topic::Question(place) => {
                questions.extend(question(game, language, place).map(|text| Item::new(text, "")));
            }
            Topic::Reflection(_) if private.texts(topic).is_empty() => {}
            Topic::Reflection(reflection) => {
                sections.push(Section { is_sub: false, ..section(game, language.text(), reflection) });
            }
        }
    }
    if !questions.is_empty() {
        sections.insert(0, Section::new(words.given_questions, vec![Block::List(questions)]));
    }
    let record = Record { title: words.given_title, caution: words.given_caution, facts: Vec::new(), sections };
    (!record.sections.is_empty()).then_some(record)
}

/// A question as it stands: in its writer's words, or as the cards suggest it.
pub fn question(game: &Game, language: Language, place: usize) -> Option<String> {
    let own = joined(&game.private().texts(Topic::Question(place)), "\n");
    if own.is_empty() { suggestion(game, language, place).map(|(_, question)| question) } else { Some(own) }
}

/// The question that the cards suggest for this place, and the role whose card it is.
pub fn suggestion(game: &Game, language: Language, place: usize) -> Option<(String, String)> {
    let decks = game.setup().decks();
    let role = *game.suggesting().get(place)?;
    let question = faces::text(language, decks.get(role.deck)?, role.card, Field::Question);
    // A card of somebody's own may have none.
    (!question.is_empty()).then(|| (role_name(language, decks, role), question.to_owned()))
}

/// A question of the leader's to themselves, with its answer if there is one.
fn section(game: &Game, text: &Text, reflection: Reflection) -> Section {
    let (heading, question) = text.prepare.reflection(reflection);
    let answer = joined(&game.private().texts(Topic::Reflection(reflection)), "\n");
    let blocks = [question.to_owned(), answer].into_iter().filter(|text| !text.is_empty()).map(Block::Text);
    Section::under(heading, blocks.collect())
}
