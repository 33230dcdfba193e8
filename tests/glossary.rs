//! One word for one thing, in both languages: the glossary as data, and what no text says.

mod sources;

use role_cards::text::{Language, Text};

/// A thing, its word in each language, and where the texts name it by itself.
struct Term {
    german: &'static str,
    english: &'static str,
    said: fn(&Text) -> String,
}

/// What is named by a text of its own.
const NAMED: [Term; 19] = [
    Term { german: "Platz 3", english: "Rank 3", said: |t| (t.steps.number)(3) },
    Term {
        german: "Runde 2, begonnen am heute",
        english: "Round 2, started on heute",
        said: |t| (t.sheet.round)(2, "heute"),
    },
    Term { german: "Kurzrunde", english: "Quick round", said: |t| t.quick.name.into() },
    Term { german: "Frageserie geschafft", english: "Quiz complete", said: |t| t.learn.done.into() },
    Term { german: "Gespräch", english: "Conversation", said: |t| t.talk.name.into() },
    Term { german: "Mit Links", english: "By links", said: |t| t.setup.apart.into() },
    Term { german: "Einladung", english: "Invitation", said: |t| t.letter.kind_invitation.into() },
    Term { german: "Antwort", english: "Answer", said: |t| t.letter.kind_answer.into() },
    Term { german: "Aufdeck-Link", english: "Reveal link", said: |t| t.letter.kind_disclosure.into() },
    Term { german: "Aufdeck-Link", english: "Reveal link", said: |t| t.remote.link_disclosure.into() },
    Term { german: "Abschliessen", english: "Finish", said: |t| t.remote.finish.into() },
    Term { german: "Reserve-Code", english: "Recovery code", said: |t| t.remote.reserve.into() },
    Term { german: "Kontrollziffern", english: "Check digits", said: |t| t.remote.digits.into() },
    Term {
        german: "extern, intern",
        english: "external, internal",
        said: |t| format!("{}, {}", t.reveal.outside_rank, t.reveal.inside_rank),
    },
    Term {
        german: "zum Kunden, ins eigene Haus",
        english: "to the customer, inside our company",
        said: |t| format!("{}, {}", t.name.outside_mark, t.name.inside_mark),
    },
    Term { german: "Merkmal", english: "Trait", said: |t| t.practice.trait_column.into() },
    Term { german: "KAM, Leitung", english: "KAM, Leader", said: |t| format!("{}, {}", t.name.kam, t.name.leader) },
    Term { german: "Als Datei sichern", english: "Save as a file", said: |t| t.frame.save_file.into() },
    Term {
        german: "Begriff, Gewicht, Fakten, Zeit, Zuständigkeit",
        english: "Meaning, Weight, Facts, Time, Responsibility",
        said: |t| t.talk.kinds.join(", "),
    },
];

/// What must be found in the texts, and which other words for it must not: each with the sentences in which the word means
/// something else.
struct Shunned {
    word: &'static str,
    /// What the word would stand for, in the word that is ours.
    ours: &'static str,
    but: &'static [&'static str],
}

const fn never(word: &'static str, ours: &'static str) -> Shunned {
    Shunned { word, ours, but: &[] }
}

const fn but(word: &'static str, ours: &'static str, but: &'static [&'static str]) -> Shunned {
    Shunned { word, ours, but }
}

const GERMAN: [Shunned; 23] = [
    never("Durchgang", "Spiel"),
    never("Besprechung", "Videositzung"),
    never("dritte Link", "Aufdeck-Link"),
    never("dritten Link", "Aufdeck-Link"),
    but("letzten Link", "Aufdeck-Link", &["einen letzten Link, den Aufdeck-Link"]),
    never("Gespräch abschliessen", "abschliessen"),
    never("beendet", "abgeschlossen"),
    never("vernichten", "löschen"),
    never("Kontrollwörter", "Kontrollziffern"),
    never("Codename", "Deckname"),
    never("Codenamen", "Decknamen"),
    never("Zu den Bildern", "Zurück zum Vergleich"),
    never("Ansicht", "Vergleich"),
    never("aussen", "extern"),
    never("innen", "intern"),
    never("getragen", "wichtig"),
    never("Determinante", "Merkmal"),
    never("Gesprächsnummer", "Nummer"),
    never("Forschung", "Studie"),
    never("wir schauen", "aufdecken"),
    never("Personalvertretung", "Arbeitnehmervertretung"),
    never("Lernrunde", "Frageserie"),
    never("Schnellrunde", "Kurzrunde"),
];

