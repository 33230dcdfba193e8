//! The parts: cuts the module that cargo built into a first one and parts that are fetched when they are near, and makes
//! the page of them. Trunk calls this as its hook, in the folder that becomes `dist/`.
//!
//! A part's modules lie in one file, as the [layout](crate::layout) says, joined into one where that can be, and its style
//! sheet behind them. The names of all files carry a hash of their final bytes, so that no two files ever bear the same name.

use std::{
    env, fs,
    path::{Path, PathBuf},
    thread,
};

use sha2::{Digest, Sha256};

use crate::{
    esbuild, exports, headers,
    joint::{self, GAME},
    layout::{Layout, PARTS},
    licences, names, pack,
    shell::{Problem, output, program, root, run},
    snip, worker,
};

/// What wasm-opt is told of the module's features.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-multivalue",
];

/// How wasm-opt makes a module small as a host sends it, packed. What counts is not how long the code is but how alike its
/// pieces are: what is written twice alike costs less than once in two ways. So the passes are those for speed, which bring
/// code into one form, with little taken into its callers, without keeping values for later (`local-cse`), and what has a
/// name alike lies side by side. Nothing of Rust's lies in the first kilobyte: it is the end of the stack.
const SHRINK: [&str; 9] = [
    "-O3",
    "--shrink-level=1",
    "--skip-pass=local-cse",
    "--one-caller-inline-max-function-size=40",
    "--low-memory-unused",
    "--reorder-functions-by-name",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// Where the page's own scripts and pictures are.
const PAGES: &str = "src/web/page";

/// The name of the module and of its glue.
const MODULE: &str = "role-cards";

/// What trunk's hook does: makes the parts in its staging folder. In debug builds nothing is made small.
pub fn hook() -> Result<(), Problem> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging =
        staging.ok_or_else(|| Problem("The parts are made by trunk's hook: call `cargo xtask build`.".into()))?;
    let is_small = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    make(&staging, is_small)
}

fn make(staging: &Path, is_small: bool) -> Result<(), Problem> {
    let profile = if is_small { "release" } else { "debug" };
    let built = target().join("wasm32-unknown-unknown").join(profile).join("role-cards.wasm");
    let work = target().join("parts");
    let (cut, glued) = (work.join("cut"), work.join("glued"));
    if work.exists() {
        fs::remove_dir_all(&work).map_err(|error| lost(&work, &error))?;
    }
    fs::create_dir_all(&cut).map_err(|error| lost(&cut, &error))?;
    let mut whole = built;
    if is_small {
        let snipped = work.join("snipped.wasm");
        let taken = snip::unreached(&whole, &snipped)?;
        println!("→ Take out what is never reached: {} KB", taken / 1000);
        whole = snipped;
    }
    run("Cut the module into parts", program("wasm-split-cli").arg(&whole).arg(&cut))?;
    let mut glue = program("wasm-bindgen");
    glue.args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--no-demangle", "--out-name", MODULE]);
    run("Make the glue", glue.arg("--out-dir").arg(&glued).arg(cut.join("main.wasm")))?;
    fs::rename(glued.join(format!("{MODULE}_bg.wasm")), cut.join("main.wasm")).map_err(|error| lost(&cut, &error))?;
    let mut layout = Layout::read(&read(&cut.join(LINKS))?)?;
    let mut glue = read(&glued.join(format!("{MODULE}.js")))?;
    if is_small {
        glue = exports::without_uncalled(&glue);
        exports::drop_uncalled(&cut.join("main.wasm"), &glue, &FEATURES)?;
        join(&cut, &mut layout)?;
        shrink(&cut)?;
        glue = names::shorten(&cut.join("main.wasm"))?.in_glue(&glue)?;
    }
    let page = Page { staging, is_small, work: &work };
    page.clear()?;
    page.write(&cut, &glue, &layout)?;
    if is_small {
        licences::write(staging)?;
        headers::write(staging)?;
    }
    worker::write(staging, is_small)?;
    if is_small {
        // Last, because a packed file must be of the same state as its original.
        pack::write(staging)?;
    }
    Ok(())
}

/// Where cargo builds.
fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// The splitter's own script; only what it says of the modules is taken from it.
const LINKS: &str = "__wasm_split.js";

fn lost(path: &Path, error: &dyn std::fmt::Display) -> Problem {
    Problem(format!(
        "{} cannot be read or written ({error}). Is the disk full, or the folder somebody else's?",
        path.display()
    ))
}

