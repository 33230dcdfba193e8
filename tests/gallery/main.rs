//! Every screen as a picture, to be looked at one by one: in each language, at each size, on a light and a dark ground and
//! in forced colours. `cargo xtask gallery` writes them into `target/gallery/`, with a page that shows them side by side,
//! and prints what the page itself says is amiss: text below 12 pixels, what is cut or covered, what is too small to be
//! hit, and a screen whose largest text is not what it is about.
//!
//! It is no test of every day: whether a screen looks right is for eyes, and the pictures take minutes. What must not come
//! back is asked in `tests/e2e/small.rs`, by the same questions.
//!
//! Words behind the command take the pictures alone whose names have all of them: `cargo xtask gallery reveal 360 de`.

#![allow(dead_code, reason = "the browser and the games can do more than is looked at")]

#[path = "../e2e/browser.rs"]
mod browser;
#[path = "../played/mod.rs"]
mod played;
#[path = "../e2e/screens.rs"]
mod screens;
mod sights;

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
    thread,
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use role_cards::text::Language;
use serde_json::json;

use crate::{
    browser::Browser,
    screens::{Screen, ask, screens, window},
    sights::sights,
};

/// A window: how large, and whether a finger points in it.
#[derive(Clone, Copy)]
struct Size {
    width: u32,
    height: u32,
    touch: bool,
}

const fn phone(width: u32, height: u32) -> Size {
    Size { width, height, touch: true }
}

const fn desk(width: u32, height: u32) -> Size {
    Size { width, height, touch: false }
}

impl Size {
    /// How wide and high the least target is, in pixels.
    fn least_target(self) -> u32 {
        if self.touch { 44 } else { 24 }
    }
}

/// The sizes at which each theme is looked at; at the first one of each kind of device the light theme is seen whole.
const READ: [Size; 2] = [phone(360, 640), desk(1280, 800)];
const BESIDE: [Size; 3] = [phone(360, 560), phone(640, 360), desk(1920, 1080)];

/// What the colours are, by what a person has set.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Theme {
    Light,
    Dark,
    Forced,
}

