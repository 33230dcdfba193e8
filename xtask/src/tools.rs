//! The tools: what the project needs on a machine, and how it gets there.
//!
//! Everything that can lie in the project's own folder does; only browsers, Chromium's driver and node come from the
//! system's packages. What is there already in the right version is used. After each installation it is looked for again:
//! what an installer believes to be there and is not would else stop the build a quarter of an hour later.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::shell::{Problem, fetch, find, output, program, root, tools_folder};

const TRUNK: &str = "0.21.14";
/// Fits `wasm_split_helpers` and wasm-bindgen of `Cargo.lock`; older ones break with this wasm-bindgen.
const WASM_SPLIT: &str = "0.2.4";
/// Drives every Firefox from the extended support release 140 on; Debian's is newer.
const GECKODRIVER: &str = "0.37.1";
const CARGO_MUTANTS: &str = "27.1.0";
/// Older ones mislabel a table of the module, which breaks the game without a word.
const WASM_OPT_OLDEST: u32 = 120;
const WASM_TARGET: &str = "wasm32-unknown-unknown";
/// Where cargo fetches tools from.
const CRATES: &str = "crates.io";

/// A browser and its driver.
pub struct Browser {
    /// The browser itself.
    pub program: PathBuf,
    /// What presses its keys for the tests.
    pub driver: PathBuf,
}

/// The browsers for the tests.
pub struct Browsers {
    /// Chromium or Chrome.
    pub chromium: Browser,
    /// Firefox.
    pub firefox: Browser,
}

/// Everything that the build needs.
pub fn for_build() -> Result<(), Problem> {
    wasm_target()?;
    trunk()?;
    wasm_split()?;
    wasm_bindgen()?;
    npm_packages()
}

/// What the tests need besides: formatter, lints, browsers and their drivers.
pub fn for_tests() -> Result<Browsers, Problem> {
    for (component, command) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        provide(
            || output(program("cargo").args([command, "--version"])),
            || rust_part("component", component),
            &format!(
                "`cargo {command}` does not run although rustup has nothing to add. Take the component away with `rustup \
                 component remove {component}` and run the same command again; if that does not help, the cargo on the \
                 PATH is not rustup's."
            ),
        )?;
    }
    provide(
        || find("pdftotext").and(find("pdfinfo")).and(find("pdftoppm")),
        || packages("pdftotext, which reads printed pages,", &["poppler-utils"]),
        "The tests read printed pages with pdftotext, pdfinfo and pdftoppm, and they are not on the PATH. Install poppler.",
    )?;
    Ok(Browsers { chromium: chromium()?, firefox: firefox()? })
}

/// cargo-mutants, which changes the code in small ways and asks whether a test notices.
pub fn for_mutants() -> Result<(), Problem> {
    cargo_tool("cargo-mutants", CARGO_MUTANTS, &["cargo", "mutants", "--version"], "1 minute")
}

/// Takes what is there, or else installs it and looks again; what is still not there gets this sentence.
fn provide<Found>(
    look: impl Fn() -> Option<Found>,
    install: impl FnOnce() -> Result<(), Problem>,
    or_else: &str,
) -> Result<Found, Problem> {
    if let Some(found) = look() {
        return Ok(found);
    }
    install()?;
    look().ok_or_else(|| Problem(or_else.to_owned()))
}

fn wasm_target() -> Result<(), Problem> {
    let sysroot = output(program("rustc").args(["--print", "sysroot"])).unwrap_or_default();
    let folder = Path::new(&sysroot).join("lib/rustlib").join(WASM_TARGET).join("lib");
    provide(
        || has_std(&folder).then_some(()),
        || rust_part("target", WASM_TARGET),
        &format!(
            "rustup has nothing to add, and yet Rust's standard library for {WASM_TARGET} is not in {}. Take the target \
             away with `rustup target remove {WASM_TARGET}` and run the same command again; if that does not help, the \
             rustc on the PATH is not rustup's.",
            folder.display()
        ),
    )
}

/// Whether Rust's standard library lies in this folder.
fn has_std(folder: &Path) -> bool {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    files.into_iter().any(|file| file.file_name().to_string_lossy().starts_with("libstd-"))
}

