//! A browser as a person uses it: looks for things by role and name, presses keys, taps, drags, and reads the screen.
//!
//! The client speaks the W3C `WebDriver` protocol with a driver of its own, `chromedriver` or `geckodriver`. What a person
//! waits for is polled for; a thing that does not come within the engine's patience fails the test with what stands on the
//! screen instead. Where the protocol knows nothing of what a test wants, each engine is asked in its own words: Chromium
//! by its developer tools, Firefox by its chrome context, the browser's own side of its scripts.

use std::{
    cell::Cell,
    env, fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use xtask::server::{self, Line, Sent};

/// How long a person takes from one click to the next that is meant on the same place.
const PACE: Duration = Duration::from_millis(350);
const PAUSE: Duration = Duration::from_millis(30);
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// What draws the page and runs the game.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
}

impl Engine {
    /// How long a thing may take to come on a computer that does much else. Firefox takes longer to start and to load.
    const fn patience(self) -> Duration {
        Duration::from_secs(match self {
            Self::Chromium => 20,
            Self::Firefox => 30,
        })
    }

    /// The driver, which starts the browser.
    fn driver(self, port: u16, profile: &Path) -> Command {
        let mut driver = Command::new(from_environment(match self {
            Self::Chromium => "CHROMEDRIVER",
            Self::Firefox => "GECKODRIVER",
        }));
        driver.arg(format!("--port={port}")).stdout(Stdio::null()).stderr(Stdio::null());
        if self == Self::Firefox {
            // Firefox's chrome context is closed to a driver unless it asks for it.
            driver.arg("--allow-system-access").arg("--profile-root").arg(profile);
        }
        driver
    }

    /// How the browser is started.
    fn capabilities(self, look: &Look, profile: &Path) -> Value {
        let downloads = profile.join("downloads");
        match self {
            Self::Chromium => {
                let mut options = json!({
                    "binary": from_environment("CHROMIUM"),
                    "args": [
                        "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
                        // A test frames the game in an empty page, which counts as one of the wide world.
                        "--disable-features=LocalNetworkAccessChecks",
                        // A test opens more links in ten seconds than the browser believes of a person.
                        "--disable-ipc-flooding-protection",
                        format!("--lang={}", look.language), format!("--user-data-dir={}", profile.display()),
                        format!("--window-size={},{}", look.width.max(500), look.height),
                    ],
                    "prefs": { "intl.accept_languages": look.language, "download.default_directory": downloads },
                });
                if look.touch {
                    options["mobileEmulation"] = json!({ "deviceMetrics": { "width": look.width, "height": look.height, "pixelRatio": 1.0, "touch": true } });
                }
                json!({
                    "browserName": "chrome",
                    "goog:chromeOptions": options,
                    "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
                    "unhandledPromptBehavior": "accept",
                })
            }
            Self::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "binary": from_environment("FIREFOX"),
                    "args": ["-headless"],
                    "prefs": {
                        "intl.accept_languages": look.language,
                        "browser.download.folderList": 2,
                        "layout.css.prefers-color-scheme.content-override": i32::from(!look.dark),
                        "browser.download.dir": downloads,
                        "browser.download.alwaysOpenPanel": false,
                        // A script that runs just when the page is left is let to its end, as it is where a person leaves by
                        // a link; else Firefox tells of it as if it were an error of the page.
                        "dom.ipc.cancel_content_js_when_navigating": false,
                    },
                },
                "unhandledPromptBehavior": "accept",
            }),
        }
    }
}

/// How the page is looked at.
pub struct Look {
    pub engine: Engine,
    pub language: &'static str,
    pub width: u32,
    pub height: u32,
    /// Makes Chromium a phone. Firefox knows no such thing from outside, but takes a tap for a touch at a desk, too.
    pub touch: bool,
    /// Whether the person likes it dark.
    pub dark: bool,
    /// Runs before anything else on every page.
    pub script: Option<&'static str>,
}

impl Look {
    pub const fn desk(language: &'static str) -> Self {
        Self { engine: Engine::Chromium, language, width: 1280, height: 900, touch: false, dark: false, script: None }
    }

    pub const fn phone(language: &'static str) -> Self {
        Self { engine: Engine::Chromium, language, width: 360, height: 740, touch: true, dark: false, script: None }
    }

    pub const fn projector(language: &'static str) -> Self {
        Self { engine: Engine::Chromium, language, width: 1920, height: 1080, touch: false, dark: false, script: None }
    }

    pub const fn in_engine(self, engine: Engine) -> Self {
        Self { engine, ..self }
    }

    pub const fn in_firefox(self) -> Self {
        self.in_engine(Engine::Firefox)
    }

    pub const fn in_the_dark(self) -> Self {
        Self { dark: true, ..self }
    }

    pub const fn with_script(self, script: &'static str) -> Self {
        Self { script: Some(script), ..self }
    }
}

/// A browser with a fresh profile, closed at the end of the test.
pub struct Browser {
    engine: Engine,
    driver: Child,
    session: String,
    site: String,
    /// What the game's host has sent to this browser.
    line: Line,
    profile: PathBuf,
    /// Where and when the pointer clicked last.
    clicked: Cell<Option<(f64, f64, Instant)>>,
    /// How many keys were pressed, and how many clicks and taps there were.
    pub keys: Cell<u32>,
    pub taps: Cell<u32>,
}

/// What was printed.
pub struct Printed {
    pub pages: Vec<Page>,
    pub size: String,
    file: PathBuf,
}

/// The text of a printed page.
pub struct Page {
    /// As it lies there, line by line; of columns side by side a line of one may come amid those of the other.
    laid: String,
    /// In the order in which it was printed.
    told: String,
}

/// A printed page as a picture, three bytes to a pixel.
pub struct Picture {
    pub width: usize,
    pixels: Vec<u8>,
}

impl Picture {
    /// Whether a pixel is nearer to black than to white.
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        let at = 3 * (y * self.width + x);
        self.pixels[at..at + 3].iter().map(|&part| u32::from(part)).sum::<u32>() < 3 * 128
    }

    /// How many rows of pixels it has.
    pub fn height(&self) -> usize {
        self.pixels.len() / 3 / self.width
    }

    /// Whether it is grey all over: no pixel has a colour.
    pub fn is_black_and_white(&self) -> bool {
        self.pixels.chunks_exact(3).all(|pixel| pixel.iter().all(|part| part.abs_diff(pixel[0]) < 8))
    }
}

