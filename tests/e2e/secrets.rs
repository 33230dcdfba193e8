//! What lies where: a whole talk's links, codes, files, storage, addresses and titles, searched for everything that is
//! somebody's own. Each of it is found exactly where the page of promises says, and nowhere else.

use std::{cell::RefCell, fs};

use role_cards::{
    cards::{Card, Deck, Determinant, Determinants, Direction, Order, Ranking},
    letter::{Answer, Guess, Hand, Invitation, Letter, Pasted, Reserve, find},
    text::{Language, screen::Screen},
};
use serde_json::{Value, json};

use crate::{player::alphabetical, screen::texts, side::Side};

/// What the leader sets of the account's situation.
const TRAITS: [(Determinant, u8); 3] = [(Determinant::Phase, 2), (Determinant::Reach, 3), (Determinant::Change, 1)];

/// How many bytes of a hand are the order of the internal deck; behind it stand the guess and the traits.
const ORDER: usize = 7;

/// What a side keeps from its seal on: its storage at every moment, and the files of the game.
const LEADER_KEEPS: &[&str] =
    &["leader waiting", "leader ready", "leader looked", "leader finished", "leader's file", "leader's last file"];
const KAM_KEEPS: &[&str] = &["KAM waiting", "KAM ready", "KAM looked", "KAM finished", "KAM's file", "KAM's last file"];
/// The same from the look on.
const LEADER_SAW: &[&str] = &["leader looked", "leader finished", "leader's file", "leader's last file"];
const KAM_SAW: &[&str] = &["KAM looked", "KAM finished", "KAM's file", "KAM's last file"];
/// The same as long as the talk runs.
const LEADER_RUNS: &[&str] = &["leader waiting", "leader ready", "leader looked", "leader's file"];
const KAM_RUNS: &[&str] = &["KAM waiting", "KAM ready", "KAM looked", "KAM's file"];
/// The codes that are for one side alone.
const LEADER_CODES: &[&str] = &["leader's code", "leader's renewed code"];
const KAM_CODE: &[&str] = &["KAM's code"];
/// What is given away after the talk.
const NOTES: &[&str] = &["leader's notes", "KAM's notes"];
const SHEETS: &[&str] = &["leader's sheet", "KAM's sheet"];
const TABLES: &[&str] = &["leader's table", "KAM's table"];

/// What is somebody's own, and every place in which it is found. In all other places it is not.
const FOUND: [(&str, &[&[&str]]); 24] = [
    // Code names and keywords are in no link, and not in the notes for the other side.
    ("the leader's code name", &[LEADER_KEEPS, &["leader's sheet", "leader's table"]]),
    ("the KAM's code name", &[KAM_KEEPS, &["KAM's sheet", "KAM's table"]]),
    ("the leader's keyword", &[LEADER_KEEPS]),
    ("the KAM's keyword", &[KAM_KEEPS]),
    // Orders, guesses and traits are sealed in the links. The other side has them from the look on.
    ("the traits", &[LEADER_KEEPS, LEADER_CODES, KAM_SAW, SHEETS]),
    ("the leader's order", &[LEADER_CODES, KAM_SAW, NOTES]),
    ("the KAM's order", &[KAM_CODE, LEADER_SAW, NOTES]),
    ("the leader's guess", &[LEADER_KEEPS, LEADER_CODES, KAM_SAW]),
    ("the KAM's guess", &[KAM_KEEPS, KAM_CODE, LEADER_SAW]),
    // The own order is kept as the way to it: how somebody sorted is nobody else's business.
    ("the leader's way", &[LEADER_KEEPS]),
    ("the KAM's way", &[KAM_KEEPS]),
    ("a card's id", &[LEADER_KEEPS, KAM_KEEPS, TABLES, NOTES]),
    // Finishing deletes the keys.
    ("the leader's keys", &[LEADER_RUNS, LEADER_CODES]),
    ("the KAM's keys", &[KAM_RUNS, KAM_CODE]),
    ("any keys", &[LEADER_RUNS, KAM_RUNS]),
    // The talk's number is readable in the invitation alone: the other two name that by its hash.
    ("the talk's number", &[&["invitation"], LEADER_CODES, KAM_CODE, LEADER_KEEPS, KAM_KEEPS]),
    // Of the letters, finishing leaves the invitation, which names the talk to a late one.
    ("the invitation", &[&["invitation"], LEADER_KEEPS, KAM_KEEPS]),
    ("the answer", &[&["answer", "leader ready", "leader looked", "leader's file"], KAM_RUNS]),
    ("the third letter", &[&["third link", "KAM ready", "KAM looked", "KAM's file"]]),
    ("the leader's code", &[&["leader's code"]]),
    ("the leader's renewed code", &[&["leader's renewed code"]]),
    ("the KAM's code", &[KAM_CODE]),
    // Addresses and titles say which game and which screen, and nothing of all that.
    ("the address of the game", &[&["addresses"]]),
    ("the title of a screen", &[&["titles"]]),
];

