//! The reveal, in English.

use crate::text::reveal::{RevealText, number};

pub(crate) static REVEAL: RevealText = RevealText {
    title: |account| format!("Two views of “{account}”"),
    normal: "Differences are normal. Look for a quiet minute first; then the KAM speaks first.",
    shared: |shared, k, chance| match shared {
        0 => format!("None of your {k} top cards is the same; chance would give {} on average.", number(chance)),
        1 => format!("One of your {k} top cards is the same; chance would give {} on average.", number(chance)),
        _ => format!("{shared} of your {k} top cards are the same; chance would give {} on average.", number(chance)),
    },
    shared_which: |cards| format!("On top in both rankings: {cards}."),
    pairs: |percent| format!("Of 100 pairs of cards you put {percent} in the same order; 50 would be chance."),
    gap: |mean, chance| {
        format!("On average a card lies {} ranks apart; by chance it would be {}.", number(mean), number(chance))
    },
    clearly_alike: "Clearly more alike than chance.",
    somewhat_alike: "Somewhat more alike than chance.",
    indistinguishable: "Not distinguishable from shuffled cards: no bad result, but much to talk about.",
    opposed: "Rather opposed: what lies on top in one ranking often lies low in the other. Well worth talking about.",
    differences: |count| match count {
        1 => "One difference worth talking about".to_owned(),
        2 => "Two differences worth talking about".to_owned(),
        _ => "Three differences worth talking about".to_owned(),
    },
    same: "Both rankings are the same",
    alike: "Very much alike",
    reversed: "Exactly the other way round: one ranking is the other, read from its end.",
    no_differences: "No card lies far apart. Ask each other all the same: do we mean the same by the roles on top?",
    cards: "The cards",
    rank: |seat, rank| format!("{seat}: rank {rank}"),
    apart: |places| if places == 1 { "1 rank".into() } else { format!("{places} ranks") },
    small: "counts as alike",
    medium: "medium gap",
    large: "large gap",
    top_clash: "Clash at the top",
    top_clash_how: |high, low| format!("{high}: among the first 5; {low}: below rank 10"),
    views: "Comparison",
    slope: "Lines",
    dumbbell: "Gaps",
    table: "Table",
    show: "Highlight",
    show_differences: "Differences",
    show_common: "In common",
    show_all: "All",
    legend: "Number and bold line: the largest differences. Thin line: all other cards.",
    isolate: "Tap a role to see it alone; tap it again to see all.",
    role: "Role",
    gap_column: "Gap",
    row: |card, first, second| format!("{card}. {first}, {second}"),
    figures: "In figures",
    details: "Figures for the curious",
    tau: "Kendall's tau",
    rho: "Spearman's rho",
    rbo: "RBO (p = 0.9), over chance",
    tau_how: |discordant, pairs| {
        format!(
            "{discordant} of {pairs} pairs of cards lie the other way round. 1 means the same, 0 chance, −1 exactly reversed."
        )
    },
    rho_how: "Gives large gaps more weight. 1 means the same, 0 chance, −1 exactly reversed.",
    rbo_how: "How much the two tops agree: 0 as by chance, 1 completely.",
    twins: "One name, two roles",
    twins_how: "Six names stand in both decks. Where does the role count more: with the customer or inside our company?",
    outside_rank: "external",
    inside_rank: "internal",
    turn_over: |card| format!("{card}: turn the card over"),
    sign: "Sign",
    question: "Question",
    excess: "Too much of it",
    save_file: "Save this game as a file",
};
