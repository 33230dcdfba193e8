//! A seat's sign, as the style sheets know it.

use crate::cards::Seat;

/// The name that the style sheets know a seat by.
pub fn seat_name(seat: Seat) -> &'static str {
    match seat {
        Seat::Kam => "kam",
        Seat::Leader => "leader",
        Seat::Customer => "customer",
    }
}