/// One side, and every address and title that its browser has shown.
struct Watched {
    side: Side,
    /// Whose it is, as the places are called.
    name: &'static str,
    addresses: RefCell<Vec<String>>,
    titles: RefCell<Vec<String>>,
}

impl Watched {
    fn new(name: &'static str, language: Language) -> Self {
        Self { side: Side::new(language), name, addresses: RefCell::default(), titles: RefCell::default() }
    }

    /// Notes the address and the title of the page, and those of all pages to which the way back leads.
    fn note(&self) {
        let browser = &self.side.browser;
        let history = browser.devtools("Page.getNavigationHistory", json!({}));
        let of = |part: &str| {
            let entries = history["entries"].as_array().into_iter().flatten();
            entries.map(|entry| entry[part].to_string()).collect::<Vec<_>>()
        };
        self.addresses.borrow_mut().extend([of("url"), vec![browser.address()]].concat());
        let title = browser.ask("return document.title", json!([])).to_string();
        self.titles.borrow_mut().extend([of("title"), vec![title]].concat());
    }

    /// Everything that lies in the browser for the game.
    fn kept(&self) -> String {
        let rest = self.side.browser.ask("return JSON.stringify(sessionStorage) + document.cookie", json!([]));
        let kept = self.side.browser.storage().into_iter().flat_map(|(key, value)| [key, value]);
        kept.chain([rest.to_string()]).collect::<Vec<_>>().join("\n")
    }

    /// Saves a file by the button of this name, and reads it.
    fn saved(&self, button: &str, file: &str) -> String {
        self.side.browser.click("button", button);
        let file = self.side.browser.downloaded(file);
        let text = fs::read_to_string(&file).expect("the file is read");
        // The next file of this name takes its place.
        fs::remove_file(file).expect("the file is removed");
        text
    }

    /// Passes a letter on in every way: as a link, as a file, and as a picture. All of them say the same.
    fn pass_on(&self, label: &str, file: &str) -> String {
        let text = &self.side.text().remote;
        let link = self.side.copy(label);
        assert_eq!(self.saved(text.save, &format!("{file}.txt")), link, "the file is the link");
        self.side.browser.click("button", text.qr);
        assert_eq!(self.side.browser.scan(".qr"), link, "the picture is the link");
        self.note();
        link
    }

    /// The reserve code, as the game offers it now.
    fn code(&self) -> String {
        let text = &self.side.text().remote;
        self.side.browser.click("button", text.reserve);
        self.side.link(text.reserve)
    }

    /// Sorts, with the fifth card brought to the top, a keyword on it, and three cards guessed; then seals.
    fn sort(&self, keyword: &str, guessed: &[&str]) {
        let (text, browser) = (self.side.text(), &self.side.browser);
        self.side.lay();
        self.note();
        let fifth = texts(browser, ".sortable > li strong")[4].clone();
        browser.raise_to(&fifth, 1);
        browser.wait_for("the card on top", || texts(browser, ".sortable > li strong")[0] == fifth);
        browser.fill(&(text.sort.keyword)(&fifth), keyword);
        for card in guessed {
            browser.click("button", card);
        }
        browser.see(&(text.guess.count)(3, 3));
        self.note();
        self.side.player().seal();
        self.note();
    }
}

