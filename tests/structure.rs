//! The structure: what holds for the sources of the game, whoever adds to them.

mod sources;

use std::collections::BTreeSet;

/// The parts of the house. Each knows only those that stand above it.
const FLOORS: [&str; 15] = [
    "few", "hex", "cards", "decks", "paper", "talk", "letter", "game", "exchange", "text", "alone", "record", "saved",
    "gesture", "web",
];

/// The crates that seal and open, which the exchange alone knows.
const CIPHERS: [&str; 4] = ["hpke", "chacha20poly1305", "hkdf", "subtle"];

/// The parts of what names the browser, in the same way.
const ROOMS: [&str; 25] = [
    "browser",
    "route",
    "language",
    "words",
    "inbox",
    "desk",
    "components",
    "compare",
    "notes",
    "way_back",
    "talk",
    "exchange",
    "alone",
    "reveal",
    "example",
    "guide",
    "decks",
    "paper",
    "plan",
    "shelf",
    "steps",
    "parts",
    "first",
    "game",
    "app",
];

/// What the store can do to a game. The desk alone does it.
const WRITING: [&str; 5] = ["begin", "save", "finish", "delete", "delete_everything"];
/// Who may: the desk, and the store itself.
const WRITERS: [&str; 2] = ["web/desk.rs", "web/browser/store.rs"];

/// By which names a code reaches what is not its own: the browser, its clock, its storage, and chance.
const OUTSIDE: [&str; 12] = [
    "leptos",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "gloo_storage",
    "send_wrapper",
    "getrandom",
    "std::time",
    "std::fs",
    "std::env",
    "std::net",
    "Rng::new()",
];

/// The modules that a path names, as in `use`: `a::{b, c::d}` is `a::b` and `a::c::d`. Appends them to `found` and gives
/// what comes after.
fn paths<'a>(code: &'a str, so_far: &[&'a str], found: &mut Vec<Vec<&'a str>>) -> &'a str {
    let mut rest = code.trim_start();
    if let Some(inside) = rest.strip_prefix('{') {
        rest = inside.trim_start();
        while !rest.is_empty() && !rest.starts_with('}') {
            rest = paths(rest, so_far, found).trim_start();
            // What is called otherwise, and what is no path at all.
            let end = rest.find([',', '}']).unwrap_or(rest.len());
            rest = rest[end..].trim_start_matches(',').trim_start();
        }
        return rest.strip_prefix('}').unwrap_or(rest);
    }
    let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '*')).unwrap_or(rest.len());
    let (name, rest) = rest.split_at(end);
    let path = [so_far, &[name]].concat();
    match rest.strip_prefix("::") {
        Some(inside) if !name.is_empty() => paths(inside, &path, found),
        _ => {
            found.push(path);
            rest
        }
    }
}

/// The modules of this crate that a file of it names, each as a path from the root.
fn imports(file: &str, code: &str) -> Vec<Vec<String>> {
    let owned = |path: &[&str]| path.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let mut found = Vec::new();
    // Only the first `super` of several begins a path.
    let begins = |at: usize| !code[..at].ends_with("::");
    let starts = |word: &'static str| {
        code.match_indices(word).filter(move |(at, _)| begins(*at)).map(move |(at, _)| at + word.len())
    };
    for at in starts("crate::") {
        let mut paths_here = Vec::new();
        paths(&code[at..], &[], &mut paths_here);
        found.extend(paths_here.iter().map(|path| owned(path)));
    }
    // The module of a file, of which `super` is the parent.
    let module = file.trim_end_matches(".rs").trim_end_matches("/mod");
    let parent: Vec<&str> = module.split('/').rev().skip(1).collect::<Vec<_>>().into_iter().rev().collect();
    for at in starts("super::") {
        let mut paths_here = Vec::new();
        paths(&code[at..], &[], &mut paths_here);
        for path in paths_here {
            let up = path.iter().take_while(|name| **name == "super").count();
            let from = &parent[..parent.len().saturating_sub(up)];
            found.push(owned(&[from, &path[up..]].concat()));
        }
    }
    found
}

/// The first of a path of names that stands in a list, with its place there.
fn place(order: &[&str], name: &str) -> Option<usize> {
    order.iter().position(|part| *part == name)
}

