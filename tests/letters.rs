//! The letters: whole exchanges, damage of every kind, what binds and what hides, and what chat programs do to links.

mod played;

use chacha20poly1305::{
    ChaCha20Poly1305,
    aead::{Aead as _, KeyInit as _, Payload},
};
use hkdf::Hkdf;
use hpke::Deserializable as _;
use proptest::{prelude::*, test_runner::Config};
use role_cards::{
    cards::{
        Card, Day, Deck, Depth, Determinants, Direction, Facing, FirstFive, Order, OwnCard, OwnDeck, OwnFace,
        OwnFacing, Ranking,
        own::{Line, Title},
    },
    exchange::{self, Forged, Reading, digits_of_leader},
    game::Game,
    letter::{
        Answer, Cabinet, ControlDigits, Damage, DeckList, Disclosure, Guess, Hand, Invitation, Letter, PASTE_LIMIT,
        Pasted, Reserve, ReserveSide, Seed, TalkNumber, Terms, Unread, find, played,
    },
    text::Language,
};
use sha2::{Digest as _, Sha256};

const BOTH: [Direction; 2] = [Direction::External, Direction::Internal];

/// How many random cases: a quick number every day, and a million in the long run, by `ROLE_CARDS_CASES`.
fn cases(quick: u32) -> Config {
    let cases = std::env::var("ROLE_CARDS_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(quick);
    Config { cases, failure_persistence: None, ..Config::default() }
}

fn terms(decks: &[Direction], guess: bool) -> Terms {
    terms_of(decks, guess, 20_781, 0xBEEF)
}

fn terms_of(decks: &[Direction], guess: bool, day: u32, talk: u64) -> Terms {
    let decks: Vec<DeckList> = decks.iter().map(|&direction| DeckList::shipped(direction)).collect();
    let decks: Vec<&DeckList> = decks.iter().collect();
    Terms::new(Depth::Whole, guess, &decks, Day(day), TalkNumber(talk.to_be_bytes())).expect("terms")
}

/// A hand of the leader's, with traits, or of the KAM's.
fn hand_of(terms: &Terms, seed: u64, is_leader: bool) -> Hand {
    let mut random = fastrand::Rng::with_seed(seed);
    let ranking = |size: usize, random: &mut fastrand::Rng| {
        let mut cards: Vec<Card> = (0..u8::try_from(size).expect("small")).map(Card).collect();
        random.shuffle(&mut cards);
        cards
    };
    let orders: Vec<Vec<Card>> = terms.decks().iter().map(|deck| ranking(deck.size(), &mut random)).collect();
    let set = |order: &Vec<Card>| {
        let mut set = [order[1], order[0], order[2]];
        set.sort_unstable();
        set
    };
    let guess = terms.guess().then(|| orders.iter().map(set).collect::<Guess>());
    let order = |cards: Vec<Card>| match terms.depth() {
        Depth::Whole => Order::Whole(Ranking::new(cards).expect("a ranking")),
        Depth::FirstFive => Order::FirstFive(FirstFive::new(&cards[..5], cards.len()).expect("five cards")),
    };
    let levels: [u8; 9] = std::array::from_fn(|_| if is_leader { random.u8(0..4) } else { 0 });
    let determinants = Determinants::new(levels).expect("levels");
    Hand::new(terms, orders.into_iter().map(order).collect(), guess, determinants).expect("a hand")
}

fn hand(terms: &Terms, seed: u64) -> Hand {
    hand_of(terms, seed, false)
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
    let (leader, kam) = (hand_of(&terms, 1, true), hand(&terms, 2));
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
        reserve(&talk.terms, &talk.leader, 7, ReserveSide::Leader(Some(talk.answer.hash()))),
        reserve(&talk.terms, &talk.kam, 9, ReserveSide::Kam(talk.invitation.transcript())),
    ]
}

fn reserve(terms: &Terms, hand: &Hand, key: u8, side: ReserveSide) -> Letter {
    Letter::Reserve(Reserve { seed: seed(key), terms: terms.clone(), hand: hand.clone(), side })
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
        assert_eq!(talk.answer.open(&talk.invitation, &talk.leader, &seed(7)), Ok(talk.kam.clone()));
        let (leader, digits) = talk.disclosure.open(&talk.invitation, &talk.kam, &seed(9)).expect("opens");
        assert_eq!(leader, talk.leader);
        assert_eq!(digits, digits_of_leader(&talk.invitation, &talk.answer, &talk.leader, &seed(7)));
    }
}

