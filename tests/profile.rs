//! The role profile: what belongs to the core, to single accounts, and to none; how it is written, kept, and handed on.

use role_cards::{
    alone::{
        lookback::{Names, View},
        practised,
        profile::{Belonging, Draft, Heading, Profile},
    },
    cards::{
        AccountName, Card, Day, Deck, Depth, Direction, Mode, Note, Scenario, Seat, Setup,
        sort::{Action, Level, Step},
    },
    game::{Event, Game, Table},
    record::{csv, markdown, profile as document},
    saved::{SavedError, profile as form},
    text::Language,
};

const OUTSIDE: Direction = Direction::External;

fn name(name: &str) -> AccountName {
    AccountName::new(name).expect("a name")
}

/// An order of the external deck in which the card at the place 10 of its list, the Connector, has this rank.
fn connector_at(rank: usize) -> Vec<Card> {
    let mut cards: Vec<Card> = Deck::standard(OUTSIDE).cards().filter(|&card| card != Card(10)).collect();
    cards.insert(rank - 1, Card(10));
    cards
}

/// Sorts everything that is on the table into these orders and seals it.
fn play(mut game: Game, orders: &[Vec<Card>]) -> Game {
    for order in orders {
        loop {
            let Table::Turn { work, .. } = game.table() else { panic!("nobody's turn") };
            if let Some(pick) = work.pick() {
                let picked = pick.picked().len();
                let event = if pick.is_full() { Event::Seal } else { Event::Pick(order[picked]) };
                let is_over = event == Event::Seal;
                game.play(event).expect("possible");
                if is_over {
                    break;
                }
                continue;
            }
            let event = match work.sort().expect("piles").step() {
                Step::Deal => Event::Sort(Action::Deal(Level::Very)),
                Step::Offer { .. } => Event::Sort(Action::Keep),
                Step::Order { picked, .. } => Event::Sort(Action::Pick(order[*picked])),
                Step::Check { .. } => Event::Seal,
                step => panic!("one pile needs no {step:?}"),
            };
            let is_over = event == Event::Seal;
            game.play(event).expect("possible");
            if is_over {
                break;
            }
        }
        game.play(Event::Continue).ok();
    }
    game
}

fn alone(account: &str, day: u32, depth: Depth, orders: &[Vec<Card>]) -> Game {
    let decks = [OUTSIDE, Direction::Internal].into_iter().take(orders.len()).map(Deck::standard).collect();
    let setup = Setup::new(name(account), Mode::Alone, vec![Seat::Kam], decks, Day(day)).expect("a set-up");
    let setup = setup.with_depth(depth).expect("a set-up of this depth");
    play(Game::new(setup, 1), orders)
}

fn whole(account: &str, day: u32, rank: usize) -> Game {
    alone(account, day, Depth::Whole, &[connector_at(rank)])
}

fn quick(account: &str, day: u32, rank: usize) -> Game {
    alone(account, day, Depth::FirstFive, &[connector_at(rank)])
}

fn profile(games: &[Game]) -> Profile {
    Profile::new(games, &Names::default(), View::Kam)
}

/// How the Connector belongs when so many accounts are asked for: at how many it is high, of how many.
fn connector(profile: &Profile, at_least: usize) -> (Belonging, usize, usize) {
    let all = [Belonging::Core, Belonging::Single, Belonging::None];
    let roles = all.into_iter().flat_map(|belonging| profile.roles(belonging, at_least));
    let role = roles.into_iter().find(|role| role.id == "ext.konnektor").expect("every role belongs somewhere");
    (profile.belonging(role, at_least), role.high.len(), role.of)
}

/// The accounts of the finding: a role at the places 5, 4, 4, 2, 5 and 8.
fn six() -> Vec<Game> {
    [5, 4, 4, 2, 5, 8].into_iter().zip(1..).map(|(rank, day)| whole(&format!("Kunde {day}"), day, rank)).collect()
}