/// A place, and everything that lay there, as text and as the bytes that it spells.
struct Place {
    name: String,
    contents: Vec<Vec<u8>>,
}

/// Something that is somebody's own, in every form in which it could be written down.
struct Secret {
    name: &'static str,
    forms: Vec<Vec<u8>>,
}

/// A talk that was played to its end, and what it has left behind.
struct Talk {
    leader: Watched,
    kam: Watched,
    places: Vec<Place>,
}

impl Talk {
    fn begin() -> Self {
        let (leader, kam) = (Watched::new("leader", Language::German), Watched::new("KAM", Language::English));
        Self { leader, kam, places: Vec::new() }
    }

    fn lay(&mut self, name: &str, text: &str) {
        self.places.push(Place { name: name.to_owned(), contents: vec![text.as_bytes().to_vec()] });
    }

    /// Lays a letter down, also as the bytes that it spells.
    fn lay_letter(&mut self, name: &str, text: &str) {
        let contents = vec![text.as_bytes().to_vec(), letter(text).to_bytes()];
        self.places.push(Place { name: name.to_owned(), contents });
    }

    fn place(&self, name: &str) -> String {
        let place = self.places.iter().find(|place| place.name == name).unwrap_or_else(|| panic!("no {name}"));
        String::from_utf8(place.contents[0].clone()).expect("text")
    }

    /// Lays down what both browsers keep now, under the name of this moment.
    fn keep(&mut self, moment: &str) {
        let kept = [&self.leader, &self.kam].map(|watched| (format!("{} {moment}", watched.name), watched.kept()));
        for (name, kept) in kept {
            self.lay(&name, &kept);
        }
    }

    /// The leader's set-up with some of the account's traits, and with guesses.
    fn invite(&mut self) {
        let (side, text) = (&self.leader.side, self.leader.side.text());
        self.leader.note();
        side.set_up("Falke");
        side.browser.click("checkbox", text.plan.guess);
        side.browser.click("button", text.determinant.heading);
        for (one, level) in TRAITS {
            side.browser.choose(text.determinant.name(one), text.determinant.level(one, level));
        }
        self.leader.note();
        side.browser.click("button", text.setup.deal);
        let cards = alphabetical(Language::German, Direction::Internal);
        self.leader.sort("Alpenblick", &cards[..3]);
        let invitation = self.leader.pass_on(text.remote.link_invitation, "rolecards-invitation");
        let code = self.leader.code();
        self.lay_letter("invitation", &invitation);
        self.lay_letter("leader's code", &code);
    }

    /// The KAM answers. Nothing is kept of a link that was only opened.
    fn answer(&mut self) {
        let (side, text) = (&self.kam.side, self.kam.side.text());
        side.click_link(&self.place("invitation"));
        side.browser.see(text.letter.invited);
        self.kam.note();
        assert_eq!(side.browser.storage(), []);
        side.browser.fill(text.letter.account, "Condor");
        side.browser.click("button", text.letter.accept);
        let cards = alphabetical(Language::English, Direction::Internal);
        self.kam.sort("Talstation", &cards[cards.len() - 3..]);
        let answer = self.kam.pass_on(text.remote.link_answer, "rolecards-answer");
        let code = self.kam.code();
        self.lay_letter("answer", &answer);
        self.lay_letter("KAM's code", &code);
        self.keep("waiting");
    }

    /// The leader takes the answer out of a whole message, and sends the third link; the KAM clicks on it.
    fn disclose(&mut self) {
        let (side, text) = (&self.leader.side, self.leader.side.text());
        side.browser.go("");
        self.leader.note();
        side.paste(&format!("Grüezi! {} – bis gleich", self.place("answer")));
        side.browser.see(text.letter.answer);
        self.leader.note();
        side.browser.click("button", text.letter.take_answer);
        let third = self.leader.pass_on(text.remote.link_disclosure, "rolecards-reveal");
        let code = self.leader.code();
        let (side, text) = (&self.kam.side, self.kam.side.text());
        side.click_link(&third);
        side.browser.see(text.letter.disclosure);
        self.kam.note();
        side.browser.click("button", text.letter.take_disclosure);
        side.browser.see(text.remote.look_kam);
        self.kam.note();
        self.lay_letter("third link", &third);
        self.lay_letter("leader's renewed code", &code);
        self.keep("ready");
    }

