//! The letters: whole exchanges, damage of every kind, what binds and what hides, and what chat programs do to links.

use chacha20poly1305::{
    ChaCha20Poly1305,
    aead::{Aead as _, KeyInit as _, Payload},
};
use hkdf::Hkdf;
use hpke::Deserializable as _;
use proptest::{prelude::*, test_runner::Config};
use role_cards::{
    cards::{Card, Day, Deck, Determinants, Direction, Ranking},
    letter::{
        Answer, ControlDigits, Damage, Disclosure, Forged, Guess, Hand, Invitation, KamReserve, LeaderReserve, Letter,
        PASTE_LIMIT, Pasted, Seed, Terms, find,
    },
};
use sha2::{Digest as _, Sha256};

const BOTH: [Direction; 2] = [Direction::External, Direction::Internal];

/// How many random cases: a quick number every day, and a million in the long run, by `ROLE_CARDS_CASES`.
fn cases(quick: u32) -> Config {
    let cases = std::env::var("ROLE_CARDS_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(quick);
    Config { cases, failure_persistence: None, ..Config::default() }
}

fn terms(decks: &[Direction], guess: bool) -> Terms {
    let determinants = Determinants::new([0, 1, 2, 3, 0, 1, 2, 3, 1]).expect("levels");
    Terms::new(decks.to_vec(), Day(20_781), guess, determinants, 0xBEEF).expect("terms")
}

fn hand(terms: &Terms, seed: u64) -> Hand {
    let mut random = fastrand::Rng::with_seed(seed);
    let decks = terms.decks().iter().map(|&direction| Deck::standard(direction));
    let rankings: Vec<Ranking> = decks.map(|deck| Ranking::shuffled(&deck, &mut random)).collect();
    let set = |ranking: &Ranking| {
        let mut set = [ranking.cards()[1], ranking.cards()[4], ranking.cards()[2]];
        set.sort_unstable();
        set
    };
    let guess = terms.guess().then(|| rankings.iter().map(set).collect::<Guess>());
    Hand::new(terms, rankings, guess).expect("a hand")
}

fn seed(number: u8) -> Seed {
    Seed([number; 32])
}

/// One whole exchange.
struct Talk {
    terms: Terms,
    leader: Hand,
    kam: Hand,
    invitation: Invitation,
    answer: Answer,
    disclosure: Disclosure,
}

fn talk(terms: Terms) -> Talk {
    let (leader, kam) = (hand(&terms, 1), hand(&terms, 2));
    let invitation = Invitation::new(&terms, &leader, &seed(7));
    let answer = Answer::new(&invitation, &kam, &seed(9)).expect("an answer");
    let disclosure = Disclosure::new(&invitation, &answer, &leader, &seed(7)).expect("a disclosure");
    Talk { terms, leader, kam, invitation, answer, disclosure }
}

fn letters(talk: &Talk) -> Vec<Letter> {
    vec![
        Letter::Invitation(talk.invitation.clone()),
        Letter::Answer(talk.answer.clone()),
        Letter::Disclosure(talk.disclosure.clone()),
        Letter::LeaderReserve(LeaderReserve { seed: seed(7), terms: talk.terms.clone(), hand: talk.leader.clone() }),
        Letter::KamReserve(KamReserve::new(&talk.invitation, talk.kam.clone(), seed(9))),
    ]
}

fn every_kind_of_terms() -> Vec<Terms> {
    let orders: [&[Direction]; 4] =
        [&BOTH, &[Direction::Internal, Direction::External], &[Direction::External], &[Direction::Internal]];
    orders.into_iter().flat_map(|decks| [terms(decks, false), terms(decks, true)]).collect()
}

#[test]
fn both_sides_end_with_both_hands_and_the_same_digits() {
    for terms in every_kind_of_terms() {
        let talk = talk(terms);
        assert!(talk.answer.answers(&talk.invitation) && talk.disclosure.discloses(&talk.invitation));
        assert_eq!(talk.answer.open(&talk.invitation, &seed(7)), Ok(talk.kam.clone()));
        let (leader, digits) = talk.disclosure.open(&talk.invitation, &talk.kam, &seed(9)).expect("opens");
        assert_eq!(leader, talk.leader);
        assert_eq!(digits, ControlDigits::of_leader(&talk.invitation, &talk.answer, &seed(7)));
    }
}

#[test]
fn every_letter_comes_back_from_its_text_and_fits_a_link() {
    for terms in every_kind_of_terms() {
        for letter in letters(&talk(terms)) {
            let text = letter.to_text();
            assert!(text.len() < 170, "{} characters", text.len());
            assert!(text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()));
            assert_eq!(Letter::parse(&text), Ok(letter.clone()));
            assert_eq!(Letter::parse(&text.to_lowercase()), Ok(letter.clone()));
            assert_eq!(Letter::parse(&text.replace('0', "o").replace('1', "l")), Ok(letter.clone()));
            assert_eq!(find(&format!("https://example.org/rc/#{text}")), Pasted::One(letter));
        }
    }
}

