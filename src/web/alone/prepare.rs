//! The private page of whoever has prepared alone, and the way from it into the talk.
//!
//! Nothing of it leaves by itself: it is printed and saved by its owner, and what is ticked stands there as it would go out.

use leptos::{prelude::*, task};

use crate::{
    cards::{Card, Deck, Note, Seat},
    game::{
        Event, Game, Table,
        private::{Action, Topic},
        round::Lots,
    },
    letter::{Seed, TalkNumber},
    record::{Record, markdown, private as document},
    talk::Role,
    text::Phrase,
    web::{
        browser::{clock, entropy, file, print, share},
        components::{once::Once, pictogram::Pictogram, role_card::DeckMark, told::told, when::when},
        desk::{Desk, use_desk},
        language::{Tongue, say, use_text, use_tongue},
        notes::fields::{NoteField, Reminder},
        talk::sheet::Sheet,
        words::Words,
    },
};

/// The name of the file with what is passed on: the own code name is nobody else's business.
const GIVEN_FILE: &str = "rolecards-conversation";

/// The private page of a preparation.
#[component]
pub fn PrivatePage() -> impl IntoView {
    let (desk, tongue) = (use_desk(), use_tongue());
    let topics = desk.game().with_untracked(Game::private_topics);
    let questions = topics.iter().filter_map(|topic| match topic {
        Topic::Question(place) => Some(view! { <QuestionField place=*place/> }),
        Topic::Reflection(_) => None,
    });
    let questions = questions.collect_view();
    let save = move |_| {
        if let Some(record) = untrack(|| page_of(desk, tongue)) {
            file::download(&format!("{}-private", desk.file_name()), "md", "text/markdown", &markdown::write(&record));
        }
    };
    view! {
        <section class="stack private" aria-labelledby="private-title">
            <h2 id="private-title" prop:textContent=say(|t| t.prepare.title)></h2>
            <p prop:textContent=say(|t| t.prepare.lead)></p>
            <Tops/>
            <section class="section stack">
                <h3 prop:textContent=say(|t| t.prepare.questions)></h3>
                <p prop:textContent=say(|t| t.prepare.questions_how)></p>
                <Reminder/>
                <div class="profile-fields">{questions}</div>
            </section>
            <Reflections topics/>
            <Given/>
            <p class="actions">
                <button type="button" class="button" on:click=|_| print::page() prop:textContent=say(|t| t.prepare.print)></button>
                <button type="button" class="button" on:click=save prop:textContent=say(|t| t.prepare.save)></button>
            </p>
            <IntoTalk/>
        </section>
    }
}

/// The same page on paper; on the screen its parts stand where they are written.
#[component]
pub fn PrivateSheet() -> impl IntoView {
    let (desk, tongue) = (use_desk(), use_tongue());
    view! { <div class="private-sheet">{move || page_of(desk, tongue).map(|record| view! { <Sheet record/> })}</div> }
}

/// The page as it stands; tracked.
fn page_of(desk: Desk, tongue: Tongue) -> Option<Record> {
    let language = tongue.language();
    desk.game().with(|game| document::page(game, language, &|day| clock::written(day, language)))
}

/// The own first five of each deck with their keywords. Sealed orders do not change any more.
#[component]
fn Tops() -> impl IntoView {
    let desk = use_desk();
    let deck = |(place, deck): (usize, Deck)| {
        let (top, keywords) = desk.game().with_untracked(|game| {
            let top = game.own_top(place).unwrap_or_default();
            let own = game.setup().seats().first().copied();
            let keyword = |card: Card| match game.table() {
                Table::Revealed(reveal) => reveal.keyword(own?, Role { deck: place, card }),
                _ => None,
            };
            let keywords: Vec<Option<String>> =
                top.iter().map(|&card| Some(keyword(card)?.as_str().to_owned())).collect();
            (top, keywords)
        });
        let words = Words::new(deck);
        let row = move |(card, keyword): (Card, Option<String>)| {
            view! {
                <li>
                    <Pictogram place=words.pictogram(card)/>
                    <strong prop:textContent=move || words.name(card)></strong>
                    {keyword.map(|keyword| view! { <q><bdi>{keyword}</bdi></q> })}
                </li>
            }
        };
        view! {
            <div class="private-top" data-deck=words.side()>
                <h3><DeckMark words/></h3>
                <ol>{top.into_iter().zip(keywords).map(row).collect_view()}</ol>
            </div>
        }
    };
    let decks: Vec<Deck> = desk.game().with_untracked(|game| game.setup().decks().to_vec());
    view! { <div class="ground-lists private-tops">{decks.into_iter().enumerate().map(deck).collect_view()}</div> }
}

