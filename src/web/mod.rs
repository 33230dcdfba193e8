//! Everything that names the browser.
