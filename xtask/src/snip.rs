//! The snip: functions that no page needs lose their code, before the module is cut into parts.
//!
//! What only they reach goes with them, their data included: the linker cannot know that nobody comes there. A body is filled
//! up to its length, so that everything behind it stays where it is, and what is said of it to whoever moves code goes.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    ops::Range,
    path::Path,
};

use crate::{
    leb::{self, IMPORTS, name, number, sections},
    shell::Problem,
};

/// What the names of such functions contain, as the compiler writes them.
const UNREACHED: [&str; 15] = [
    // The sentences of a panic. Nothing panics; if something does, the page stops there all the same, and the console names
    // the trap.
    "4core9panicking",
    "16slice_error_fail",
    "slice_index_fail",
    "13unwrap_failed",
    "13expect_failed",
    "panic_already",
    "11begin_panic",
    "17len_mismatch_fail",
    "17capacity_overflow",
    // The end of the only thread: a page has one as long as it is there.
    "6thread6thread5InnerNtNtBM_5alloc6SystemE9drop_slow",
    // Classes for streams of bytes, which a crate below Leptos exports and no page makes.
    "intounderlying",
    // Copies of an attribute, for several elements.
    "into_any_attr5clone",
    // The elements of a view, for whoever puts attributes on them from outside.
    "Mountable$GT$8elements",
    "any_view8elements",
    // The names of an attribute, which only a page that a server has drawn is asked for.
    "into_any_attr4keys",
];

/// What the names of functions contain that write how a value looks to a programmer. They write nothing: in the sentences of
/// a panic nobody reads it, and nothing else is made of it (`tests/structure.rs`).
const UNSAID: [&str; 2] = ["core..fmt..Debug$GT$3fmt", "5Debug3fmt"];

/// The sections of a module that are looked at.
const CUSTOM: u8 = 0;
const TYPES: u8 = 1;
const FUNCTIONS: u8 = 3;
const CODE: u8 = 10;
const DATA: u8 = 11;
/// The section with what is said of the code to whoever moves it.
const RELOCATIONS: &str = "reloc.CODE";

/// Takes the code out of functions that are never reached, and gives how many bytes those had.
pub fn unreached(module: &Path, snipped: &Path) -> Result<usize, Problem> {
    let problem = |what: &str| Problem(format!("{}: {what}", module.display()));
    let bytes = fs::read(module).map_err(|error| problem(&format!("it cannot be read ({error}).")))?;
    let unread = || problem("its functions cannot be read. Is it a module with names and relocations?");
    let (mut written, taken) = without(&bytes, fate).ok_or_else(unread)?;
    forget_places(&mut written).ok_or_else(unread)?;
    fs::write(snipped, written)
        .map_err(|error| Problem(format!("{} cannot be written ({error}).", snipped.display())))?;
    Ok(taken)
}

/// What becomes of a function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    /// It stays as it is.
    Kept,
    /// It is a trap.
    Trap,
    /// It takes two numbers, does nothing, and returns that it was well done.
    WellDone,
}

fn fate(name: &str) -> Fate {
    let has = |parts: &[&str]| parts.iter().any(|part| name.contains(part));
    match () {
        // The bindings read what describes an export, even of one that nobody calls.
        () if name.starts_with("__wbindgen_describe") => Fate::Kept,
        () if has(&UNREACHED) => Fate::Trap,
        () if has(&UNSAID) => Fate::WellDone,
        () => Fate::Kept,
    }
}