#[test]
fn a_link_is_the_page_with_the_letter_behind_it() {
    for letter in letters(&talk(terms(&BOTH, true))) {
        let link = letter.link("https://example.org/cards/");
        assert_eq!(link, format!("https://example.org/cards/#{}", letter.to_text()));
        assert_eq!(find(&link), Pasted::One(letter));
    }
}

#[test]
fn the_lengths_are_frozen() {
    let lengths: Vec<usize> = letters(&talk(terms(&BOTH, true))).iter().map(|letter| letter.to_text().len()).collect();
    assert_eq!(lengths, [141, 128, 128, 120, 133]);
}

/// The letters of two talks: with and without a guess, with two decks and with one.
fn specimens() -> Vec<Letter> {
    [terms(&BOTH, true), terms(&BOTH[1..], false)].into_iter().flat_map(|terms| letters(&talk(terms))).collect()
}

#[test]
fn every_changed_character_is_refused() {
    for letter in specimens() {
        let text: Vec<char> = letter.to_text().chars().collect();
        for at in 0..text.len() {
            for other in ('0'..='9').chain('A'..='Z').chain(['!', '?', 'ä', '\u{202E}']) {
                let mut changed = text.clone();
                changed[at] = other;
                let changed: String = changed.into_iter().collect();
                if !spelled_alike(text[at], other) {
                    let link = format!("https://example.org/#{changed}");
                    assert!(matches!(find(&link), Pasted::None(_)), "{link}");
                }
                match Letter::parse(&changed) {
                    // O is read as 0, and I and L as 1: the same letter in another spelling.
                    Ok(read) => assert_eq!(
                        (read, spelled_alike(text[at], other)),
                        (letter.clone(), true),
                        "place {at}: {other}"
                    ),
                    Err(damage) => assert!(!spelled_alike(text[at], other), "place {at}: {other}: {damage:?}"),
                }
            }
        }
    }
}

