//! The tools: what the project needs on a machine, and how it gets there.
//!
//! Everything that can lie in the project's own folder does; only a browser, its driver and node come from the system's
//! packages. What is there already in the right version is used.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::shell::{Problem, fetch, find, output, program, root, tools_folder};

const TRUNK: &str = "0.21.14";
/// Older ones mislabel a table of the module, which breaks the game without a word.
const WASM_OPT_OLDEST: u32 = 120;
const WASM_TARGET: &str = "wasm32-unknown-unknown";
/// Where cargo fetches tools from.
const CRATES: &str = "crates.io";

/// The browser and the driver for the tests.
pub struct Browser {
    /// Chromium.
    pub chromium: PathBuf,
    /// Its driver.
    pub driver: PathBuf,
}

/// Everything that the build needs.
pub fn for_build() -> Result<(), Problem> {
    wasm_target()?;
    trunk()?;
    wasm_bindgen()?;
    npm_packages()
}

/// What the tests need besides: formatter, lints, browser and driver.
pub fn for_tests() -> Result<Browser, Problem> {
    for component in ["rustfmt", "clippy"] {
        if output(program("cargo").args([if component == "rustfmt" { "fmt" } else { component }, "--version"]))
            .is_none()
        {
            rust_part("component", component)?;
        }
    }
    if find("pdftotext").is_none() || find("pdfinfo").is_none() {
        packages("pdftotext, which reads printed pages,", &["poppler-utils"])?;
    }
    browser()
}

fn wasm_target() -> Result<(), Problem> {
    let sysroot = output(program("rustc").args(["--print", "sysroot"])).unwrap_or_default();
    if Path::new(&sysroot).join("lib/rustlib").join(WASM_TARGET).is_dir() {
        return Ok(());
    }
    rust_part("target", WASM_TARGET)
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
    if output(program("trunk").arg("--version")).is_some_and(|found| found.ends_with(TRUNK)) {
        return Ok(());
    }
    // It only orchestrates: a debug build serves as well and is there three times as fast.
    let mut install = install("trunk", TRUNK);
    install.args(["--locked", "--debug"]).env("CARGO_PROFILE_DEV_DEBUG", "0");
    let what = format!("Install trunk {TRUNK} into .tools (about 4 minutes)");
    fetch(&what, &mut install, CRATES, &format!("put trunk {TRUNK} on the PATH, and it is used"))
}

fn wasm_bindgen() -> Result<(), Problem> {
    let version = locked_version("wasm-bindgen")?;
    let right = |name: &str| output(program(name).arg("--version")).is_some_and(|found| found.contains(&version));
    if right("wasm-bindgen") && right("wasm-bindgen-test-runner") {
        return Ok(());
    }
    let mut install = install("wasm-bindgen-cli", &version);
    install
        .arg("--locked")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    let what = format!("Install wasm-bindgen {version} into .tools (about 3 minutes)");
    let instead = format!("put wasm-bindgen and wasm-bindgen-test-runner {version} on the PATH, and they are used");
    fetch(&what, &mut install, CRATES, &instead)
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

/// wasm-opt, and axe-core for the tests; both pinned in `xtask/npm/package-lock.json`.
fn npm_packages() -> Result<(), Problem> {
    let pinned = root().join("xtask/npm");
    let folder = tools_folder().join("npm");
    let same = |file: &str| fs::read(pinned.join(file)).ok() == fs::read(folder.join(file)).ok();
    if same("package-lock.json") && wasm_opt_version().is_some_and(|version| version >= WASM_OPT_OLDEST) {
        return Ok(());
    }
    if find("npm").is_none() {
        packages("node and npm", &["nodejs", "npm"])?;
    }
    fs::create_dir_all(&folder).map_err(|error| Problem(format!("The folder .tools cannot be made ({error}).")))?;
    for file in ["package.json", "package-lock.json"] {
        fs::copy(pinned.join(file), folder.join(file))
            .map_err(|error| Problem(format!("{file} cannot be copied into .tools/npm ({error}).")))?;
    }
    let mut npm = program("npm");
    npm.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]).current_dir(&folder);
    fetch(
        "Install wasm-opt and axe-core into .tools (seconds)",
        &mut npm,
        "registry.npmjs.org",
        "copy the folder .tools/npm from a computer that has it",
    )?;
    match wasm_opt_version() {
        Some(version) if version >= WASM_OPT_OLDEST => Ok(()),
        _ => Err(Problem("wasm-opt does not run. It needs node 18 or newer: install that and try again.".into())),
    }
}

fn wasm_opt_version() -> Option<u32> {
    let printed = output(program("wasm-opt").arg("--version"))?;
    printed.split_whitespace().find_map(|word| word.parse().ok())
}

fn browser() -> Result<Browser, Problem> {
    if look_for_browser().is_none() {
        let names: &[&str] = if system_is("ubuntu") {
            &["chromium-browser", "chromium-chromedriver", "fonts-liberation"]
        } else {
            &["chromium", "chromium-driver", "fonts-liberation"]
        };
        packages("Chromium and its driver", names)?;
    }
    look_for_browser().ok_or_else(|| {
        Problem(
            "The tests need Chromium or Chrome with a chromedriver of the same version, and none was found. Install \
             both, and name them in the environment as CHROMIUM and CHROMEDRIVER if they are not on the PATH."
                .into(),
        )
    })
}

fn look_for_browser() -> Option<Browser> {
    let from = |variable: &str, names: &[&str]| {
        let named = std::env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file());
        named.or_else(|| names.iter().find_map(|name| find(name)))
    };
    let chromium = from("CHROMIUM", &["chromium", "google-chrome", "google-chrome-stable", "chromium-browser"])?;
    let driver = from("CHROMEDRIVER", &["chromedriver", "chromium.chromedriver"])?;
    // Ubuntu ships scripts that only point to a snap; they exist and yet do not run.
    let runs = |path: &Path| output(Command::new(path).arg("--version")).is_some();
    (runs(&chromium) && runs(&driver)).then_some(Browser { chromium, driver })
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
