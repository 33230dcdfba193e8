//! The texts: every card is complete in every language, within its limits, and says only what it may say.

use std::collections::HashSet;

use role_cards::{
    game::{Deck, Direction},
    text::{
        Language,
        card::{CardText, card},
    },
};

const DIRECTIONS: [Direction; 2] = [Direction::External, Direction::Internal];

/// All cards of a language with their decks, in the decks' list order; a card that is missing fails the test.
fn cards(language: Language) -> Vec<(Direction, &'static CardText)> {
    let mut cards = Vec::new();
    for direction in DIRECTIONS {
        let deck = Deck::standard(direction);
        for one in deck.cards() {
            let id = deck.id(one).to_owned();
            let text = card(language, &id).unwrap_or_else(|| panic!("{id} is missing in {}", language.name()));
            assert_eq!(text.id, id);
            cards.push((direction, text));
        }
    }
    cards
}

fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

fn sentences(card: &CardText) -> [&'static str; 4] {
    [card.meaning, card.sign, card.question, card.excess]
}

#[test]
fn every_card_is_complete_within_its_limits_in_every_language() {
    for language in Language::ALL {
        let cards = cards(language);
        assert_eq!(cards.len(), 40);
        for (_, card) in cards {
            assert!((2..=24).contains(&card.name.chars().count()), "{}: name", card.id);
            assert!((3..=12).contains(&words(card.meaning)), "{}: {}", card.id, card.meaning);
            for text in [card.sign, card.question, card.excess] {
                assert!((3..=25).contains(&words(text)), "{}: {text}", card.id);
            }
            assert!(card.question.ends_with('?'), "{}: {}", card.id, card.question);
            for text in [card.meaning, card.sign, card.excess] {
                assert!(text.ends_with('.'), "{}: {text}", card.id);
            }
        }
    }
}

#[test]
fn an_explanation_is_never_part_of_a_name() {
    for language in Language::ALL {
        for (_, card) in cards(language) {
            assert!(!card.name.contains(['(', ')', '«', '»']), "{}", card.name);
            if let Some(subtitle) = card.subtitle {
                assert!(!subtitle.is_empty() && !card.name.contains(subtitle), "{}", card.id);
            }
        }
    }
}

#[test]
fn german_is_spelled_the_swiss_way() {
    for (_, card) in cards(Language::German) {
        for text in sentences(card) {
            assert!(!text.contains(['ß', '"', '“', '„']), "{}: {text}", card.id);
        }
    }
}

#[test]
fn no_two_cards_share_a_text_and_no_role_is_someone_of_one_gender() {
    let gendered = ["er", "sie", "seiner", "ihrer", "he", "she", "his", "her", "him"];
    for language in Language::ALL {
        let mut seen = HashSet::new();
        for (_, card) in cards(language) {
            for text in sentences(card) {
                assert!(seen.insert(text), "{}: {text}", card.id);
            }
            // A sentence about the role itself opens with what it does, not with a pronoun for its player.
            for text in [card.meaning, card.sign, card.excess] {
                let first = text.split_whitespace().next().unwrap_or_default().to_lowercase();
                assert!(!gendered.contains(&first.as_str()), "{}: {text}", card.id);
            }
        }
    }
}

#[test]
fn six_names_stand_in_both_decks_and_none_twice_in_one() {
    for language in Language::ALL {
        let names = |wanted: Direction| -> Vec<&str> {
            cards(language).into_iter().filter(|(of, _)| *of == wanted).map(|(_, card)| card.name).collect()
        };
        let (outside, inside) = (names(Direction::External), names(Direction::Internal));
        for names in [&outside, &inside] {
            assert_eq!(names.iter().collect::<HashSet<_>>().len(), names.len());
        }
        let twins = outside.iter().filter(|name| inside.contains(name)).count();
        assert_eq!(twins, 6, "{}", language.name());
    }
}

#[test]
fn no_card_leans_on_a_study() {
    for language in Language::ALL {
        for (_, card) in cards(language) {
            for text in sentences(card) {
                let text = text.to_lowercase();
                for word in ["studie", "study", "st. gallen", "universität", "university", "prozent", "percent"] {
                    assert!(!text.contains(word), "{}: {text}", card.id);
                }
            }
        }
    }
}