#[test]
fn a_role_at_5_4_4_2_5_and_8_is_core_at_five_of_six() {
    let profile = profile(&six());
    assert_eq!(profile.thresholds().collect::<Vec<_>>(), [2, 3, 4, 5, 6]);
    for (at_least, belonging) in
        [(2, Belonging::Core), (4, Belonging::Core), (5, Belonging::Core), (6, Belonging::Single)]
    {
        assert_eq!(connector(&profile, at_least), (belonging, 5, 6), "asked for {at_least}");
    }
    assert_eq!(profile.threshold(None), 4, "three of five, of six");
    assert_eq!((profile.threshold(Some(9)), profile.threshold(Some(1))), (6, 2));
}

#[test]
fn whole_and_quick_rounds_both_count_and_a_quick_one_says_nothing_below_the_fifth() {
    let games = [whole("A", 1, 3), quick("B", 2, 5), quick("C", 3, 6), whole("D", 4, 23)];
    assert_eq!(connector(&profile(&games), 2), (Belonging::Core, 2, 4));
    assert_eq!(connector(&profile(&games), 3), (Belonging::Single, 2, 4));
}

#[test]
fn the_latest_order_of_an_account_speaks_for_it_whole_or_quick() {
    let games = [whole("A", 1, 1), quick("A", 2, 9), whole("B", 1, 9), quick("B", 3, 1)];
    let profile = profile(&games);
    assert_eq!(connector(&profile, 2), (Belonging::Single, 1, 2));
    let role = profile.roles(Belonging::Single, 2).into_iter().find(|role| role.id == "ext.konnektor").expect("it");
    assert_eq!(document::accounts_of(role), "B");
}

#[test]
fn high_at_one_account_alone_is_never_the_core() {
    let profile = profile(&[whole("A", 1, 1)]);
    assert_eq!(profile.thresholds().count(), 0);
    assert_eq!(connector(&profile, 2), (Belonging::Single, 1, 1));
    // Only one of two accounts has sorted the other deck: there is nothing to share.
    let inside: Vec<Card> = Deck::standard(Direction::Internal).cards().collect();
    let games = [alone("A", 1, Depth::Whole, &[connector_at(1), inside]), whole("B", 2, 1)];
    let profile = Profile::new(&games, &Names::default(), View::Kam);
    assert!(profile.roles(Belonging::Core, 2).iter().all(|role| role.deck.shipped() == Some(OUTSIDE)));
}

#[test]
fn practice_never_enters() {
    let practice = |scenario| {
        let setup = practised::setup(scenario, &[OUTSIDE], Depth::Whole, Day(9)).expect("a set-up");
        play(Game::new(setup, 1), &[connector_at(23)])
    };
    let real = six();
    let all: Vec<Game> = real.iter().cloned().chain(Scenario::ALL.map(practice)).collect();
    assert_eq!(profile(&all), profile(&real));
}

#[test]
fn another_view_and_what_is_not_sealed_do_not_enter() {
    assert_eq!(Profile::new(&six(), &Names::default(), View::Leader), Profile::default());
    let setup = Setup::new(name("A"), Mode::Alone, vec![Seat::Kam], vec![Deck::standard(OUTSIDE)], Day(1));
    assert_eq!(profile(&[Game::new(setup.expect("a set-up"), 1)]), Profile::default());
}

#[test]
fn a_profile_is_written_of_eight_roles_at_most_and_the_most_carried_stand_first() {
    // Both decks are sorted alike everywhere: ten roles are high at all accounts.
    let inside: Vec<Card> = Deck::standard(Direction::Internal).cards().collect();
    let game = |account| alone(account, 1, Depth::Whole, &[connector_at(1), inside.clone()]);
    let profile = profile(&["A", "B", "C"].map(game));
    assert_eq!(profile.roles(Belonging::Core, 2).len(), 10);
    let written = profile.written(2);
    assert_eq!(written.len(), Profile::ROLES);
    let ranks: Vec<&str> = written.iter().map(|role| role.id.as_str()).collect();
    assert_eq!(ranks[..2], ["ext.konnektor", "int.spielfuehrer"], "the first ones of both decks");
    let six = Profile::new(&six(), &Names::default(), View::Kam);
    let high: Vec<usize> = six.roles(Belonging::Core, 2).iter().map(|role| role.high.len()).collect();
    assert!(high.is_sorted_by(|one, other| one >= other), "{high:?}");
}