/// A module without the code of the functions that are not kept, and how many bytes that was; `None` for what is no module
/// with names and relocations.
fn without(module: &[u8], fate: impl Fn(&str) -> Fate) -> Option<(Vec<u8>, usize)> {
    let sections = sections(module)?;
    let custom = |wanted: &str| {
        sections.iter().filter(|section| section.0 == CUSTOM).find_map(|(_, range)| {
            let (called, rest) = name(&module[range.clone()])?;
            (called == wanted).then_some((range.clone(), rest))
        })
    };
    let section = |kind: u8| sections.iter().find(|section| section.0 == kind).map(|(_, range)| &module[range.clone()]);
    let names = function_names(custom("name")?.1)?;
    let imported = section(IMPORTS).map_or(Some(0), imported_functions)?;
    let tells = types_that_tell(section(TYPES)?)?;
    let types = leb::list(section(FUNCTIONS)?, number)?;

    let mut fates: Vec<(Range<usize>, Fate)> = Vec::new();
    for ((at, body), of_type) in bodies(section(CODE)?)?.into_iter().enumerate().zip(types) {
        let fate = names.get(&(imported + at)).map_or(Fate::Kept, |name| fate(name));
        // Where the compiler has taken out what a function would not use, nothing is known of it.
        let is_clear = fate != Fate::WellDone || (tells.contains(&of_type) && body.len() >= WELL_DONE.len());
        if fate != Fate::Kept && is_clear {
            fates.push((body, fate));
        }
    }
    let (relocations, entries) = custom(RELOCATIONS)?;

    let mut written = module.get(..8)?.to_vec();
    for (kind, range) in &sections {
        let mut contents =
            if *range == relocations { kept_relocations(entries, &fates)? } else { module[range.clone()].to_vec() };
        if *kind == CODE {
            for (body, fate) in &fates {
                fill(contents.get_mut(body.clone())?, *fate);
            }
        }
        leb::write_section(&mut written, *kind, &contents);
    }
    Some((written, fates.iter().map(|(body, _)| body.len()).sum()))
}

/// Blanks out the places in the sources that the sentences of a panic would name: the file's name, the line, the column. A place
/// is four numbers: where the name begins, how long it is, and these two.
fn forget_places(module: &mut [u8]) -> Option<()> {
    let (_, data) = sections(module)?.into_iter().find(|section| section.0 == DATA)?;
    let segments = segments(&module[data.clone()])?;
    let at = |address: usize, length: usize| -> Option<Range<usize>> {
        let (start, range) = segments.iter().rfind(|(start, _)| *start <= address)?;
        let from = data.start + range.start + (address - start);
        (from + length <= data.start + range.end).then_some(from..from + length)
    };
    let mut blank: Vec<Range<usize>> = Vec::new();
    for (start, range) in &segments {
        // Numbers lie at addresses that four divides.
        for address in (start.next_multiple_of(4)..start + range.len()).step_by(4) {
            let number = |place: usize| -> Option<usize> {
                let bytes = module[at(address + 4 * place, 4)?].try_into().ok()?;
                usize::try_from(u32::from_le_bytes(bytes)).ok()
            };
            let (Some(name), Some(length @ 4..=255), Some(rest)) = (number(0), number(1), at(address + 4, 12)) else {
                continue;
            };
            let Some(name) = at(name, length) else { continue };
            if is_file(&module[name.clone()]) {
                blank.extend([name, rest]);
            }
        }
    }
    for range in blank {
        module[range].fill(0);
    }
    Some(())
}

/// Whether a text is the name of a file of Rust.
fn is_file(text: &[u8]) -> bool {
    text.ends_with(b".rs") && text.iter().all(|byte| byte.is_ascii_graphic())
}

/// The addresses of the data in a module, and where it lies in its section. In a module that was linked every piece has a fixed one.
fn segments(section: &[u8]) -> Option<Vec<(usize, Range<usize>)>> {
    const NUMBER: u8 = 0x41;
    const END: u8 = 0x0B;
    let mut segments = leb::list(section, |rest| {
        let (&0, after) = rest.split_first()? else { return None };
        let (&NUMBER, after) = after.split_first()? else { return None };
        let (address, after) = number(after)?;
        let (&END, after) = after.split_first()? else { return None };
        let (length, bytes) = number(after)?;
        let start = section.len() - bytes.len();
        Some(((address, start..start + length), bytes.get(length..)?))
    })?;
    segments.sort_unstable_by_key(|(address, _)| *address);
    Some(segments)
}

/// No variables, the number 0, the end.
const WELL_DONE: [u8; 4] = [0, 0x41, 0, 0x0B];

/// Fills a body up to its length.
fn fill(body: &mut [u8], fate: Fate) {
    const NOTHING: u8 = 1;
    const END: u8 = 0x0B;
    match fate {
        Fate::Kept => {}
        // No variables, traps, the end.
        Fate::Trap => {
            body.fill(0);
            if let Some(last) = body.last_mut() {
                *last = END;
            }
        }
        Fate::WellDone => {
            body.fill(NOTHING);
            let (first, rest) = WELL_DONE.split_at(1);
            body[..1].copy_from_slice(first);
            let before = body.len() - rest.len();
            body[before..].copy_from_slice(rest);
        }
    }
}