/// What a file at `own` in an order knows although it stands below: the names in the files that break the order.
fn upwards(order: &[&str], files: &[(String, String)], inside: Option<&str>) -> Vec<String> {
    let mut found = BTreeSet::new();
    for (file, code) in files {
        let within = inside.map_or(Some(file.as_str()), |folder| file.strip_prefix(folder)?.strip_prefix('/'));
        let part = within.and_then(|file| file.split(['/', '.']).next());
        let Some(own) = part.and_then(|part| place(order, part)) else { continue };
        for path in imports(file, code) {
            let mut names = path.iter().map(String::as_str);
            let is_inside = inside.is_none_or(|folder| names.next() == Some(folder));
            let other = names.next().filter(|_| is_inside).and_then(|name| place(order, name));
            if other.is_some_and(|other| other > own) {
                found.insert(format!("{file} names {}", path.join("::")));
            }
        }
    }
    found.into_iter().collect()
}

#[test]
fn an_arrow_that_runs_up_would_be_noticed() {
    let file = |name: &str, code: &str| (name.to_owned(), code.to_owned());
    let files = [
        file("cards/deck.rs", "use crate::cards::ranking::Ranking; use crate::{game::{Game, view::Table}, talk};"),
        file(
            "game/view.rs",
            "use crate::{cards::{self, deck::{Card, Deck as Other}, sort}, talk::Talk}; use super::play;",
        ),
        file("talk/mod.rs", "fn f() -> super::game::Game { super::cards::x() }"),
        file("web/notes/mod.rs", "use crate::web::{browser::clock, talk::Stop as S, reveal}; use super::super::app;"),
        file("web/desk.rs", "use super::{browser::store, components}; use crate::game::Game;"),
        file("main.rs", "use crate::web::app;"),
    ];
    let floors = ["cards", "talk", "game", "web"];
    let wanted = [
        "cards/deck.rs names game::Game",
        "cards/deck.rs names game::view::Table",
        "cards/deck.rs names talk",
        "talk/mod.rs names game::Game",
    ];
    assert_eq!(upwards(&floors, &files, None), wanted);
    let rooms = ["browser", "desk", "components", "notes", "talk", "reveal", "app"];
    let wanted = [
        "web/desk.rs names web::components",
        "web/notes/mod.rs names web::reveal",
        "web/notes/mod.rs names web::talk::Stop",
    ];
    assert_eq!(upwards(&rooms, &files, Some("web")), wanted);
}

#[test]
fn every_part_of_the_house_knows_only_those_above_it() {
    let files = sources::code("src");
    let parts = |folder: &str| -> BTreeSet<String> {
        let inside = files.iter().filter_map(|(file, _)| file.strip_prefix(folder));
        inside.filter_map(|file| Some(file.split(['/', '.']).next()?.to_owned())).collect()
    };
    for (folder, order, roots) in [("", FLOORS.as_slice(), ["lib", "main"]), ("web/", ROOMS.as_slice(), ["mod", "mod"])]
    {
        let unknown: Vec<String> = parts(folder)
            .into_iter()
            .filter(|part| !roots.contains(&part.as_str()) && !order.contains(&part.as_str()))
            .collect();
        assert_eq!(unknown, Vec::<String>::new(), "has a place in the order of src/{folder}");
        assert!(order.iter().all(|part| parts(folder).contains(*part)), "of {order:?} one is gone");
    }
    let map = sources::files("src").into_iter().find(|(file, _)| file == "lib.rs").expect("the map of the house").1;
    let listed = map.lines().filter_map(|line| line.strip_prefix("//! - ")?.split('`').nth(1));
    assert_eq!(listed.take(FLOORS.len()).collect::<Vec<_>>(), FLOORS, "the map lists them in this order");
    assert_eq!(upwards(&FLOORS, &files, None), Vec::<String>::new());
    assert_eq!(upwards(&ROOMS, &files, Some("web")), Vec::<String>::new());
}

#[test]
fn the_desk_alone_writes_games() {
    let files = sources::code("src");
    let store = &files.iter().find(|(file, _)| file == "web/browser/store.rs").expect("the store").1;
    for name in WRITING {
        assert!(store.contains(&format!("pub fn {name}(&self")), "the store has no {name} any more");
    }
    for (file, code) in files.iter().filter(|(file, _)| file.starts_with("web/") && !WRITERS.contains(&file.as_str())) {
        for name in WRITING {
            for path in [format!("store.{name}"), format!("store().{name}"), format!("Store::{name}")] {
                assert!(!sources::names(code, &path), "{file} writes games: {path}");
            }
        }
        for name in ["write", "write_game", "write_round"] {
            assert!(!sources::names(code, &format!("saved::{name}")), "{file} writes the saved form itself");
        }
    }
}