fn read(path: &Path) -> Result<String, Problem> {
    fs::read_to_string(path).map_err(|error| lost(path, &error))
}

fn read_bytes(path: &Path) -> Result<Vec<u8>, Problem> {
    fs::read(path).map_err(|error| lost(path, &error))
}

/// Joins what lies in one file alone into one module.
fn join(cut: &Path, layout: &mut Layout) -> Result<(), Problem> {
    println!("→ Join the modules of {} files", layout.modules.len());
    let hub = cut.join("hub.wat");
    joint::write_hub(&cut.join("main.wasm"), &hub)?;
    let files: Vec<String> = layout.modules.keys().cloned().collect();
    for file in files {
        let own = layout.own(&file);
        let joined = format!("{file}.wasm");
        joint::join(cut, &hub, &own, &joined, &FEATURES)?;
        for module in &own {
            fs::remove_file(cut.join(module)).map_err(|error| lost(&cut.join(module), &error))?;
        }
        let modules = layout.modules.entry(file).or_default();
        modules.retain(|module| !own.contains(module));
        modules.push(joined);
    }
    Ok(())
}

/// Makes each module small, several at once.
fn shrink(cut: &Path) -> Result<(), Problem> {
    let entries = fs::read_dir(cut).map_err(|error| lost(cut, &error))?.flatten();
    let mut modules: Vec<PathBuf> =
        entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|its| its == "wasm")).collect();
    // The largest first, so that none is left over at the end.
    modules.sort_by_key(|path| std::cmp::Reverse(path.metadata().map_or(0, |data| data.len())));
    println!("→ Make {} modules small", modules.len());
    let queue = std::sync::Mutex::new(modules.into_iter());
    let workers = thread::available_parallelism().map_or(2, usize::from);
    let next = || queue.lock().ok()?.next();
    let failed: Vec<PathBuf> = thread::scope(|scope| {
        let work = || {
            let mut failed = Vec::new();
            while let Some(module) = next() {
                let mut wasm_opt = program("wasm-opt");
                wasm_opt.args(SHRINK).args(FEATURES).arg(&module).arg("-o").arg(&module);
                if output(&mut wasm_opt).is_none() {
                    failed.push(module);
                }
            }
            failed
        };
        let handles: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        handles.into_iter().flat_map(|handle| handle.join().unwrap_or_default()).collect()
    });
    match failed.first() {
        None => Ok(()),
        Some(module) => Err(Problem(format!("wasm-opt fails on {}. Call it by hand to see why.", module.display()))),
    }
}

/// The page on its way into `dist/`.
struct Page<'a> {
    staging: &'a Path,
    is_small: bool,
    work: &'a Path,
}