fn spelled_alike(a: char, b: char) -> bool {
    let plain = |c| match c {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    plain(a) == plain(b)
}

#[test]
fn every_cut_says_how_much_is_lacking() {
    for letter in specimens() {
        let text = letter.to_text();
        for len in 2..text.len() {
            assert_eq!(Letter::parse(&text[..len]), Err(Damage::Short(text.len() - len)));
            let link = format!("https://example.org/#{}", &text[..len]);
            assert_eq!(find(&link), Pasted::None(Damage::Short(text.len() - len)), "{link}");
            assert!(Letter::parse(&text[text.len() - len..]).is_err(), "cut at the start");
            let headless = format!("https://example.org/#{}", &text[text.len() - len..]);
            assert!(matches!(find(&headless), Pasted::None(_)), "{headless}");
            assert!(Letter::parse(&format!("{}{}", &text[..len - 1], &text[len..])).is_err(), "cut in the middle");
        }
        for extra in 1..9 {
            let long = format!("{text}{}", &"7Z7Z7Z7Z7Z"[..extra]);
            assert_eq!(Letter::parse(&long), Err(Damage::Long(extra)));
        }
    }
}

#[test]
fn every_swap_of_neighbours_is_refused() {
    for letter in specimens() {
        let text: Vec<char> = letter.to_text().chars().collect();
        for at in 1..text.len() {
            let mut swapped = text.clone();
            swapped.swap(at - 1, at);
            if swapped != text {
                let swapped: String = swapped.into_iter().collect();
                assert!(Letter::parse(&swapped).is_err(), "place {at}");
                assert!(matches!(find(&format!("#{swapped}")), Pasted::None(_)), "place {at}");
            }
        }
    }
}

#[test]
fn what_is_no_letter_says_so() {
    assert_eq!(find(""), Pasted::None(Damage::Nothing));
    assert_eq!(find("Guten Morgen! Bis später."), Pasted::None(Damage::Nothing));
    assert_eq!(find("https://example.org/#new"), Pasted::None(Damage::Nothing));
    assert_eq!(find("#game/abcdefgh"), Pasted::None(Damage::Nothing));
    assert_eq!(find("javascript:window.hit=1//</textarea>"), Pasted::None(Damage::Nothing));
    assert_eq!(find(&"x".repeat(PASTE_LIMIT + 1)), Pasted::None(Damage::Endless));
    assert_eq!(find(&"ü ".repeat(PASTE_LIMIT / 2)), Pasted::None(Damage::Endless), "cut in the midst of a character");
    // The next version, whatever it may hold.
    assert_eq!(find("https://example.org/#4480ABCDEF"), Pasted::None(Damage::Newer));
}

#[test]
fn two_letters_in_one_text_are_both_found() {
    let talk = talk(terms(&BOTH, false));
    let [first, second] = [0, 1].map(|at| format!("https://example.org/#{}", letters(&talk)[at].to_text()));
    let both = letters(&talk)[..2].to_vec();
    assert_eq!(find(&format!("{first}\n{second}")), Pasted::Several(both));
    let long = format!("{}{second}", "Guten Morgen! ".repeat(PASTE_LIMIT / 10));
    assert_eq!(find(&long), Pasted::One(letters(&talk)[1].clone()), "the end of a longer text is looked through");
    assert_eq!(find(&format!("{first}\n{first}")), Pasted::One(letters(&talk)[0].clone()));
}

#[test]
fn a_foreign_character_inside_a_letter_has_changed_it_and_nothing_is_lacking() {
    for letter in letters(&talk(terms(&BOTH, true))) {
        let text = letter.to_text();
        for at in [5, 30, text.len() - 2] {
            for foreign in ["ü", "*", "…", "??"] {
                let instead =
                    format!("https://example.org/#{}{foreign}{}", &text[..at], &text[at + foreign.chars().count()..]);
                assert_eq!(find(&instead), Pasted::None(Damage::Changed), "{instead}");
                let between = format!("https://example.org/#{}{foreign}{}", &text[..at], &text[at..]);
                assert_eq!(find(&between), Pasted::None(Damage::Changed), "{between}");
            }
        }
        for behind in ["/", "&ref=https://mail.example", "?utm=1#top", "/#", ")."] {
            assert_eq!(find(&format!("https://example.org/#{text}{behind}")), Pasted::One(letter.clone()), "{behind}");
        }
    }
}

/// A link broken into lines of so many characters, as mail programs do it.
fn broken(link: &str, width: usize, between: &str) -> String {
    let lines: Vec<_> = link.as_bytes().chunks(width).map(|line| String::from_utf8_lossy(line)).collect();
    lines.join(between)
}

fn grouped(text: &str, size: usize, between: &str) -> String {
    broken(text, size, between)
}

/// How programs hand on a link, by their names.
fn wrapped(text: &str) -> Vec<(&'static str, String)> {
    let link = &format!("https://cards.example.org/play/#{text}");
    let quoted = &link.replace(':', "%3A").replace('/', "%2F").replace('#', "%23");
    let twice = &quoted.replace('%', "%25");
    let (head, tail) = link.split_at(92);
    let safe = |region: &str, amp: &str| {
        format!(
            "https://{region}.safelinks.protection.outlook.com/?url={quoted}{amp}data=05%7C02%7Canna.meier%40example.ch\
             %7C5f3c1b7d2ab74e0c9a1108dd0c7e4b21%7C0%7C0%7C638681234567890123%7CUnknown%7CTWFpbGZsb3d8eyJFbXB0eU1hcGkiOnRydWU\
             %3D%7C0%7C%7C%7C{amp}sdata=Zp3%2Bk1%2Fq0w%3D{amp}reserved=0"
        )
    };
    vec![
        ("plain", link.clone()),
        ("blanks around", format!("  {link}\n")),
        ("in a sentence", format!("Hoi Anna, hier der Link: {link}. Bis morgen")),
        ("question mark after", format!("Hast du {link}?")),
        ("comma after", format!("{link}, danke")),
        ("exclamation mark after", format!("{link}!")),
        ("emoji after", format!("{link}👍🏽")),
        ("ellipsis after", format!("{link}…")),
        ("between lines", format!("Hoi Anna\n{link}\nLiebe Grüsse")),
        ("a number on the next line", format!("{link}\n079 123 45 67")),
        ("one word on the next line", format!("{link}\nMFG")),
        ("angle brackets", format!("<{link}>")),
        ("URL: prefix", format!("<URL:{link}>")),
        ("quotes", format!("\"{link}\"")),
        ("single quotes", format!("'{link}'")),
        ("guillemets", format!("«{link}»")),
        ("German quotes", format!("„{link}“")),
        ("brackets", format!("({link})")),
        ("number sign as %23", link.replace('#', "%23")),
        ("number sign as %2523", link.replace('#', "%2523")),
        ("number sign as an entity", link.replace('#', "&#35;")),
        ("number sign as a hexadecimal entity", link.replace('#', "&#x23;")),
        ("number sign as a named entity", link.replace('#', "&num;")),
        ("number sign escaped in JSON", link.replace('#', "\\u0023")),
        ("wide number sign", link.replace('#', "＃")),
        ("tracking after", format!("{link}?fbclid=IwAR0123&utm_source=x")),
        ("Outlook, SafeLinks", safe("eur01", "&")),
        ("Outlook, SafeLinks in HTML", safe("nam04", "&amp;")),
        (
            "Outlook, SafeLinks with the fragment behind",
            format!(
                "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fcards.example.org%2Fplay%2F&data=05%7C02&reserved=0#{text}"
            ),
        ),
        ("Outlook, plain text of a mail", format!("Einladung<{}>\r\n\r\nBeste Grüsse\r\nAnna", safe("eur03", "&"))),
        ("Outlook, both forms", format!("{link}<{}>", safe("eur03", "&"))),
        ("Outlook, SafeLinks broken at 76", broken(&safe("eur01", "&"), 76, "\r\n")),
        ("Outlook, quoted-printable", broken(&safe("eur01", "&").replace('=', "=3D"), 75, "=\r\n")),
        ("mail, quoted-printable", broken(link, 75, "=\r\n")),
        ("mail, broken at 72", broken(link, 72, "\r\n")),
        ("mail, broken and indented", broken(link, 72, "\r\n    ")),
        ("mail, answered", format!("> {}\r\n", broken(link, 70, "\r\n> "))),
        ("mail, answered twice", format!(">> {}\r\n", broken(link, 70, "\r\n>> "))),
        ("mail, a bar in front", format!("| {}\r\n", broken(link, 70, "\r\n| "))),
        ("mail, in HTML", format!("<p><a href=\"{link}\" target=\"_blank\">{link}</a></p>")),
        (
            "mail gate, Proofpoint 2",
            format!(
                "https://urldefense.proofpoint.com/v2/url?u=https-3A__cards.example.org_play_-23{text}&d=DwMFaQ&c=euGZstcaTDllvimEN8b7jXrwqOf"
            ),
        ),
        (
            "mail gate, Proofpoint 3",
            format!("https://urldefense.com/v3/__https://cards.example.org/play/*{text}__;Iw!!N4vogdjh!aBc-123$"),
        ),
        ("mail gate, Barracuda", format!("https://linkprotect.cudasvc.com/url?a={quoted}&c=E,1,abc&typo=1")),
        (
            "Teams, old",
            format!(
                "[24.11. 10:32] Anna Meier\r\n{link}\r\n\r\n<https://teams.microsoft.com/l/message/19:ab12@thread.v2/1732441935?context=%7B%22contextType%22:%22chat%22%7D>"
            ),
        ),
        (
            "Teams, old, safe link",
            format!(
                "https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url={quoted}&locale=de-ch&dest=https%3A%2F%2Fteams.microsoft.com%2Fapi&pc=x&wau=y&si=1"
            ),
        ),
        ("Teams, new", format!("Anna Meier, 10:32\n\u{200B}{link}\u{200B}\n\u{FEFF}")),
        (
            "Teams, new, safe link in a safe link",
            format!(
                "https://statics.teams.cdn.office.net/evergreen-assets/safelinks/2/atp-safelinks.html?url=https%3A%2F%2Feur01.safelinks.protection.outlook.com%2F%3Furl%3D{twice}%26data%3D05&locale=de"
            ),
        ),
        ("Teams, zero-width characters inside", format!("{head}\u{200B}{tail}\u{FEFF}")),
        ("Teams, quoted", format!("Anna Meier\n24.11.2026 10:32\n> {link}\n\nDanke!")),
        ("Slack, raw", format!("<{link}>")),
        ("Slack, labelled", format!("Schau <{link}|Einladung>, bis gleich!")),
        ("Slack, labelled by itself", format!("<{link}|{link}>")),
        ("Slack, labelled by its beginning", format!("<{link}|{}…>", &link[..60])),
        ("Slack, redirect", format!("https://slack-redir.net/link?url={quoted}&v=3")),
        ("Slack, copied", format!("Anna Meier\n  10:32 AM\n{link}\n")),
        ("Zoom, chat", format!("10:32:15 From Anna Meier to Everyone:\n\t{link}\n")),
        ("Zoom, saved chat", format!("10:32:15\t From  Anna Meier : {link}\r\n")),
        ("Zoom, direct", format!("Anna Meier to Me (Direct Message) 10:32 AM\n{link}")),
        ("WhatsApp", format!("\u{200E}[24.11.26, 10:32:15] Anna Meier: \u{200E}{link}")),
        ("WhatsApp, bold", format!("*{link}*")),
        ("WhatsApp, italic and struck", format!("_{link}_ ~{link}~")),
        ("Signal", format!("Anna Meier, 24.11.2026 10:32\n{link}\n✓✓")),
        ("Telegram", format!("Anna Meier, [24.11.2026 10:32]\n{link}")),
        ("iMessage", format!("\u{FFFC}{link}\u{FFFC}")),
        ("Google redirect", format!("https://www.google.com/url?q={quoted}&sa=D&source=calendar&usg=AOvVaw0")),
        ("Facebook redirect", format!("https://l.facebook.com/l.php?u={quoted}&h=AT0abc")),
        ("markdown", format!("[Einladung]({link})")),
        ("markdown, titled", format!("[Einladung](<{link}> \"Karten\")")),
        ("markdown, code", format!("`{link}`")),
        ("markdown, code block", format!("```\n{link}\n```")),
        ("directional marks", format!("\u{202A}{link}\u{202C}")),
        ("non-breaking blanks", format!("\u{A0}{link}\u{A0}")),
        ("soft hyphens", broken(link, 20, "\u{AD}")),
        ("word joiners", broken(link, 10, "\u{2060}")),
        ("small letters", link.to_lowercase()),
        ("the letter alone", text.to_owned()),
        ("the letter alone in small letters", text.to_lowercase()),
        ("the letter alone, broken", broken(text, 64, "\r\n")),
        ("with its number sign", format!("#{text}")),
        ("in groups with hyphens", grouped(text, 5, "-")),
        ("in groups with blanks", grouped(text, 4, " ")),
        ("in groups, after a number sign", format!("#{}", grouped(text, 5, "-"))),
    ]
}

#[test]
fn links_are_found_however_programs_bend_them() {
    for letter in letters(&talk(terms(&BOTH, true))) {
        let lost = wrapped(&letter.to_text()).into_iter().filter(|(_, bent)| find(bent) != Pasted::One(letter.clone()));
        assert_eq!(lost.collect::<Vec<_>>(), []);
    }
}

/// What is damaged stays damaged, also in a wrapper.
#[test]
fn a_bent_and_damaged_link_is_never_mended_into_another() {
    let letter = &letters(&talk(terms(&BOTH, true)))[1];
    let text = letter.to_text();
    for at in (0..text.len()).step_by(7) {
        let mut changed: Vec<char> = text.chars().collect();
        changed[at] = if changed[at] == '7' { '8' } else { '7' };
        for (program, bent) in wrapped(&changed.into_iter().collect::<String>()) {
            assert!(matches!(find(&bent), Pasted::None(_)), "{program}: {bent}");
        }
    }
}

#[test]
fn invitations_differ_only_where_they_must() {
    let terms = terms(&BOTH, true);
    let bytes = |hand_seed, key_seed| {
        Letter::Invitation(Invitation::new(&terms, &hand(&terms, hand_seed), &seed(key_seed))).to_bytes()
    };
    let differing = |a: &[u8], b: &[u8]| (0..a.len()).filter(|&at| a[at] != b[at]).collect::<Vec<_>>();
    // First byte and terms: 20; key: 20 to 51; commitment: 52 to 83; check: the last four.
    for at in differing(&bytes(1, 7), &bytes(2, 7)) {
        assert!(at >= 52, "another hand changes the commitment and the check alone, not byte {at}");
    }
    for at in differing(&bytes(1, 7), &bytes(1, 8)) {
        assert!(at >= 20, "another seed changes key, commitment and check alone, not byte {at}");
    }
}

#[test]
fn a_stranger_opens_nothing() {
    let talk = talk(terms(&BOTH, false));
    assert_eq!(talk.answer.open(&talk.invitation, &seed(8)), Err(Forged));
    assert!(talk.disclosure.open(&talk.invitation, &talk.kam, &seed(8)).is_err());
    assert!(talk.disclosure.open(&talk.invitation, &talk.leader, &seed(9)).is_err());
    let other = Invitation::new(&talk.terms, &talk.leader, &seed(8));
    assert!(!talk.answer.answers(&other) && !talk.disclosure.discloses(&other));
    assert_eq!(talk.answer.open(&other, &seed(7)), Err(Forged));
}

#[test]
fn reserve_codes_bring_every_step_back() {
    for terms in every_kind_of_terms() {
        let talk = talk(terms);
        let Ok(Letter::LeaderReserve(leader)) = Letter::parse(&letters(&talk)[3].to_text()) else {
            panic!("a reserve")
        };
        let invitation = Invitation::new(&leader.terms, &leader.hand, &leader.seed);
        assert_eq!(invitation, talk.invitation);
        assert_eq!(
            Disclosure::new(&invitation, &talk.answer, &leader.hand, &leader.seed),
            Some(talk.disclosure.clone())
        );
        let Ok(Letter::KamReserve(kam)) = Letter::parse(&letters(&talk)[4].to_text()) else { panic!("a reserve") };
        assert!(kam.is_for(&talk.invitation));
        assert_eq!(Answer::new(&talk.invitation, &kam.hand, &kam.seed), Some(talk.answer.clone()));
        assert!(talk.disclosure.open(&talk.invitation, &kam.hand, &kam.seed).is_ok());
    }
}

#[test]
fn a_hand_must_fit_its_terms() {
    let with = terms(&BOTH, true);
    let without = terms(&BOTH, false);
    let full = hand(&with, 3);
    let rankings = full.rankings().to_vec();
    assert!(Hand::new(&with, rankings.clone(), None).is_none(), "a guess is asked for");
    assert!(Hand::new(&without, rankings.clone(), full.guess().cloned()).is_none(), "no guess is asked for");
    assert!(Hand::new(&without, rankings[..1].to_vec(), None).is_none(), "a ranking is lacking");
    assert!(Hand::new(&without, rankings.iter().rev().cloned().collect(), None).is_none(), "the decks are swapped");
    for set in [[0, 0, 1], [2, 1, 3], [0, 1, 23]] {
        let guess = vec![set.map(Card), [0, 1, 2].map(Card)];
        assert!(Hand::new(&with, rankings.clone(), Some(guess)).is_none(), "{set:?} is no set of three cards");
    }
    assert!(Terms::new(vec![], Day(0), false, Determinants::default(), 0).is_none());
    assert!(Terms::new(vec![Direction::External; 2], Day(0), false, Determinants::default(), 0).is_none());
    assert!(Determinants::new([0, 0, 0, 0, 4, 0, 0, 0, 0]).is_none());
}

#[test]
fn a_talk_is_the_same_only_by_all_its_terms() {
    let levels = |last| Determinants::new([0, 0, 0, 0, 0, 0, 0, 0, last]).expect("levels");
    let terms = |decks: &[Direction], day, guess, last, talk| {
        Terms::new(decks.to_vec(), Day(day), guess, levels(last), talk).expect("terms")
    };
    let ours = terms(&BOTH, 20_781, false, 0, 77);
    assert!(ours.is_same_talk(&terms(&BOTH, 20_781, false, 0, 77)));
    for (what, other) in [
        ("another number", terms(&BOTH, 20_781, false, 0, 78)),
        ("another day with the same number", terms(&BOTH, 20_782, false, 0, 77)),
        ("one deck with the same number", terms(&BOTH[..1], 20_781, false, 0, 77)),
        ("the decks in another order", terms(&[BOTH[1], BOTH[0]], 20_781, false, 0, 77)),
        ("with a guess", terms(&BOTH, 20_781, true, 0, 77)),
        ("in another situation", terms(&BOTH, 20_781, false, 3, 77)),
    ] {
        assert!(!ours.is_same_talk(&other) && !other.is_same_talk(&ours), "{what}");
    }
}

/// Where the terms lie in an invitation: behind the first byte.
const TERMS: usize = 1;

#[test]
fn terms_of_other_decks_and_in_a_second_encoding_are_refused() {
    // Each change of one byte of the terms, for invitations to these decks: its place, and what is XORed into it.
    let deck = |at| (TERMS + at, 1);
    let flags = |changed| (TERMS + 13, changed);
    for (what, decks, (at, changed)) in [
        ("another deck, by the first byte of its digest", &BOTH[..], deck(0)),
        ("another deck, by the last byte of its digest", &BOTH[..], deck(7)),
        ("another deck of one", &BOTH[..1], deck(0)),
        ("a spare byte that says nothing", &BOTH[..], (TERMS + 12, 1)),
        ("no deck, which could be read as both", &BOTH[..], flags(3)),
        ("one deck that is second", &BOTH[..1], flags(4)),
        ("one deck that comes first", &BOTH[1..], flags(4)),
        ("a flag that nobody knows", &BOTH[..], flags(16)),
        ("the highest flag", &BOTH[..], flags(128)),
        ("bits in front of the determinants", &BOTH[..], (TERMS + 14, 4)),
        ("the highest bit in front of the determinants", &BOTH[..], (TERMS + 14, 128)),
    ] {
        for guess in [false, true] {
            let talk = talk(terms(decks, guess));
            let bytes = Letter::Invitation(talk.invitation.clone()).to_bytes();
            let body = &bytes[..bytes.len() - 4];
            assert_eq!(Letter::parse(&spelled(body)), Ok(Letter::Invitation(talk.invitation)), "as it was written");
            let mut body = body.to_vec();
            body[at] ^= changed;
            assert_eq!(Letter::parse(&spelled(&body)), Err(Damage::Senseless), "{what}");
        }
    }
}

/// The seven u-coordinates of low order on Curve25519 that fit 255 bits (RFC 7748, section 6.1): no secret can be shared
/// with them.
#[test]
fn an_invitation_with_a_key_of_low_order_is_refused_when_it_is_opened() {
    let one = |byte: u8, rest: u8, last: u8| {
        let mut key = [rest; 32];
        (key[0], key[31]) = (byte, last);
        key
    };
    let hexadecimal = |digits: &str| -> [u8; 32] {
        std::array::from_fn(|at| u8::from_str_radix(&digits[2 * at..2 * at + 2], 16).expect("hexadecimal"))
    };
    let keys = [
        one(0, 0, 0),
        one(1, 0, 0),
        hexadecimal("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"),
        hexadecimal("5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157"),
        one(0xEC, 0xFF, 0x7F),
        one(0xED, 0xFF, 0x7F),
        one(0xEE, 0xFF, 0x7F),
    ];
    let talk = talk(terms(&BOTH, false));
    let bytes = Letter::Invitation(talk.invitation).to_bytes();
    let with_key = |key: &[u8]| [&bytes[..20], key, &bytes[52..bytes.len() - 4]].concat();
    assert!(Letter::parse(&spelled(&with_key(&bytes[20..52]))).is_ok(), "its own key is one");
    for key in keys {
        assert_eq!(Letter::parse(&spelled(&with_key(&key))), Err(Damage::Senseless), "{key:02x?}");
    }
}

#[test]
fn control_digits_are_two_groups_of_four() {
    let written = |number| ControlDigits::from_number(number).map(|digits| digits.to_string());
    assert_eq!(written(70_008), Some("0007 0008".to_owned()));
    assert_eq!(written(99_999_999), Some("9999 9999".to_owned()));
    assert_eq!(written(100_000_000), None);
}

/// The vectors of `PROTOCOL.md`: what a second client must write, too.
#[test]
fn the_vectors_of_the_protocol_document_hold() {
    let document = include_str!("../PROTOCOL.md");
    let plain = Terms::new(BOTH.to_vec(), Day(20_781), false, Determinants::default(), 1).expect("terms");
    let turned = [Direction::Internal, Direction::External];
    for terms in [plain, terms(&turned, true)] {
        let ranking = |direction: Direction, turn: bool| {
            let mut cards: Vec<Card> = Deck::standard(direction).cards().collect();
            if turn {
                cards.reverse();
            }
            Ranking::new(cards).expect("a ranking")
        };
        let rankings = |turn| terms.decks().iter().map(|&direction| ranking(direction, turn)).collect();
        // In the order of the turned decks.
        let guess = |sets: [[u8; 3]; 2]| terms.guess().then(|| sets.map(|set| set.map(Card)).to_vec());
        let leader = Hand::new(&terms, rankings(false), guess([[0, 5, 16], [1, 2, 4]])).expect("a hand");
        let kam = Hand::new(&terms, rankings(true), guess([[14, 15, 16], [20, 21, 22]])).expect("a hand");
        let leader_seed = Seed(std::array::from_fn(|at| u8::try_from(at).expect("small")));
        let kam_seed = Seed(std::array::from_fn(|at| u8::try_from(at + 32).expect("small")));
        let invitation = Invitation::new(&terms, &leader, &leader_seed);
        let answer = Answer::new(&invitation, &kam, &kam_seed).expect("an answer");
        let disclosure = Disclosure::new(&invitation, &answer, &leader, &leader_seed).expect("a disclosure");
        let digits = ControlDigits::of_leader(&invitation, &answer, &leader_seed);
        let vectors = [
            Letter::Invitation(invitation.clone()).to_text(),
            Letter::Answer(answer).to_text(),
            Letter::Disclosure(disclosure).to_text(),
            Letter::LeaderReserve(LeaderReserve { seed: leader_seed, terms: terms.clone(), hand: leader.clone() })
                .to_text(),
            Letter::KamReserve(KamReserve::new(&invitation, kam.clone(), kam_seed)).to_text(),
            digits.to_string(),
        ];
        for vector in vectors {
            assert!(document.contains(&vector), "PROTOCOL.md lacks {vector}");
        }
    }
}

/// A leader's client that was changed to lie: it has every key of the leader, and seals whatever it likes.
struct Liar {
    invitation: Vec<u8>,
    answer: Vec<u8>,
}

fn derived(seed: [u8; 32], purpose: &str) -> [u8; 32] {
    let mut key = [0; 32];
    Hkdf::<Sha256>::new(Some(b"rolecards/1"), &seed).expand(purpose.as_bytes(), &mut key).expect("a short key");
    key
}

fn nonce(seed: [u8; 32]) -> [u8; 32] {
    derived(seed, "commit-nonce")
}

/// A hand as letters hold it, out of a reserve code, where it lies in the open.
fn packed(terms: &Terms, hand: &Hand) -> Vec<u8> {
    let reserve = LeaderReserve { seed: seed(0), terms: terms.clone(), hand: hand.clone() };
    Letter::LeaderReserve(reserve).to_bytes()[33..52].to_vec()
}

/// The letter of these bytes, with their check, as it arrives in another browser.
fn posted(bytes: &[u8]) -> Letter {
    Letter::parse(&spelled(bytes)).expect("a letter")
}

/// These bytes, with their check, as a text.
fn spelled(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let check = Sha256::new_with_prefix(b"rolecards/1 check\0").chain_update(bytes).finalize();
    let mut bits: Vec<u8> =
        bytes.iter().chain(&check[..4]).flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1)).collect();
    bits.resize(bits.len().div_ceil(5) * 5, 0);
    let digit = |bits: &[u8]| char::from(ALPHABET[bits.iter().fold(0, |digit, bit| digit << 1 | usize::from(*bit))]);
    bits.chunks(5).map(digit).collect()
}

