//! Learning the roles: leaf through the cards, tell the twins apart, and a round that asks for what is due today.

mod leaf;
mod learner;
mod round;
mod standing;
mod twins;

use leptos::{html::Section, prelude::*};

use crate::web::alone::learn::{
    leaf::Leaf, learner::Learner, round::QuickRound, standing::StandingSection, twins::TwinPairs,
};
use crate::{
    cards::Direction,
    web::{
        components::{choice::Choice, scene::Scene, title::Title, told::told},
        language::{say, use_text},
    },
};

/// The ways to learn.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Leaf,
    Twins,
    Round,
}

/// The screen for learning.
#[component]
pub fn LearnScreen() -> impl IntoView {
    let (text, learner) = (use_text(), Learner::provide());
    let notice = move || {
        let notice = learner.notice()?;
        Some(view! { <p class="notice" role="alert" prop:textContent=move || notice(text())></p> })
    };
    let part = RwSignal::new(Part::Leaf);
    let direction = RwSignal::new(Direction::External);
    let table = NodeRef::<Section>::new();
    view! {
        <section class="stack learn" tabindex="-1" node_ref=table>
            <div class="stack learn-head">
                <Title>{told(say(|t| t.learn.title))}</Title>
                <p class="lead" prop:textContent=say(|t| t.learn.lead)></p>
                {notice}
                <Choice
                    name=|t| t.learn.parts
                    options=vec![Part::Leaf, Part::Twins, Part::Round]
                    word=|t, part| match part {
                        Part::Leaf => t.learn.leaf,
                        Part::Twins => t.learn.twins,
                        Part::Round => t.learn.round,
                    }
                    chosen=part
                />
            </div>
            <Scene of=move || part.get() view=move |part| match part {
                Part::Leaf => view! { <Leaf direction table/> }.into_any(),
                Part::Twins => view! { <TwinPairs/> }.into_any(),
                Part::Round => view! { <QuickRound table/> }.into_any(),
            }/>
            <StandingSection/>
            <p class="small" prop:textContent=say(|t| t.learn.origin)></p>
        </section>
    }
}