/// Lets rustup add a part of Rust; where there is no rustup, the one who installed Rust knows how.
fn rust_part(kind: &str, name: &str) -> Result<(), Problem> {
    let instead = format!("install the {kind} with your system's packages");
    if find("rustup").is_none() {
        return Err(Problem(format!(
            "The Rust {kind} {name} is missing. Install Rust with rustup (https://rustup.rs), or {instead}."
        )));
    }
    let what = format!("Add the Rust {kind} {name} (half a minute)");
    fetch(&what, program("rustup").args([kind, "add", name]), "static.rust-lang.org", &instead)
}

fn trunk() -> Result<(), Problem> {
    cargo_tool("trunk", TRUNK, &["trunk", "--version"], "4 minutes")
}

/// Cuts the module into parts. It does not say its version, so cargo's own list is asked.
fn wasm_split() -> Result<(), Problem> {
    let line = format!("wasm_split_cli_support v{WASM_SPLIT}:");
    let is_listed = || {
        let list = output(program("cargo").args(["install", "--list", "--root"]).arg(tools_folder()));
        list.is_some_and(|list| list.lines().any(|listed| listed == line))
    };
    provide(
        || find("wasm-split-cli").filter(|_| is_listed()),
        || {
            let mut install = install("wasm_split_cli_support", WASM_SPLIT);
            install.args(["--locked", "--features", "build-binary", "--debug"]).env("CARGO_PROFILE_DEV_DEBUG", "0");
            let what = format!("Install wasm-split-cli {WASM_SPLIT} into .tools (about 1 minute)");
            fetch(&what, &mut install, CRATES, "copy the folder .tools from a computer that has it")
        },
        "wasm-split-cli was installed into .tools and yet is not there. Take the folder .tools away and run the same \
         command again.",
    )
    .map(drop)
}

/// A tool from crates.io of which this version is wanted, and the command that prints its version. These tools only
/// orchestrate or pass on: a debug build serves as well and is there three times as fast.
fn cargo_tool(name: &str, version: &str, asked: &[&str], takes: &str) -> Result<(), Problem> {
    let is_right = |printed: &String| printed.split_whitespace().any(|word| word == version);
    provide(
        || output(program(asked[0]).args(&asked[1..])).filter(is_right).map(drop),
        || {
            let mut install = install(name, version);
            install.args(["--locked", "--debug"]).env("CARGO_PROFILE_DEV_DEBUG", "0");
            let what = format!("Install {name} {version} into .tools (about {takes})");
            fetch(&what, &mut install, CRATES, &format!("put {name} {version} on the PATH, and it is used"))
        },
        &does_not_run(name, version, &asked.join(" ")),
    )
}

/// What cargo has installed is there, so what is left is that it cannot start.
fn does_not_run(name: &str, version: &str, asked: &str) -> String {
    format!(
        "{name} {version} was installed into .tools and yet does not run. `{asked}`, with .tools/bin in front of the PATH, \
         says why; or put {name} {version} on the PATH yourself, take the one in .tools/bin away, and run the same command \
         again."
    )
}

fn wasm_bindgen() -> Result<(), Problem> {
    let version = locked_version("wasm-bindgen")?;
    let right = |name: &str| output(program(name).arg("--version")).is_some_and(|found| found.contains(&version));
    provide(
        || (right("wasm-bindgen") && right("wasm-bindgen-test-runner")).then_some(()),
        || {
            let mut install = install("wasm-bindgen-cli", &version);
            install
                .arg("--locked")
                .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
                .env("CARGO_PROFILE_RELEASE_LTO", "off")
                .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
            let what = format!("Install wasm-bindgen {version} into .tools (about 3 minutes)");
            let instead =
                format!("put wasm-bindgen and wasm-bindgen-test-runner {version} on the PATH, and they are used");
            fetch(&what, &mut install, CRATES, &instead)
        },
        &does_not_run("wasm-bindgen", &version, "wasm-bindgen --version"),
    )
}

fn install(package: &str, version: &str) -> Command {
    let mut command = program("cargo");
    command.args([
        "install",
        package,
        "--version",
        &format!("={version}"),
        "--no-default-features",
        "--force",
        "--root",
    ]);
    command.arg(tools_folder());
    command
}