impl Liar {
    /// The disclosure of these bytes as hand and nonce, with the keys of this seed.
    fn tells(&self, seed: [u8; 32], hand: &[u8], nonce: &[u8]) -> Disclosure {
        type Kem = hpke::kem::X25519HkdfSha256;
        let (secret, _) = <Kem as hpke::Kem>::derive_keypair(&derived(seed, "kem"));
        let encapsulated = <Kem as hpke::Kem>::EncappedKey::from_bytes(&self.answer[9..41]).expect("a key");
        let context = hpke::setup_receiver::<hpke::aead::ChaCha20Poly1305, hpke::kdf::HkdfSha256, Kem>(
            &hpke::OpModeR::Base,
            &secret,
            &encapsulated,
            &Sha256::digest(&self.invitation),
        );
        let mut key = [0; 32];
        context.expect("a context").export(b"rolecards/1 reveal key", &mut key).expect("a short key");
        let both = Sha256::new_with_prefix(&self.invitation).chain_update(&self.answer).finalize();
        let text = Payload { msg: &[hand, nonce].concat(), aad: &both };
        let sealed = ChaCha20Poly1305::new(&key.into()).encrypt(&[0; 12].into(), text).expect("sealed");
        let trace = Sha256::digest(&self.invitation);
        match posted(&[&[0x13], &trace[..8], &sealed].concat()) {
            Letter::Disclosure(disclosure) => disclosure,
            other => panic!("{other:?} is no disclosure"),
        }
    }
}