impl Page<'_> {
    /// Takes away what trunk has made of the whole module.
    fn clear(&self) -> Result<(), Problem> {
        for entry in fs::read_dir(self.staging).map_err(|error| lost(self.staging, &error))?.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with("role-cards") {
                fs::remove_file(entry.path()).map_err(|error| lost(&entry.path(), &error))?;
            }
        }
        Ok(())
    }

    /// Writes everything, what is named before what names it.
    fn write(&self, cut: &Path, glue: &str, layout: &Layout) -> Result<(), Problem> {
        let module = self.keep(MODULE, "wasm", &read_bytes(&cut.join("main.wasm"))?)?;
        let sheet = esbuild::built(&sheet_of("first"), self.is_small)?;
        let first = self.keep("first", "css", sheet.as_bytes())?;
        let mut table = Vec::new();
        for (part, modules) in &layout.modules {
            let (mut bytes, mut lengths) = (Vec::new(), Vec::new());
            for name in modules {
                let module = read_bytes(&cut.join(name))?;
                lengths.push(format!("{}: {}", name.trim_end_matches(".wasm"), module.len()));
                bytes.extend(module);
            }
            if sheet_of(part).exists() {
                bytes.extend(esbuild::built(&sheet_of(part), self.is_small)?.bytes());
            }
            let file = self.keep(part, "wasm", &bytes)?;
            let needs = layout.needs.get(part).into_iter().flatten().map(|part| format!("\"{part}\""));
            table.push(format!(
                "{part}: {{ file: \"{file}\", modules: {{ {} }}, needs: [{}] }}",
                lengths.join(", "),
                needs.collect::<Vec<_>>().join(", ")
            ));
        }
        let pictograms = self.keep("pictograms", "svg", &read_bytes(&root().join(PAGES).join("pictograms.svg"))?)?;
        let shared = if self.is_small {
            format!("{{ {GAME}: wasm, __wasm_split: wasm }}")
        } else {
            format!("{{ __wasm_split: {{ ...wasm, {} }} }}", mark(&read(&cut.join(LINKS))?))
        };
        let files = [("MODULE", module.as_str()), ("PICTOGRAMS", &pictograms), ("SHARED", &shared)];
        let script = self.script(glue, &table, files)?;
        let start = self.keep("start", "js", script.as_bytes())?;
        let page = self.staging.join("index.html");
        let mut html = read(&page)?;
        for (asked, named) in [("first.css", &first), ("start.js", &start), ("role-cards.wasm", &module)] {
            if !html.contains(asked) {
                return Err(Problem(format!("index.html does not ask for {asked}. Mend its links.")));
            }
            html = html.replace(asked, named);
        }
        let words = output(program("cargo").args(["run", "--quiet", "--bin", "role-cards"]));
        let words = words.filter(|words| !words.is_empty());
        let words =
            words.ok_or_else(|| Problem("The first words of the page cannot be made. `cargo run` says why.".into()))?;
        // Minified, the place has no quotes.
        for place in ["<div id=\"first-words\"></div>", "<div id=first-words></div>"] {
            html = html.replace(place, &words);
        }
        fs::write(&page, html).map_err(|error| lost(&page, &error))
    }

    /// The glue and what begins the game, as one script, with the names of the files that it asks for.
    fn script(&self, glue: &str, table: &[String], files: [(&str, &str); 3]) -> Result<String, Problem> {
        // The glue takes the loaders of the parts from a file that would take the glue in turn: they are put in its place.
        let is_loader = |line: &&str| line.starts_with("import ") && line.contains(LINKS);
        let name = |line: &str| line.split(" as ").nth(1)?.split(' ').next().map(str::to_owned);
        let names: Vec<String> = glue.lines().filter(is_loader).filter_map(name).collect();
        if names.is_empty() {
            return Err(Problem(format!("The glue does not ask for {LINKS}. Mend xtask/src/parts.rs.")));
        }
        // Nobody takes anything from the script, so what it offers goes, and what only that needs.
        let is_offer = |line: &&str| line.starts_with("export {");
        let rest: Vec<&str> = glue.lines().filter(|line| !is_loader(line) && !is_offer(line)).collect();
        let own: Vec<String> =
            PARTS.iter().map(|part| format!("__wasm_split_load_{part}: loader(\"{part}\")")).collect();
        let pages = root().join(PAGES);
        let offline = read(&pages.join("offline.js"))?;
        let start = read(&pages.join("start.js"))?.replace("PARTS", &format!("{{ {} }}", table.join(", ")));
        let start = files.iter().fold(start, |start, (place, file)| start.replace(place, file));
        let loaders = format!("var {}; {} = {{ {} }};", names.join(", "), names.join(" = "), own.join(", "));
        let script = format!("{}\n{loaders}\n{offline}\n{start}", rest.join("\n"));
        let path = self.work.join("start.js");
        fs::write(&path, script).map_err(|error| lost(&path, &error))?;
        esbuild::built(&path, self.is_small)
    }

    /// Keeps a file under a name with a hash of its bytes, and gives that name.
    fn keep(&self, name: &str, extension: &str, bytes: &[u8]) -> Result<String, Problem> {
        let digest = Sha256::digest(bytes);
        let hash = digest.iter().take(8).fold(0_u64, |hash, &byte| hash << 8 | u64::from(byte));
        let name = format!("{name}-{hash:016x}.{extension}");
        let path = self.staging.join(&name);
        fs::write(&path, bytes).map_err(|error| lost(&path, &error))?;
        Ok(name)
    }
}

/// What the splitter lets the parts of a debug build ask for besides what they share: a constant by which a part of another
/// build is told. In a release build nobody asks for it.
fn mark(links: &str) -> &str {
    let shared = links.split_once("__wasm_split: {").and_then(|(_, rest)| rest.split_once('}'));
    shared.map_or("", |(mark, _)| mark.trim())
}

/// Where the style sheet of the first screens or of a part begins.
fn sheet_of(name: &str) -> PathBuf {
    root().join(format!("style/parts/{name}.css"))
}