/// Nobody's order before both: a game shows the other side's hand only out of an `Opened`, and the exchange alone opens one;
/// the saved form brings back what was opened.
#[test]
fn the_exchange_alone_has_keys_and_opens_the_other_sides_hand() {
    for (file, code) in sources::code("src").iter().filter(|(file, _)| !file.starts_with("exchange/")) {
        for name in CIPHERS {
            assert!(!sources::names(code, name), "{file} names {name}");
        }
        let makes = code.contains("Opened {") && !code.contains("pub struct Opened {");
        assert!(!makes || file == "saved/remote.rs", "{file} makes an Opened");
    }
}

#[test]
fn all_but_the_web_is_free_of_browser_clock_and_chance() {
    for (file, code) in sources::code("src").iter().filter(|(file, _)| !file.starts_with("web/") && file != "main.rs") {
        for name in OUTSIDE {
            assert!(!code.contains(name), "{file} names {name}");
        }
    }
}

#[test]
fn every_file_opens_with_what_it_is() {
    for (file, source) in sources::files("src") {
        let first = source.lines().next().unwrap_or_default();
        assert!(first.starts_with("//! ") && first.len() > 12, "{file} opens with «{first}»");
    }
}

#[test]
fn nothing_from_outside_can_panic_by_an_unwrap() {
    for (file, code) in sources::code("src") {
        // Words are loaded before the screens that say them; there is nothing to say without them.
        let code = if file == "text/mod.rs" { code.replace(".expect(\"the words of", "") } else { code };
        for call in [".unwrap()", ".expect(", ".unwrap_err()", "panic!(", "todo!(", "unimplemented!(", "unsafe "] {
            assert!(!code.contains(call), "{file} has {call}");
        }
    }
}

/// The build takes out what writes values for programmers, and what lays attributes on the elements of a view from outside
/// (`xtask/src/snip.rs`): the first would write nothing, the second would stop the page.
#[test]
fn nothing_needs_what_the_build_takes_out() {
    for (file, code) in sources::code("src") {
        for taken in [":?}", ":#?}", "{:?", " attr:", "{..", "add_any_attr", "dbg!("] {
            assert!(!code.contains(taken), "{file} has {taken}");
        }
    }
}

#[test]
fn no_text_becomes_markup() {
    for (file, code) in sources::code("src") {
        for name in ["inner_html", "outer_html", "insert_adjacent_html", "document.write", "eval("] {
            assert!(!code.contains(name), "{file} has {name}");
        }
    }
}

/// A struct of texts: its name, its fields, and the file in which it stands.
struct TextStruct {
    name: String,
    fields: Vec<(String, String)>,
    file: String,
}

/// The structs of texts in a source, each field with its type.
fn structs(file: &str, code: &str) -> Vec<TextStruct> {
    let one = |part: &str| {
        let (head, body) = part.split_once(" {\n")?;
        let name = head.split('<').next()?.trim().to_owned();
        let body = body.split("\n}").next()?;
        let field = |line: &str| {
            let (field, of) = line.strip_prefix("    pub ")?.split_once(": ")?;
            Some((field.to_owned(), of.trim_end_matches(',').to_owned()))
        };
        Some(TextStruct { name, fields: body.lines().filter_map(field).collect(), file: file.to_owned() })
    };
    code.split("pub struct ").skip(1).filter_map(one).collect()
}

/// The names that a code gives to what it takes from a field: `words` in `let words = &text().sheet;`, and both in
/// `let (a, b) = (&text.sheet, text.talk);`.
fn aliases(code: &str, field: &str) -> Vec<String> {
    let path = format!(".{field}");
    let mut found = Vec::new();
    for statement in code.split("let ").skip(1) {
        let Some((name, value)) = statement.split(';').next().and_then(|one| one.split_once(" = ")) else { continue };
        let parts = |text: &str| -> Vec<String> {
            text.trim_matches(['(', ' ', '\n'])
                .split(',')
                .map(|part| part.trim().trim_end_matches(')').to_owned())
                .collect()
        };
        let is_tuple = name.starts_with('(') && value.trim_start().starts_with('(');
        let pairs = if is_tuple {
            parts(name).into_iter().zip(parts(value)).collect()
        } else {
            vec![(name.to_owned(), value.trim().to_owned())]
        };
        found.extend(pairs.into_iter().filter(|(_, value)| value.ends_with(&path)).map(|(name, _)| name));
    }
    found
}

