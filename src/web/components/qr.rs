//! A QR code, drawn here: large enough to be scanned from a shared screen.

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

/// The white margin that scanners need, in modules.
const MARGIN: i32 = 4;

/// The QR code of a text; nothing if the text is too long for one.
#[component]
pub fn Qr(text: String, #[prop(into)] label: Signal<&'static str>) -> impl IntoView {
    QrCode::encode_text(&text, QrCodeEcc::Medium).ok().map(|code| {
        let size = code.size() + 2 * MARGIN;
        let dark = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        let dark = dark.filter(|&(x, y)| code.get_module(x, y));
        let squares: Vec<String> = dark.map(|(x, y)| format!("M{} {}h1v1h-1z", x + MARGIN, y + MARGIN)).collect();
        let path = squares.concat();
        view! {
            <svg class="qr" role="img" aria-label=label viewBox=format!("0 0 {size} {size}") shape-rendering="crispEdges">
                <rect width=size height=size fill="#fff"></rect>
                <path d=path fill="#000"></path>
            </svg>
        }
    })
}