    /// Both look, and save the file of the talk that is still running.
    fn look(&mut self) {
        let look = |watched: &Watched, file: &str| {
            watched.side.look();
            watched.note();
            watched.saved(watched.side.text().reveal.save_file, file)
        };
        let files = [look(&self.leader, "rolecards-Falke.json"), look(&self.kam, "rolecards-Condor.json")];
        assert_eq!(self.leader.side.digits(), self.kam.side.digits());
        self.lay("leader's file", &files[0]);
        self.lay("KAM's file", &files[1]);
        self.keep("looked");
    }

    /// Both finish, go to the sheet, and save everything that leaves it.
    fn finish(&mut self) {
        let finish = |watched: &Watched, account: &str| {
            let (side, text) = (&watched.side, watched.side.text());
            side.finish();
            side.browser.click("button", text.talk.start);
            side.browser.click("button", text.talk.go_to);
            side.browser.click("button", text.sheet.title);
            side.browser.see(text.sheet.caution);
            watched.note();
            [
                ("last file", watched.saved(text.sheet.json, &format!("rolecards-{account}.json"))),
                ("table", watched.saved(text.sheet.csv, &format!("rolecards-{account}.csv"))),
                ("notes", watched.saved(text.sheet.share, "rolecards-notes.json")),
                ("sheet", texts(&side.browser, ".sheet").concat()),
            ]
        };
        let left = [("leader", finish(&self.leader, "Falke")), ("KAM", finish(&self.kam, "Condor"))];
        for (whose, (what, text)) in left.into_iter().flat_map(|(whose, all)| all.map(|one| (whose, one))) {
            self.lay(&format!("{whose}'s {what}"), &text);
        }
        self.keep("finished");
    }

    /// No link opens anything any more, on either side; and nothing new comes into an address or a title.
    fn end(&mut self) {
        for watched in [&self.leader, &self.kam] {
            for name in ["invitation", "answer", "third link"] {
                let (side, kept) = (&watched.side, watched.side.browser.storage());
                side.click_link(&self.place(name));
                side.browser.see(side.text().letter.finished);
                watched.note();
                assert_eq!(side.browser.storage(), kept, "the {} opens: {name}", watched.name);
            }
        }
        let of_both = |of: fn(&Watched) -> &RefCell<Vec<String>>| {
            [&self.leader, &self.kam].map(|watched| of(watched).borrow().join("\n")).join("\n")
        };
        let (addresses, titles) = (of_both(|watched| &watched.addresses), of_both(|watched| &watched.titles));
        self.lay("addresses", &addresses);
        self.lay("titles", &titles);
    }

    /// Where any form of a secret is found.
    fn places_of(&self, secret: &Secret) -> Vec<&str> {
        let holds = |content: &Vec<u8>| secret.forms.iter().any(|form| has(content, form));
        let found = self.places.iter().filter(|place| place.contents.iter().any(holds));
        found.map(|place| place.name.as_str()).collect()
    }

