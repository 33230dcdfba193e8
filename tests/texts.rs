//! The texts: every card is complete in every language, within its limits, and says only what it may say.

mod sources;

use std::collections::HashSet;

use role_cards::{
    cards::{Deck, Direction, EntryError},
    text::{
        Language, alphabet,
        card::{CardBack, CardText},
        faces::{back, card},
        screen::Screen,
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

fn back_of(language: Language, card: &CardText) -> &'static CardBack {
    back(language, card.id).unwrap_or_else(|| panic!("{} has no back in {}", card.id, language.name()))
}

fn sentences(language: Language, card: &CardText) -> [&'static str; 4] {
    let back = back_of(language, card);
    [card.meaning, back.sign, back.question, back.excess]
}

#[test]
fn every_card_is_complete_within_its_limits_in_every_language() {
    for language in Language::ALL {
        let cards = cards(language);
        assert_eq!(cards.len(), 40);
        for (_, card) in cards {
            assert!((2..=24).contains(&card.name.chars().count()), "{}: name", card.id);
            assert!((3..=12).contains(&words(card.meaning)), "{}: {}", card.id, card.meaning);
            let back = back_of(language, card);
            for text in [back.sign, back.question, back.excess] {
                assert!((3..=25).contains(&words(text)), "{}: {text}", card.id);
            }
            assert!(back.question.ends_with('?'), "{}: {}", card.id, back.question);
            for text in [card.meaning, back.sign, back.excess] {
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
        for text in sentences(Language::German, card) {
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
            for text in sentences(language, card) {
                assert!(seen.insert(text), "{}: {text}", card.id);
            }
            // A sentence about the role itself opens with what it does, not with a pronoun for its player.
            let back = back_of(language, card);
            for text in [card.meaning, back.sign, back.excess] {
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

/// The two cards of every role that is played in both decks.
fn twins(language: Language) -> Vec<(&'static CardText, &'static CardText)> {
    let [outside, inside] = DIRECTIONS.map(Deck::standard);
    let text = |deck: &Deck, one| card(language, deck.id(one)).unwrap_or_else(|| panic!("{} is missing", deck.id(one)));
    outside.twins(&inside).into_iter().map(|(outer, inner)| (text(&outside, outer), text(&inside, inner))).collect()
}

#[test]
fn twins_share_a_name_and_no_sentence_and_their_difference_is_told() {
    for language in Language::ALL {
        let twins = twins(language);
        let told: Vec<String> = language.text().learn.twin.iter().map(|twin| format!("ext.{}", twin.role)).collect();
        assert_eq!((told.len(), twins.len()), (6, 6));
        for (outer, inner) in twins {
            assert_eq!(outer.name, inner.name);
            assert!(told.contains(&outer.id.to_owned()), "{}: what differs?", outer.id);
            for (one, other) in sentences(language, outer).into_iter().zip(sentences(language, inner)) {
                let words = |text: &'static str| -> HashSet<&str> { text.split_whitespace().collect() };
                let (one_words, other_words) = (words(one), words(other));
                let shared = one_words.intersection(&other_words).count();
                let fewer = one_words.len().min(other_words.len());
                assert!(2 * shared <= fewer, "much the same: {one} / {other}");
            }
        }
        for twin in &language.text().learn.twin {
            assert!(
                (6..=25).contains(&words(twin.difference)) && twin.difference.ends_with('.'),
                "{}",
                twin.difference
            );
            assert_eq!(twin.difference.matches('.').count(), 1, "one sentence: {}", twin.difference);
        }
    }
}

#[test]
fn a_sign_does_not_give_its_own_role_away() {
    for language in Language::ALL {
        for (_, card) in cards(language) {
            let sign = back_of(language, card).sign;
            let name = card.name.to_lowercase();
            assert!(!sign.to_lowercase().contains(&name), "{}: {sign}", card.id);
        }
    }
}

/// The whole numbers that a text writes in digits, in their order.
fn numbers(text: &str) -> Vec<usize> {
    text.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse().ok()).collect()
}

#[test]
fn the_texts_count_the_cards_as_the_decks_do() {
    let [outside, inside] = DIRECTIONS.map(|direction| Deck::standard(direction).len());
    for language in Language::ALL {
        let (text, all) = (language.text(), outside + inside);
        for (sentence, wanted) in [
            (text.plan.decks_both_outside, vec![outside, inside]),
            (text.plan.decks_both_inside, vec![inside, outside]),
            (text.plan.decks_outside, vec![outside]),
            (text.plan.decks_inside, vec![inside]),
            (text.study.not_ours, vec![all]),
        ] {
            assert_eq!(numbers(sentence), wanted, "{}: {sentence}", language.name());
        }
    }
}

/// Every string literal in the sources of the texts, with the name of its file.
fn literals() -> Vec<(String, String)> {
    let of_file =
        |(name, code): (String, String)| sources::literals(&code).into_iter().map(move |text| (name.clone(), text));
    sources::code("src/text").into_iter().flat_map(of_file).collect()
}

/// What a sentence would put into the mouth of the source, although the source does not say it. The source is one article
/// on the roles of Key Account Managers and the study that it reports; it gives no definition, determinant, ranking of the
/// 40 cards, score, or figure.
fn put_into_its_mouth(sentence: &str) -> Option<String> {
    const SOURCE: [&str; 19] = [
        "Studie",
        "Studien",
        "study",
        "studies",
        "St. Gallen",
        "Universität",
        "university",
        "Forschung",
        "research",
        "Artikel",
        "article",
        "Belz",
        "Müllner",
        "Zupancic",
        "Weibel",
        "Ivens",
        "Quelle",
        "source",
        "wissenschaftlich",
    ];
    const CLAIMS: [&str; 16] = [
        "Prozent",
        "percent",
        "Punkte",
        "points",
        "Score",
        "Note",
        "grade",
        "Durchschnitt",
        "average",
        "Skala",
        "scale",
        "Determinante",
        "determinant",
        "definiert",
        "defines",
        "bedeutet",
    ];
    if !SOURCE.iter().any(|word| sources::mentions(sentence, word)) {
        return None;
    }
    let number = |word: &str| {
        let digits = word.trim_matches(|c: char| !c.is_ascii_digit());
        // A year names a publication, and "40 cards" names ours.
        let is_year = digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
        (!digits.is_empty() && !is_year && digits != "40").then(|| word.to_owned())
    };
    if let Some(figure) = sentence.split_whitespace().find_map(number) {
        return Some(figure);
    }
    let names = Language::ALL.into_iter().flat_map(|language| cards(language).into_iter().map(|(_, card)| card.name));
    let traits = Language::ALL.into_iter().flat_map(|language| language.text().determinant.all.map(|(name, _)| name));
    CLAIMS.into_iter().chain(names).chain(traits).find(|claim| sources::mentions(sentence, claim)).map(str::to_owned)
}

#[test]
fn what_the_source_does_not_say_would_be_noticed() {
    for sentence in [
        "Die Studie definiert den Netzwerker als Person mit vielen Kontakten.",
        "Laut der Universität St. Gallen zählt das Machtverhältnis.",
        "According to the study, the Diplomat comes first.",
        "Research shows: 62 % of customers agree.",
        "In der Studie erreicht der «Partner» 4.2 von 5 Punkten.",
        "The article gives every role a score.",
        "Quelle: 300 befragte Kunden.",
    ] {
        assert!(put_into_its_mouth(sentence).is_some(), "{sentence}");
    }
    for sentence in [
        "Suppliers and customers alike see the «Kundenkoordinator» as the most important role, says the study.",
        "Quelle: Studie der Universität St. Gallen (Weibel, Belz, Lindenau, Schröder 2018).",
        "Die vier Rollen der Studie sind keine der 40 Karten.",
        "Der Netzwerker kennt 100 Personen.",
    ] {
        assert_eq!(put_into_its_mouth(sentence), None, "{sentence}");
    }
}

#[test]
fn no_text_puts_words_into_the_mouth_of_the_source() {
    let literals = literals();
    assert!(literals.len() > 1_000, "only {} texts were found", literals.len());
    let known = Language::German.text().frame.privacy;
    assert!(literals.iter().any(|(_, text)| text == known), "the texts are read as they are written");
    for (file, text) in literals {
        assert_eq!(put_into_its_mouth(&text), None, "{file}: {text}");
    }
}

#[test]
fn no_card_leans_on_the_source() {
    for language in Language::ALL {
        for (_, card) in cards(language) {
            for text in sentences(language, card) {
                for word in ["Studie", "study", "St. Gallen", "Universität", "university", "Prozent", "percent"] {
                    assert!(!sources::mentions(text, word), "{}: {text}", card.id);
                }
            }
        }
    }
}

#[test]
fn all_german_is_spelled_the_swiss_way() {
    let german = |file: &str| file.contains("de.rs") || file.contains("/de_") || file.contains("german");
    let texts: Vec<_> = literals().into_iter().filter(|(file, _)| german(file)).collect();
    assert!(texts.len() > 700, "only {} texts were found", texts.len());
    for (file, text) in texts {
        assert!(!text.contains(['ß', '“', '„']), "{file}: {text}");
    }
}

#[test]
fn names_stand_in_the_order_of_the_alphabet() {
    let sorted = ["Analyst", "Émile", "Évora", "Interner Verkäufer", "KAM-Motor", "Stratege", "Übersetzer", "Ungar"];
    for word in ["äpfel", "Strasse", "Straße", "Œuvre", "Ångström", "naïve", "Zu\u{308}rich"] {
        assert!(alphabet::key(word).is_ascii(), "{word}");
    }
    assert_eq!(alphabet::key("Straße"), alphabet::key("strasse"));
    let mut mixed: Vec<_> = sorted.into_iter().rev().collect();
    mixed.sort_by_cached_key(|word| alphabet::key(word));
    assert_eq!(mixed, sorted);
    for language in Language::ALL {
        for (_, card) in cards(language) {
            let key = alphabet::key(card.name);
            assert!(key.chars().all(|c| c.is_ascii_lowercase() || " -".contains(c)), "{}: {key}", card.name);
        }
    }
}

#[test]
fn every_screen_has_a_title_of_its_own_that_names_no_card() {
    for language in Language::ALL {
        let text = language.text();
        let titles: HashSet<String> = Screen::ALL.into_iter().map(|screen| text.page_title(screen)).collect();
        assert_eq!(titles.len(), Screen::ALL.len(), "two screens of one name");
        for title in titles {
            let (screen, app) = title.split_once(" · ").expect("a screen and the game");
            assert!(!screen.is_empty() && app == text.frame.app, "{title}");
            for (_, card) in cards(language) {
                assert!(!sources::mentions(screen, card.name), "{title}: {}", card.name);
            }
        }
    }
}

#[test]
fn the_agendas_of_the_guide_last_as_long_as_they_say_and_alike_in_all_languages() {
    let minutes = |language: Language| -> Vec<Vec<u32>> {
        let agendas = language.text().guide.agendas.iter();
        agendas.map(|agenda| agenda.steps.iter().map(|step| step.minutes).collect()).collect()
    };
    for language in Language::ALL {
        assert_eq!(minutes(language), minutes(Language::ALL[0]), "{}", language.name());
        for agenda in &language.text().guide.agendas {
            let whole = agenda.timed().last().map(|(_, to, _)| to).expect("a step");
            assert_eq!(numbers(agenda.name), [whole as usize], "{}", agenda.name);
            for (from, to, step) in agenda.timed() {
                assert!(from < to, "{}: {}", agenda.name, step.what);
                assert!((3..=25).contains(&words(step.say)) && step.say.ends_with(['.', '?']), "{}", step.say);
            }
        }
    }
}

#[test]
fn whatever_lies_in_the_browser_is_named_where_it_is_said_and_where_it_is_deleted() {
    for (language, kept) in [
        (Language::German, ["Spiele", "private", "eigene", "Lernstand", "Rollenprofil", "Sprachwahl"]),
        (Language::English, ["ames", "private", "own", "learning progress", "role profile", "language"]),
    ] {
        let shelf = &language.text().shelf;
        for (text, what) in
            [shelf.stays, shelf.delete_all_note].into_iter().flat_map(|text| kept.map(|what| (text, what)))
        {
            assert!(text.contains(what), "{what}: {text}");
        }
    }
}

#[test]
fn of_a_small_deck_one_card_is_the_top() {
    for language in Language::ALL {
        let title = language.text().sort.check_title;
        assert!(!title(1).contains('1') && title(2).contains('2'), "{}", title(1));
    }
}

#[test]
fn what_is_the_matter_with_a_field_is_said_of_this_field() {
    for language in Language::ALL {
        let decks = &language.text().decks;
        let [deck, direction] = [decks.name_refused(EntryError::Empty), decks.facing_refused(EntryError::Empty)];
        assert_ne!(deck, direction);
        let long = EntryError::TooLong { max: 60, found: 61 };
        assert!(decks.name_refused(long).starts_with(decks.name));
        assert!(decks.facing_refused(long).starts_with(decks.facing_words));
    }
}

#[test]
fn rows_of_one_name_are_listed_as_a_sentence_lists_them() {
    for (language, two, four) in [
        (Language::German, "in den Zeilen 2 und 5.", "in den Zeilen 2, 3, 5 und 8."),
        (Language::English, "in rows 2 and 5.", "in rows 2, 3, 5 and 8."),
    ] {
        let alike = language.text().decks.alike;
        assert!(alike("Lotse", &[2, 5]).contains(two), "{}", alike("Lotse", &[2, 5]));
        assert!(alike("Lotse", &[2, 3, 5, 8]).contains(four), "{}", alike("Lotse", &[2, 3, 5, 8]));
    }
}