const ENGLISH: [Shunned; 26] = [
    but("order", "ranking", &["in the same order"]),
    never("orders", "ranking"),
    but(
        "place",
        "rank",
        &["takes the place of", "falls into place", "In second place", "in their place", "only you can place"],
    ),
    never("places", "ranks"),
    never("the talk", "the conversation"),
    never("a talk", "a conversation"),
    never("this talk", "this game"),
    never("role talk", "conversation about roles"),
    never("the meeting's chat", "a chat"),
    never("third link", "reveal link"),
    never("reserve code", "recovery code"),
    never("control digits", "check digits"),
    never("control words", "check digits"),
    never("pictures", "comparison"),
    never("determinant", "trait"),
    never("determinants", "traits"),
    never("wandered", "moved"),
    never("in-house", "inside our company"),
    never("own house", "inside our company"),
    never("the house", "the company"),
    never("at the customer's", "at the customer"),
    never("destroy", "delete"),
    never("supposes", "guesses"),
    never("once more", "again"),
    never("any more", "no longer"),
    never("research", "a study"),
];

/// The texts of one language as they are written, with the names of their files. What stands on cards, and what happens at an
/// invented customer, speaks of daily work and is free to use any word.
fn texts(code: &str) -> Vec<(String, String)> {
    let of_language = |file: &str| file.ends_with(&format!("/{code}.rs"));
    let free = |file: &str| file.starts_with("practice/");
    let files = sources::code("src/text").into_iter().filter(|(file, _)| of_language(file) && !free(file));
    files.flat_map(|(file, code)| sources::literals(&code).into_iter().map(move |text| (file.clone(), text))).collect()
}

/// All texts of a language, with cards and customers.
fn all(code: &str) -> Vec<(String, String)> {
    let of_language = |file: &str| file.ends_with(&format!("/{code}.rs")) || file.contains(&format!("/{code}_"));
    let files = sources::code("src/text").into_iter().filter(|(file, _)| of_language(file));
    files.flat_map(|(file, code)| sources::literals(&code).into_iter().map(move |text| (file.clone(), text))).collect()
}

/// Without what is filled in: `{place}` is no word that anybody reads.
fn read(text: &str) -> String {
    let mut read = String::new();
    let mut inside = false;
    for c in text.chars() {
        match c {
            '{' => inside = true,
            '}' => inside = false,
            c if !inside => read.push(c),
            _ => {}
        }
    }
    read
}

/// The word that is shunned and stands in this text all the same.
fn slip<'a>(text: &str, shunned: &'a [Shunned]) -> Option<&'a Shunned> {
    shunned.iter().find(|shunned| {
        let text = shunned.but.iter().fold(read(text), |text, other| text.replace(other, ""));
        sources::mentions(&text, shunned.word)
    })
}

#[test]
fn a_thing_with_a_word_of_its_own_is_called_by_it() {
    for Term { german, english, said } in NAMED {
        assert_eq!(said(Language::German.text()), german);
        assert_eq!(said(Language::English.text()), english);
    }
}

#[test]
fn a_slip_would_be_noticed() {
    for text in [
        "Warten auf den dritten Link",
        "Rollen, aussen und innen",
        "Ihr Codename bleibt hier.",
        "Für eine Schnellrunde",
    ] {
        assert!(slip(text, &GERMAN).is_some(), "{text}");
    }
    for text in ["Your order is final.", "The talk begins.", "In the same order, at place 3"] {
        assert!(slip(text, &ENGLISH).is_some(), "{text}");
    }
    for text in ["You put {percent} in the same order.", "{card}, rank {place}", "How to talk about it"] {
        assert!(slip(text, &ENGLISH).is_none(), "{text}");
    }
}

#[test]
fn nothing_is_called_by_another_word() {
    for (code, shunned) in [("de", &GERMAN[..]), ("en", &ENGLISH[..])] {
        let texts = texts(code);
        assert!(texts.len() > 500, "only {} texts were found", texts.len());
        let slips: Vec<String> = texts
            .into_iter()
            .filter_map(|(file, text)| {
                slip(&text, shunned).map(|one| format!("{file}: {} → {}: {text}", one.word, one.ours))
            })
            .collect();
        assert!(slips.is_empty(), "{slips:#?}");
    }
}

