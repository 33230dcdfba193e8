//! The role profile as a document and as a table, in one language.

use crate::{
    alone::{
        lookback::View,
        profile::{Belonging, Carried, Draft, Heading, Profile},
    },
    cards::Field,
    record::{Block, Item, Record, Section, csv},
    text::{Language, faces},
};

/// The document of a profile with what is written about it.
pub fn document(profile: &Profile, draft: &Draft, view: View, language: Language) -> Record {
    let (text, at_least) = (language.text(), profile.threshold(draft.at_least));
    let words = &text.profile;
    let all = profile.accounts().len();
    let names: Vec<&str> = profile.accounts().iter().map(|account| account.as_str()).collect();
    let facts = vec![
        (words.view)(text.seat(view.seat())),
        (words.accounts)(&names.join(", ")),
        (words.core_how)(at_least, all),
    ];
    let meaning = |role: &Carried| faces::text_of(language, &role.deck, &role.id, Field::Meaning).to_owned();
    let item = |role: &Carried, text: String| {
        let card = Some((role.deck.clone(), role.id.clone()));
        Item { lead: named(role, language), text, card }
    };
    let written = profile.written(at_least);
    let core = written
        .iter()
        .map(|role| item(role, format!("{} · {}", (words.high_at)(role.high.len(), role.of), meaning(role))));
    let single = profile.roles(Belonging::Single, at_least);
    let single = single.iter().map(|role| item(role, accounts_of(role)));
    let list = |heading: &str, block: Block| Section::new(heading, vec![block]);
    let own = |heading: Heading| {
        let note = draft.text(heading)?;
        Some(list(words.headings[heading.index()].0, Block::Text(note.as_str().to_owned())))
    };
    let lists = [(words.core, Block::Ordered(core.collect())), (words.single, Block::List(single.collect()))];
    let lists = lists.into_iter().filter(|(_, block)| !block.is_empty()).map(|(heading, block)| list(heading, block));
    let texts = Heading::ALL.into_iter().filter_map(own);
    let facts_of_study: Vec<&str> = text.study.facts.into_iter().chain([text.study.source]).collect();
    let study = list(text.study.title_practice, Block::Text(facts_of_study.join("\n")));
    Record { title: words.title, caution: words.caution, facts, sections: lists.chain(texts).chain([study]).collect() }
}

/// The table of a profile: a row for each role that is high anywhere, and one for each text.
pub fn table(profile: &Profile, draft: &Draft, language: Language) -> String {
    let (text, at_least) = (language.text(), profile.threshold(draft.at_least));
    let words = &text.profile;
    let head = words.columns.map(str::to_owned).to_vec();
    let belongs = [(Belonging::Core, words.core), (Belonging::Single, words.single), (Belonging::None, words.none)];
    let roles = belongs.into_iter().flat_map(|(belonging, word)| {
        profile.roles(belonging, at_least).into_iter().map(move |role| {
            vec![
                text.called(&role.deck.called()).to_owned(),
                role.id.clone(),
                faces::text_of(language, &role.deck, &role.id, Field::Name).to_owned(),
                word.to_owned(),
                role.high.len().to_string(),
                role.of.to_string(),
                accounts_of(role),
            ]
        })
    });
    let texts = Heading::ALL.into_iter().filter_map(|heading| {
        let mut row = vec![String::new(); words.columns.len()];
        words.headings[heading.index()].0.clone_into(&mut row[0]);
        draft.text(heading)?.as_str().clone_into(&mut row[words.columns.len() - 1]);
        Some(row)
    });
    csv::table(std::iter::once(head).chain(roles).chain(texts))
}

/// What a role is called in a list of both decks.
pub fn named(role: &Carried, language: Language) -> String {
    let name = faces::text_of(language, &role.deck, &role.id, Field::Name);
    format!("{name} ({})", language.text().mark(&role.deck.called()))
}

/// The accounts at which a role is high.
pub fn accounts_of(role: &Carried) -> String {
    role.high.iter().map(|account| account.as_str()).collect::<Vec<_>>().join(", ")
}