    /// Everything that is somebody's own, learned from both reserve codes and both storages.
    fn secrets(&self) -> Vec<Secret> {
        let codes = [self.place("leader's code"), self.place("KAM's code")];
        let [leader, kam] = codes.each_ref().map(|code| reserve(code));
        let said =
            |name, words: &[&str]| Secret { name, forms: words.iter().map(|word| word.as_bytes().to_vec()).collect() };
        let deck = Deck::standard(Direction::Internal);
        let ids: Vec<&str> = deck.cards().map(|card| deck.id(card)).collect();
        let fragment = |name: &str| self.place(name).split_once('#').expect("a link").1.to_owned();
        let ways = [way(&self.place("leader waiting"), &leader), way(&self.place("KAM waiting"), &kam)];
        let mut secrets = vec![
            said("the leader's code name", &["Falke"]),
            said("the KAM's code name", &["Condor"]),
            said("the leader's keyword", &["Alpenblick"]),
            said("the KAM's keyword", &["Talstation"]),
            traits(&leader),
            order("the leader's order", &leader),
            order("the KAM's order", &kam),
            guess("the leader's guess", &leader),
            guess("the KAM's guess", &kam),
            said("the leader's way", &[&ways[0]]),
            said("the KAM's way", &[&ways[1]]),
            said("a card's id", &ids),
            keys("the leader's keys", &leader),
            keys("the KAM's keys", &kam),
            said("any keys", &["\"seed\""]),
            number(&leader),
            said("the leader's code", &[&codes[0]]),
            said("the leader's renewed code", &[&self.place("leader's renewed code")]),
            said("the KAM's code", &[&codes[1]]),
            said("the address of the game", &["#game/"]),
            said("the title of a screen", &[&Language::German.text().page_title(Screen::Exchange)]),
        ];
        for (name, place) in
            [("the invitation", "invitation"), ("the answer", "answer"), ("the third letter", "third link")]
        {
            secrets.push(said(name, &[&fragment(place)]));
        }
        secrets
    }
}

/// Whether some bytes stand in others; a text is found in capitals, too.
fn has(content: &[u8], form: &[u8]) -> bool {
    content.windows(form.len()).any(|part| part.eq_ignore_ascii_case(form))
}

/// The only letter in a text.
fn letter(text: &str) -> Letter {
    match find(text) {
        Pasted::One(letter) => letter,
        other => panic!("{other:?}: {text}"),
    }
}

fn reserve(code: &str) -> Reserve {
    match letter(code) {
        Letter::Reserve(reserve) => reserve,
        other => panic!("{other:?} is no code"),
    }
}

/// The cards of an order, or of a deal, as a list.
fn list(cards: &[Card]) -> String {
    json!(cards.iter().map(|card| card.0).collect::<Vec<_>>()).to_string()
}

/// The deal from which a side has sorted its order, as its storage holds it.
fn way(kept: &str, code: &Reserve) -> String {
    let games = kept.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let deal = games.map(|game| game["sheets"][0][0]["deal"].to_string()).find(|deal| deal != "null");
    let mut order = order_in(code);
    order[..5].rotate_left(1);
    assert_eq!(deal, Some(list(&order)), "the fifth card was brought to the top, and the rest stayed as dealt");
    list(&order)
}

/// The order of the only deck.
fn order_in(code: &Reserve) -> Vec<Card> {
    code.hand.orders()[0].cards().to_vec()
}

/// The order in a hand, as a list and as bytes.
fn order(name: &'static str, code: &Reserve) -> Secret {
    let bytes = code.hand.to_bytes(&code.terms)[..ORDER].to_vec();
    Secret { name, forms: vec![list(&order_in(code)).into_bytes(), bytes] }
}

/// The guess and the traits in a hand, as bytes: each of them alone is so short that it could stand anywhere by chance.
fn tail(code: &Reserve) -> Vec<u8> {
    code.hand.to_bytes(&code.terms)[ORDER..].to_vec()
}

fn guess(name: &'static str, code: &Reserve) -> Secret {
    let cards = code.hand.guess().expect("a guess")[0];
    Secret { name, forms: vec![list(&cards).into_bytes(), tail(code)] }
}

/// The traits as a list, as bytes, and in the words of both languages.
fn traits(code: &Reserve) -> Secret {
    let set = TRAITS.into_iter().fold(Determinants::default(), |all, (one, level)| all.with(one, level));
    assert_eq!(code.hand.determinants(), set, "the leader's hand holds what was chosen");
    let words = |language: Language| {
        let (text, (one, level)) = (&language.text().determinant, TRAITS[0]);
        format!("{}: {}", text.name(one), text.level(one, level)).into_bytes()
    };
    let list = json!(set.levels()).to_string().into_bytes();
    Secret { name: "the traits", forms: vec![list, tail(code), words(Language::German), words(Language::English)] }
}

fn keys(name: &'static str, code: &Reserve) -> Secret {
    Secret { name, forms: vec![json!(code.seed.0).to_string().into_bytes(), code.seed.0.to_vec()] }
}