/// The numbers of the types that take two numbers and give one: what is to be told, to whom, and whether it was.
fn types_that_tell(section: &[u8]) -> Option<BTreeSet<usize>> {
    const FUNCTION: u8 = 0x60;
    const NUMBER: u8 = 0x7F;
    let types = leb::list(section, |rest| {
        let (&FUNCTION, after) = rest.split_first()? else { return None };
        let (length, after) = number(after)?;
        let (taken, after) = after.split_at_checked(length)?;
        let (length, after) = number(after)?;
        let (given, after) = after.split_at_checked(length)?;
        Some((taken == [NUMBER; 2] && given == [NUMBER], after))
    })?;
    Some(types.into_iter().enumerate().filter(|(_, tells)| *tells).map(|(at, _)| at).collect())
}

/// Where the bodies of the functions lie in the code section.
fn bodies(section: &[u8]) -> Option<Vec<Range<usize>>> {
    leb::list(section, |rest| {
        let (length, body) = number(rest)?;
        let start = section.len() - body.len();
        Some((start..start + length, body.get(length..)?))
    })
}

/// How many functions a module imports.
fn imported_functions(section: &[u8]) -> Option<usize> {
    const FUNCTION: u8 = 0;
    let kinds = leb::list(section, |rest| {
        let (_, after) = name(rest)?;
        let (_, after) = name(after)?;
        Some((*after.first()?, leb::import_kind(after)?))
    })?;
    Some(kinds.into_iter().filter(|kind| *kind == FUNCTION).count())
}

/// The names of the functions, by their numbers.
fn function_names(mut section: &[u8]) -> Option<BTreeMap<usize, &str>> {
    const NAMES: u8 = 1;
    while let Some((&kind, after)) = section.split_first() {
        let (length, contents) = number(after)?;
        let (names, rest) = contents.split_at_checked(length)?;
        if kind == NAMES {
            let names = leb::list(names, |rest| {
                let (at, after) = number(rest)?;
                let (name, after) = name(after)?;
                Some(((at, name), after))
            })?;
            return Some(names.into_iter().collect());
        }
        section = rest;
    }
    None
}

