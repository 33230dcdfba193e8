//! Futures, where what is there already must not wait for a task of its own.

use std::{
    pin::pin,
    task::{Context, Poll, Waker},
};

/// What a future has come to by now; `None` if it has not yet.
pub fn now<T>(future: impl Future<Output = T>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(outcome) => Some(outcome),
        Poll::Pending => None,
    }
}