/// A question to the other side: the one that the cards suggest, unless another one stands in the field.
#[component]
fn QuestionField(place: usize) -> impl IntoView {
    let (desk, text, tongue) = (use_desk(), use_text(), use_tongue());
    let topic = Topic::Question(place);
    let label = Signal::derive(move || text().prepare.question[place].to_owned());
    let suggestion = move || desk.game().with(|game| document::suggestion(game, tongue.language(), place));
    let suggested = move || suggestion().map(|(role, question)| (text().prepare.suggested)(&role, &question));
    let is_own = Memo::new(move |_| desk.game().with(|game| !game.private().texts(topic).is_empty()));
    let adapt = move |_| {
        let Some((_, question)) = untrack(suggestion) else { return };
        let text = Note::new(&question).ok();
        desk.play_on(Event::Private(Action::Write { topic, slot: 0, seen: None, text }));
    };
    view! {
        <div class="stack private-question">
            <NoteField topic label/>
            <p class="small" prop:textContent=move || suggested().unwrap_or_default()></p>
            <p class="private-acts">
                {when(
                    move || !is_own.get(),
                    move || {
                        view! {
                            <button
                                type="button"
                                class="button"
                                aria-label=move || (text().prepare.adapt_label)(text().prepare.question[place])
                                on:click=adapt
                                prop:textContent=say(|t| t.prepare.adapt)
                            ></button>
                        }
                        .into_any()
                    },
                )}
                <Give topic label/>
            </p>
        </div>
    }
}

/// Whether something is passed on to the other side.
#[component]
fn Give(topic: Topic, label: Signal<String>) -> impl IntoView {
    let (desk, text) = (use_desk(), use_text());
    let given = Memo::new(move |_| desk.game().with(|game| game.private().is_given(topic)));
    let tick = move |event| {
        desk.play_on(Event::Private(Action::Give(topic, event_target_checked(&event))));
    };
    view! {
        <label class="check">
            <input
                type="checkbox"
                aria-label=move || (text().prepare.give_label)(&label.get())
                prop:checked=move || given.get()
                on:change=tick
            />
            <span aria-hidden="true" prop:textContent=say(|t| t.prepare.give)></span>
        </label>
    }
}

/// The leader's questions to themselves.
#[component]
fn Reflections(topics: Vec<Topic>) -> impl IntoView {
    let text = use_text();
    let fields: Vec<_> = topics
        .into_iter()
        .filter_map(|topic| match topic {
            Topic::Reflection(reflection) => Some((topic, reflection)),
            Topic::Question(_) => None,
        })
        .map(|(topic, reflection)| {
            let label = Signal::derive(move || text().prepare.reflection(reflection).1.to_owned());
            let heading = Signal::derive(move || text().prepare.reflection(reflection).0.to_owned());
            view! {
                <div class="stack private-question">
                    <h4 prop:textContent=move || heading.get()></h4>
                    <NoteField topic label/>
                    <p class="private-acts">
                        <Give topic label=heading/>
                    </p>
                </div>
            }
        })
        .collect();
    (!fields.is_empty()).then(|| {
        view! {
            <section class="section stack">
                <h3 prop:textContent=say(|t| t.prepare.reflection)></h3>
                <p prop:textContent=say(|t| t.prepare.reflection_how)></p>
                <div class="profile-fields">{fields}</div>
            </section>
        }
    })
}

