//! The clock: today's day, and how a day is written.

use std::time::Duration;

use js_sys::Date;
use wasm_bindgen::JsValue;

use crate::{cards::Day, text::Language};

/// About a frame and a half: what is there already is on the screen before the next part is built.
pub const PAUSE: Duration = Duration::from_millis(24);

const MILLISECONDS: f64 = 86_400_000.0;
/// The last day that date fields know: 9999-12-31.
const LAST: Day = Day(2_932_896);

/// The time in milliseconds, for what is measured. It goes on while the computer sleeps.
pub fn now() -> u64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "milliseconds since 1970")]
    let now = Date::now() as u64;
    now
}

/// Today, by the person's own calendar.
pub fn today() -> Day {
    let now = Date::new_0();
    let local = now.get_time() - now.get_timezone_offset() * 60_000.0;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "days since 1970 fit for millennia")]
    Day((local / MILLISECONDS) as u32)
}

/// A day as date fields write it, `2026-11-24`; empty for a day after the year 9999.
pub fn iso(day: Day) -> String {
    if day > LAST {
        return String::new();
    }
    let date = Date::new(&JsValue::from_f64(f64::from(day.0) * MILLISECONDS));
    String::from(date.to_iso_string()).chars().take(10).collect()
}

/// A day as the language writes it; a day after the year 9999 as the last one before. The browser could write it, too,
/// but loads its rules for that first, which takes longer than a whole screen.
pub fn written(day: Day, language: Language) -> String {
    let date = Date::new(&JsValue::from_f64(f64::from(day.0.min(LAST.0)) * MILLISECONDS));
    in_words(&date, language)
}

/// A moment, in milliseconds, by the person's own calendar and clock: the day as the language writes it, and the time.
pub fn moment(moment: u64, language: Language) -> (String, String) {
    #[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970")]
    let date = Date::new(&JsValue::from_f64(moment as f64));
    let time = format!("{:02}:{:02}", date.get_hours(), date.get_minutes());
    let local = date.get_time() - date.get_timezone_offset() * 60_000.0;
    (in_words(&Date::new(&JsValue::from_f64(local)), language), time)
}

/// The day of a moment by the calendar of Greenwich.
fn in_words(date: &Date, language: Language) -> String {
    let name = language.text().name;
    let month = name.months[date.get_utc_month() as usize];
    (name.date)(date.get_utc_date(), month, date.get_utc_full_year())
}