fn number(code: &Reserve) -> Secret {
    let number = code.terms.talk().0;
    let hex = format!("{:016x}", u64::from_be_bytes(number));
    Secret { name: "the talk's number", forms: vec![hex.into_bytes(), number.to_vec()] }
}

/// The hands that differ from this one in one thing: in the order, the guess, or the traits.
fn other_hands(code: &Reserve) -> [Hand; 3] {
    let hand = &code.hand;
    let mut turned = order_in(code);
    turned.reverse();
    let turned = Order::Whole(Ranking::new(turned).expect("each card once"));
    let guessed: Guess = vec![[3, 7, 8].map(Card)];
    let known = hand.determinants().with(Determinant::Buying, 2);
    let with = |orders: &[Order], guess: &Guess, traits| {
        Hand::new(&code.terms, orders.to_vec(), Some(guess.clone()), traits).expect("a hand")
    };
    let (orders, guess) = (hand.orders(), hand.guess().expect("a guess"));
    [
        with(&[turned], guess, hand.determinants()),
        with(orders, &guessed, hand.determinants()),
        with(orders, guess, known),
    ]
}

/// What stands in the open in the links does not depend on what is sealed: with another order, another guess or other
/// traits, and all else as it was, the letters differ behind their open part alone.
fn see_that_the_links_are_sealed(talk: &Talk) {
    let [leader, kam] = ["leader's code", "KAM's code"].map(|name| reserve(&talk.place(name)));
    let [first, second, third] = ["invitation", "answer", "third link"].map(|name| letter(&talk.place(name)));
    let Letter::Invitation(invitation) = &first else { panic!("{first:?} is no invitation") };
    // Kind, length, and terms stand in the open; then come key, commitment, and check.
    let invited = |hand: &Hand| Letter::Invitation(Invitation::new(&leader.terms, hand, &leader.seed)).to_bytes();
    assert_eq!(invited(&leader.hand), first.to_bytes(), "the code brings the invitation back");
    assert_eq!(first.to_bytes()[2..37], leader.terms.to_bytes());
    for hand in other_hands(&leader) {
        differ_only_behind(37, &first.to_bytes(), &invited(&hand));
    }
    // Kind, length, and trace.
    let answered =
        |hand: &Hand| Letter::Answer(Answer::new(invitation, hand, &kam.seed).expect("an answer")).to_bytes();
    assert_eq!(answered(&kam.hand), second.to_bytes(), "the code and the invitation bring the answer back");
    for hand in &other_hands(&kam)[..2] {
        differ_only_behind(10, &second.to_bytes(), &answered(hand));
    }
    let trace = &invitation.transcript().0[..8];
    for letter in [&second, &third] {
        assert_eq!(&letter.to_bytes()[2..10], trace, "nothing but the beginning of the invitation's hash");
    }
}

/// Two letters are alike up to here, and have nothing in common after it: no four bytes in the same place.
fn differ_only_behind(open: usize, one: &[u8], other: &[u8]) {
    assert_eq!((one.len(), &one[..open]), (other.len(), &other[..open]));
    let alike = one[open..].windows(4).zip(other[open..].windows(4)).any(|(a, b)| a == b);
    assert!(!alike, "{one:02x?}\n{other:02x?}");
}

#[test]
fn everything_that_is_somebodys_own_is_found_where_the_page_of_promises_says() {
    let mut talk = Talk::begin();
    talk.invite();
    talk.answer();
    talk.disclose();
    talk.look();
    talk.finish();
    talk.end();
    see_that_the_links_are_sealed(&talk);
    let secrets = talk.secrets();
    for (name, places) in FOUND {
        let secret = secrets.iter().find(|secret| secret.name == name).unwrap_or_else(|| panic!("no {name}"));
        let (mut found, mut wanted) = (talk.places_of(secret), places.concat());
        found.sort_unstable();
        wanted.sort_unstable();
        assert_eq!(found, wanted, "where {name} is found");
    }
    assert_eq!(secrets.len(), FOUND.len());
    for watched in [&talk.leader, &talk.kam] {
        watched.side.browser.is_at_peace();
    }
}
