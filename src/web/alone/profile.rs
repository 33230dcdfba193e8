//! The role profile on the screen and on paper: what belongs to the core, what to single accounts, what is written about it,
//! and what the accounts are called.

use crate::web::words::pictogram_of;
use leptos::{html, prelude::*};

use crate::{
    alone::{
        Profile,
        lookback::{Names, View},
        profile::{Belonging, Carried, Draft, Heading},
    },
    cards::{AccountName, EntryError, Note},
    game::Game,
    record::{Block, Item, Record, markdown, profile as document},
    saved::{self, envelope::Stamp},
    web::{
        browser::{
            entry::typed,
            file, lock, print,
            store::{Held, Saving, Store},
        },
        components::{pictogram::Pictogram, presence::while_here, told::told, when::when},
        language::{Tongue, say, use_text, use_tongue},
    },
};

/// The name of the files that hold a profile.
const FILE: &str = "rolecards-profile";
/// How often a change is tried anew because another window was faster.
const TRIES: u32 = 3;

/// What is chosen and written for the look back, as a context. It shows at once and is kept a moment later.
#[derive(Clone, Copy)]
pub struct KeptDraft {
    store: StoredValue<Store>,
    shown: RwSignal<Draft>,
    is_unkept: RwSignal<bool>,
}

impl KeptDraft {
    /// The draft for everything below the caller, who follows what other windows write.
    pub fn provide() -> Self {
        let store = expect_context::<Store>();
        let shown = RwSignal::new(held(&store).map_or_else(Draft::default, |(draft, _)| draft));
        let draft = Self { store: StoredValue::new(store), shown, is_unkept: RwSignal::new(false) };
        let follower = window_event_listener(leptos::ev::storage, move |_| draft.look());
        on_cleanup(move || follower.remove());
        provide_context(draft);
        draft
    }

    /// Reads the draft; tracked.
    pub fn read<R>(self, read: impl FnOnce(&Draft) -> R) -> R {
        self.shown.with(read)
    }

    /// Changes the draft; what is kept is changed alike, because another window may have written since.
    fn change(self, change: impl Fn(&mut Draft) + 'static) {
        self.shown.update(&change);
        let store = self.store.get_value();
        lock::alone(move || {
            let is_kept = (0..TRIES).any(|_| {
                let Some((mut draft, known)) = held(&store) else { return false };
                change(&mut draft);
                matches!(store.keep_profile(&saved::profile::write(&draft), known.as_ref()), Saving::Kept(_))
            });
            // Whoever has left the page meanwhile needs no sentence any more.
            let _ = self.is_unkept.try_set(!is_kept);
        });
    }

    fn look(self) {
        let kept = self.store.try_with_value(held).flatten();
        if let Some((draft, _)) = kept.filter(|(draft, _)| self.shown.with_untracked(|shown| shown != draft)) {
            self.shown.set(draft);
        }
    }
}

/// What the store holds, with the state that it is of; `None` if it is of a newer version, which is left alone.
fn held(store: &Store) -> Option<(Draft, Option<Stamp>)> {
    match store.profile() {
        Held::Nothing | Held::Damaged => Some((Draft::default(), None)),
        Held::Newer => None,
        Held::Here(text, known) => Some((saved::profile::read(&text).ok()?, known)),
    }
}

fn use_draft() -> KeptDraft {
    expect_context::<KeptDraft>()
}

/// The profile of the accounts that were sorted with a view.
#[component]
pub fn ProfileSection(profile: Memo<Profile>, seen: RwSignal<View>) -> impl IntoView {
    let several = Memo::new(move |_| profile.with(|profile| profile.accounts().len()) > 1);
    view! {
        <section class="stack profile">
            <h2 prop:textContent=say(|t| t.profile.title)></h2>
            <Show when=move || several.get() fallback=|| view! { <p prop:textContent=say(|t| t.lookback.one_account)></p> }>
                <p prop:textContent=say(|t| t.profile.lead)></p>
                <Threshold profile/>
                <Lists profile/>
                <Writing profile seen/>
            </Show>
        </section>
        {when(
            move || several.get(),
            move || {
                view! {
                    <Sheet profile seen/>
                }
                .into_any()
            },
        )}
    }
}

