//! The binary. In the browser it starts the game; everything it does there is in the library. On a computer it prints what
//! stands on the page until the game has come, of the same texts, for the build to put into `index.html`.

/// The page's memory.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[cfg(target_arch = "wasm32")]
fn main() {
    role_cards::web::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    print!("{}", first_words::of_all_languages());
}

/// The start page without the game: its first words, its main button, which is a link and so leads on by itself once the game
/// is there, and the faces of some cards. It has the classes of the real one, so that nothing moves when that comes.
#[cfg(not(target_arch = "wasm32"))]
mod first_words {
    use role_cards::{
        cards::Direction,
        text::{Language, Text, card::pictogram, faces::card},
    };

    /// The words of each language in an element of its own; the style sheet shows one of them.
    pub fn of_all_languages() -> String {
        Language::ALL.map(of).concat()
    }

    fn of(language: Language) -> String {
        let text = language.text();
        let fan: String = role_cards::text::first::SHOWN.iter().map(|&(deck, id)| face(language, deck, id)).collect();
        format!(
            "<div class=\"boot-words\" lang=\"{tag}\"><header class=\"head\"><a class=\"head-name\" href=\"#\">\
             <span class=\"head-logo\" aria-hidden=\"true\"></span><span>{app}</span></a></header>\
             <main><section class=\"stack start\"><div class=\"stack start-lead\"><h1 class=\"title\">{lead}</h1>\
             <p class=\"lead\">{sentence}</p><ol class=\"start-steps\">{steps}</ol>\
             <p class=\"actions\"><a class=\"button strong large\" href=\"#new\">{new}</a></p>\
             <p class=\"boot-now hint\" role=\"status\">{loading}</p></div>\
             <div class=\"fan\" aria-hidden=\"true\">{fan}</div></section></main></div>",
            tag = language.tag(),
            app = plain(text.frame.app),
            lead = plain(text.start.lead),
            sentence = plain(text.start.sentence),
            steps = text.start.steps.map(step).concat(),
            new = plain(text.start.new_game),
            loading = plain(text.frame.loading),
        )
    }

    /// One of the steps of a game.
    fn step([word, how]: [&str; 2]) -> String {
        format!("<li><strong>{}</strong><span>{}</span></li>", plain(word), plain(how))
    }

    /// The front of a card, as `web/components/role_card.rs` lays it out.
    fn face(language: Language, direction: Direction, id: &str) -> String {
        let Some(words) = card(language, id) else { return String::new() };
        let text: &Text = language.text();
        let (deck, mark) = match direction {
            Direction::External => ("outside", text.name.outside_mark),
            Direction::Internal => ("inside", text.name.inside_mark),
        };
        let subtitle = words.subtitle.map(|subtitle| format!("<p class=\"card-subtitle\">{}</p>", plain(subtitle)));
        format!(
            "<div class=\"card\" data-deck=\"{deck}\"><p class=\"mark\" data-deck=\"{deck}\"><span class=\"mark-sign\" \
             aria-hidden=\"true\"></span><span>{mark}</span></p><svg class=\"pictogram\" aria-hidden=\"true\">\
             <use href=\"{pictogram}\"></use></svg><p class=\"card-name\">{name}</p>{subtitle}<p class=\"card-meaning\">{meaning}</p></div>",
            mark = plain(mark),
            pictogram = pictogram(id),
            name = plain(words.name),
            subtitle = subtitle.unwrap_or_default(),
            meaning = plain(words.meaning),
        )
    }

    /// A text as it stands in a page.
    fn plain(text: &str) -> String {
        text.replace('&', "&amp;").replace('<', "&lt;")
    }
}