#[test]
fn a_pile_is_not_a_deck() {
    // Where nobody sorts, and nothing is said of how it is done, no pile lies.
    let sorting = |file: &str| ["first/", "steps/", "guide/"].iter().any(|folder| file.starts_with(folder));
    for (code, pile) in [("de", "Stapel"), ("de", "Stapeln"), ("en", "pile"), ("en", "piles")] {
        for (file, text) in texts(code).into_iter().filter(|(file, _)| !sorting(file)) {
            assert!(!sources::mentions(&text, pile), "{file}: {text}");
        }
    }
}

#[test]
fn nobody_is_addressed_by_two_articles() {
    const ARTICLES: [&str; 5] = ["der", "die", "dem", "den", "des"];
    for (file, text) in all("de") {
        let text = text.to_lowercase();
        let words: Vec<&str> = text.split_whitespace().collect();
        for three in words.windows(3) {
            let doubled = ARTICLES.contains(&three[0]) && three[1] == "oder" && ARTICLES.contains(&three[2]);
            assert!(!doubled, "{file}: {text}");
        }
    }
}

#[test]
fn quotes_dashes_and_gaps_are_those_of_the_language() {
    for (file, text) in all("de") {
        assert!(!text.contains(['„', '“', '”', '’', '\'', 'ß']), "{file}: {text}");
        assert_eq!(text.matches('«').count(), text.matches('»').count(), "{file}: {text}");
    }
    for (file, text) in all("en") {
        assert!(!text.contains(['„', '«', '»', '’', '‘']), "{file}: {text}");
        assert_eq!(text.matches('“').count(), text.matches('”').count(), "{file}: {text}");
    }
    for (file, text) in all("de").into_iter().chain(all("en")) {
        assert!(!text.contains('"'), "a typewriter's quotes: {file}: {text}");
        assert!(!text.contains("...") && !text.contains("  ") && !text.contains(" - "), "{file}: {text}");
        // What belongs together is not torn apart at the end of a line.
        assert!(!text.contains(" %") && !text.contains("3 + 1") && !text.contains("St. G"), "{file}: {text}");
    }
    for language in Language::ALL {
        let date = (language.text().name.date)(20, "Januar", 2027);
        assert!(date.contains("\u{a0}Januar 2027"), "a day stays with its month: {date}");
    }
}

#[test]
fn no_sentence_is_too_long_to_be_read_once() {
    for (file, text) in all("de").into_iter().chain(all("en")) {
        for sentence in text.split(['.', '?', '!', ':', ';', '\n']) {
            let words = sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
            assert!(words <= 32, "{file}: {words} words: {sentence}");
        }
    }
}

/// Everything that leans on the article or on the study, by place.
fn attributed(text: &Text) -> Vec<&'static str> {
    [
        text.study.title,
        text.study.title_practice,
        text.study.source,
        text.study.not_ours,
        text.learn.origin,
        text.decks.from_study,
    ]
    .to_vec()
}

#[test]
fn only_these_texts_lean_on_the_article_or_the_study() {
    const SOURCE: [&str; 16] = [
        "Studie",
        "Studien",
        "study",
        "studies",
        "Artikel",
        "Fachartikel",
        "article",
        "Universität",
        "university",
        "St.\u{a0}Gallen",
        "Weibel",
        "Belz",
        "Lindenau",
        "Ivens",
        "Müllner",
        "Zupancic",
    ];
    for (code, language) in [("de", Language::German), ("en", Language::English)] {
        let allowed = attributed(language.text());
        let leans = |text: &str| SOURCE.iter().any(|word| sources::mentions(text, word));
        let (leaning, _): (Vec<_>, Vec<_>) = all(code).into_iter().partition(|(_, text)| leans(text));
        assert!(leaning.len() >= 4, "the texts are read as they are written");
        for (file, text) in leaning {
            assert!(allowed.contains(&text.as_str()), "{file}: {text}");
        }
    }
}

#[test]
fn the_origin_of_the_names_is_told_with_what_is_ours() {
    let [german, english] = [Language::German, Language::English].map(|language| language.text().learn.origin);
    for word in ["Fachartikel", "Spezialbank", "von uns", "weder gewichtet noch vollständig"] {
        assert!(german.contains(word), "{word}: {german}");
    }
    for word in ["specialist article", "specialist bank", "are ours", "neither weighted nor complete"] {
        assert!(english.contains(word), "{word}: {english}");
    }
}