/// What is ticked, as it would go out.
#[component]
fn Given() -> impl IntoView {
    let (desk, text, tongue) = (use_desk(), use_text(), use_tongue());
    let given = Memo::new(move |_| desk.game().with(|game| document::given(game, tongue.language())));
    let said = RwSignal::new(None::<Phrase>);
    let written = move || given.get_untracked().map(|record| markdown::write(&record)).unwrap_or_default();
    let copy = move |_| {
        let written = written();
        task::spawn_local(async move {
            let is_copied = share::copy(&written).await;
            let _ = said.try_set(Some(if is_copied { |t| t.guide.copied } else { |t| t.guide.not_copied }));
        });
    };
    let save = move |_| file::download(GIVEN_FILE, "md", "text/markdown", &written());
    let how = move || if given.with(Option::is_some) { text().prepare.given_how } else { text().prepare.given_none };
    view! {
        <section class="section stack">
            <h3 prop:textContent=say(|t| t.prepare.given)></h3>
            <p role="status" prop:textContent=how></p>
            {when(
                move || given.with(Option::is_some),
                move || {
                    view! {
                        <div class="private-given">{move || given.get().map(|record| view! { <Sheet record/> })}</div>
                        <p class="actions">
                            <button type="button" class="button" on:click=copy prop:textContent=say(|t| t.prepare.copy)></button>
                            <button type="button" class="button" on:click=save prop:textContent=say(|t| t.prepare.save_given)></button>
                        </p>
                        <p class="said" role="status" prop:textContent=move || said.get().map_or("", |pick| pick(text()))></p>
                    }
                    .into_any()
                },
            )}
        </section>
    }
}

/// The way into a game of two, with the prepared order.
#[component]
fn IntoTalk() -> impl IntoView {
    let desk = use_desk();
    let once = Once::new();
    let is_leader = desk.game().with_untracked(Game::prepared) == Some(Seat::Leader);
    let begin = move |next: Option<Game>| {
        if let Some(next) = next.filter(|_| once.is_first()) {
            desk.begin(next);
        }
    };
    let here = move |_| {
        let deal = u64::from_le_bytes(entropy::bytes());
        begin(desk.game().with_untracked(|game| game.into_talk_here(clock::today(), deal)));
    };
    let apart = move |_| {
        let lots = Lots {
            deal: u64::from_le_bytes(entropy::bytes()),
            keys: Seed(entropy::bytes()),
            talk: TalkNumber(entropy::bytes()),
        };
        begin(desk.game().with_untracked(|game| game.into_talk_apart(clock::today(), lots)));
    };
    view! {
        <section class="section stack">
            <h3 prop:textContent=say(|t| t.prepare.talk)></h3>
            <p>{told(say(|t| t.prepare.talk_how))} " " {told(say(|t| t.prepare.here_how))}</p>
            <p class="actions">
                {is_leader
                    .then(|| {
                        view! {
                            <button type="button" class="button strong" on:click=apart prop:textContent=say(|t| t.prepare.apart)></button>
                        }
                    })}
                <button
                    type="button"
                    class="button"
                    class:strong=!is_leader
                    on:click=here
                    prop:textContent=say(|t| t.prepare.here)
                ></button>
            </p>
            {(!is_leader).then(|| view! { <p class="small" prop:textContent=say(|t| t.prepare.apart_kam)></p> })}
        </section>
    }
}

/// What an earlier version wrote down in a talk of two for the leader alone: it is there still, and not in sight.
#[component]
pub fn EarlierNotes() -> impl IntoView {
    let desk = use_desk();
    let topics =
        desk.game().with_untracked(|game| if game.private().is_empty() { Vec::new() } else { game.private_topics() });
    let topics: Vec<Topic> = topics.into_iter().filter(|topic| matches!(topic, Topic::Reflection(_))).collect();
    let shown = RwSignal::new(false);
    (!topics.is_empty()).then(|| {
        let topics = StoredValue::new(topics);
        view! {
            <section class="section stack">
                <h2 prop:textContent=say(|t| t.prepare.earlier)></h2>
                <p prop:textContent=say(|t| t.prepare.earlier_how)></p>
                {when(
                    move || !shown.get(),
                    move || {
                        view! {
                            <p class="actions">
                                <button
                                    type="button"
                                    class="button"
                                    on:click=move |_| shown.set(true)
                                    prop:textContent=say(|t| t.prepare.earlier_show)
                                ></button>
                            </p>
                        }
                        .into_any()
                    },
                )}
                {when(
                    move || shown.get(),
                    move || {
                        view! {
                            <Reflections topics=topics.get_value()/>
                        }
                        .into_any()
                    },
                )}
            </section>
        }
    })
}