/// The version of a package in `Cargo.lock`: the tool and the library must be of the same one.
fn locked_version(package: &str) -> Result<String, Problem> {
    let lock = fs::read_to_string(root().join("Cargo.lock")).unwrap_or_default();
    let mut lines = lock.lines().skip_while(|line| *line != format!("name = \"{package}\""));
    let version = lines.nth(1).and_then(|line| line.strip_prefix("version = "));
    version.map(|version| version.trim_matches('"').to_owned()).ok_or_else(|| {
        Problem(format!("Cargo.lock names no version of {package}. Run `cargo update --package {package}`."))
    })
}

/// wasm-opt, esbuild, and axe-core for the tests; all pinned in `xtask/npm/package-lock.json`.
fn npm_packages() -> Result<(), Problem> {
    let pinned = root().join("xtask/npm");
    let folder = tools_folder().join("npm");
    let same = |file: &str| fs::read(pinned.join(file)).ok() == fs::read(folder.join(file)).ok();
    let runs = || wasm_opt_version().is_some_and(|version| version >= WASM_OPT_OLDEST);
    provide(
        || (same("package-lock.json") && runs() && axe().is_file()).then_some(()),
        || {
            provide(
                || find("npm"),
                || packages("node and npm", &["nodejs", "npm"]),
                "wasm-opt comes by npm, and there is no npm on the PATH. Install node 18 or newer, and its npm.",
            )?;
            fs::create_dir_all(&folder)
                .map_err(|error| Problem(format!("The folder .tools cannot be made ({error}).")))?;
            for file in ["package.json", "package-lock.json"] {
                fs::copy(pinned.join(file), folder.join(file))
                    .map_err(|error| Problem(format!("{file} cannot be copied into .tools/npm ({error}).")))?;
            }
            let mut npm = program("npm");
            npm.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]).current_dir(&folder);
            fetch(
                "Install wasm-opt, esbuild and axe-core into .tools (seconds)",
                &mut npm,
                "registry.npmjs.org",
                "copy the folder .tools/npm from a computer that has it",
            )
        },
        "wasm-opt does not run, or axe-core is not in .tools/npm. They need node 18 or newer: install that, take the \
         folder .tools/npm away, and run the same command again.",
    )
}

/// The file of axe-core.
pub fn axe() -> PathBuf {
    tools_folder().join("npm/node_modules/axe-core/axe.min.js")
}

fn wasm_opt_version() -> Option<u32> {
    let printed = output(program("wasm-opt").arg("--version"))?;
    printed.split_whitespace().find_map(|word| word.parse().ok())
}

fn chromium() -> Result<Browser, Problem> {
    let program = named("CHROMIUM")?;
    let driver = named("CHROMEDRIVER")?;
    provide(
        || {
            let names = ["chromium", "google-chrome", "google-chrome-stable", "chromium-browser"];
            Some(Browser {
                program: runs(program.clone().or_else(|| first(&names))?)?,
                driver: runs(driver.clone().or_else(|| first(&["chromedriver", "chromium.chromedriver"]))?)?,
            })
        },
        || {
            let names: &[&str] = if system_is("ubuntu") {
                &["chromium-browser", "chromium-chromedriver", "fonts-liberation"]
            } else {
                &["chromium", "chromium-driver", "fonts-liberation"]
            };
            packages("Chromium and its driver", names)
        },
        "The tests need Chromium or Chrome with a chromedriver of the same version, and none was found. Install both, and \
         name them in the environment as CHROMIUM and CHROMEDRIVER if they are not on the PATH.",
    )
}