/// The texts that no code outside the words themselves takes from where they stand.
fn unspoken(texts: &[(String, String)], code: &[(String, String)]) -> Vec<String> {
    // A chain of calls over several lines is one path.
    let flat = |(file, code): &(String, String)| {
        let lines: Vec<&str> = code.lines().map(str::trim).collect();
        (file.clone(), lines.join("\n").replace("\n.", "."))
    };
    let (texts, code): (Vec<_>, Vec<_>) = (texts.iter().collect(), code.iter().map(flat).collect());
    let all: Vec<TextStruct> = texts.iter().flat_map(|(file, code)| structs(file, code)).collect();
    let mut found = Vec::new();
    for one in &all {
        // Through which fields of other structs these texts are reached; a list of them has no such path.
        let is_owner = |of: &str| of.rsplit([' ', ':', '&']).next() == Some(one.name.as_str());
        let owners: Vec<&str> = all
            .iter()
            .flat_map(|other| &other.fields)
            .filter(|(_, of)| is_owner(of))
            .map(|(field, _)| field.as_str())
            .collect();
        let of_itself =
            texts.iter().filter(|(file, code)| *file == one.file && code.contains(&format!("impl {}", one.name)));
        let of_itself: String = of_itself.map(|(_, code)| code.as_str()).collect();
        for (field, _) in &one.fields {
            let is_spoken = |(_, code): &(String, String)| {
                let by_path = |owner: &str| sources::names(code, &format!("{owner}.{field}"));
                // Where a file names the type, it may call it as it likes; so it may where there is no path.
                let anyhow = owners.is_empty() || sources::names(code, &one.name);
                (anyhow && sources::names(code, &format!(".{field}")))
                    || owners
                        .iter()
                        .any(|owner| by_path(owner) || aliases(code, owner).iter().any(|alias| by_path(alias)))
            };
            if !sources::names(&of_itself, &format!("self.{field}")) && !code.iter().any(is_spoken) {
                found.push(format!("{}.{field}", one.name));
            }
        }
    }
    found
}

#[test]
fn a_text_that_nobody_says_would_be_noticed() {
    let file = |name: &str, code: &str| (name.to_owned(), code.to_owned());
    let texts = [file(
        "mod.rs",
        "pub struct Text {\n    pub talk: &'static TalkText,\n    pub page: &'static PageText,\n}\n\
         pub struct TalkText {\n    pub back: &'static str,\n    pub next: fn(at: usize) -> String,\n    pub kinds: [u8; 3],\n}\n\
         impl TalkText { fn kind(&self) { self.kinds } }\n\
         pub struct PageText {\n    pub back: &'static str,\n    pub next: &'static str,\n    pub title: &'static str,\n}\n",
    )];
    for (code, wanted) in [
        (
            "",
            vec![
                "Text.talk",
                "Text.page",
                "TalkText.back",
                "TalkText.next",
                "PageText.back",
                "PageText.next",
                "PageText.title",
            ],
        ),
        ("text.talk.back; text.page.title", vec!["TalkText.next", "PageText.back", "PageText.next"]),
        (
            "let (n, words) = (1, &text.page);\nwords.back; words.title; self.text\n    .talk\n    .next",
            vec!["TalkText.back", "PageText.next"],
        ),
        ("fn of(it: &PageText) { it.back; it.next; it.title }", vec!["TalkText.back", "TalkText.next"]),
        (
            "text.talk.backs; stalk.next; text.page",
            vec!["TalkText.back", "TalkText.next", "PageText.back", "PageText.next", "PageText.title"],
        ),
    ] {
        let found = unspoken(&texts, &[file("a.rs", code)]);
        let found: Vec<&str> =
            found.iter().map(String::as_str).filter(|one| code.is_empty() || !one.starts_with("Text.")).collect();
        assert_eq!(found, wanted, "{code}");
    }
}

#[test]
fn every_text_is_said_somewhere() {
    let is_words = |file: &str| {
        file.ends_with("de.rs") || file.ends_with("en.rs") || file.contains("/de_") || file.contains("/en_")
    };
    let texts: Vec<_> = sources::code("src/text").into_iter().filter(|(file, _)| !is_words(file)).collect();
    let fields: usize = texts.iter().flat_map(|(file, code)| structs(file, code)).map(|one| one.fields.len()).sum();
    assert!(fields > 600, "only {fields} texts were found");
    let in_text = texts.iter().map(|(file, code)| (format!("text/{file}"), code.clone()));
    let code: Vec<_> =
        sources::code("src").into_iter().filter(|(file, _)| !file.starts_with("text/")).chain(in_text).collect();
    assert_eq!(unspoken(&texts, &code), Vec::<String>::new());
}
