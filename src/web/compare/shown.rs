//! What of two orders is looked at: which picture, what stands out in it, and the toolbar that says so.

use leptos::prelude::*;

use crate::{
    cards::{Card, comparison::Highlight},
    text::{Phrase, Text},
    web::{
        compare::pair::Pair,
        components::{choice::Choice, when::when},
        language::{say, use_text},
    },
};

/// A picture of both orders.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    /// Both as lists, with lines between them.
    Slope,
    /// Both ranks of each card on one axis.
    Dumbbell,
    /// All ranks.
    Table,
}

/// What is looked at.
#[derive(Clone, Copy)]
pub struct Shown {
    /// The picture.
    pub picture: RwSignal<Picture>,
    /// What stands out in it.
    pub highlight: RwSignal<Highlight>,
    /// The one card that is looked at, instead of what stands out.
    pub alone: RwSignal<Option<Card>>,
}

impl Shown {
    /// Both orders themselves, with their differences.
    pub fn new() -> Self {
        Self {
            picture: RwSignal::new(Picture::Slope),
            highlight: RwSignal::new(Highlight::Differences),
            alone: RwSignal::new(None),
        }
    }

    /// The cards that stand out; tracked.
    pub fn strong(self, pair: Pair) -> Memo<Vec<Card>> {
        Memo::new(move |_| match self.alone.get() {
            Some(card) => vec![card],
            None => pair.read(|comparison| comparison.highlighted(self.highlight.get())),
        })
    }
}

/// The toolbar of a pair's pictures: which one, what stands out, and what its signs mean.
#[component]
pub fn Tools(shown: Shown) -> impl IntoView {
    let word = |text: &Text, picture| match picture {
        Picture::Slope => text.reveal.slope,
        Picture::Dumbbell => text.reveal.dumbbell,
        Picture::Table => text.reveal.table,
    };
    let options = vec![Picture::Slope, Picture::Dumbbell, Picture::Table];
    view! {
        <div class="tools">
            <Choice name=|t| t.reveal.views options word chosen=shown.picture/>
            {when(
                move || shown.picture.get() == Picture::Slope,
                move || {
                    view! {
                        <Highlights shown/>
                    }
                    .into_any()
                },
            )}
        </div>
    }
}

/// What stands out among the lines, and what they mean.
#[component]
pub fn Highlights(shown: Shown) -> impl IntoView {
    let text = use_text();
    let option = |which: Highlight, label: Phrase| {
        view! {
            <button
                type="button"
                aria-pressed=move || (shown.highlight.get() == which && shown.alone.get().is_none()).to_string()
                on:click=move |_| {
                    shown.alone.set(None);
                    shown.highlight.set(which);
                }
                prop:textContent=move || label(text())
            ></button>
        }
    };
    view! {
        <div class="choice" role="group" aria-label=say(|t| t.reveal.show)>
            {option(Highlight::Differences, |t| t.reveal.show_differences)}
            {option(Highlight::Common, |t| t.reveal.show_common)}
            {option(Highlight::All, |t| t.reveal.show_all)}
        </div>
        <p class="small" prop:textContent=say(|t| t.reveal.legend)></p>
        <p class="small" prop:textContent=say(|t| t.reveal.isolate)></p>
        <p class="small for-keys" prop:textContent=say(|t| t.quick.pick_keys)></p>
    }
}