impl Page {
    /// Whether these words stand on it, wherever the lines break.
    pub fn says(&self, words: &str) -> bool {
        [&self.told, &self.laid].into_iter().any(|text| joined(text).contains(&joined(words)))
    }

    /// Whether these words stand on one of its lines, one after the other.
    pub fn says_in_a_line(&self, words: &str) -> bool {
        let spaced = |text: &str| format!(" {} ", text.split_whitespace().collect::<Vec<_>>().join(" "));
        self.laid.lines().any(|line| spaced(line).contains(&spaced(words)))
    }

    /// How many lines stand on it.
    pub fn rows(&self) -> usize {
        self.laid.lines().filter(|line| !line.trim().is_empty()).count()
    }

    /// Whether nothing stands on it.
    pub fn is_empty(&self) -> bool {
        joined(&self.laid).is_empty()
    }
}

impl Printed {
    /// Whether these words stand on it, wherever lines and pages break.
    pub fn says(&self, words: &str) -> bool {
        let whole = |of: fn(&Page) -> &str| self.pages.iter().map(of).collect::<String>();
        let texts = [whole(|page| &page.told), whole(|page| &page.laid)];
        texts.iter().any(|text| joined(text).contains(&joined(words)))
    }

    /// All that stands on it.
    pub fn text(&self) -> String {
        self.pages.iter().map(|page| page.laid.as_str()).collect()
    }

    /// Every page as a picture, with so many dots to the inch.
    pub fn pictures(&self, dots: u32) -> Vec<Picture> {
        // A line for the kind of each picture, one for its size, one for the brightest, then its bytes.
        let drawn =
            Command::new("pdftoppm").args(["-r", &dots.to_string()]).arg(&self.file).output().expect("pdftoppm").stdout;
        let mut rest = drawn.as_slice();
        let mut pictures = Vec::new();
        while !rest.is_empty() {
            let mut line = || {
                let end = rest.iter().position(|&byte| byte == b'\n').expect("a line");
                let (line, after) = rest.split_at(end);
                rest = &after[1..];
                String::from_utf8_lossy(line).into_owned()
            };
            assert_eq!(line(), "P6", "a picture");
            let size: Vec<usize> = line().split(' ').map(|side| side.parse().expect("a size")).collect();
            assert_eq!(line(), "255", "bytes");
            let (pixels, after) = rest.split_at(3 * size[0] * size[1]);
            pictures.push(Picture { width: size[0], pixels: pixels.to_vec() });
            rest = after;
        }
        pictures
    }

    /// How many pixels of all pages have this colour, or one that the eye can hardly tell from it.
    pub fn pixels(&self, colour: [u8; 3]) -> usize {
        let is_near = |pixel: &&[u8]| pixel.iter().zip(colour).all(|(one, other)| one.abs_diff(other) < 24);
        self.pictures(100).iter().map(|picture| picture.pixels.chunks_exact(3).filter(is_near).count()).sum()
    }

    /// The words of every page with where they lie: left, top, right and bottom, in tenths of a millimetre.
    pub fn words(&self) -> Vec<Vec<([f64; 4], String)>> {
        let laid = Command::new("pdftotext").arg("-bbox").arg(&self.file).arg("-").output().expect("pdftotext").stdout;
        let laid = String::from_utf8_lossy(&laid).into_owned();
        let side = |line: &str, name: &str| -> f64 {
            let value = line.split_once(&format!("{name}=\"")).and_then(|(_, rest)| rest.split('"').next());
            value.and_then(|value| value.parse::<f64>().ok()).expect("a length") * 254.0 / 72.0
        };
        let word = |line: &str| {
            let text = line.split_once('>').and_then(|(_, rest)| rest.strip_suffix("</word>")).expect("a word");
            let text = text.replace("&apos;", "'").replace("&quot;", "\"").replace("&amp;", "&");
            (["xMin", "yMin", "xMax", "yMax"].map(|name| side(line, name)), text)
        };
        let page =
            |page: &str| page.lines().map(str::trim).filter(|line| line.starts_with("<word")).map(word).collect();
        laid.split("<page ").skip(1).map(page).collect()
    }

    /// What stands on it, line by line.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.pages.iter().flat_map(|page| page.laid.lines()).map(str::trim)
    }
}

/// A text without its spaces, and without the signs that mark where a word may break.
pub fn joined(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{ad}').collect()
}

/// A thing on the page.
#[derive(Clone)]
pub struct Thing(String);

fn from_environment(name: &str) -> PathBuf {
    let set = env::var_os(name).map(PathBuf::from);
    set.unwrap_or_else(|| panic!("{name} is not set: run the tests with `cargo xtask test`"))
}

/// The functions that the page is asked with: roles and names as assistive technology sees them, near enough.
const EYES: &str = r#"
const shown = e => e.checkVisibility({ visibilityProperty: true }) && !e.closest('[aria-hidden="true"]');
const said = e => [...e.childNodes].map(n => n.nodeType === 3 ? n.data
  : n.nodeType === 1 && n.getAttribute('aria-hidden') !== 'true' ? said(n) : '').join(' ').replace(/\s+/g, ' ').trim();
const name = e => e.getAttribute('aria-label')
  || (e.labels && e.labels.length ? said(e.labels[0]) : '') || said(e);
const roles = {
  button: 'button, summary', link: 'a[href]', textbox: 'input[type=text], textarea', radio: 'input[type=radio]',
  combobox: 'select', heading: 'h1, h2, h3', listitem: 'li', checkbox: 'input[type=checkbox]', date: 'input[type=date]',
  table: 'table',
};
const all = role => [...(document.querySelector('dialog[open]') || document).querySelectorAll(roles[role])].filter(shown);
"#;

/// Runs on every page in Firefox before the page does. What a page says to its console stays in the page's own process,
/// where no driver hears it; an error reaches [`PROBLEMS`].
const SPEAK_UP: &str = "\
for (const level of ['error', 'warn']) console[level] = (...words) => reportError(`console.${level}: ${words.join(' ')}`);
";

