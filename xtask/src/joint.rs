//! The joint: the modules that lie in one file become one, before it is made small.
//!
//! The splitter's modules reach each other by the table of the game, so any of them can be joined. As one module they have
//! one list of types and one start, code that is alike is written once, and like names lie side by side: the hundreds of small
//! ones weigh a quarter less so, and start at once.

use std::{fs, path::Path};

use crate::{
    leb::{number, sections},
    shell::{Problem, output, program},
};

/// What the splitter calls the module from which all others take the memory, the table and the end of the stack.
const SPLITTER: &str = "__wasm_split";

/// What a joined module calls it. It must be another name: the splitter's is linked while they are joined.
pub const GAME: &str = "game";

/// What all others take from the game.
pub const TAKEN: [&str; 3] = ["memory", "__indirect_function_table", "__wasm_split_shared0"];

/// The sections of a module with its tables and its memories.
const TABLES: u8 = 4;
const MEMORIES: u8 = 5;

/// Writes the module that all others are linked through: it hands on what the game has.
pub fn write_hub(game: &Path, hub: &Path) -> Result<(), Problem> {
    let problem = |what: &str| Problem(format!("{}: {what}", game.display()));
    let bytes = fs::read(game).map_err(|error| problem(&format!("it cannot be read ({error}).")))?;
    let text = hub_of(&bytes).ok_or_else(|| problem("it has no memory and no table. Is it the module of the game?"))?;
    fs::write(hub, text).map_err(|error| Problem(format!("{} cannot be written ({error}).", hub.display())))
}

/// Joins modules of a folder into one of that name.
pub fn join(folder: &Path, hub: &Path, modules: &[String], joined: &str, features: &[&str]) -> Result<(), Problem> {
    let mut merge = program("wasm-merge");
    // With the names, by which functions are put in order.
    merge.args(features).arg("-g").arg(hub).arg(SPLITTER);
    for module in modules {
        merge.arg(folder.join(module)).arg(module);
    }
    merge.arg("-o").arg(folder.join(joined));
    let failed = || Problem(format!("wasm-merge fails to make {joined}. Call it by hand to see why."));
    output(&mut merge).map(drop).ok_or_else(failed)
}

/// The text of the hub for a game: its sizes are the least that a module may ask for.
fn hub_of(game: &[u8]) -> Option<String> {
    let (least_memory, least_table) = (least(game, MEMORIES)?, least(game, TABLES)?);
    let [memory, table, stack] = TAKEN;
    Some(format!(
        "(module\n\
         (import \"{GAME}\" \"{memory}\" (memory {least_memory}))\n\
         (import \"{GAME}\" \"{table}\" (table {least_table} funcref))\n\
         (import \"{GAME}\" \"{stack}\" (global (mut i32)))\n\
         (export \"{memory}\" (memory 0))\n\
         (export \"{table}\" (table 0))\n\
         (export \"{stack}\" (global 0)))\n"
    ))
}

/// The least size of the first table or memory of a module.
fn least(module: &[u8], wanted: u8) -> Option<usize> {
    let (_, range) = sections(module)?.into_iter().find(|(kind, _)| *kind == wanted)?;
    let (_, first) = number(&module[range])?;
    // Before its limits, a table says what lies in it.
    let limits = if wanted == TABLES { first.get(1..)? } else { first };
    number(limits.get(1..)?).map(|(least, _)| least)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module with a table of 200 places and a memory of 22 to 30 pages.
    const MODULE: &[u8] = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x04\x05\x01\x70\0\xC8\x01\x05\x04\x01\x01\x16\x1E";

    #[test]
    fn the_hub_asks_for_what_the_game_has() {
        let hub = hub_of(MODULE).expect("a module with both");
        assert!(hub.contains("(memory 22))"), "{hub}");
        assert!(hub.contains("(table 200 funcref))"), "{hub}");
    }

    #[test]
    fn a_module_without_memory_or_table_has_no_hub() {
        assert_eq!(hub_of(&MODULE[..14]), None);
        assert_eq!(hub_of(&MODULE[..21]), None);
        assert_eq!(hub_of(b"<html>"), None);
    }
}
