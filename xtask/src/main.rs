//! `cargo xtask <command>`; see `HELP`.

use std::process::ExitCode;

use xtask::{build, checks, parts, server, shell::Problem, tools};

const HELP: &str = "\
cargo xtask play    set up what is missing, build the game, serve it on this computer and open it
cargo xtask test    set up what is missing and run every check: format, lints, tests, browser tests, end to end
cargo xtask long    the same for a night: many cases, many acts, and whether a test notices each small change to the code
cargo xtask build   set up what is missing and build the game into dist/, ready for any static host
cargo xtask bench   set up what is missing and print what the game costs: bytes, the first card, every move, the rules;
                    a word behind it prints a section alone: weights, start, moves, own, games, or rules
cargo xtask gallery take a picture of every screen, in every size, language and theme, into target/gallery/, and tell what is
                    too small, cut or covered; words behind it take those alone whose names have them: gallery start 360 de
cargo xtask budget  print xtask/budget.txt as it would be for the dist/ that is there
cargo xtask serve   serve dist/ on this computer
cargo xtask setup   set up everything that the other commands need";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let outcome = match command.as_str() {
        "play" => build::release().and_then(|()| server::play()),
        "test" => checks::all(),
        "long" => checks::long(),
        "bench" => checks::bench(&arguments.collect::<Vec<_>>()),
        "gallery" => checks::gallery(&arguments.collect::<Vec<_>>()),
        "budget" => checks::budget(),
        "build" => build::release(),
        "serve" => server::play(),
        // Trunk's hook; nobody calls it by hand.
        "parts" => parts::hook(),
        "setup" => tools::for_build().and_then(|()| tools::for_tests().map(drop)),
        _ => {
            println!("{HELP}");
            return if command.is_empty() || command == "help" { ExitCode::SUCCESS } else { ExitCode::FAILURE };
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(Problem(sentence)) => {
            eprintln!("\n{sentence}");
            ExitCode::FAILURE
        }
    }
}