fn firefox() -> Result<Browser, Problem> {
    let missing = "The tests need Firefox (140 or newer), because people come with it and it treats dates, print and the \
                   content security policy in its own way; none was found that runs. A snap does not serve, because it \
                   sees nothing of the tests' folders. Install Firefox from https://www.mozilla.org/firefox, name its \
                   program in the environment as FIREFOX if it is not on the PATH, and run the same command again.";
    let named_program = named("FIREFOX")?;
    let program = provide(
        || {
            named_program
                .clone()
                .or_else(|| first(&["firefox-esr", "firefox"]).filter(|path| !is_snap(path)))
                .and_then(runs)
        },
        || {
            // Elsewhere than on Debian there is no such package, and nothing to try.
            let has_package = find("apt-get").is_some() && !system_is("ubuntu") && named_program.is_none();
            if has_package { packages("Firefox", &["firefox-esr"]) } else { Err(Problem(missing.to_owned())) }
        },
        missing,
    )?;
    if let Some(driver) = named("GECKODRIVER")? {
        let refused = format!(
            "GECKODRIVER names {}, which does not run. Leave the variable away, and geckodriver {GECKODRIVER} is installed \
             into .tools.",
            driver.display()
        );
        return Ok(Browser { program, driver: runs(driver).ok_or(Problem(refused))? });
    }
    cargo_tool("geckodriver", GECKODRIVER, &["geckodriver", "--version"], "1 minute")?;
    Ok(Browser { program, driver: find("geckodriver").unwrap_or_else(|| "geckodriver".into()) })
}

/// The program that a variable of the environment names, if it does.
fn named(variable: &str) -> Result<Option<PathBuf>, Problem> {
    let Some(path) = env::var_os(variable).filter(|path| !path.is_empty()).map(PathBuf::from) else {
        return Ok(None);
    };
    if path.is_file() {
        return Ok(Some(path));
    }
    Err(Problem(format!(
        "{variable} is set in the environment, and there is no file {}. Name the program's whole path, or leave the \
         variable away.",
        path.display()
    )))
}

/// The first of these programs that is on the search path.
fn first(names: &[&str]) -> Option<PathBuf> {
    names.iter().find_map(|name| find(name))
}

/// This program, if it can say its version. Ubuntu ships scripts that only point to a snap; they exist and yet do not run.
fn runs(path: PathBuf) -> Option<PathBuf> {
    output(Command::new(&path).arg("--version")).map(|_| path)
}

/// Whether this is a snap, or Ubuntu's script that starts one.
fn is_snap(path: &Path) -> bool {
    path.starts_with("/snap") || fs::read_to_string(path).is_ok_and(|script| script.contains("/snap/"))
}

/// Installs packages of Debian or Ubuntu.
fn packages(what: &str, names: &[&str]) -> Result<(), Problem> {
    let missing = |how: &str| Problem(format!("{what} is missing. {how}"));
    if find("apt-get").is_none() {
        return Err(missing(&format!("Install it with your system's packages (on Debian: {}).", names.join(" "))));
    }
    let is_root = output(program("id").arg("-u")).is_some_and(|id| id == "0");
    if !is_root && find("sudo").is_none() {
        return Err(missing(&format!("Ask an administrator for: apt-get install {}", names.join(" "))));
    }
    let apt = |arguments: &[&str]| {
        let mut command = if is_root { program("apt-get") } else { program("sudo") };
        if !is_root {
            command.arg("apt-get");
        }
        command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    let from = "the server of your system's packages";
    let instead = format!("install by hand what is missing: {}", names.join(" "));
    fetch("Refresh the list of system packages (half a minute)", &mut apt(&["update", "-q"]), from, &instead)?;
    let mut arguments = vec!["install", "-q", "-y", "--no-install-recommends"];
    arguments.extend(names);
    fetch(&format!("Install {what} (1 to 3 minutes)"), &mut apt(&arguments), from, &instead)
}

fn system_is(id: &str) -> bool {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    release.lines().any(|line| line == format!("ID={id}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_installer_only_believes_to_be_there_gets_its_sentence() {
        let found = provide(|| None::<()>, || Ok(()), "It is not there. Do this.");
        assert!(found.is_err_and(|Problem(sentence)| sentence == "It is not there. Do this."));
    }

    #[test]
    fn what_is_there_is_not_installed() {
        let found = provide(|| Some(1), || Err(Problem("installed".into())), "It is not there.");
        assert!(found.is_ok_and(|found| found == 1));
    }

    #[test]
    fn an_empty_folder_is_no_target() {
        let folder = env::temp_dir().join(format!("role-cards-target-{}", std::process::id()));
        assert!(!has_std(&folder), "there is no such folder");
        fs::create_dir_all(&folder).expect("a folder");
        assert!(!has_std(&folder), "nothing lies in it");
        fs::write(folder.join("libstd-1.rlib"), "").expect("a file");
        assert!(has_std(&folder));
        fs::remove_dir_all(&folder).expect("the folder goes");
    }
}
