//! The result sheet on the screen and on paper, and every form in which it leaves: print, Markdown, CSV, and JSON.

use leptos::{prelude::*, task};

use crate::{
    game::{Game, MergeError, round::Lots},
    letter::{Seed, TalkNumber},
    record::{self, Block, Item, Record, Section, csv, markdown},
    text::{Language, Phrase},
    web::{
        browser::{clock, entropy, file, print, share},
        components::{
            confirm::Confirm,
            open_file::{OpenFile, Outcome},
            pictogram::Pictogram,
            title::Title,
            told::told,
        },
        desk::{Desk, use_desk},
        language::{say, use_text, use_tongue},
        words::pictogram_of,
    },
};

/// The sheet with its tools.
#[component]
pub fn SheetStop() -> impl IntoView {
    let (desk, tongue) = (use_desk(), use_tongue());
    let figures = RwSignal::new(false);
    let is_remote = desk.game().with_untracked(|game| game.remote().is_some());
    let shown = move || document_of(desk, tongue.language(), figures.get());
    view! {
        <div class="page talk-page sheet-page">
            <div class="stack sheet-tools">
                <Title>{told(say(|t| t.sheet.title))}</Title>
                <p class="lead" prop:textContent=say(|t| t.sheet.how)></p>
                <Exports figures/>
                {is_remote.then(|| view! { <Merge/> })}
                {(!desk.is_example()).then(|| view! { <NextRound/> })}
            </div>
            {move || shown().map(|record| view! { <Sheet record/> })}
        </div>
    }
}

/// The sheet as it stands; tracked.
fn document_of(desk: Desk, language: Language, figures: bool) -> Option<Record> {
    desk.game().with(|game| record::of(game, language, figures, &|day| clock::written(day, language)))
}

/// The page itself.
#[component]
pub fn Sheet(record: Record) -> impl IntoView {
    let Record { title, caution, facts, sections } = record;
    view! {
        <article class="sheet">
            <header>
                <p class="sheet-caution" prop:textContent=caution></p>
                <h2 class="sheet-title" prop:textContent=title></h2>
                {facts.into_iter().map(|fact| view! { <p class="sheet-fact"><bdi prop:textContent=fact></bdi></p> }).collect_view()}
            </header>
            <div class="sheet-sections">{grouped(sections).into_iter().map(section).collect_view()}</div>
        </article>
    }
}

/// Sections, each with those that belong under it.
fn grouped(sections: Vec<Section>) -> Vec<(Section, Vec<Section>)> {
    let mut groups: Vec<(Section, Vec<Section>)> = Vec::new();
    for section in sections {
        match groups.last_mut() {
            Some((_, under)) if section.is_sub => under.push(section),
            _ => groups.push((section, Vec::new())),
        }
    }
    groups
}

fn section((section, under): (Section, Vec<Section>)) -> impl IntoView {
    let subs = (!under.is_empty()).then(|| {
        let sub = |sub: Section| view! { <div><h3 prop:textContent=sub.heading></h3> {blocks(sub.blocks)}</div> };
        view! { <div class="sheet-subs">{under.into_iter().map(sub).collect_view()}</div> }
    });
    let wide = subs.is_some().then_some("");
    view! {
        <section data-wide=wide>
            <h2 prop:textContent=section.heading></h2>
            {blocks(section.blocks)}
            {subs}
        </section>
    }
}

fn blocks(blocks: Vec<Block>) -> impl IntoView {
    let items = |items: Vec<Item>| {
        let item = |item: Item| {
            let between = if item.text.is_empty() { "" } else { ": " };
            view! {
                <li>
                    {item.card.map(|(deck, id)| view! { <Pictogram place=pictogram_of(&deck, &id)/> })}
                    <strong prop:textContent=item.lead></strong>
                    <span prop:textContent=between></span>
                    <bdi prop:textContent=item.text></bdi>
                </li>
            }
        };
        items.into_iter().map(item).collect_view()
    };
    let block = move |block: Block| match block {
        Block::Ordered(all) => view! { <ol>{items(all)}</ol> }.into_any(),
        Block::List(all) => view! { <ul>{items(all)}</ul> }.into_any(),
        Block::Text(text) => view! { <p><bdi prop:textContent=text></bdi></p> }.into_any(),
    };
    blocks.into_iter().map(block).collect_view()
}

