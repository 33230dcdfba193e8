//! Files: what a person saves from the game, and what comes back.

use js_sys::Uint8Array;
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, TextDecoder, Url};

use crate::{
    cards::own::Logo,
    decks,
    game::{Game, Shared},
    saved::{self, SavedError},
    text::Phrase,
    web::browser::console,
};

/// Larger files are refused unread.
pub const LIMIT: f64 = 1024.0 * 1024.0;

/// Offers a text as a download.
pub fn download(name: &str, extension: &str, media_type: &str, text: &str) {
    if let Err(error) = offer(&format!("{name}.{extension}"), media_type, text) {
        console::tell("the file could not be offered", &error);
    }
}

fn offer(name: &str, media_type: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&url)
}

/// The text of a chosen file; empty if it cannot be read, which no reader takes for a game.
pub async fn read(file: &web_sys::File) -> String {
    let text = wasm_bindgen_futures::JsFuture::from(file.text()).await;
    text.ok().and_then(|text| text.as_string()).unwrap_or_default()
}

/// The bytes of a chosen file; none if it cannot be read.
pub async fn bytes(file: &web_sys::File) -> Vec<u8> {
    let buffer = wasm_bindgen_futures::JsFuture::from(file.array_buffer()).await;
    buffer.map(|buffer| Uint8Array::new(&buffer).to_vec()).unwrap_or_default()
}

/// Whether the browser can draw this picture to its end. An element of the page shows also what ends too early, as far as it goes.
pub async fn is_drawn(logo: &Logo) -> bool {
    let options = BlobPropertyBag::new();
    options.set_type(logo.kind().media_type());
    let parts = js_sys::Array::of1(&Uint8Array::from(logo.bytes()));
    let drawn = Blob::new_with_u8_array_sequence_and_options(&parts, &options)
        .and_then(|blob| window().create_image_bitmap_with_blob(&blob));
    match drawn {
        Ok(drawn) => wasm_bindgen_futures::JsFuture::from(drawn).await.is_ok(),
        Err(_) => false,
    }
}

/// The text of a chosen file, whichever of the encodings of spreadsheets it is in.
pub async fn read_any(file: &web_sys::File) -> String {
    let bytes = bytes(file).await;
    decoded(&bytes).unwrap_or_default()
}

fn decoded(bytes: &[u8]) -> Result<String, JsValue> {
    let decoder = TextDecoder::new_with_label(decks::encoding(bytes))?;
    decoder.decode_with_u8_array(bytes)
}

/// The game that a file's text holds, or what is the matter with it.
pub fn game(text: &str) -> Result<Game, Phrase> {
    saved::read_file(text).map_err(matter)
}

/// The other side's notes that a file's text holds, or what is the matter with it.
pub fn notes(text: &str) -> Result<Shared, Phrase> {
    saved::read_notes(text).map_err(matter)?.ok_or(|t| t.sheet.merge_early)
}

fn matter(error: SavedError) -> Phrase {
    match error {
        SavedError::Newer => |t| t.start.newer_how,
        SavedError::DeckMissing => |t| t.shelf.deck_missing_how,
        SavedError::Unreadable => |t| t.shelf.file_unreadable,
    }
}