impl Theme {
    const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Forced];

    fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Forced => "forced",
        }
    }

    /// Puts the browser on this ground. Nothing moves in a picture.
    fn put_on(self, browser: &Browser) {
        let features = json!([
            { "name": "prefers-color-scheme", "value": if self == Self::Dark { "dark" } else { "light" } },
            { "name": "forced-colors", "value": if self == Self::Forced { "active" } else { "none" } },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        browser.devtools("Emulation.setEmulatedMedia", json!({ "features": features }));
    }
}

/// One look at a screen.
#[derive(Clone, Copy)]
struct View {
    language: Language,
    theme: Theme,
    size: Size,
}

impl View {
    /// All views of a screen in a language.
    fn all(language: Language) -> impl Iterator<Item = Self> {
        let of = move |theme, size| Self { language, theme, size };
        let beside = BESIDE.into_iter().map(move |size| of(Theme::Light, size));
        Theme::ALL.into_iter().flat_map(move |theme| READ.into_iter().map(move |size| of(theme, size))).chain(beside)
    }

    /// Whether the page is gone through to its end. Elsewhere its beginning tells.
    fn is_whole(self) -> bool {
        self.theme == Theme::Light && READ.iter().any(|size| size.width == self.size.width)
    }

    fn name(self) -> String {
        let language = if self.language == Language::German { "de" } else { "en" };
        format!("{}x{}-{language}-{}", self.size.width, self.size.height, self.theme.name())
    }

    /// Gives the browser this size and these colours.
    fn set_up(self, browser: &Browser) {
        let Size { width, height, touch } = self.size;
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": touch });
        browser.devtools("Emulation.setDeviceMetricsOverride", metrics);
        browser.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": touch }));
        self.theme.put_on(browser);
        browser.ask_later(DRAWN, json!([]));
    }
}

/// Answers once the page is drawn anew.
const DRAWN: &str = "requestAnimationFrame(() => requestAnimationFrame(done))";

/// How many windows of a long page are taken at most.
const WINDOWS: u64 = 12;

/// What is amiss, and in which views of which screens.
type Faults = BTreeMap<(&'static str, String), BTreeSet<String>>;

/// What was taken of some screens: the files by the screens' names, and what is amiss.
#[derive(Default)]
struct Taken {
    pictures: BTreeMap<&'static str, Vec<String>>,
    faults: Faults,
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/gallery");
    if words.is_empty() {
        // Pictures of screens that are no more would stand among the others.
        let _ = fs::remove_dir_all(&folder);
    }
    fs::create_dir_all(&folder).expect("a folder for the pictures");
    let walk = |language| walk(&folder, language, &words);
    let taken = thread::scope(|scope| {
        [Language::German, Language::English]
            .map(|language| scope.spawn(move || walk(language)))
            .map(|walk| walk.join().expect("a walk through the screens"))
    });
    let mut all = Taken::default();
    for Taken { pictures, faults } in taken {
        for (screen, files) in pictures {
            all.pictures.entry(screen).or_default().extend(files);
        }
        for (fault, places) in faults {
            all.faults.entry(fault).or_default().extend(places);
        }
    }
    fs::write(folder.join("index.html"), page(&all.pictures)).expect("the page is written");
    let count: usize = all.pictures.values().map(Vec::len).sum();
    println!("{count} pictures: {}", folder.join("index.html").display());
    print(&all.faults);
    if all.faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Takes the pictures of one language.
fn walk(folder: &Path, language: Language, words: &[String]) -> Taken {
    let browser = Browser::open(&window(language, READ[0].width, READ[0].height));
    let mut taken = Taken::default();
    for screen in screens().into_iter().chain(sights()) {
        let file = |view: View| format!("{}-{}", screen.name.replace([' ', ',', '\''], "_"), view.name());
        let views: Vec<View> =
            View::all(language).filter(|view| words.iter().all(|word| file(*view).contains(word))).collect();
        let Some(first) = views.first() else { continue };
        first.set_up(&browser);
        screen.open(&browser, language);
        for view in views {
            view.set_up(&browser);
            if view.theme == Theme::Light {
                for (question, answers) in measure(&browser, &screen, view.size) {
                    for answer in answers {
                        let places = taken.faults.entry((question, kind(&answer))).or_default();
                        places.insert(format!("{}, {}: {answer}", screen.name, view.name()));
                    }
                }
            }
            screen.scroll(&browser);
            let windows = if view.is_whole() && !screen.is_lower { WINDOWS } else { 1 };
            let files = take(&browser, folder, &file(view), windows);
            taken.pictures.entry(screen.name).or_default().extend(files);
        }
    }
    taken
}

/// What is amiss without the words of the thing, which differ from screen to screen: a fault of a hundred rows is one.
fn kind(answer: &str) -> String {
    let outside = answer.split('«').map(|part| part.split_once('»').map_or(part, |(_, rest)| rest));
    outside.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Asks a screen at a size everything that a page can say of itself.
fn measure(browser: &Browser, screen: &Screen, size: Size) -> [(&'static str, Vec<String>); 7] {
    let faults = [
        ("text below 12 px", ask(browser, screen, "tiny()")),
        ("wider than the window", ask(browser, screen, "overflows()")),
        ("cut", ask(browser, screen, "cut()")),
        ("a word broken", ask(browser, screen, "broken()")),
        ("too small to be hit", ask(browser, screen, &format!("narrow({})", size.least_target()))),
        ("larger than what it is about", ask(browser, screen, "beside(about)")),
        ("covered", ask(browser, screen, "covered()")),
    ];
    // The last question led the focus through the page.
    browser.ask("document.activeElement.blur()", json!([]));
    faults
}

/// Takes a picture of the window, and of as many further ones down the page as there are and are wanted.
fn take(browser: &Browser, folder: &Path, name: &str, at_most: u64) -> Vec<String> {
    let high = browser.ask("return Math.ceil((document.documentElement.scrollHeight - 2) / innerHeight)", json!([]));
    let windows = high.as_u64().unwrap_or(1).clamp(1, at_most);
    let picture = |at: u64| {
        if at > 0 {
            browser.ask(&format!("scrollTo(0, {at} * innerHeight)"), json!([]));
        }
        browser.ask_later(DRAWN, json!([]));
        let taken = browser.devtools("Page.captureScreenshot", json!({ "format": "png", "optimizeForSpeed": true }));
        let bytes = STANDARD.decode(taken["data"].as_str().expect("a picture")).expect("base64 from the driver");
        let file = if at == 0 { format!("{name}.png") } else { format!("{name}-{}.png", at + 1) };
        fs::write(folder.join(&file), bytes).expect("the picture is kept");
        file
    };
    (0..windows).map(picture).collect()
}

/// The page with all pictures side by side.
fn page(pictures: &BTreeMap<&'static str, Vec<String>>) -> String {
    let mut page = "<!doctype html><meta charset=\"utf-8\"><title>Gallery</title><style>
body { font: 16px/1.4 sans-serif; margin: 1rem; background: #ccc }
div { display: flex; gap: .5rem; overflow-x: auto; align-items: start }
figure { margin: 0; flex: none }
img { display: block; max-height: 32rem }
</style>\n"
        .to_owned();
    for (screen, files) in pictures {
        write!(page, "<h2>{screen}</h2><div>").expect("a text");
        for file in files {
            let figure = "<figure><a href=\"FILE\"><img loading=\"lazy\" src=\"FILE\" alt=\"\"></a><figcaption>FILE</figcaption></figure>";
            page.push_str(&figure.replace("FILE", file));
        }
        page.push_str("</div>\n");
    }
    page
}

/// Prints what is amiss: each kind of fault once, with the number of its places and the first of them.
fn print(faults: &Faults) {
    let mut before = "";
    for ((question, what), places) in faults {
        if before != *question {
            println!("\n{question}");
            before = *question;
        }
        let first = places.first().map_or("", String::as_str);
        println!("  {:>4} ×  {what}\n          {first}", places.len());
    }
    println!("\n{} kinds of faults", faults.len());
}