/// Print, Markdown, CSV, and JSON.
#[component]
fn Exports(figures: RwSignal<bool>) -> impl IntoView {
    let (desk, text, tongue) = (use_desk(), use_text(), use_tongue());
    let said = RwSignal::new(None::<Phrase>);
    let is_kept = !desk.is_example();
    let keys = move || if desk.game().with(Game::has_keys) { text().sheet.json_keys } else { "" };
    let copy = move |_| {
        let Some(sheet) = untrack(|| document_of(desk, tongue.language(), figures.get())) else { return };
        let written = markdown::write(&sheet);
        task::spawn_local(async move {
            if share::copy(&written).await {
                said.set(Some(|t| t.sheet.copied));
            } else {
                file::download(&desk.file_name(), "md", "text/markdown", &written);
                said.set(Some(|t| t.sheet.not_copied));
            }
        });
    };
    let table = move |_| {
        let language = tongue.language();
        let written =
            desk.game().with_untracked(|game| csv::write(game, language, &|day| clock::written(day, language)));
        if let Some(written) = written {
            file::download(&desk.file_name(), "csv", "text/csv", &written);
        }
    };
    view! {
        <p class="actions">
            <button type="button" class="button strong" on:click=move |_| print::page() prop:textContent=say(|t| t.sheet.print)></button>
            <button type="button" class="button" on:click=copy prop:textContent=say(|t| t.sheet.markdown)></button>
            <button type="button" class="button" on:click=table prop:textContent=say(|t| t.sheet.csv)></button>
            {is_kept
                .then(|| {
                    view! {
                        <button
                            type="button"
                            class="button"
                            on:click=move |_| desk.download()
                            prop:textContent=say(|t| t.sheet.json)
                        ></button>
                    }
                })}
        </p>
        <p class="said" role="status" prop:textContent=move || said.get().map_or("", |pick| pick(text()))></p>
        {is_kept.then(|| view! { <p class="small">{told(say(|t| t.sheet.json_how))} " " {told(keys)}</p> })}
        <label class="check">
            <input type="checkbox" prop:checked=move || figures.get() on:change=move |event| figures.set(event_target_checked(&event))/>
            <span prop:textContent=say(|t| t.sheet.with_figures)></span>
        </label>
    }
}

/// The other side's notes come in by file, and the own ones go out.
#[component]
fn Merge() -> impl IntoView {
    let desk = use_desk();
    let read = Callback::new(move |written: String| -> Outcome {
        desk.merge(&file::notes(&written)?).map_err(|error| -> Phrase {
            match error {
                MergeError::TooEarly => |t| t.sheet.merge_early,
                MergeError::OtherTalk => |t| t.sheet.merge_other,
            }
        })?;
        Ok(Some(|t| t.sheet.merged))
    });
    view! {
        <section class="merge">
            <p class="actions">
                <OpenFile label=|t| t.sheet.merge read class="button" accept="application/json,.json"/>
                <button type="button" class="button" on:click=move |_| desk.download_notes() prop:textContent=say(|t| t.sheet.share)></button>
            </p>
            <p class="small">{told(say(|t| t.sheet.merge_how))} " " {told(say(|t| t.sheet.share_how))}</p>
        </section>
    }
}

/// A second look at the same account, weeks later. The KAM's side of a remote talk begins with the leader's invitation.
#[component]
fn NextRound() -> impl IntoView {
    let (desk, text) = (use_desk(), use_text());
    let asking = RwSignal::new(false);
    let begins_here = desk.game().with_untracked(Game::begins_next_round);
    let account = desk.game().with_untracked(|game| game.setup().account().as_str().to_owned());
    let begin = Callback::new(move |()| {
        let lots = Lots {
            deal: u64::from_le_bytes(entropy::bytes()),
            keys: Seed(entropy::bytes()),
            talk: TalkNumber(entropy::bytes()),
        };
        if let Some(next) = desk.game().with_untracked(|game| game.next_round(clock::today(), lots)) {
            desk.begin(next);
        }
    });
    if !begins_here {
        return view! { <p class="small" prop:textContent=say(|t| t.sheet.round_two_kam)></p> }.into_any();
    }
    view! {
        <section>
            <p class="actions">
                <button
                    type="button"
                    class="button"
                    on:click=move |_| asking.set(true)
                    prop:textContent=say(|t| t.sheet.round_two)
                ></button>
            </p>
            <p class="small" prop:textContent=say(|t| t.sheet.round_two_how)></p>
            <Confirm
                open=asking
                question=move || (text().sheet.round_two_ask)(&account)
                note=say(|t| t.sheet.round_two_note)
                yes=|t| t.sheet.round_two
                no=|t| t.frame.cancel
                on_yes=begin
            />
        </section>
    }
    .into_any()
}
