//! A day as it is being typed into a date field, digit by digit.

use crate::cards::setup::Day;

/// What the content of a date field says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayEntry {
    /// A whole day.
    Whole(Day),
    /// Nothing: whoever has left it so has cleared it.
    Empty,
    /// Part of a day, or one of no year in which anybody meets. That decides nothing.
    Half,
}

impl DayEntry {
    /// The days that are kept are those of the years from 1970 to 9999.
    const YEARS: std::ops::RangeInclusive<u32> = 1970..=9999;

    /// Reads a date field: its value, and whether the browser says that it holds something that is no value.
    pub fn of(value: &str, bad_input: bool) -> Self {
        match day(value) {
            Some(day) => Self::Whole(day),
            None if value.is_empty() && !bad_input => Self::Empty,
            None => Self::Half,
        }
    }
}

/// The day of a date such as `2026-11-24`, by the Gregorian calendar.
fn day(date: &str) -> Option<Day> {
    let mut parts = date.split('-');
    let mut number = |digits: usize| {
        let part = parts.next().filter(|part| part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit()));
        part?.parse::<u32>().ok()
    };
    let (year, month, day) = (number(4)?, number(2)?, number(2)?);
    let leap = |year: u32| year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let february = if leap(year) { 29 } else { 28 };
    let months = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let before = months.get(..month.checked_sub(1)? as usize)?;
    let fits = DayEntry::YEARS.contains(&year) && (1..=*months.get(month as usize - 1)?).contains(&day);
    let years = (*DayEntry::YEARS.start()..year).map(|year| if leap(year) { 366 } else { 365 });
    (parts.next().is_none() && fits).then(|| Day(years.sum::<u32>() + before.iter().sum::<u32>() + day - 1))
}
