//! The guide for whoever leads a conversation: agendas, sentences, an invitation to copy, a hand-out. On paper the hand-out
//! has a page of its own.

use leptos::{prelude::*, task};

use crate::{
    text::{
        Phrase, Text,
        guide::{GuideText, Invitation, Step},
        screen::Screen,
    },
    web::{
        browser::{print, share},
        components::{choice::Choice, title::Title, told::told},
        language::{say, use_text},
        route::Route,
    },
};

/// The agenda to begin with: three quarters of an hour at one screen.
const FIRST: usize = 1;

/// The guide.
#[component]
pub fn GuideScreen() -> impl IntoView {
    let text = use_text();
    view! {
        <article class="page narrow guide">
            <Title>{told(say(|t| t.guide.title))}</Title>
            <p class="lead" prop:textContent=say(|t| t.guide.lead)></p>
            {[0, 1].map(|at| view! { <p prop:textContent=move || text().guide.about[at]></p> }).into_iter().collect_view()}
            <p class="actions">
                <button type="button" class="button" on:click=move |_| print::page() prop:textContent=say(|t| t.guide.print)></button>
                <a class="button" href=Route::Paper(None).fragment() prop:textContent=say(|t| (t.screen)(Screen::Paper))></a>
            </p>
            <Points title=|t| t.guide.before points=|t| &t.guide.before_list/>
            <Agendas/>
            <section class="section">
                <h2 prop:textContent=say(|t| t.guide.jams)></h2>
                <Pairs pairs=|t| &t.guide.jams_list are_said=true/>
            </section>
            <Points title=|t| t.guide.after points=|t| &t.guide.after_list/>
            <section class="section guide-invitations">
                <h2 prop:textContent=say(|t| t.guide.invitations)></h2>
                <p prop:textContent=say(|t| t.guide.invitations_how)></p>
                {[0, 1].map(|at| view! { <Letter of=move |t| &t.guide.invitation_list[at]/> }).into_iter().collect_view()}
            </section>
            <section class="section guide-handout">
                <p class="kicker" prop:textContent=say(|t| t.guide.handout)></p>
                <h2 prop:textContent=say(|t| t.guide.handout_title)></h2>
                <Pairs pairs=|t| &t.guide.handout_list/>
            </section>
        </article>
    }
}

/// What is to be done, point by point.
#[component]
fn Points(title: Phrase, points: fn(&'static Text) -> &'static [&'static str]) -> impl IntoView {
    let text = use_text();
    view! {
        <section class="section">
            <h2 prop:textContent=say(title)></h2>
            <ul class="guide-points">
                {move || points(text()).iter().map(|point| view! { <li prop:textContent=*point></li> }).collect_view()}
            </ul>
        </section>
    }
}

/// How a conversation goes, minute by minute: the agenda that was chosen, which is the one that is printed.
#[component]
fn Agendas() -> impl IntoView {
    let text = use_text();
    let chosen = RwSignal::new(FIRST);
    let agenda = move || &text().guide.agendas[chosen.get()];
    let row = move |(from, to, step): (u32, u32, &'static Step)| {
        view! {
            <li>
                <span class="guide-minutes" prop:textContent=move || (text().guide.minutes)(from, to)></span>
                <strong prop:textContent=step.what></strong>
                <q prop:textContent=step.say></q>
            </li>
        }
    };
    view! {
        <section class="section">
            <Choice
                name=|t| t.guide.agenda
                options=(0..GuideText::AGENDAS).collect()
                word=|t, at| t.guide.agendas[at].short
                chosen
            />
            <h2 prop:textContent=move || agenda().name></h2>
            <p prop:textContent=move || agenda().how></p>
            <ol class="guide-steps">{move || agenda().timed().map(row).collect_view()}</ol>
            <p prop:textContent=move || agenda().tip></p>
        </section>
    }
}

/// One thing and what belongs to it, pair by pair: what happens and what to say, or a question and its answer.
#[component]
fn Pairs(pairs: fn(&'static Text) -> &'static [[&'static str; 2]], #[prop(optional)] are_said: bool) -> impl IntoView {
    let text = use_text();
    let pair = move |[one, other]: &'static [&'static str; 2]| {
        let other = if are_said {
            view! { <q prop:textContent=*other></q> }.into_any()
        } else {
            view! { <span prop:textContent=*other></span> }.into_any()
        };
        view! { <div><dt prop:textContent=*one></dt><dd>{other}</dd></div> }
    };
    view! { <dl class="guide-pairs">{move || pairs(text()).iter().map(pair).collect_view()}</dl> }
}

/// An invitation, to be copied.
#[component]
fn Letter(of: impl Fn(&'static Text) -> &'static Invitation + Copy + Send + Sync + 'static) -> impl IntoView {
    let text = use_text();
    let said = RwSignal::new(None::<Phrase>);
    let copy = move |_| {
        task::spawn_local(async move {
            let is_copied = share::copy(untrack(move || of(text()).text)).await;
            let _ = said.try_set(Some(if is_copied { |t| t.guide.copied } else { |t| t.guide.not_copied }));
        });
    };
    view! {
        <div class="guide-letter">
            <h3 prop:textContent=move || of(text()).name></h3>
            <p class="guide-mail" prop:textContent=move || of(text()).text></p>
            <p class="actions">
                <button type="button" class="button" on:click=copy prop:textContent=move || of(text()).copy></button>
            </p>
            <p class="said" role="status" prop:textContent=move || said.get().map_or("", |pick| pick(text()))></p>
        </div>
    }
}