/// The relocations of the code that lie in none of these bodies: each is a kind, a place in the section, the number of what
/// is meant, and for addresses and offsets how far beyond it.
fn kept_relocations(entries: &[u8], fates: &[(Range<usize>, Fate)]) -> Option<Vec<u8>> {
    /// The kinds without a fourth number: functions, tables, types, globals, tags.
    const SHORT: [u8; 13] = [0, 1, 2, 6, 7, 10, 12, 13, 18, 19, 20, 24, 26];
    // The bodies lie in their order.
    let is_filled = |at: usize| {
        let before = fates.partition_point(|(body, _)| body.start <= at);
        before > 0 && fates[before - 1].0.contains(&at)
    };
    let (section, after) = number(entries)?;
    let (count, mut rest) = number(after)?;
    let (mut kept, mut left) = (Vec::new(), 0_usize);
    for _ in 0..count {
        let (&kind, after) = rest.split_first()?;
        let (at, after) = number(after)?;
        let (_, mut after) = number(after)?;
        if !SHORT.contains(&kind) {
            let end = after.iter().position(|byte| byte & 0x80 == 0)?;
            after = &after[end + 1..];
        }
        if !is_filled(at) {
            kept.extend_from_slice(&rest[..rest.len() - after.len()]);
            left += 1;
        }
        rest = after;
    }
    let mut written = Vec::new();
    leb::write(&mut written, RELOCATIONS.len());
    written.extend(RELOCATIONS.as_bytes());
    leb::write(&mut written, section);
    leb::write(&mut written, left);
    written.extend(kept);
    Some(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section(kind: u8, contents: &[u8]) -> Vec<u8> {
        let mut section = Vec::new();
        leb::write_section(&mut section, kind, contents);
        section
    }

    fn named(name: &str, contents: &[u8]) -> Vec<u8> {
        let mut section = Vec::new();
        leb::write(&mut section, name.len());
        section.extend(name.as_bytes());
        section.extend(contents);
        section
    }

    /// The bodies of three functions: one is kept, one writes for programmers, one is a panic.
    const BODIES: [[u8; 6]; 3] =
        [[0, 0x41, 1, 0x41, 2, 0x0B], [0, 0x41, 3, 0x41, 4, 0x0B], [0, 0x41, 5, 0x41, 6, 0x0B]];
    const NAMES: [&str; 3] = ["main", "_ZN_core..fmt..Debug$GT$3fmt", "_RN4core9panicking5panic"];

    /// A module with one import and these functions, all of one type, and with one relocation in each.
    fn module(of_type: u8) -> Vec<u8> {
        let types = [&[2, 0x60, 2, 0x7F, 0x7F, 1, 0x7F][..], &[0x60, 0, 0]].concat();
        let imports = [&[1][..], &named("env", &[]), &named("log", &[]), &[0, 1]].concat();
        let functions = [3, of_type, of_type, of_type];
        let bodies: Vec<u8> = BODIES.iter().flat_map(|body| [&[6][..], body].concat()).collect();
        let code = [&[3][..], &bodies].concat();
        // Function numbers count from the imported one.
        let names: Vec<u8> = (1..).zip(NAMES).flat_map(|(at, name)| [vec![at], named(name, &[])].concat()).collect();
        let names = section(1, &[&[3][..], &names].concat());
        // The fourth number of an address may have several bytes.
        let entries = [&[3, 3][..], &[0, 4, 1], &[4, 11, 1, 0xFF, 0x7F], &[0, 18, 1]].concat();
        [
            b"\0asm\x01\0\0\0".to_vec(),
            section(TYPES, &types),
            section(IMPORTS, &imports),
            section(FUNCTIONS, &functions),
            section(CODE, &code),
            section(CUSTOM, &named(RELOCATIONS, &entries)),
            section(CUSTOM, &named("name", &names)),
        ]
        .concat()
    }

    fn part(module: &[u8], kind: u8, called: &str) -> Vec<u8> {
        let found = sections(module).expect("sections").into_iter().find(|(its, range)| {
            *its == kind && (called.is_empty() || name(&module[range.clone()]).is_some_and(|(name, _)| name == called))
        });
        module[found.expect("a section").1].to_vec()
    }

    #[test]
    fn what_is_never_reached_is_a_trap_and_what_is_never_read_does_nothing() {
        let before = module(0);
        let (after, taken) = without(&before, fate).expect("a module");
        assert_eq!(taken, 12);
        assert_eq!(after.len() + 8, before.len(), "two relocations are gone, of 5 bytes and of 3");
        let code = part(&after, CODE, "");
        assert_eq!(code[1..8], [&[6][..], &BODIES[0]].concat());
        assert_eq!(code[8..15], [6, 0, 1, 1, 0x41, 0, 0x0B], "no variables, nothing twice, the number 0");
        assert_eq!(code[15..22], [6, 0, 0, 0, 0, 0, 0x0B], "no variables, then traps");
        assert_eq!(part(&after, CUSTOM, RELOCATIONS), named(RELOCATIONS, &[3, 1, 0, 4, 1]));
    }

    #[test]
    fn a_function_that_takes_something_else_is_not_told_that_all_is_well() {
        let (after, taken) = without(&module(1), fate).expect("a module");
        assert_eq!(taken, 6, "the panic alone");
        assert_eq!(part(&after, CODE, "")[8..15], [&[6][..], &BODIES[1]].concat());
    }

    #[test]
    fn a_cut_module_and_one_without_names_are_none() {
        let whole = module(0);
        for length in 0..whole.len() - 1 {
            assert!(without(&whole[..length], fate).is_none(), "{length} bytes");
        }
    }

    #[test]
    fn what_describes_an_export_is_kept() {
        assert_eq!(fate("__wbindgen_describe_intounderlyingsource_pull"), Fate::Kept);
        assert_eq!(fate("intounderlyingsource_pull"), Fate::Trap);
        assert_eq!(fate("role_cards::web::start"), Fate::Kept);
    }

    #[test]
    fn places_in_the_sources_are_blank_and_other_texts_stay() {
        const AT: usize = 1024;
        let words = b"src/a.rs, told";
        let number = |number: usize| u32::try_from(number).expect("a small one").to_le_bytes();
        let place = [number(AT), number(8), number(31), number(7)].concat();
        let other = [number(AT + 8), number(6), number(31), number(7)].concat();
        let data = [&words[..], &[0; 2], &place, &other].concat();
        let mut address = vec![0x41];
        leb::write(&mut address, AT);
        let contents = [&[1, 0][..], &address, &[0x0B], &[u8::try_from(data.len()).expect("few")], &data].concat();
        let mut module = [b"\0asm\x01\0\0\0".to_vec(), section(DATA, &contents)].concat();
        forget_places(&mut module).expect("a module");
        let blank = [&[0; 8][..], b", told", &[0; 2], &number(AT), &[0; 12], &other].concat();
        assert_eq!(module[module.len() - blank.len()..], blank);
    }
}