/// How many accounts the core asks for; tracked.
fn threshold(profile: Memo<Profile>, draft: KeptDraft) -> usize {
    let chosen = draft.read(|draft| draft.at_least);
    profile.with(|profile| profile.threshold(chosen))
}

/// At how many accounts a role has to be high.
#[component]
fn Threshold(profile: Memo<Profile>) -> impl IntoView {
    let (text, draft) = (use_text(), use_draft());
    let at_least = Memo::new(move |_| threshold(profile, draft));
    let all = Memo::new(move |_| profile.with(|profile| profile.accounts().len()));
    let options = move || profile.with(|profile| profile.thresholds().collect::<Vec<_>>());
    let option = move |accounts: usize| {
        view! {
            <option
                value=accounts.to_string()
                prop:selected=move || at_least.get() == accounts
                prop:textContent=move || (text().profile.at_least)(accounts, all.get())
            ></option>
        }
    };
    let choose = move |event| {
        let chosen = event_target_value(&event).parse().ok();
        draft.change(move |draft| draft.at_least = chosen);
    };
    view! {
        <p class="field profile-threshold">
            <label for="profile-threshold" prop:textContent=say(|t| t.profile.threshold)></label>
            <select id="profile-threshold" on:change=choose>
                <For each=options key=|accounts| *accounts children=option/>
            </select>
        </p>
    }
}

/// The core, what belongs to single accounts, and what to none.
#[component]
fn Lists(profile: Memo<Profile>) -> impl IntoView {
    let (text, tongue, draft) = (use_text(), use_tongue(), use_draft());
    let roles = move |belonging| {
        let at_least = threshold(profile, draft);
        profile.with(|profile| profile.roles(belonging, at_least).into_iter().cloned().collect::<Vec<Carried>>())
    };
    let core = Memo::new(move |_| roles(Belonging::Core));
    let single = Memo::new(move |_| roles(Belonging::Single));
    let names = move || {
        let none = roles(Belonging::None);
        none.iter().map(|role| document::named(role, tongue.language())).collect::<Vec<_>>().join(", ")
    };
    let line = move |role: Carried, said: fn(&crate::text::Text, &Carried) -> String| {
        let place = pictogram_of(&role.deck, &role.id);
        let (named, how) = (role.clone(), role);
        view! {
            <li>
                <Pictogram place/>
                {told(move || document::named(&named, tongue.language()))} " "
                <bdi class="small" prop:textContent=move || said(text(), &how)></bdi>
            </li>
        }
    };
    let high = move |role| line(role, |text, role| (text.profile.high_at)(role.high.len(), role.of));
    let at = move |role| line(role, |_, role| document::accounts_of(role));
    let no_core = move || if core.with(Vec::is_empty) { text().profile.core_none } else { "" };
    let no_single = move || if single.with(Vec::is_empty) { text().profile.single_none } else { "" };
    view! {
        <div class="ground-lists">
            <div class="section stack">
                <h3 prop:textContent=say(|t| t.profile.core)></h3>
                <p prop:textContent=no_core></p>
                <ul>{move || core.get().into_iter().map(high).collect_view()}</ul>
            </div>
            <div class="section stack">
                <h3 prop:textContent=say(|t| t.profile.single)></h3>
                <p prop:textContent=no_single></p>
                <ul>{move || single.get().into_iter().map(at).collect_view()}</ul>
            </div>
        </div>
        <details class="section fold">
            <summary prop:textContent=say(|t| t.profile.none)></summary>
            <p prop:textContent=say(|t| t.profile.none_how)></p>
            <p prop:textContent=names></p>
        </details>
    }
}