prop_compose! {
    fn a_talk()(decks in 0..4_usize, guess: bool, day: u32, talk: u16, levels in prop::array::uniform9(0..4_u8)) -> Terms {
        let decks: &[Direction] = [BOTH.as_slice(), &[BOTH[1], BOTH[0]], &BOTH[..1], &BOTH[1..]][decks];
        Terms::new(decks.to_vec(), Day(day), guess, Determinants::new(levels).expect("levels"), talk).expect("terms")
    }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn any_exchange_ends_well(terms in a_talk(), a: u64, b: u64, x: [u8; 32], y: [u8; 32]) {
        let (leader, kam) = (hand(&terms, a), hand(&terms, b));
        let invitation = Invitation::new(&terms, &leader, &Seed(x));
        prop_assert_eq!(Letter::parse(&Letter::Invitation(invitation.clone()).to_text()), Ok(Letter::Invitation(invitation.clone())));
        let answer = Answer::new(&invitation, &kam, &Seed(y)).expect("an answer");
        prop_assert_eq!(answer.open(&invitation, &Seed(x)), Ok(kam.clone()));
        let disclosure = Disclosure::new(&invitation, &answer, &leader, &Seed(x)).expect("a disclosure");
        let (opened, _) = disclosure.open(&invitation, &kam, &Seed(y)).expect("opens");
        prop_assert_eq!(opened, leader);
    }

    /// Hiding: what is committed to changes nothing in the invitation but the commitment and the check.
    #[test]
    fn an_invitation_differs_only_where_it_must(terms in a_talk(), a: u64, b: u64, x: [u8; 32], y: [u8; 32]) {
        let bytes = |hand_seed, key| Letter::Invitation(Invitation::new(&terms, &hand(&terms, hand_seed), &Seed(key))).to_bytes();
        prop_assert_eq!(&bytes(a, x)[..52], &bytes(b, x)[..52], "kind, terms and key are the same for every hand");
        prop_assert_eq!(&bytes(a, x)[..20], &bytes(a, y)[..20], "kind and terms are the same for every seed");
        prop_assert!(hand(&terms, a) == hand(&terms, b) || bytes(a, x)[52..84] != bytes(b, x)[52..84]);
        prop_assert!(x == y || bytes(a, x)[52..84] != bytes(a, y)[52..84], "the nonce hides the hand");
    }

    /// Binding: a leader who has sent an invitation cannot disclose another order, nonce, key or set of terms, however
    /// the client at hand was changed to lie.
    #[test]
    fn nothing_but_what_was_committed_to_is_accepted(terms in a_talk(), a: u64, b: u64, x: [u8; 32], y: [u8; 32], z: [u8; 32], other in a_talk()) {
        let (leader, kam) = (hand(&terms, a), hand(&terms, b));
        let lie = hand(&terms, a.wrapping_add(1));
        prop_assume!(lie != leader && x != z && other != terms);
        let invitation = Invitation::new(&terms, &leader, &Seed(x));
        let answer = Answer::new(&invitation, &kam, &Seed(y)).expect("an answer");
        let liar = Liar { invitation: Letter::Invitation(invitation.clone()).to_bytes(), answer: Letter::Answer(answer).to_bytes() };
        let opened = |told: Disclosure| told.open(&invitation, &kam, &Seed(y)).map(|(hand, _)| hand);
        let truth = packed(&terms, &leader);
        prop_assert_eq!(opened(liar.tells(x, &truth, &nonce(x))), Ok(leader.clone()), "the truth is accepted");
        prop_assert_eq!(opened(liar.tells(x, &packed(&terms, &lie), &nonce(x))), Err(Forged), "another order");
        prop_assert_eq!(opened(liar.tells(x, &truth, &nonce(z))), Err(Forged), "another nonce");
        prop_assert_eq!(opened(liar.tells(z, &truth, &nonce(x))), Err(Forged), "another key");
        let elsewhere = Invitation::new(&other, &hand(&other, a), &Seed(x));
        let moved = Liar { invitation: Letter::Invitation(elsewhere).to_bytes(), ..liar };
        prop_assert_eq!(opened(moved.tells(x, &packed(&other, &hand(&other, a)), &nonce(x))), Err(Forged), "other terms");
    }

    /// A leader cannot commit to something that is no hand, and disclose that.
    #[test]
    fn what_is_no_hand_cannot_be_committed_to(terms in a_talk(), a: u64, b: u64, x: [u8; 32], y: [u8; 32], at in 0..19_usize, byte: u8) {
        let kam = hand(&terms, b);
        let mut strange = packed(&terms, &hand(&terms, a));
        strange[at] = byte;
        let honest = Letter::Invitation(Invitation::new(&terms, &hand(&terms, a), &Seed(x))).to_bytes();
        let hash = Sha256::new_with_prefix(b"rolecards/1 commit\0").chain_update(&honest[1..52]);
        let commitment: [u8; 32] = hash.chain_update(nonce(x)).chain_update(&strange).finalize().into();
        let Letter::Invitation(invitation) = posted(&[&honest[..52], &commitment].concat()) else { panic!("an invitation") };
        let answer = Answer::new(&invitation, &kam, &Seed(y)).expect("an answer");
        let liar = Liar { invitation: Letter::Invitation(invitation.clone()).to_bytes(), answer: Letter::Answer(answer).to_bytes() };
        let opened = liar.tells(x, &strange, &nonce(x)).open(&invitation, &kam, &Seed(y));
        // Some bytes still are a hand; then it is exactly that one.
        prop_assert!(opened.map_or(true, |(hand, _)| packed(&terms, &hand) == strange));
    }

    #[test]
    fn any_text_is_read_without_panic(text in "\\PC{0,400}", tail in "[0-9A-Za-z#%<>\\n =-]{0,300}") {
        let _ = find(&text);
        let _ = find(&tail);
        let _ = find(&format!("#{tail}"));
    }
}