#[test]
fn two_spellings_are_one_account_of_the_profile() {
    let games = [whole("falke", 1, 1), whole("Falke", 2, 9), whole("Falke AG", 3, 1)];
    let named = |profile: &Profile| profile.accounts().iter().map(|name| name.as_str().to_owned()).collect::<Vec<_>>();
    assert_eq!(named(&profile(&games)), ["Falke", "Falke AG"]);
    let mut names = Names::default();
    names.call(&name("Falke AG"), name("Falke"));
    let joined = Profile::new(&games, &names, View::Kam);
    assert_eq!(named(&joined), ["Falke"]);
    assert_eq!(connector(&joined, 2), (Belonging::Single, 1, 1), "the youngest order speaks for all spellings");
}

fn written() -> Draft {
    let mut draft = Draft::default();
    draft.at_least = Some(5);
    draft.names.call(&name("Kunde 6"), name("=Sechs"));
    draft.write(Heading::Purpose, Note::new("Schlüsselkunden *halten*\nund ausbauen").ok());
    draft
}

#[test]
fn what_is_written_reads_back_and_nothing_unsound_does() {
    for draft in [Draft::default(), written()] {
        assert_eq!(form::read(&form::write(&draft)), Ok(draft));
    }
    let mut draft = written();
    for heading in Heading::ALL {
        draft.write(heading, Note::new("Text").ok());
    }
    // The words that lie in browsers: under others, what is written would be unreadable there, or be lost in silence.
    let texts =
        ["purpose", "tasks", "powers", "responsibility"].map(|heading| format!("[\"{heading}\",\"Text\"]")).join(",");
    let kept = format!("{{\"names\":[[\"Kunde 6\",\"=Sechs\"]],\"at_least\":5,\"texts\":[{texts}]}}");
    assert_eq!(form::write(&draft), kept);
    for text in ["", "7", "{", "{\"names\":[[\"A\",\"\"]]}", "{\"texts\":[[\"salary\",\"x\"]]}", "{\"at_least\":-1}"] {
        assert_eq!(form::read(text), Err(SavedError::Unreadable), "{text}");
    }
}

#[test]
fn the_document_holds_the_core_what_is_written_and_the_study_apart() {
    let draft = written();
    let profile = Profile::new(&six(), &draft.names, View::Kam);
    for language in Language::ALL {
        let text = language.text();
        let document = document::document(&profile, &draft, View::Kam, language);
        let headings: Vec<&str> = document.sections.iter().map(|section| section.heading.as_str()).collect();
        let purpose = text.profile.headings[0].0;
        assert_eq!(headings, [text.profile.core, text.profile.single, purpose, text.study.title_practice]);
        let page = markdown::write(&document);
        assert!(page.contains(&(text.profile.high_at)(5, 6)), "{page}");
        assert!(page.contains("\\*halten\\*"), "what is typed means nothing: {page}");
        let table = document::table(&profile, &draft, language);
        let mut lines = csv_rows(&table);
        assert_eq!(lines.remove(0), text.profile.columns);
        assert_eq!(lines.len(), 23 + 1, "every sorted role, and what is written");
        assert!(lines.iter().all(|row| row.len() == text.profile.columns.len()));
        let row = lines.iter().find(|row| row[1] == "ext.konnektor").expect("the Connector");
        assert_eq!(row[3..6], [text.profile.core, "5", "6"]);
        assert!(!row[6].contains("Sechs"));
        assert_eq!(lines[23][0], purpose);
    }
}

/// The rows of a table, as a spreadsheet reads them.
fn csv_rows(table: &str) -> Vec<Vec<String>> {
    let table = table.strip_prefix('\u{FEFF}').expect("a byte order mark");
    let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(table.as_bytes());
    let rows = reader.records().map(|row| row.expect("a row"));
    rows.map(|row| row.iter().map(|cell| csv::stripped(cell).to_owned()).collect()).collect()
}