/// What is written about the core, and the forms in which it leaves.
#[component]
fn Writing(profile: Memo<Profile>, seen: RwSignal<View>) -> impl IntoView {
    let (text, tongue, draft) = (use_text(), use_tongue(), use_draft());
    let is_more = move || {
        let at_least = threshold(profile, draft);
        profile.with(|profile| profile.roles(Belonging::Core, at_least).len() > Profile::ROLES)
    };
    let more = move || if is_more() { (text().profile.core_more)(Profile::ROLES) } else { String::new() };
    let unkept = move || if draft.is_unkept.get() { text().profile.unkept } else { "" };
    let save_markdown = move |_| {
        let written = untrack(|| markdown::write(&record(profile, seen, draft, tongue)));
        file::download(FILE, "md", "text/markdown", &written);
    };
    let save_table = move |_| {
        let table = |draft: &Draft| profile.with(|profile| document::table(profile, draft, tongue.language()));
        file::download(FILE, "csv", "text/csv", &untrack(|| draft.read(table)));
    };
    view! {
        <section class="stack profile-writing">
            <h3 prop:textContent=say(|t| t.profile.write)></h3>
            <p>{told(say(|t| t.profile.write_how))} " " {told(more)}</p>
            <div class="profile-fields">
                {Heading::ALL.map(|heading| view! { <Written heading/> }).into_iter().collect_view()}
            </div>
            <p class="problem" role="alert" prop:textContent=unkept></p>
            <details class="section fold">
                <summary prop:textContent=say(|t| t.study.title_practice)></summary>
                <ul>{(0..3).map(|at| view! { <li prop:textContent=move || text().study.facts[at]></li> }).collect_view()}</ul>
                <p class="small">{told(say(|t| t.study.source))} " " {told(say(|t| t.study.not_ours))}</p>
            </details>
            <p class="actions">
                <button type="button" class="button strong" on:click=|_| print::page() prop:textContent=say(|t| t.profile.print)></button>
                <button type="button" class="button" on:click=save_markdown prop:textContent=say(|t| t.profile.markdown)></button>
                <button type="button" class="button" on:click=save_table prop:textContent=say(|t| t.profile.table)></button>
            </p>
        </section>
    }
}

/// The text under a heading, kept as it is typed. Nothing is written into the field while somebody types in it.
#[component]
fn Written(heading: Heading) -> impl IntoView {
    let (text, draft) = (use_text(), use_draft());
    let id = format!("profile-{}", heading.index());
    let [hint_id, problem_id] = ["hint", "problem"].map(|what| format!("{id}-{what}"));
    let described = format!("{hint_id} {problem_id}");
    let (field, is_typing) = (NodeRef::<html::Textarea>::new(), StoredValue::new(false));
    let refused = RwSignal::new(None::<EntryError>);
    let kept = Memo::new(move |_| {
        draft.read(|draft| draft.text(heading).map_or_else(String::new, |note| note.as_str().to_owned()))
    });
    let show = move |kept: &str| {
        if let Some(field) = field.get_untracked().filter(|field| field.value() != kept) {
            field.set_value(kept);
        }
    };
    Effect::new(move || {
        let kept = kept.get();
        if field.get().is_some() && !is_typing.get_value() && refused.with_untracked(Option::is_none) {
            show(&kept);
        }
    });
    let on_input = move |event| {
        let note = match typed::<{ Note::MAX }, true>(&event_target_value(&event)) {
            Ok(note) => Some(note),
            Err(EntryError::Empty) => None,
            Err(error) => return refused.set(Some(error)),
        };
        refused.set(None);
        draft.change(move |draft| draft.write(heading, note.clone()));
    };
    let on_blur = while_here(move |_| {
        is_typing.set_value(false);
        if refused.with_untracked(Option::is_none) {
            show(&kept.get_untracked());
        }
    });
    let problem = move || match refused.get() {
        Some(EntryError::TooLong { max, found }) => (text().talk.note_long)(max, found),
        Some(EntryError::Marks) => text().talk.note_marks.to_owned(),
        Some(EntryError::Empty) | None => String::new(),
    };
    view! {
        <p class="field">
            <label for=id.clone() prop:textContent=move || text().profile.headings[heading.index()].0></label>
            <span class="small" id=hint_id prop:textContent=move || text().profile.headings[heading.index()].1></span>
            <textarea
                id=id
                node_ref=field
                rows="4"
                autocomplete="off"
                aria-invalid=move || refused.get().is_some().to_string()
                aria-describedby=described
                prop:value=kept.get_untracked()
                on:focus=move |_| is_typing.set_value(true)
                on:input=on_input
                on:blur=on_blur
            ></textarea>
            <span class="problem" id=problem_id role="alert" prop:textContent=problem></span>
        </p>
    }
}