/// Keeps in Firefox's window what pages ask for, and which of their files were not there. What the browser itself asks for
/// is no matter of the game.
const WATCH_REQUESTS: &str = r"
window.requests = [];
window.missing = [];
const watch = (topic, seen) => Services.obs.addObserver(subject => {
  const channel = subject.QueryInterface(Ci.nsIHttpChannel);
  if (!channel.loadInfo.triggeringPrincipal.isSystemPrincipal) seen(channel, channel.URI.spec);
}, topic);
watch('http-on-opening-request', (_, url) => window.requests.push(url));
watch('http-on-examine-response', (channel, url) => channel.responseStatus < 400 || window.missing.push(`${channel.responseStatus}: ${url}`));
";

/// What Firefox's console holds against the pages of a site: errors, warnings and violations of the content security
/// policy. It keeps the last 250 entries. Unlike Chromium's it says nothing of connections that fail.
const PROBLEMS: &str = r"
const [site] = arguments;
const errors = Services.console.getMessageArray().filter(m => m instanceof Ci.nsIScriptError);
const isOurs = m => m.category === 'content javascript' || m.sourceName.startsWith(site);
const ours = errors.filter(m => isOurs(m) && !(m.flags & Ci.nsIScriptError.infoFlag));
return [...ours.map(m => `${m.category}: ${m.errorMessage}`), ...window.missing];
";

impl Browser {
    /// Opens the game in a browser of its own.
    pub fn open(look: &Look) -> Self {
        Self::closed(look).opened(look)
    }

    /// The same with a game that is served at this address, over this line.
    pub fn open_at(site: &str, line: &Line, look: &Look) -> Self {
        Self::closed_at(site.to_owned(), line.clone(), look).opened(look)
    }

    fn opened(self, look: &Look) -> Self {
        self.go("");
        // A fresh browser may show its first page before it has read which language its person prefers.
        self.wait_for("the browser's own language", || {
            let own = self.ask("return navigator.language", json!([]));
            let is_set = own.as_str().is_some_and(|own| own.get(..2) == look.language.get(..2));
            if !is_set {
                self.reload();
            }
            is_set
        });
        self
    }

    /// A browser with an empty page.
    pub fn closed(look: &Look) -> Self {
        let (site, line) = server::start(Self::built_game()).expect("a server");
        Self::closed_at(format!("http://{site}/"), line, look)
    }

    fn closed_at(site: String, line: Line, look: &Look) -> Self {
        let port = TcpListener::bind(("127.0.0.1", 0)).and_then(|free| free.local_addr()).expect("a free port").port();
        let profile = env::temp_dir().join(format!("role-cards-{port}"));
        // A run that was cut short may have left a profile of another language under the same number.
        let _ = fs::remove_dir_all(&profile);
        fs::create_dir_all(profile.join("downloads")).expect("a folder for the profile");
        let mut driver = look.engine.driver(port, &profile);
        let driver = driver.env("LANGUAGE", look.language.replace('-', "_")).spawn().expect("the driver starts");
        let capabilities = json!({ "capabilities": { "alwaysMatch": look.engine.capabilities(look, &profile) } });
        let mut browser = Self {
            engine: look.engine,
            driver,
            session: format!("http://127.0.0.1:{port}/session"),
            site,
            line,
            profile,
            clicked: Cell::new(None),
            keys: Cell::new(0),
            taps: Cell::new(0),
        };
        let start = Instant::now();
        let answer = loop {
            match send(&browser.session, Some(&capabilities)) {
                Ok(answer) => break answer,
                Err(_) if start.elapsed() < look.engine.patience() => sleep(PAUSE),
                Err(error) => panic!("no browser: {error}"),
            }
        };
        let id = answer["sessionId"].as_str().expect("a session");
        browser.session = format!("{}/{id}", browser.session);
        match look.engine {
            Engine::Chromium => browser.prepare_chromium(look),
            Engine::Firefox => browser.prepare_firefox(look),
        }
        browser
    }