#[test]
fn every_letter_comes_back_from_its_text_and_fits_a_link() {
    for terms in every_kind_of_terms() {
        for letter in letters(&talk(terms)) {
            let text = letter.to_text();
            assert!(text.len() < 210, "{} characters", text.len());
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
fn a_message_around_a_link_leads_to_its_letter_alone() {
    for language in Language::ALL {
        let remote = &language.text().remote;
        let files = ["rolecards-An-Bord.json", "rolecards-An-Bord-2.json"].map(str::to_owned);
        let invitation = |link: &str, files: &[String]| {
            let message = (remote.with_invitation)(link, 20, files);
            assert!(files.iter().all(|file| message.contains(file)), "nobody forgets a file: {message}");
            message
        };
        let around: [&dyn Fn(&str) -> String; 5] = [
            &|link| invitation(link, &[]),
            &|link| invitation(link, &files[..1]),
            &|link| invitation(link, &files),
            &|link| (remote.with_answer)(link),
            &|link| (remote.with_disclosure)(link),
        ];
        let talk = letters(&talk(terms(&BOTH, true)));
        let sent = [&talk[..1], &talk[..1], &talk[..3]].concat();
        for (letter, around) in sent.into_iter().zip(around) {
            let link = letter.link("https://example.org/cards/");
            let message = around(&link);
            assert!(message.starts_with(language.text().frame.app), "who sees it knows what it is: {message}");
            assert!(message.ends_with(&format!("\n{link}")), "nothing that follows can stick to the link: {message}");
            assert_eq!(find(&message), Pasted::One(letter), "{message}");
        }
    }
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

/// Only of an invitation it is known how long it must be; of another letter its own length byte says so, and that may have
/// changed as well.
#[test]
fn every_cut_says_what_is_so() {
    for letter in specimens() {
        let text = letter.to_text();
        let is_invitation = matches!(letter, Letter::Invitation(_));
        for len in 4..text.len() {
            let damage = if is_invitation { Damage::Short(text.len() - len) } else { Damage::CutOrChanged };
            assert_eq!(Letter::parse(&text[..len]), Err(damage));
            let link = format!("https://example.org/#{}", &text[..len]);
            assert_eq!(find(&link), Pasted::None(damage), "{link}");
            assert!(Letter::parse(&text[text.len() - len..]).is_err(), "cut at the start");
            let headless = format!("https://example.org/#{}", &text[text.len() - len..]);
            assert!(matches!(find(&headless), Pasted::None(_)), "{headless}");
            assert!(Letter::parse(&format!("{}{}", &text[..len - 1], &text[len..])).is_err(), "cut in the middle");
        }
        for extra in 1..9 {
            let long = format!("{text}{}", &"7Z7Z7Z7Z7Z"[..extra]);
            assert_eq!(Letter::parse(&long), Err(Damage::Long(extra)));
            assert_eq!(Letter::parse(&format!("{text}{}", "0".repeat(extra))), Err(Damage::Long(extra)), "zeros, too");
        }
    }
}

/// A changed length byte makes no letter longer or shorter than it is.
#[test]
fn a_changed_length_byte_is_told_as_a_changed_character() {
    for letter in specimens() {
        let bytes = letter.to_bytes();
        for length in (0..=u8::MAX).filter(|length| *length != bytes[1]) {
            let mut changed = bytes.clone();
            changed[1] = length;
            let text = base32(&changed);
            assert_eq!(Letter::parse(&text), Err(Damage::Changed), "{length}");
            assert_eq!(find(&format!("https://example.org/#{text}")), Pasted::None(Damage::Changed), "{length}");
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

#[test]
fn several_letters_without_a_link_are_all_found() {
    let talk = talk(terms(&BOTH, false));
    let other = Answer::new(&talk.invitation, &talk.kam, &seed(10)).expect("a second answer");
    let both = [Letter::Answer(talk.answer.clone()), Letter::Answer(other)];
    let text = format!("Anna: {}\nBen: {}\n", both[0].to_text(), both[1].to_text());
    assert_eq!(find(&text), Pasted::Several(both.to_vec()));
    let earlier = Letter::parse(played::letters::EARLIER[3]).expect("a code");
    let [invitation, ..] = &letters(&talk)[..] else { panic!("letters") };
    let mixed = format!("#{} und #{}", played::letters::EARLIER[3], invitation.to_text());
    assert_eq!(find(&mixed), Pasted::Several(vec![earlier.clone(), invitation.clone()]));
    assert_eq!(Letter::parse(&earlier.to_text()), Ok(earlier), "a code of before can be opened out of several");
}

/// Texts that are made to keep a page busy: each is read to its end in a moment, because no place is looked at twice.
#[test]
fn a_text_made_to_be_slow_is_read_as_any_other() {
    let talk = talk(terms(&BOTH, false));
    let answer = Letter::Answer(talk.answer.clone()).to_text();
    for text in [
        format!("Hi{}", " ".repeat(262_000)),
        format!("Hi{}", "\n".repeat(262_000)),
        "4D-".repeat(87_000),
        "4 ".repeat(130_000),
        "4D4D-".repeat(52_000),
        "#4D4D".repeat(52_000),
        "#".repeat(262_000),
        "%23".repeat(87_000),
        "4D4D".repeat(65_000),
    ] {
        assert!(matches!(find(&text), Pasted::None(_)), "{}…", &text[..8]);
        let with_answer = format!("{}\n{answer}", &text[..text.len() - answer.len() - 1]);
        let found = find(&with_answer);
        assert!(found == Pasted::One(Letter::Answer(talk.answer.clone())) || text.contains('#'), "{}…", &text[..8]);
    }
    // Of a thousand letters the newest are told of.
    let many: Vec<Letter> = (0..200_u8)
        .map(|key| Letter::Answer(Answer::new(&talk.invitation, &talk.kam, &seed(key)).expect("an answer")))
        .collect();
    let log: String = many.iter().map(|letter| letter.link("https://example.org/") + "\n").collect();
    let Pasted::Several(told) = find(&log) else { panic!("several") };
    assert_eq!(told, many[160..]);
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
fn a_stranger_opens_nothing() {
    let talk = talk(terms(&BOTH, false));
    assert_eq!(talk.answer.open(&talk.invitation, &talk.leader, &seed(8)), Err(Forged));
    assert_eq!(talk.answer.open(&talk.invitation, &talk.kam, &seed(7)), Err(Forged), "nor with another order");
    assert!(talk.disclosure.open(&talk.invitation, &talk.kam, &seed(8)).is_err());
    assert!(talk.disclosure.open(&talk.invitation, &talk.leader, &seed(9)).is_err());
    let other = Invitation::new(&talk.terms, &talk.leader, &seed(8));
    assert!(!talk.answer.answers(&other) && !talk.disclosure.discloses(&other));
    assert_eq!(talk.answer.open(&other, &talk.leader, &seed(7)), Err(Forged));
}

#[test]
fn reserve_codes_bring_every_step_back() {
    for terms in every_kind_of_terms() {
        let talk = talk(terms);
        let read = |letter: &Letter| match Letter::parse(&letter.to_text()) {
            Ok(Letter::Reserve(reserve)) => reserve,
            other => panic!("{other:?} is no reserve code"),
        };
        let leader = read(&letters(&talk)[3]);
        let invitation = Invitation::new(&leader.terms, &leader.hand, &leader.seed);
        assert_eq!(invitation, talk.invitation);
        assert_eq!(leader.side, ReserveSide::Leader(Some(talk.answer.hash())), "it knows which answer counts");
        let disclosure = Disclosure::new(&invitation, &talk.answer, &leader.hand, &leader.seed);
        assert_eq!(disclosure, Some(talk.disclosure.clone()));
        let kam = read(&letters(&talk)[4]);
        assert_eq!(kam.side, ReserveSide::Kam(talk.invitation.transcript()), "it knows the whole invitation");
        assert_eq!(Answer::new(&talk.invitation, &kam.hand, &kam.seed), Some(talk.answer.clone()));
        assert!(talk.disclosure.open(&talk.invitation, &kam.hand, &kam.seed).is_ok());
        let early = reserve(&talk.terms, &talk.leader, 7, ReserveSide::Leader(None));
        assert_eq!(read(&early).side, ReserveSide::Leader(None));
    }
}

#[test]
fn a_kams_hand_with_traits_of_the_account_is_refused() {
    let talk = talk(terms(&BOTH, true));
    let traits = hand_of(&talk.terms, 5, true);
    let answer = Answer::new(&talk.invitation, &traits, &seed(9)).expect("an answer");
    assert_eq!(answer.open(&talk.invitation, &talk.leader, &seed(7)), Err(Forged));
    let code = reserve(&talk.terms, &traits, 9, ReserveSide::Kam(talk.invitation.transcript()));
    assert_eq!(Letter::parse(&code.to_text()), Err(Damage::Unread(Unread::Senseless)));
}

#[test]
fn a_hand_must_fit_its_terms() {
    let with = terms(&BOTH, true);
    let without = terms(&BOTH, false);
    let full = hand(&with, 3);
    let orders = full.orders().to_vec();
    let hand = |terms: &Terms, orders: &[Order], guess: Option<Guess>| {
        Hand::new(terms, orders.to_vec(), guess, Determinants::default())
    };
    assert!(hand(&with, &orders, full.guess().cloned()).is_some());
    assert!(hand(&with, &orders, None).is_none(), "a guess is asked for");
    assert!(hand(&without, &orders, full.guess().cloned()).is_none(), "no guess is asked for");
    assert!(hand(&without, &orders[..1], None).is_none(), "an order is lacking");
    let swapped: Vec<Order> = orders.iter().rev().cloned().collect();
    assert!(hand(&without, &swapped, None).is_none(), "the decks are swapped");
    for set in [[0, 0, 1], [2, 1, 3], [0, 1, 23]] {
        let guess = vec![set.map(Card), [0, 1, 2].map(Card)];
        assert!(hand(&with, &orders, Some(guess)).is_none(), "{set:?} is no set of three cards");
    }
    let five = [23, 17].map(|n| FirstFive::new(&[0, 1, 2, 3, 4].map(Card), n).map(Order::FirstFive).expect("five"));
    assert!(hand(&without, &five, None).is_none(), "the whole order is asked for");
    assert!(Determinants::new([0, 0, 0, 0, 4, 0, 0, 0, 0]).is_none());
}

/// A deck of somebody's own as it is played.
fn own_deck(size: usize, facing: Facing) -> Deck {
    let facing = match facing {
        Facing::Known(direction) => OwnFacing::Known(direction),
        Facing::OwnWords => OwnFacing::Words(Title::new("Im Projekt").expect("a title")),
    };
    let line = |at: usize| Line::new(&format!("Wort {at}")).ok();
    let title = |at: usize| Title::new(&format!("Wort {at}")).ok();
    let face = OwnFace {
        name: title(0),
        subtitle: title(1),
        meaning: line(2),
        sign: line(3),
        question: line(4),
        excess: line(5),
    };
    let card = |id: usize| OwnCard {
        id: id.to_string(),
        pictogram: None,
        is_off: false,
        faces: vec![("de".to_owned(), face.clone())],
    };
    let name = Title::new("Unsere Rollen").expect("a title");
    let deck = OwnDeck::new(name, facing, (1..=size).map(card).collect(), 0).expect("a deck");
    played(&deck).expect("it can be played")
}

fn own(size: usize, facing: Facing) -> Option<DeckList> {
    let ids: Vec<String> = (1..=size).map(|id| id.to_string()).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let face = std::array::from_fn(|at| format!("Wort {at}"));
    DeckList::own(facing, &ids, &[("de".to_owned(), vec![face; size])])
}

#[test]
fn decks_and_terms_have_their_bounds() {
    let terms = |depth, decks: &[&DeckList]| Terms::new(depth, false, decks, Day(0), TalkNumber([0; 8])).is_some();
    let external = DeckList::shipped(Direction::External);
    assert!(!terms(Depth::Whole, &[]), "no deck");
    assert!(!terms(Depth::Whole, &[&external, &external]), "one deck twice");
    let sizes = [2, 3, 60, 61].map(|size| own(size, Facing::OwnWords).is_some());
    assert_eq!(sizes, [false, true, true, false], "3 to 60 cards");
    let [five, six] = [5, 6].map(|size| own(size, Facing::OwnWords).expect("a deck"));
    assert!(terms(Depth::Whole, &[&five]) && !terms(Depth::FirstFive, &[&five]) && terms(Depth::FirstFive, &[&six]));
    let other = own(6, Facing::Known(Direction::External)).expect("a deck");
    assert!(terms(Depth::Whole, &[&six, &other]) && terms(Depth::Whole, &[&other, &external]), "of one direction, too");
    let twice =
        DeckList::own(Facing::OwnWords, &["1", "2", "3"], &[("de".to_owned(), vec![]), ("de".to_owned(), vec![])]);
    assert_eq!(twice, None, "a language twice, and cards without a face");
    let long = "x".repeat(65_536);
    assert_eq!(DeckList::own(Facing::OwnWords, &["1", "2", &long], &[]), None, "a text of 64 KB");
}

#[test]
fn a_deck_that_is_not_here_is_asked_for_and_one_that_is_here_is_played() {
    let deck = own(7, Facing::Known(Direction::Internal)).expect("a deck");
    let here = own_deck(7, Facing::Known(Direction::Internal));
    assert_eq!(DeckList::of_deck(&here).as_ref(), Some(&deck), "one encoding");
    let terms = Terms::new(Depth::Whole, true, &[&deck], Day(1), TalkNumber([7; 8])).expect("terms");
    let all = letters(&talk(terms));
    for letter in [&all[0], &all[3], &all[4]] {
        let text = letter.to_text();
        let Err(Damage::Unread(Unread::OwnDeck(missing))) = Letter::parse(&text) else { panic!("it is not here") };
        assert!(missing.is(&here));
        assert_eq!(Letter::parse_among(&text, &Cabinet::shipped().with(here.clone())), Ok(letter.clone()));
        let worded = own_deck(7, Facing::OwnWords);
        assert!(!missing.is(&worded), "a changed deck is another one");
        assert_eq!(
            Letter::parse_among(&text, &Cabinet::shipped().with(worded)),
            Err(Damage::Unread(Unread::OwnDeck(missing))),
            "a changed deck is another one"
        );
    }
    // The answer says nothing of the deck.
    assert_eq!(Letter::parse(&all[1].to_text()), Ok(all[1].clone()));
}

#[test]
fn of_two_decks_that_are_not_here_each_may_come_first() {
    let [one, other] = [5, 7].map(|size| own_deck(size, Facing::Known(Direction::Internal)));
    let lists = [&one, &other].map(|deck| DeckList::of_deck(deck).expect("a deck"));
    let terms = Terms::new(Depth::Whole, true, &[&lists[0], &lists[1]], Day(1), TalkNumber([7; 8])).expect("terms");
    let text = letters(&talk(terms))[0].to_text();
    let missing = |cabinet: &Cabinet| match Letter::parse_among(&text, cabinet) {
        Err(Damage::Unread(Unread::OwnDeck(missing))) => Some([&one, &other].map(|deck| missing.is(deck))),
        _ => None,
    };
    assert_eq!(missing(&Cabinet::shipped()), Some([true, true]));
    assert_eq!(missing(&Cabinet::shipped().with(one.clone())), Some([false, true]));
    assert_eq!(missing(&Cabinet::shipped().with(other.clone())), Some([true, false]));
    assert_eq!(missing(&Cabinet::shipped().with(other.clone()).with(one.clone())), None);
}

/// Where the terms lie in an invitation: behind kind and length.
const TERMS: usize = 2;
/// Where the key does, and the commitment.
const KEY: usize = TERMS + 35;
const COMMITMENT: usize = KEY + 32;

#[test]
fn terms_of_other_decks_and_in_a_second_encoding_are_refused() {
    let senseless = Damage::Unread(Unread::Senseless);
    let newer = Damage::Unread(Unread::Newer);
    let shipped = Damage::Unread(Unread::ShippedDeck);
    // Each change of one byte of the terms: its place, what is XORed into it, and what is said of it.
    for (what, decks, at, changed, damage) in [
        ("another mode", &BOTH[..], 0, 1, newer),
        ("another depth", &BOTH[..], 1, 2, newer),
        ("a flag that nobody knows", &BOTH[..], 2, 2, newer),
        ("the highest flag", &BOTH[..], 2, 128, newer),
        ("a shipped deck in own words", &BOTH[..], 3, 2, senseless),
        ("a direction that nobody knows", &BOTH[..], 3, 3, senseless),
        ("a deck of 87 cards", &BOTH[..], 4, 64, senseless),
        ("another size", &BOTH[..], 4, 1, shipped),
        ("another deck, by the first byte of its digest", &BOTH[..], 5, 1, shipped),
        ("another deck, by the last byte of its digest", &BOTH[..], 12, 1, shipped),
        ("another second deck", &BOTH[..], 22, 1, shipped),
        ("a second deck of nothing but a byte", &BOTH[..1], 22, 1, senseless),
    ] {
        for guess in [false, true] {
            let talk = talk(terms(decks, guess));
            let bytes = Letter::Invitation(talk.invitation.clone()).to_bytes();
            let body = &bytes[..bytes.len() - 4];
            assert_eq!(Letter::parse(&spelled(body)), Ok(Letter::Invitation(talk.invitation)), "as it was written");
            let mut body = body.to_vec();
            body[TERMS + at] ^= changed;
            assert_eq!(Letter::parse(&spelled(&body)), Err(damage), "{what}");
        }
    }
    let own = Letter::Invitation(talk(terms(&BOTH, false)).invitation).to_bytes();
    let mut own = own[..own.len() - 4].to_vec();
    own[TERMS + 3] ^= 128;
    assert!(matches!(Letter::parse(&spelled(&own)), Err(Damage::Unread(Unread::OwnDeck(_)))), "an own deck");
    let twice = Letter::Invitation(talk(terms(&BOTH, false)).invitation).to_bytes();
    let mut twice = twice[..twice.len() - 4].to_vec();
    twice.copy_within(TERMS + 3..TERMS + 13, TERMS + 13);
    assert_eq!(Letter::parse(&spelled(&twice)), Err(senseless), "one deck twice");
}

#[test]
fn other_versions_are_known_by_their_check_alone() {
    let framed = |kind: u8, label: &str, content: &[u8]| {
        let head = [kind, u8::try_from(content.len()).expect("short")];
        let check = Sha256::new_with_prefix(label).chain_update(head).chain_update(content).finalize();
        base32(&[head.as_slice(), content, &check[..4]].concat())
    };
    let content = [7; 40];
    for version in 3..=15_u8 {
        let text = framed(version << 4 | 1, &format!("rolecards/{version} check\0"), &content);
        assert_eq!(Letter::parse(&text), Err(Damage::Unread(Unread::Newer)), "version {version}");
        assert_eq!(
            find(&format!("Hier: https://example.org/#{text} ok?")),
            Pasted::None(Damage::Unread(Unread::Newer))
        );
        let wrong = framed(version << 4 | 1, "rolecards/2 check\0", &content);
        assert_eq!(Letter::parse(&wrong), Err(Damage::Nothing), "version {version} with another check");
        assert_eq!(find(&format!("#{wrong}")), Pasted::None(Damage::Nothing));
    }
    for kind in (0x20..=0x2F_u8).filter(|kind| !(0x21..=0x25).contains(kind)) {
        let text = framed(kind, "rolecards/2 check\0", &content);
        assert_eq!(Letter::parse(&text), Err(Damage::Unread(Unread::Newer)), "kind {kind:02x}");
    }
    for text in played::letters::EARLIER.iter().take(3) {
        assert_eq!(Letter::parse(text), Err(Damage::Unread(Unread::Earlier)));
        assert_eq!(
            find(&format!("Hier: https://example.org/#{text}. Danke")),
            Pasted::None(Damage::Unread(Unread::Earlier))
        );
        assert_eq!(Letter::parse(&text[..text.len() - 1]), Err(Damage::Nothing));
    }
    for text in &played::letters::EARLIER[3..] {
        let letter = Letter::parse(text);
        assert!(matches!(letter, Ok(Letter::EarlierReserve(_))), "{letter:?}");
        assert_eq!(find(&format!("Mein Code: {text}")), Pasted::One(letter.expect("a code")));
    }
}

#[test]
fn an_earlier_code_gives_back_its_order_and_the_number_under_which_the_talk_goes_on() {
    let read = |text: &str| match Letter::parse(text) {
        Ok(Letter::EarlierReserve(reserve)) => reserve,
        other => panic!("{other:?} is no code"),
    };
    let [leader, kam] = [3, 4].map(|at| read(played::letters::EARLIER[at]));
    let list = |direction| Deck::standard(direction).cards().collect::<Vec<_>>();
    let orders = |reserve: &role_cards::letter::EarlierReserve| {
        reserve.rankings.iter().map(|ranking| ranking.cards().to_vec()).collect::<Vec<_>>()
    };
    assert_eq!(orders(&leader), BOTH.map(list), "the leader's were the lists");
    let reversed = BOTH.map(|direction| list(direction).into_iter().rev().collect::<Vec<_>>());
    assert_eq!(orders(&kam), reversed, "the KAM's were the lists from their ends");
    assert_eq!(leader.terms, kam.terms);
    // The terms of version 1, byte by byte, with the digest of its decks as they stand in the invitation.
    let bytes = decoded(played::letters::EARLIER[0]);
    let hash = Sha256::new_with_prefix(b"rolecards/2 talk\0").chain_update(&bytes[1..20]).finalize();
    assert_eq!(leader.terms.talk_number().0, hash[..8]);
}

/// The bytes that a text spells.
fn decoded(text: &str) -> Vec<u8> {
    const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let bits: Vec<u8> = text
        .chars()
        .filter_map(|c| ALPHABET.find(c))
        .flat_map(|digit| (0..5).rev().map(move |bit| u8::try_from(digit >> bit & 1).expect("a bit")))
        .collect();
    bits.chunks_exact(8).map(|bits| bits.iter().fold(0, |byte, bit| byte << 1 | bit)).collect()
}

/// The seven u-coordinates of low order on Curve25519 that fit 255 bits (RFC 7748, section 6.1): no secret can be shared
/// with them.
#[test]
fn an_invitation_with_a_key_of_low_order_is_refused_when_it_is_opened() {
    let none: [(&str, Game); 0] = [];
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
    let with_key = |key: &[u8]| [&bytes[..KEY], key, &bytes[COMMITMENT..bytes.len() - 4]].concat();
    let read = |key: &[u8]| exchange::read(&spelled(&with_key(key)), &none, &Cabinet::shipped());
    assert!(matches!(read(&bytes[KEY..COMMITMENT]), Reading::New(_)), "its own key is one");
    for key in keys {
        for high in [0, 128] {
            let mut key = key;
            key[31] |= high;
            assert_eq!(read(&key), Reading::Damaged(Damage::Unread(Unread::Senseless)), "{key:02x?}");
        }
    }
}

#[test]
fn control_digits_are_two_groups_of_four() {
    let written = |number| ControlDigits::from_number(number).map(|digits| digits.to_string());
    assert_eq!(written(70_008), Some("0007 0008".to_owned()));
    assert_eq!(written(99_999_999), Some("9999 9999".to_owned()));
    assert_eq!(written(100_000_000), None);
}

/// A leader's client that was changed to lie: it has every key of the leader, and seals whatever it likes.
struct Liar {
    invitation: Vec<u8>,
    answer: Vec<u8>,
}

fn derived(seed: [u8; 32], purpose: &str, terms: &Terms, hand: &[u8]) -> [u8; 32] {
    let bound =
        Sha256::new_with_prefix(terms.to_bytes()).chain_update(terms.decks_hash()).chain_update(hand).finalize();
    let info = [purpose.as_bytes(), &[0], &bound].concat();
    let mut key = [0; 32];
    Hkdf::<Sha256>::new(Some(b"rolecards/2"), &seed).expand(&info, &mut key).expect("a short key");
    key
}

fn nonce(seed: [u8; 32], terms: &Terms, hand: &[u8]) -> [u8; 32] {
    derived(seed, "commit-nonce", terms, hand)
}

/// The letter of these bytes, with their check, as it arrives in another browser.
fn posted(bytes: &[u8]) -> Letter {
    Letter::parse(&spelled(bytes)).expect("a letter")
}

/// These bytes, with the check that they need, as a text.
fn spelled(bytes: &[u8]) -> String {
    let check = Sha256::new_with_prefix(b"rolecards/2 check\0").chain_update(bytes).finalize();
    base32(&[bytes, &check[..4]].concat())
}

fn base32(bytes: &[u8]) -> String {
    played::letters::spelled(bytes)
}

impl Liar {
    /// The disclosure of these bytes as hand and nonce, with the keys that follow from this seed and this true hand.
    fn tells(&self, seed: [u8; 32], terms: &Terms, truth: &[u8], hand: &[u8], nonce: &[u8]) -> Disclosure {
        type Kem = hpke::kem::X25519HkdfSha256;
        let (secret, _) = <Kem as hpke::Kem>::derive_keypair(&derived(seed, "kem", terms, truth));
        let encapsulated = <Kem as hpke::Kem>::EncappedKey::from_bytes(&self.answer[10..42]).expect("a key");
        let transcript = Sha256::new_with_prefix(&self.invitation).chain_update(terms.decks_hash()).finalize();
        let context = hpke::setup_receiver::<hpke::aead::ChaCha20Poly1305, hpke::kdf::HkdfSha256, Kem>(
            &hpke::OpModeR::Base,
            &secret,
            &encapsulated,
            &transcript,
        );
        let mut key = [0; 32];
        context.expect("a context").export(b"rolecards/2 reveal key", &mut key).expect("a short key");
        let both = Sha256::new_with_prefix(&self.invitation).chain_update(&self.answer).finalize();
        let text = Payload { msg: &[hand, nonce].concat(), aad: &both };
        let sealed = ChaCha20Poly1305::new(&key.into()).encrypt(&[0; 12].into(), text).expect("sealed");
        let length = u8::try_from(8 + sealed.len()).expect("short");
        match posted(&[&[0x23, length], &transcript[..8], &sealed].concat()) {
            Letter::Disclosure(disclosure) => disclosure,
            other => panic!("{other:?} is no disclosure"),
        }
    }
}

thread_local! {
    /// Letters of every kind and length, made once.
    static SPECIMENS: Vec<Letter> = specimens();
}

/// A text after up to four changes of single characters, each of the alphabet.
fn mangled(text: String, random: &mut fastrand::Rng) -> String {
    const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let mut text = text.into_bytes();
    for _ in 0..random.usize(0..5) {
        let at = random.usize(..text.len());
        let (middle, other) = (text.len() / 2, ALPHABET[random.usize(..32)]);
        match random.u8(0..6) {
            0 | 1 => text[at] = other,
            2 => text.insert(at, other),
            3 => drop(text.remove(at)),
            4 => text.swap(at, middle),
            _ => text.truncate(at.max(8)),
        }
    }
    String::from_utf8(text).expect("letters and digits")
}

/// Whether what is said of a mangled text is so.
fn is_so(text: &str, said: &Result<Letter, Damage>, written: &Letter) -> bool {
    let bytes = decoded(text);
    let (kind, stated) = (bytes[0], 2 + usize::from(bytes[1]) + 4);
    let characters = (stated * 8).div_ceil(5);
    let is_known = (0x21..=0x25).contains(&kind);
    match said {
        Ok(letter) => letter == written && text == written.to_text(),
        Err(Damage::Nothing) => !is_known,
        Err(Damage::Short(missing)) => kind == 0x21 && bytes[1] == 99 && text.len() + missing == 168,
        Err(Damage::Long(extra)) => text[..text.len() - extra] == written.to_text(),
        // The number of characters is right by the length byte or by the kind, or by the check the length byte is wrong.
        Err(Damage::Changed) => {
            is_known && (text.len() == characters || kind == 0x21 || bytes[1] != written.to_bytes()[1])
        }
        Err(Damage::CutOrChanged) => is_known && text.len() != characters,
        Err(Damage::Unread(_) | Damage::Endless) => false,
    }
}

prop_compose! {
    fn a_talk()(decks in 0..4_usize, guess: bool, day: u32, talk: u64) -> Terms {
        let decks: &[Direction] = [BOTH.as_slice(), &[BOTH[1], BOTH[0]], &BOTH[..1], &BOTH[1..]][decks];
        terms_of(decks, guess, day, talk)
    }
}

prop_compose! {
    /// Terms about any decks of any size, own ones among them, at either depth.
    fn any_terms()(sizes in prop::collection::vec(3..=60_usize, 1..=2), five: bool, guess: bool, day: u32, talk: u64) -> Terms {
        let facing = [Facing::OwnWords, Facing::Known(Direction::External)];
        let decks: Vec<DeckList> =
            sizes.iter().zip(facing).map(|(&size, facing)| own(size, facing).expect("a deck")).collect();
        let decks: Vec<&DeckList> = decks.iter().collect();
        let depth = if five && sizes.iter().all(|size| *size >= 6) { Depth::FirstFive } else { Depth::Whole };
        Terms::new(depth, guess, &decks, Day(day), TalkNumber(talk.to_be_bytes())).expect("terms")
    }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn any_exchange_ends_well(terms in prop_oneof![a_talk(), any_terms()], a: u64, b: u64, x: [u8; 32], y: [u8; 32]) {
        let (leader, kam) = (hand_of(&terms, a, true), hand(&terms, b));
        let invitation = Invitation::new(&terms, &leader, &Seed(x));
        let answer = Answer::new(&invitation, &kam, &Seed(y)).expect("an answer");
        prop_assert_eq!(answer.open(&invitation, &leader, &Seed(x)), Ok(kam.clone()));
        let disclosure = Disclosure::new(&invitation, &answer, &leader, &Seed(x)).expect("a disclosure");
        let (opened, digits) = disclosure.open(&invitation, &kam, &Seed(y)).expect("opens");
        prop_assert_eq!(opened, leader.clone());
        prop_assert_eq!(digits, digits_of_leader(&invitation, &answer, &leader, &Seed(x)));
        let longest = Letter::Answer(answer).to_text().len().max(Letter::Disclosure(disclosure).to_text().len());
        prop_assert!(longest <= 223, "{} characters", longest);
    }

    /// Every hand has one encoding, and what is none is refused.
    #[test]
    fn any_bytes_are_one_hand_or_none(terms in any_terms(), seed: u64, at: prop::sample::Index, byte: u8) {
        let hand = hand_of(&terms, seed, true);
        let mut bytes = hand.to_bytes(&terms);
        prop_assert_eq!(Hand::read(&bytes, &terms), Some(hand.clone()));
        let at = at.index(bytes.len());
        bytes[at] = byte;
        prop_assert!(Hand::read(&bytes, &terms).is_none_or(|read| read.to_bytes(&terms) == bytes));
        prop_assert_eq!(Hand::read(&bytes[1..], &terms), None);
        prop_assert_eq!(Hand::read(&[bytes.as_slice(), &[0]].concat(), &terms), None);
    }

    /// Hiding: what is committed to changes nothing in the invitation but key, commitment and check.
    #[test]
    fn an_invitation_differs_only_where_it_must(terms in a_talk(), a: u64, b: u64, x: [u8; 32], y: [u8; 32]) {
        let bytes = |hand_seed, key| Letter::Invitation(Invitation::new(&terms, &hand(&terms, hand_seed), &Seed(key))).to_bytes();
        prop_assert_eq!(&bytes(a, x)[..KEY], &bytes(b, y)[..KEY], "kind, length and terms are the same for every hand and seed");
        let is_same = |hand_seed, key| bytes(a, x)[KEY..COMMITMENT] == bytes(hand_seed, key)[KEY..COMMITMENT];
        prop_assert!(hand(&terms, a) == hand(&terms, b) || !is_same(b, x), "no two hands share a key");
        prop_assert!(x == y || !is_same(a, y), "nor do two seeds");
        prop_assert!(x == y || bytes(a, x)[COMMITMENT..] != bytes(a, y)[COMMITMENT..], "the nonce hides the hand");
    }

    /// Binding: a leader who has sent an invitation cannot disclose another order, nonce, key or set of terms, however
    /// the client at hand was changed to lie.
    #[test]
    fn nothing_but_what_was_committed_to_is_accepted(terms in a_talk(), a: u64, b: u64, x: [u8; 32], y: [u8; 32], z: [u8; 32], other in a_talk()) {
        let (leader, kam) = (hand_of(&terms, a, true), hand(&terms, b));
        let lie = hand_of(&terms, a.wrapping_add(1), true);
        prop_assume!(lie != leader && x != z && other != terms);
        let invitation = Invitation::new(&terms, &leader, &Seed(x));
        let answer = Answer::new(&invitation, &kam, &Seed(y)).expect("an answer");
        let liar = Liar { invitation: Letter::Invitation(invitation.clone()).to_bytes(), answer: Letter::Answer(answer).to_bytes() };
        let opened = |told: Disclosure| told.open(&invitation, &kam, &Seed(y)).map(|(hand, _)| hand);
        let (truth, lie) = (leader.to_bytes(&terms), lie.to_bytes(&terms));
        let honest = nonce(x, &terms, &truth);
        prop_assert_eq!(opened(liar.tells(x, &terms, &truth, &truth, &honest)), Ok(leader.clone()), "the truth is accepted");
        prop_assert_eq!(opened(liar.tells(x, &terms, &truth, &lie, &honest)), Err(Forged), "another order");
        prop_assert_eq!(opened(liar.tells(x, &terms, &truth, &lie, &nonce(x, &terms, &lie))), Err(Forged), "with its own nonce");
        prop_assert_eq!(opened(liar.tells(x, &terms, &truth, &truth, &nonce(z, &terms, &truth))), Err(Forged), "another nonce");
        prop_assert_eq!(opened(liar.tells(z, &terms, &truth, &truth, &honest)), Err(Forged), "another key");
        let moved = hand_of(&other, a, true);
        let elsewhere = Invitation::new(&other, &moved, &Seed(x));
        let moved = moved.to_bytes(&other);
        let liar = Liar { invitation: Letter::Invitation(elsewhere).to_bytes(), ..liar };
        let told = liar.tells(x, &other, &moved, &moved, &nonce(x, &other, &moved));
        prop_assert_eq!(opened(told), Err(Forged), "other terms");
    }

    /// A leader cannot commit to something that is no hand, and disclose that.
    #[test]
    fn what_is_no_hand_cannot_be_committed_to(terms in a_talk(), a: u64, b: u64, x: [u8; 32], y: [u8; 32], at: prop::sample::Index, byte: u8) {
        let kam = hand(&terms, b);
        let truth = hand_of(&terms, a, true).to_bytes(&terms);
        let mut strange = truth.clone();
        let at = at.index(strange.len());
        strange[at] = byte;
        let honest = Letter::Invitation(Invitation::new(&terms, &hand_of(&terms, a, true), &Seed(x))).to_bytes();
        let nonce = nonce(x, &terms, &truth);
        let hash = Sha256::new_with_prefix(b"rolecards/2 commit\0").chain_update(terms.decks_hash());
        let hash = hash.chain_update(&honest[TERMS..COMMITMENT]).chain_update(nonce).chain_update(&strange);
        let commitment: [u8; 32] = hash.finalize().into();
        let Letter::Invitation(invitation) = posted(&[&honest[..COMMITMENT], &commitment].concat()) else { panic!("an invitation") };
        let answer = Answer::new(&invitation, &kam, &Seed(y)).expect("an answer");
        let liar = Liar { invitation: Letter::Invitation(invitation.clone()).to_bytes(), answer: Letter::Answer(answer).to_bytes() };
        let opened = liar.tells(x, &terms, &truth, &strange, &nonce).open(&invitation, &kam, &Seed(y));
        // Some bytes still are a hand; then it is exactly that one.
        prop_assert!(opened.map_or(true, |(hand, _)| hand.to_bytes(&terms) == strange));
    }

    /// A hundred manglings each, so that the long run makes ten million of them: what is read is what was written, and
    /// what is said of the rest is so.
    #[test]
    fn nothing_is_read_that_nobody_wrote_and_nothing_is_called_what_it_is_not(seed: u64) {
        let mut random = fastrand::Rng::with_seed(seed);
        SPECIMENS.with(|specimens| {
            for _ in 0..100 {
                let letter = &specimens[random.usize(..specimens.len())];
                let mangled = mangled(letter.to_text(), &mut random);
                let said = Letter::parse(&mangled);
                assert!(is_so(&mangled, &said, letter), "{mangled}: {said:?}");
                match find(&format!("Hier: https://example.org/#{mangled} danke")) {
                    Pasted::One(found) => assert_eq!(found, *letter, "{mangled}"),
                    Pasted::Several(found) => panic!("{mangled}: {found:?}"),
                    Pasted::None(_) => {}
                }
            }
        });
    }

    #[test]
    fn any_text_is_read_without_panic(text in "\\PC{0,400}", tail in "[0-9A-Za-z#%<>\\n =-]{0,300}") {
        let _ = find(&text);
        let _ = find(&tail);
        let _ = find(&format!("#{tail}"));
    }
}