/// What the accounts are called here. Two that are called alike are one.
#[component]
pub fn AccountNames(games: Memo<Vec<Game>>) -> impl IntoView {
    let spellings = move || games.with(|games| Names::spellings(games).into_iter().enumerate().collect::<Vec<_>>());
    view! {
        <details class="section fold account-names">
            <summary prop:textContent=say(|t| t.profile.names)></summary>
            <p prop:textContent=say(|t| t.profile.names_how)></p>
            <div class="profile-fields">
                <For each=spellings key=Clone::clone children=|(at, spelling)| view! { <NameField at spelling/> }/>
            </div>
        </details>
    }
}

#[component]
fn NameField(at: usize, spelling: AccountName) -> impl IntoView {
    let (text, draft) = (use_text(), use_draft());
    let refused = RwSignal::new(None::<EntryError>);
    let id = format!("account-name-{at}");
    let problem_id = format!("{id}-problem");
    let (own, label) = (spelling.clone(), spelling.as_str().to_owned());
    let name = move || draft.read(|draft| draft.names.of(&own).as_str().to_owned());
    let on_change = move |event| match typed::<{ AccountName::MAX }, false>(&event_target_value(&event)) {
        Ok(name) => {
            refused.set(None);
            let spelling = spelling.clone();
            draft.change(move |draft| draft.names.call(&spelling, name.clone()));
        }
        Err(error) => refused.set(Some(error)),
    };
    let problem = move || match refused.get() {
        Some(EntryError::Empty) => text().setup.account_empty.to_owned(),
        Some(EntryError::TooLong { max, found }) => (text().setup.account_long)(max, found),
        Some(EntryError::Marks) => text().setup.account_marks.to_owned(),
        None => String::new(),
    };
    view! {
        <p class="field">
            <label for=id.clone() prop:textContent=move || (text().profile.name_of)(&label)></label>
            <input
                id=id
                type="text"
                autocomplete="off"
                aria-invalid=move || refused.get().is_some().to_string()
                aria-describedby=problem_id.clone()
                prop:value=name
                on:change=while_here(on_change)
            />
            <span class="problem" id=problem_id role="alert" prop:textContent=problem></span>
        </p>
    }
}

/// The document as it stands; tracked.
fn record(profile: Memo<Profile>, seen: RwSignal<View>, draft: KeptDraft, tongue: Tongue) -> Record {
    let language = tongue.language();
    profile.with(|profile| draft.read(|draft| document::document(profile, draft, seen.get(), language)))
}

/// The document on paper; the screen shows its parts where they are chosen and written.
#[component]
fn Sheet(profile: Memo<Profile>, seen: RwSignal<View>) -> impl IntoView {
    let (draft, tongue) = (use_draft(), use_tongue());
    let shown = Memo::new(move |_| record(profile, seen, draft, tongue));
    let item = |item: Item| {
        let between = if item.text.is_empty() { "" } else { ": " };
        view! {
            <li>
                <strong prop:textContent=item.lead></strong>
                <span prop:textContent=between></span>
                <bdi prop:textContent=item.text></bdi>
            </li>
        }
    };
    let block = move |block: Block| match block {
        Block::Ordered(items) => view! { <ol>{items.into_iter().map(item).collect_view()}</ol> }.into_any(),
        Block::List(items) => view! { <ul>{items.into_iter().map(item).collect_view()}</ul> }.into_any(),
        Block::Text(text) => view! { <p class="profile-text" prop:textContent=text></p> }.into_any(),
    };
    let sheet = move || {
        let Record { title, caution, facts, sections } = shown.get();
        let section = |section: crate::record::Section| {
            view! {
                <section>
                    <h3 prop:textContent=section.heading></h3>
                    {section.blocks.into_iter().map(block).collect_view()}
                </section>
            }
        };
        view! {
            <p class="small" prop:textContent=caution></p>
            <h2 prop:textContent=title></h2>
            {facts.into_iter().map(|fact| view! { <p prop:textContent=fact></p> }).collect_view()}
            {sections.into_iter().map(section).collect_view()}
        }
    };
    view! { <article class="profile-sheet">{sheet}</article> }
}