    fn prepare_chromium(&self, look: &Look) {
        if !look.touch {
            let metrics =
                json!({ "width": look.width, "height": look.height, "deviceScaleFactor": 1, "mobile": false });
            self.devtools("Emulation.setDeviceMetricsOverride", metrics);
        }
        if look.dark {
            let features = json!([{ "name": "prefers-color-scheme", "value": "dark" }]);
            self.devtools("Emulation.setEmulatedMedia", json!({ "features": features }));
        }
        if let Some(script) = look.script {
            self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }));
        }
    }

    /// Gives the page its size, and makes Firefox remember what its drivers cannot ask for.
    fn prepare_firefox(&self, look: &Look) {
        let sizes = self.ask("return [outerWidth - innerWidth, outerHeight - innerHeight]", json!([]));
        let frame = |at: usize| sizes[at].as_u64().expect("a size");
        let window = json!({ "width": u64::from(look.width) + frame(0), "height": u64::from(look.height) + frame(1) });
        self.post("window/rect", &window).expect("a window of this size");
        let size = self.ask("return [innerWidth, innerHeight]", json!([]));
        assert_eq!(size, json!([look.width, look.height]), "Firefox's window is never narrower than 500 pixels");

        // An extension is the one way to be on a page before the page's own scripts.
        let extension = self.profile.join("first");
        fs::create_dir_all(&extension).expect("a folder for the extension");
        let manifest = json!({
            "manifest_version": 2,
            "name": "Before the page",
            "version": "1",
            "content_scripts": [
                { "matches": ["<all_urls>"], "js": ["first.js"], "run_at": "document_start", "world": "MAIN" },
            ],
        });
        fs::write(extension.join("manifest.json"), manifest.to_string()).expect("the extension is written");
        let script = format!("{SPEAK_UP}{}", look.script.unwrap_or_default());
        fs::write(extension.join("first.js"), script).expect("the extension is written");
        let addon = json!({ "path": extension, "temporary": true });
        self.post("moz/addon/install", &addon).unwrap_or_else(|error| panic!("the extension: {error}"));
        self.ask_firefox(WATCH_REQUESTS, json!([]));
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value, String> {
        send(&format!("{}/{path}", self.session), Some(body))
    }

    /// Asks Chromium's developer tools.
    pub fn devtools(&self, command: &str, parameters: Value) -> Value {
        assert_eq!(self.engine, Engine::Chromium, "{command} is a matter of Chromium's developer tools");
        let body = json!({ "cmd": command, "params": parameters });
        self.post("goog/cdp/execute", &body).unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// Runs a script in Firefox's own window, from where the whole browser is seen.
    fn ask_firefox(&self, script: &str, arguments: Value) -> Value {
        let context = |context| self.post("moz/context", &json!({ "context": context })).expect("a context");
        context("chrome");
        let answer = self.post("execute/sync", &json!({ "script": script, "args": arguments }));
        context("content");
        answer.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Runs a script that looks for nothing, on a page that need not be one of the game.
    pub fn ask_plainly(&self, script: &str, arguments: Value) -> Value {
        let body = json!({ "script": script, "args": arguments });
        self.post("execute/sync", &body).unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Runs a script on the page.
    pub fn ask(&self, script: &str, arguments: Value) -> Value {
        self.ask_plainly(&format!("{EYES}{script}"), arguments)
    }

    /// Runs a script on the page that answers later, by a call of `done`.
    pub fn ask_later(&self, script: &str, arguments: Value) -> Value {
        let body =
            json!({ "script": format!("const done = arguments[arguments.length - 1]; {script}"), "args": arguments });
        self.post("execute/async", &body).unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Opens a page of the game; the fragment comes with its `#`.
    pub fn go(&self, fragment: &str) {
        // Leaving the page first makes sure that it loads, also where only the fragment differs.
        for url in ["about:blank".to_owned(), format!("{}{fragment}", self.site)] {
            self.post("url", &json!({ "url": url })).expect("the page opens");
        }
        self.wait_for("the game", || self.ask("return !!document.querySelector('#main h1')", json!([])) == json!(true));
    }

    /// Opens an address, whatever comes of it.
    pub fn visit(&self, address: &str) {
        self.post("url", &json!({ "url": address })).expect("the page opens");
    }

    /// The game as a file on the disk.
    pub fn file_address() -> String {
        format!("file://{}/index.html", Self::built_game().display())
    }

    /// The folder of the game that was built.
    pub fn built_game() -> PathBuf {
        from_environment("ROLE_CARDS_DIST")
    }

    /// Goes into the first frame of the page.
    pub fn enter_frame(&self) {
        self.post("frame", &json!({ "id": 0 })).expect("the frame");
    }

    /// Loads the page again. An act shows before it is written, by less than a hand needs to reach for the reload: what was
    /// done is written first.
    pub fn reload(&self) {
        self.ask_later(
            "navigator.locks ? navigator.locks.request('rolecards', () => {}).then(done, done) : done()",
            json!([]),
        );
        self.post("refresh", &json!({})).expect("the page loads again");
        self.wait_for("the game", || self.ask("return !!document.querySelector('#main h1')", json!([])) == json!(true));
    }

    /// The address of the page.
    pub fn address(&self) -> String {
        self.ask("return location.href", json!([])).as_str().unwrap_or_default().to_owned()
    }

    /// Where the game is served.
    pub fn site(&self) -> &str {
        &self.site
    }

    /// Waits until something holds.
    pub fn wait_for(&self, what: &str, holds: impl Fn() -> bool) {
        let start = Instant::now();
        while !holds() {
            if start.elapsed() > self.engine.patience() {
                let picture = self.picture("failure");
                panic!("waited in vain for {what}; see {}.\nOn the screen:\n{}", picture.display(), self.text());
            }
            sleep(PAUSE);
        }
    }

    /// What stands on the screen.
    pub fn text(&self) -> String {
        self.ask("return document.body.innerText", json!([])).as_str().unwrap_or_default().to_owned()
    }

    /// The whole page as it lies in the browser, seen or not.
    pub fn page(&self) -> String {
        let script = "return document.documentElement.outerHTML + [...document.querySelectorAll('input, textarea')].map(e => e.value)";
        self.ask(script, json!([])).as_str().unwrap_or_default().to_owned()
    }

    /// Waits until a text stands on the screen.
    pub fn see(&self, text: &str) {
        self.wait_for(&format!("«{text}»"), || self.text().contains(text));
    }

    pub fn sees(&self, text: &str) -> bool {
        self.text().contains(text)
    }

    fn look_for(&self, role: &str, wanted: &str) -> Option<Thing> {
        let script = "const [role, wanted] = arguments; const found = all(role); \
                      return found.find(e => name(e) === wanted) || found.find(e => name(e).includes(wanted)) || null";
        self.ask(script, json!([role, wanted]))[ELEMENT].as_str().map(|id| Thing(id.to_owned()))
    }

    /// Whether a thing is on the screen now.
    pub fn has(&self, role: &str, name: &str) -> bool {
        self.look_for(role, name).is_some()
    }

    /// Waits for a thing by its role and name.
    pub fn find(&self, role: &str, name: &str) -> Thing {
        self.wait_for(&format!("the {role} «{name}»"), || self.has(role, name));
        self.look_for(role, name).expect("it was there a moment ago")
    }

    /// What was saved elsewhere, wherever it can be opened: on the start page a button stands for it where no game is here.
    pub fn open_saved(&self, text: &role_cards::text::Text) {
        let is_there = || self.has("textbox", text.remote.paste);
        self.wait_for("the box for letters", || is_there() || self.has("button", text.start.open_saved));
        if !is_there() {
            self.click("button", text.start.open_saved);
        }
        self.find("textbox", text.remote.paste);
    }

    /// Unfolds what the set-up asks beside the account.
    pub fn unfold_plan(&self, text: &role_cards::text::Text) {
        let name = || self.names("button").into_iter().find(|name| name.starts_with(text.setup.plan));
        self.wait_for("the fold of the set-up", || name().is_some());
        self.click("button", &name().unwrap_or_default());
        self.find("radio", text.plan.place_one);
    }

    /// The names of all things of a role.
    pub fn names(&self, role: &str) -> Vec<String> {
        texts(&self.ask("return all(arguments[0]).map(name)", json!([role])))
    }

    /// The accounts of the games in the list on the start page, which comes bit by bit.
    pub fn saved_games(&self) -> Vec<String> {
        let script = "return document.querySelector('.saved-list')?.ariaBusy === 'false'";
        self.wait_for("the list of games", || self.ask(script, json!([])) == json!(true));
        texts(&self.ask("return [...document.querySelectorAll('.saved-list h3')].map(e => e.textContent)", json!([])))
    }

    /// Clicks with the mouse.
    pub fn click(&self, role: &str, name: &str) {
        self.click_on(&self.find(role, name));
    }

    /// Clicks a thing that was found before.
    pub fn click_on(&self, thing: &Thing) {
        self.bring_into_view(thing);
        self.at_a_persons_pace(thing, || self.act_on(thing, "click", &json!({})));
    }

    /// Clicks as a person does who means it: two clicks on the same place within a double click's time are one.
    fn at_a_persons_pace(&self, thing: &Thing, click: impl FnOnce()) {
        self.take_in_the_step();
        self.taps.set(self.taps.get() + 1);
        let (x, y) = self.middle(thing);
        if let Some((last_x, last_y, then)) = self.clicked.get()
            && (x - last_x).hypot(y - last_y) < 40.0
        {
            sleep(PACE.saturating_sub(then.elapsed()));
        }
        click();
        self.clicked.set(Some((x, y, Instant::now())));
    }

    /// Waits until a person has seen which step lies on the table, if one does: it takes nothing for a moment.
    pub fn take_in_the_step(&self) {
        let script = "const title = document.querySelector('.turn .title'); if (!title) return true; \
                      title.seen ??= performance.now(); return performance.now() - title.seen > 350";
        self.wait_for("the step to be seen", || self.ask(script, json!([])) == json!(true));
    }

    fn act_on(&self, thing: &Thing, action: &str, body: &Value) {
        self.post(&format!("element/{}/{action}", thing.0), body).unwrap_or_else(|error| {
            let picture = self.picture("failure");
            panic!("{action}: {error}; see {}", picture.display())
        });
    }

    fn element(thing: &Thing) -> Value {
        json!({ ELEMENT: thing.0 })
    }

    /// Taps with a finger.
    pub fn tap(&self, role: &str, name: &str) {
        let thing = self.find(role, name);
        self.bring_into_view(&thing);
        self.at_a_persons_pace(&thing, || self.pointer("touch", &thing, &[(0, 0)]));
    }

    /// Clicks a thing so many times with `mouse` or `touch`, with so many milliseconds from one click to the next. The clicks
    /// bear their times with them, so that a busy computer does not draw them apart.
    pub fn click_again(&self, pointer: &str, thing: &Thing, times: u32, pause: u32) {
        self.bring_into_view(thing);
        let script = "const r = arguments[0].getBoundingClientRect(); \
                      return [r.left + r.width / 2, r.top + r.height / 2, Date.now()]";
        self.at_a_persons_pace(thing, || {
            let place = self.ask_plainly(script, json!([Self::element(thing)]));
            let begin = place[2].as_f64().expect("a time") / 1000.0;
            for click in 0..times {
                let at = begin + f64::from(click * pause) / 1000.0;
                for (event, later) in [("down", 0.0), ("up", 0.03)] {
                    let (command, parameters) = if pointer == "touch" {
                        let kind = if event == "down" { "touchStart" } else { "touchEnd" };
                        let points =
                            if event == "down" { json!([{ "x": place[0], "y": place[1] }]) } else { json!([]) };
                        (
                            "Input.dispatchTouchEvent",
                            json!({ "type": kind, "touchPoints": points, "timestamp": at + later }),
                        )
                    } else {
                        let kind = if event == "down" { "mousePressed" } else { "mouseReleased" };
                        let parameters = json!({
                            "type": kind, "x": place[0], "y": place[1], "button": "left", "clickCount": click + 1,
                            "timestamp": at + later
                        });
                        ("Input.dispatchMouseEvent", parameters)
                    };
                    self.devtools(command, parameters);
                }
            }
            // The last click lies in the future: the next one comes after it.
            sleep(Duration::from_millis(u64::from((times - 1) * pause)));
        });
    }

    /// Holds a key for about half a second; it repeats as a keyboard's does.
    pub fn hold(&self, key: &str) {
        self.take_in_the_step();
        let (code, number, text) = match key {
            "Enter" => ("Enter", 13, "\r"),
            "Backspace" => ("Backspace", 8, ""),
            "ArrowDown" => ("ArrowDown", 40, ""),
            "ArrowLeft" => ("ArrowLeft", 37, ""),
            "ArrowRight" => ("ArrowRight", 39, ""),
            digit => ("Digit1", i32::from(digit.as_bytes()[0]), digit),
        };
        let press = |repeats: bool| {
            let kind = if text.is_empty() { "rawKeyDown" } else { "keyDown" };
            json!({ "type": kind, "key": key, "code": code, "windowsVirtualKeyCode": number, "text": text, "autoRepeat": repeats })
        };
        self.devtools("Input.dispatchKeyEvent", press(false));
        for _ in 0..12 {
            self.devtools("Input.dispatchKeyEvent", press(true));
        }
        let end = json!({ "type": "keyUp", "key": key, "code": code, "windowsVirtualKeyCode": number });
        self.devtools("Input.dispatchKeyEvent", end);
    }

    /// Lays a thing so that its middle is at this place of the window.
    pub fn move_under(&self, thing: &Thing, (x, y): (f64, f64)) {
        let script = "const [thing, x, y] = arguments; const r = thing.getBoundingClientRect(); thing.style.position = 'relative'; \
                      thing.style.left = `${x - r.left - r.width / 2}px`; thing.style.top = `${y - r.top - r.height / 2}px`";
        self.ask(script, json!([Self::element(thing), x, y]));
    }

    /// The middle of a thing in the window.
    pub fn middle(&self, thing: &Thing) -> (f64, f64) {
        let script =
            "const r = arguments[0].getBoundingClientRect(); return [r.left + r.width / 2, r.top + r.height / 2]";
        let place = self.ask(script, json!([Self::element(thing)]));
        (place[0].as_f64().unwrap_or_default(), place[1].as_f64().unwrap_or_default())
    }

    fn bring_into_view(&self, thing: &Thing) {
        self.ask(
            "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })",
            json!([Self::element(thing)]),
        );
    }

    /// Swipes or drags from the middle of a thing by so many pixels, with `mouse` or `touch`.
    pub fn drag(&self, pointer: &str, thing: &Thing, x: i32, y: i32) {
        self.bring_into_view(thing);
        let steps: Vec<(i32, i32)> = (0..=6).map(|step| (x * step / 6, y * step / 6)).collect();
        self.pointer(pointer, thing, &steps);
    }

    /// Takes hold of a thing with the mouse and leads it so many pixels, and holds it.
    pub fn grasp(&self, thing: &Thing, x: i32, y: i32) {
        self.bring_into_view(thing);
        let there = json!({ "type": "pointerMove", "duration": 0, "origin": Self::element(thing), "x": 0, "y": 0 });
        let on = json!({ "type": "pointerMove", "duration": 50, "origin": "pointer", "x": x, "y": y });
        self.mouse(&json!([there, { "type": "pointerDown", "button": 0 }, on]));
    }

    /// Lets go of what the mouse holds.
    pub fn release(&self) {
        self.mouse(&json!([{ "type": "pointerUp", "button": 0 }]));
    }

    fn mouse(&self, actions: &Value) {
        let body = json!({ "actions": [
            { "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": actions }
        ] });
        self.post("actions", &body).unwrap_or_else(|error| panic!("mouse: {error}"));
    }

    fn pointer(&self, kind: &str, thing: &Thing, places: &[(i32, i32)]) {
        let to = |(x, y): (i32, i32)| json!({ "type": "pointerMove", "duration": 16, "origin": Self::element(thing), "x": x, "y": y });
        // The thing itself may move with the pointer, so the way is given from where the pointer is.
        let by =
            |(x, y): (i32, i32)| json!({ "type": "pointerMove", "duration": 16, "origin": "pointer", "x": x, "y": y });
        let mut actions = vec![to(places[0]), json!({ "type": "pointerDown", "button": 0 })];
        actions.extend(places.windows(2).map(|pair| by((pair[1].0 - pair[0].0, pair[1].1 - pair[0].1))));
        actions.push(json!({ "type": "pointerUp", "button": 0 }));
        let body = json!({ "actions": [
            { "type": "pointer", "id": kind, "parameters": { "pointerType": kind }, "actions": actions }
        ] });
        self.post("actions", &body).unwrap_or_else(|error| panic!("{kind}: {error}"));
    }

    /// Finds a thing by a selector, for what has no role: the grip of a row, the card in the hand.
    pub fn part(&self, selector: &str) -> Thing {
        let look = || {
            self.ask("return document.querySelector(arguments[0])", json!([selector]))[ELEMENT]
                .as_str()
                .map(str::to_owned)
        };
        self.wait_for(selector, || look().is_some());
        Thing(look().expect("it was there a moment ago"))
    }

    /// Presses keys one after the other. A key with a name, such as `Enter`, or a character; `Alt+ArrowUp` holds Alt.
    /// There must be something that has the focus: no screen leaves a keyboard without it.
    pub fn press(&self, keys: &[&str]) {
        let script = "return document.activeElement !== document.body";
        self.wait_for("the focus", || self.ask(script, json!([])) == json!(true));
        self.take_in_the_step();
        for key in keys {
            let (held, key) = key.split_once('+').map_or((None, *key), |(held, key)| (Some(held), key));
            self.key(held, key);
            sleep(PAUSE);
        }
    }

    fn key(&self, held: Option<&str>, key: &str) {
        self.keys.set(self.keys.get() + 1);
        let code = key_code(key);
        let mut actions = vec![json!({ "type": "keyDown", "value": code }), json!({ "type": "keyUp", "value": code })];
        if let Some(held) = held {
            actions.insert(0, json!({ "type": "keyDown", "value": key_code(held) }));
            actions.push(json!({ "type": "keyUp", "value": key_code(held) }));
        }
        let body = json!({ "actions": [{ "type": "key", "id": "keys", "actions": actions }] });
        self.post("actions", &body).unwrap_or_else(|error| panic!("{key}: {error}"));
    }

    /// Types a text where the focus is.
    pub fn write(&self, text: &str) {
        let keys: Vec<Value> = text
            .chars()
            .flat_map(|key| [json!({ "type": "keyDown", "value": key }), json!({ "type": "keyUp", "value": key })])
            .collect();
        let body = json!({ "actions": [{ "type": "key", "id": "keys", "actions": keys }] });
        self.post("actions", &body).expect("the keys");
    }

    /// Fills a field, whatever stood in it.
    pub fn fill(&self, name: &str, text: &str) {
        let field = self.find("textbox", name);
        let script = "const [field, text] = arguments; field.focus(); field.value = text; \
                      field.dispatchEvent(new Event('input', { bubbles: true })); \
                      field.dispatchEvent(new Event('change', { bubbles: true }))";
        self.ask(script, json!([Self::element(&field), text]));
    }

    /// What stands in a field.
    pub fn value(&self, name: &str) -> String {
        let field = self.find("textbox", name);
        let value = self.ask("return arguments[0].value", json!([Self::element(&field)]));
        value.as_str().unwrap_or_default().to_owned()
    }

    /// Chooses a file with the button of this name.
    pub fn choose_file(&self, name: &str, file: &Path) {
        let look = || {
            let script = "return [...document.querySelectorAll('input[type=file]')].find(e => name(e).includes(arguments[0])) || null";
            self.ask(script, json!([name]))[ELEMENT].as_str().map(str::to_owned)
        };
        self.wait_for(name, || look().is_some());
        let field = Thing(look().expect("it was there a moment ago"));
        self.act_on(&field, "value", &json!({ "text": file }));
    }

    /// Prints the page, once it stands still, as the browser's own print does: how many pages of which size there are, and what stands on them.
    pub fn print(&self) -> Printed {
        // Firefox prints what fades in as it stands at that moment, which at first is nothing.
        let moving = "return document.getAnimations().filter(a => a.effect.target.checkVisibility()).length";
        self.wait_for("the page to stand still", || self.ask(moving, json!([])) == json!(0));
        // Whatever does not shrink to fit the driver's paper has the paper that the page's own styles ask for.
        // Grounds are left out, as they are unless somebody asks for them.
        let printed = self.post("print", &json!({ "background": false, "shrinkToFit": false })).expect("a print");
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/e2e");
        fs::create_dir_all(&folder).expect("a folder for prints");
        let file = folder.join(format!("print-{}.pdf", self.driver.id()));
        fs::write(&file, from_base64(printed.as_str().expect("a print"))).expect("the print is kept");
        // Every page ends in a form feed.
        let read = |order: &[&str]| -> Vec<String> {
            let text = Command::new("pdftotext").args(order).arg(&file).arg("-").output().expect("pdftotext").stdout;
            String::from_utf8_lossy(&text).split_terminator('\u{c}').map(str::to_owned).collect()
        };
        let info = Command::new("pdfinfo").arg(&file).output().expect("pdfinfo");
        let info = String::from_utf8_lossy(&info.stdout).into_owned();
        let of = |name: &str| {
            let line = info.lines().find_map(|line| line.strip_prefix(name));
            line.unwrap_or_default().trim().to_owned()
        };
        let pages: Vec<Page> =
            read(&[]).into_iter().zip(read(&["-raw"])).map(|(laid, told)| Page { laid, told }).collect();
        assert_eq!(of("Pages:"), pages.len().to_string(), "every page was read");
        Printed { pages, size: of("Page size:"), file }
    }

    /// A file that lies on this computer, to be chosen.
    pub fn file(&self, name: &str, text: &str) -> PathBuf {
        let file = self.profile.join(name);
        fs::write(&file, text).expect("the file is written");
        file
    }

    /// Waits for a downloaded file.
    pub fn downloaded(&self, name: &str) -> PathBuf {
        let file = self.profile.join("downloads").join(name);
        // Until it is there, an empty file keeps its place.
        self.wait_for(name, || file.metadata().is_ok_and(|file| file.len() > 0));
        file
    }

    /// Reads a QR code from its picture on the screen, with a reader that knows nothing of the writer.
    pub fn scan(&self, selector: &str) -> String {
        self.part(selector);
        let script = "const done = arguments[arguments.length - 1]; \
                      const svg = document.querySelector(arguments[0]).cloneNode(true); \
                      svg.setAttribute('width', 480); svg.setAttribute('height', 480); \
                      svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg'); \
                      const image = new Image(); \
                      image.onload = () => { \
                        const canvas = document.createElement('canvas'); canvas.width = canvas.height = 480; \
                        const context = canvas.getContext('2d'); context.drawImage(image, 0, 0, 480, 480); \
                        const data = context.getImageData(0, 0, 480, 480).data; \
                        done(Array.from({ length: 480 * 480 }, (_, at) => data[4 * at])); }; \
                      image.onerror = () => done([]); \
                      image.src = 'data:image/svg+xml,' + encodeURIComponent(new XMLSerializer().serializeToString(svg));";
        let body = json!({ "script": script, "args": [selector] });
        let pixels = self.post("execute/async", &body).expect("the picture is read");
        let pixels: Vec<u8> =
            pixels.as_array().into_iter().flatten().filter_map(|grey| u8::try_from(grey.as_u64()?).ok()).collect();
        assert_eq!(pixels.len(), 480 * 480, "the picture is drawn");
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(480, 480, |x, y| pixels[480 * y + x]);
        let grids = picture.detect_grids();
        assert_eq!(grids.len(), 1, "one code is seen");
        grids[0].decode().expect("the code is read").1
    }

    /// Whether a button of this name is pressed.
    pub fn is_pressed(&self, name: &str) -> bool {
        let script = "return all('button').some(e => name(e).startsWith(arguments[0]) && e.getAttribute('aria-pressed') === 'true')";
        self.ask(script, json!([name])) == json!(true)
    }

    /// Goes on with Tab until the focus is on a thing whose name contains this.
    pub fn tab_to(&self, name: &str) {
        self.tab_until(name, |focus| focus.contains(name));
    }

    /// Goes on with Tab until the focus is on a thing whose name starts with this.
    pub fn tab_to_start_with(&self, name: &str) {
        self.tab_until(name, |focus| focus.starts_with(name));
    }

    fn tab_until(&self, what: &str, there: impl Fn(&str) -> bool) {
        for _ in 0..300 {
            if there(&self.focus()) {
                return;
            }
            self.key(None, "Tab");
        }
        panic!("Tab never reaches «{what}»; the screen says:\n{}", self.text());
    }

    /// The name of what has the focus.
    pub fn focus(&self) -> String {
        let script = "const e = document.activeElement; return e && e !== document.body ? name(e) : ''";
        self.ask(script, json!([])).as_str().unwrap_or_default().to_owned()
    }

    /// Brings a card of a list to a place (from 1) further up, by keys.
    pub fn raise_to(&self, name: &str, place: u32) {
        let script = "const [wanted, place] = arguments; \
                      const row = [...document.querySelectorAll('.sortable > li')].find(e => e.querySelector('strong').textContent === wanted); \
                      row?.querySelector('.sortable-card').focus(); \
                      return row ? [...row.parentElement.children].indexOf(row) + 1 - place : -1";
        let left = || self.ask(script, json!([name, place])).as_i64().expect("a place");
        self.wait_for(name, || left() >= 0);
        for steps in (0..left()).rev() {
            self.press(&["Alt+ArrowUp"]);
            self.wait_for("the card further up", || left() == steps);
        }
    }

    /// Chooses in a list of choices.
    pub fn choose(&self, name: &str, option: &str) {
        let list = self.find("combobox", name);
        let has =
            "const [list, wanted] = arguments; return [...list.options].some(o => o.textContent.trim() === wanted)";
        self.wait_for(option, || self.ask(has, json!([Self::element(&list), option])) == json!(true));
        let script = "const [list, wanted] = arguments; \
                      list.value = [...list.options].find(o => o.textContent.trim() === wanted).value; \
                      list.dispatchEvent(new Event('change', { bubbles: true }))";
        self.ask(script, json!([Self::element(&list), option]));
    }

    /// Everything that the browser keeps for the game: keys and values. An act shows before it is written, so this waits
    /// until all that was done so far is written: it asks for the game's own lock, behind everybody who acted before.
    pub fn storage(&self) -> Vec<(String, String)> {
        let script = "const done = arguments[arguments.length - 1]; \
                      navigator.locks.request('rolecards', () => Object.entries(localStorage)).then(done)";
        let kept = self.post("execute/async", &json!({ "script": script, "args": [] })).expect("the storage is read");
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let mut kept: Vec<_> =
            kept.as_array().into_iter().flatten().map(|pair| (text(&pair[0]), text(&pair[1]))).collect();
        kept.sort();
        kept
    }

    /// Puts something into the browser's storage.
    pub fn store(&self, key: &str, value: &str) {
        self.ask("localStorage.setItem(arguments[0], arguments[1])", json!([key, value]));
    }

    /// What went wrong by the browser's console so far.
    pub fn console_problems(&self) -> Vec<String> {
        match self.engine {
            Engine::Chromium => {
                let bad = |entry: &Value| matches!(entry["level"].as_str(), Some("SEVERE" | "WARNING"));
                let entries = self.log("browser").into_iter().filter(bad);
                entries.map(|entry| entry["message"].as_str().unwrap_or_default().to_owned()).collect()
            }
            Engine::Firefox => texts(&self.ask_firefox(PROBLEMS, json!([self.site]))),
        }
    }

    /// What the game's host has sent so far, in its order: everything that the browser asked for, whoever in it asked.
    pub fn sent(&self) -> Vec<Sent> {
        self.line.sent()
    }

    /// The addresses of all requests so far that went to another host.
    pub fn foreign_requests(&self) -> Vec<String> {
        let urls: Vec<String> = match self.engine {
            Engine::Chromium => {
                let entries = self.log("performance").into_iter();
                let messages =
                    entries.filter_map(|entry| serde_json::from_str::<Value>(entry["message"].as_str()?).ok());
                let requests = messages.filter(|entry| entry["message"]["method"] == "Network.requestWillBeSent");
                requests
                    .filter_map(|entry| Some(entry["message"]["params"]["request"]["url"].as_str()?.to_owned()))
                    .collect()
            }
            Engine::Firefox => texts(&self.ask_firefox("return window.requests", json!([]))),
        };
        // The browser's own pages are on no host.
        let on_a_host = |url: &String| ["http", "ws", "ftp"].iter().any(|scheme| url.starts_with(scheme));
        urls.into_iter().filter(|url| on_a_host(url) && !url.starts_with(&self.site)).collect()
    }

    /// What Chromium's driver has kept of this kind since it was asked last.
    fn log(&self, kind: &str) -> Vec<Value> {
        let entries = self.post("se/log", &json!({ "type": kind })).unwrap_or_else(|error| panic!("{kind}: {error}"));
        entries.as_array().cloned().unwrap_or_default()
    }

    /// Nothing went wrong and nothing left this computer.
    pub fn is_at_peace(&self) {
        assert_eq!(self.console_problems(), Vec::<String>::new(), "the console");
        assert_eq!(self.foreign_requests(), Vec::<String>::new(), "requests to another host");
    }

    /// axe-core finds nothing on this screen.
    pub fn is_accessible(&self, screen: &str) {
        let axe = fs::read_to_string(from_environment("ROLE_CARDS_AXE")).expect("axe-core");
        self.ask(&format!("if (!window.axe) {{ {axe} }}"), json!([]));
        // Contrast is measured on what stands still. What was folded away in the midst of its animation never ends it.
        let script = "const done = arguments[arguments.length - 1]; \
                      Promise.all(document.getAnimations().filter(a => a.effect.target.checkVisibility() && a.effect.getComputedTiming().endTime < Infinity).map(a => a.finished.catch(() => 0))) \
                        .then(() => axe.run({ resultTypes: ['violations'] })) \
                        .then(r => done(r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | '))), \
                              e => done([String(e)]))";
        let found = self.post("execute/async", &json!({ "script": script, "args": [] })).expect("axe-core runs");
        assert_eq!(found, json!([]), "axe-core on: {screen}");
    }

    /// Takes a picture of the window.
    pub fn picture(&self, name: &str) -> PathBuf {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/e2e");
        fs::create_dir_all(&folder).expect("a folder for pictures");
        let file = folder.join(format!("{name}-{}.png", self.driver.id()));
        if let Ok(picture) = send(&format!("{}/screenshot", self.session), None) {
            let bytes = from_base64(picture.as_str().unwrap_or_default());
            fs::write(&file, bytes).expect("the picture is kept");
        }
        file
    }

    /// Opens one more tab of the same browser, and goes there.
    pub fn new_tab(&self) {
        let tab = self.post("window/new", &json!({ "type": "tab" })).expect("a tab");
        self.post("window", &json!({ "handle": tab["handle"] })).expect("the tab");
    }

    /// Goes to a tab, counted from 0.
    pub fn to_tab(&self, index: usize) {
        let tabs = send(&format!("{}/window/handles", self.session), None).expect("tabs");
        self.post("window", &json!({ "handle": tabs[index] })).expect("the tab");
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The driver may be gone already; then there is nothing to close.
        let _ = ureq::delete(&self.session).call();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
        let _ = fs::remove_dir_all(&self.profile);
    }
}

/// The texts in a list.
fn texts(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// One request to the driver: a POST with a body, or else a GET.
fn send(url: &str, body: Option<&Value>) -> Result<Value, String> {
    let agent = ureq::Agent::config_builder().http_status_as_error(false).build().new_agent();
    let response = match body {
        Some(body) => agent.post(url).send_json(body),
        None => agent.get(url).call(),
    };
    let mut response = response.map_err(|error| error.to_string())?;
    let answer: Value =
        response.body_mut().with_config().limit(64 << 20).read_json().map_err(|error| error.to_string())?;
    let value = answer["value"].clone();
    match value.get("error") {
        Some(error) if !response.status().is_success() => Err(format!("{error}: {}", value["message"])),
        _ => Ok(value),
    }
}

fn key_code(key: &str) -> String {
    match key {
        "Alt" => "\u{E00A}",
        "Shift" => "\u{E008}",
        "Home" => "\u{E011}",
        "End" => "\u{E010}",
        "Tab" => "\u{E004}",
        "Enter" => "\u{E007}",
        "Escape" => "\u{E00C}",
        "Space" => " ",
        "Backspace" => "\u{E003}",
        "ArrowLeft" => "\u{E012}",
        "ArrowUp" => "\u{E013}",
        "ArrowRight" => "\u{E014}",
        "PageUp" => "\u{E00E}",
        "PageDown" => "\u{E00F}",
        "ArrowDown" => "\u{E015}",
        character => character,
    }
    .to_owned()
}

fn from_base64(text: &str) -> Vec<u8> {
    STANDARD.decode(text).expect("base64 from the driver")
}
