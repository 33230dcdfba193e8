//! The words of the talk after the reveal, and of the result sheet.
//!
//! A field is named after what it says; its sentences in `de` and `en` are its documentation.
#![expect(missing_docs, reason = "the sentences document the fields")]

pub(super) mod de;
pub(super) mod en;

use crate::talk::{Kind, Left, Outcome, Trend};

/// The guess of the other's top cards, before the seal and after the reveal.
pub struct GuessText {
    pub title: fn(other: &str) -> String,
    pub hint: &'static str,
    pub count: fn(laid: usize, of: usize) -> String,
    pub missing: &'static str,
    pub heading: &'static str,
    /// Some of the three were right; `cards` names them.
    pub some: fn(seat: &str, other: &str, cards: &str) -> String,
    pub all: fn(seat: &str, other: &str, cards: &str) -> String,
    pub none: fn(seat: &str, other: &str) -> String,
    /// Where neither was right.
    pub none_of_both: &'static str,
}

/// The talk, stop by stop.
pub struct TalkText {
    pub start: &'static str,
    pub resume: &'static str,
    pub name: &'static str,
    pub to_reveal: &'static str,
    pub back: &'static str,
    pub next: &'static str,
    pub go_to: &'static str,
    pub position: fn(at: usize, of: usize) -> String,
    /// What comes after this stop.
    pub after: fn(stop: &str) -> String,
    pub before: &'static str,
    /// The day is that of the round before.
    pub before_how: fn(day: &str) -> String,
    pub before_none: &'static str,
    pub left: [&'static str; 3],
    pub became: [&'static str; 3],
    pub quiet: &'static str,
    pub quiet_how: &'static str,
    pub quiet_start: &'static str,
    pub quiet_over: &'static str,
    pub timer: &'static str,
    pub timer_how: &'static str,
    pub timer_start: &'static str,
    pub timer_stop: &'static str,
    pub timer_reset: &'static str,
    pub common: &'static str,
    pub common_how: &'static str,
    pub common_none: &'static str,
    pub card_first: &'static str,
    pub card_steps: [&'static str; 5],
    pub card_steps_name: &'static str,
    pub meaning_of: fn(seat: &str) -> String,
    pub kind_ask: &'static str,
    pub outcome_ask: &'static str,
    pub again: &'static str,
    pub disputed: &'static str,
    pub both_stand: &'static str,
    pub note: &'static str,
    pub privacy: &'static str,
    pub note_long: fn(max: usize, found: usize) -> String,
    pub note_marks: &'static str,
    pub other_card: &'static str,
    pub other_card_choose: &'static str,
    pub order: fn(deck: &str) -> String,
    pub order_how: &'static str,
    pub order_count: fn(laid: usize, of: usize) -> String,
    pub order_from: &'static str,
    pub order_rest: &'static str,
    pub order_full: &'static str,
    pub order_drop: fn(card: &str) -> String,
    pub order_two: &'static str,
    pub order_take: fn(version: usize) -> String,
    pub roles: &'static str,
    pub roles_how: &'static str,
    pub roles_none: &'static str,
    pub trend_of: fn(card: &str) -> String,
    pub others: &'static str,
    pub need: &'static str,
    pub close: &'static str,
    pub close_how: &'static str,
    pub interpretation: &'static str,
    pub interpretation_how: &'static str,
    pub own_words: &'static str,
    pub own_words_how: &'static str,
    pub experiment: &'static str,
    pub experiment_how: &'static str,
    pub review: &'static str,
    pub review_how: &'static str,
    pub kinds: [&'static str; 5],
    pub kinds_how: [&'static str; 5],
    /// An example of each.
    pub kinds_say: [&'static str; 5],
    pub outcomes: [&'static str; 3],
    pub trends: [&'static str; 3],
    pub moved: &'static str,
    pub moved_how: &'static str,
    pub moved_none: fn(seat: &str) -> String,
    pub moved_row: fn(card: &str, then: usize, now: usize) -> String,
    pub moved_why: fn(card: &str) -> String,
    pub first_orders: &'static str,
    /// A stop is not left while something in it cannot be kept; `problem` says what.
    pub held: fn(problem: &str) -> String,
    pub day_half: &'static str,
    pub day_half_kept: fn(day: &str) -> String,
}

/// Where a kind stands among all of them.
fn place(kind: Kind) -> usize {
    Kind::ALL.iter().position(|&other| other == kind).unwrap_or_default()
}

impl TalkText {
    /// What a kind of difference is called, and what it means.
    pub fn kind(&self, kind: Kind) -> (&'static str, &'static str) {
        let at = place(kind);
        (self.kinds[at], self.kinds_how[at])
    }

    /// An example of a kind of difference.
    pub fn example(&self, kind: Kind) -> &'static str {
        self.kinds_say[place(kind)]
    }

    /// What an outcome is called.
    pub fn outcome(&self, outcome: Outcome) -> &'static str {
        match outcome {
            Outcome::Agreed => self.outcomes[0],
            Outcome::Different => self.outcomes[1],
            Outcome::Open => self.outcomes[2],
        }
    }

    /// What a trend is called.
    pub fn trend(&self, trend: Trend) -> &'static str {
        match trend {
            Trend::More => self.trends[0],
            Trend::Same => self.trends[1],
            Trend::Less => self.trends[2],
        }
    }

    /// What something is called that the round before has left.
    pub fn left(&self, left: Left) -> &'static str {
        match left {
            Left::Agreed => self.left[0],
            Left::Experiment => self.left[1],
            Left::Open => self.left[2],
        }
    }

    /// The question what became of it.
    pub fn became(&self, left: Left) -> &'static str {
        match left {
            Left::Agreed => self.became[0],
            Left::Experiment => self.became[1],
            Left::Open => self.became[2],
        }
    }
}

/// The result sheet and its forms.
pub struct SheetText {
    pub title: &'static str,
    pub caution: &'static str,
    pub account: fn(account: &str) -> String,
    pub date: fn(date: &str) -> String,
    pub round: fn(round: usize, date: &str) -> String,
    pub agreed: fn(deck: &str) -> String,
    pub agreed_none: &'static str,
    pub agreed_two: &'static str,
    pub different: &'static str,
    pub different_none: &'static str,
    pub again: fn(date: &str) -> String,
    pub daily: &'static str,
    pub others: &'static str,
    pub need: &'static str,
    pub job: &'static str,
    pub job_do: &'static str,
    pub job_priorities: &'static str,
    pub job_responsibility: &'static str,
    pub job_shared: fn(others: &str) -> String,
    pub job_own: &'static str,
    pub agenda: &'static str,
    pub review: fn(date: &str) -> String,
    pub notes: &'static str,
    pub customer: &'static str,
    pub figures: &'static str,
    pub moved: &'static str,
    pub how: &'static str,
    pub print: &'static str,
    pub markdown: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
    pub csv: &'static str,
    pub json: &'static str,
    pub json_how: &'static str,
    pub json_keys: &'static str,
    pub with_figures: &'static str,
    pub merge: &'static str,
    pub merge_how: &'static str,
    pub merged: &'static str,
    pub merge_early: &'static str,
    pub merge_other: &'static str,
    pub round_two: &'static str,
    pub round_two_how: &'static str,
    pub round_two_ask: fn(account: &str) -> String,
    pub round_two_note: &'static str,
    pub round_two_kam: &'static str,
    pub round_of: &'static str,
    pub round_of_none: &'static str,
    pub share: &'static str,
    pub share_how: &'static str,
    pub columns: ColumnsText,
    pub rows: RowsText,
}

/// The heads of the table for spreadsheets, over what there is to say of each card.
pub struct ColumnsText {
    pub deck: &'static str,
    pub id: &'static str,
    pub role: &'static str,
    pub agreed: &'static str,
    pub kam: &'static str,
    pub leader: &'static str,
    pub gap: &'static str,
    pub kind: &'static str,
    pub outcome: &'static str,
    pub again: &'static str,
    pub trend: &'static str,
    pub others: &'static str,
    pub need: &'static str,
    pub meaning_kam: &'static str,
    pub meaning_leader: &'static str,
    pub text: &'static str,
}

/// The names of what the table says of the talk as a whole.
pub struct RowsText {
    pub account: &'static str,
    pub started: &'static str,
    pub interpretation: &'static str,
    pub own_words: &'static str,
    pub experiment: &'static str,
    pub review: &'static str,
    pub ask: &'static str,
}

/// The view for a shared screen.
pub struct PresentText {
    pub open: &'static str,
    pub leave: &'static str,
    pub position: fn(at: usize, of: usize) -> String,
    pub back: &'static str,
    pub next: &'static str,
    pub keys: &'static str,
    pub top: fn(deck: &str) -> String,
    pub whole: fn(deck: &str) -> String,
    pub differences: fn(deck: &str) -> String,
    /// The rank on the other side, where it is not among the ten.
    pub elsewhere: fn(rank: usize) -> String,
    pub legend: &'static str,
    pub handout: &'static str,
    pub handout_title: &'static str,
    pub nothing: &'static str,
    pub nothing_how: &'static str,
}
