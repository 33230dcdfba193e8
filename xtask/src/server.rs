//! A small static file server for this computer alone.
//!
//! It sends the packed form of a file to whoever takes it, as a good host does, so that the tests run what is sent and the
//! measures count it. What it was asked for it remembers for those who count.

use std::{
    env,
    ffi::OsString,
    fs,
    io::{self, BufRead, BufReader, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    path::{Component, Path, PathBuf},
    process::Stdio,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

use crate::shell::{Problem, find, program, root};

const FIRST_PORT: u16 = 8080;

/// An answer that a server gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// The path that was asked for, without the slash at its beginning.
    pub path: String,
    /// How many bytes went out, packed if they were; the headers do not count.
    pub bytes: usize,
}

/// The line between a server and whoever asks: what went over it so far, and whether it is cut.
#[derive(Clone, Debug, Default)]
pub struct Line(Arc<State>);

#[derive(Debug, Default)]
struct State {
    sent: Mutex<Vec<Sent>>,
    is_cut: AtomicBool,
}

impl Line {
    /// Everything that was sent, in its order.
    pub fn sent(&self) -> Vec<Sent> {
        self.0.sent.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Cuts it: whoever asks gets no answer, as without a network.
    pub fn cut(&self) {
        self.0.is_cut.store(true, Ordering::Relaxed);
    }

    /// Makes it whole again.
    pub fn mend(&self) {
        self.0.is_cut.store(false, Ordering::Relaxed);
    }

    fn is_cut(&self) -> bool {
        self.0.is_cut.load(Ordering::Relaxed)
    }

    fn write(&self, sent: Sent) {
        self.0.sent.lock().unwrap_or_else(PoisonError::into_inner).push(sent);
    }
}

/// Serves `dist/` on the first free port from 8080 on, opens it where there is a screen, and stays.
pub fn play() -> Result<(), Problem> {
    let folder = root().join("dist");
    if !folder.join("index.html").is_file() {
        return Err(Problem("There is no dist/ yet. Build it with `cargo xtask build`.".into()));
    }
    let listener = (FIRST_PORT..FIRST_PORT + 50).find_map(|port| TcpListener::bind(("127.0.0.1", port)).ok());
    let listener =
        listener.ok_or_else(|| Problem("No port from 8080 to 8129 is free. Close another server.".into()))?;
    let address = address(&listener)?;
    let url = format!("http://{address}/");
    println!("\nRole Cards runs at {url}\nStop it with Ctrl+C.");
    open(&url);
    serve(&listener, &folder, &Line::default());
    Ok(())
}

/// Serves a folder in the background, on any free port, for as long as the process lives; with the line to whoever asks.
pub fn start(folder: PathBuf) -> Result<(SocketAddr, Line), Problem> {
    let listener = TcpListener::bind(("127.0.0.1", 0));
    let listener = listener.map_err(|error| Problem(format!("No port is free ({error}).")))?;
    let address = address(&listener)?;
    let line = Line::default();
    let served = line.clone();
    thread::spawn(move || serve(&listener, &folder, &served));
    Ok((address, line))
}

fn address(listener: &TcpListener) -> Result<SocketAddr, Problem> {
    listener.local_addr().map_err(|error| Problem(format!("The server has no address ({error}).")))
}

fn open(url: &str) {
    let has_screen = cfg!(target_os = "macos")
        || ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()));
    let opener = ["open", "xdg-open", "wslview"].into_iter().find(|name| find(name).is_some());
    if let (true, Some(opener)) = (has_screen, opener) {
        // The address is printed, so that nothing is lost if no browser opens.
        let _ = program(opener).arg(url).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    }
}

fn serve(listener: &TcpListener, folder: &Path, line: &Line) {
    for stream in listener.incoming().flatten() {
        let (folder, line) = (folder.to_path_buf(), line.clone());
        // A browser that hangs up early is no reason to stop.
        thread::spawn(move || drop(answer(stream, &folder, &line)));
    }
}

fn answer(mut stream: TcpStream, folder: &Path, line: &Line) -> io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut request = String::new();
    reader.read_line(&mut request)?;
    let mut takes_packed = false;
    loop {
        let mut header = String::new();
        if reader.read_line(&mut header)? <= 2 {
            break;
        }
        takes_packed |= accepts_brotli(&header);
    }
    // Asked only now: a browser opens connections in advance.
    if line.is_cut() {
        return Ok(());
    }
    let path = request.split(' ').nth(1).unwrap_or("/").split(['?', '#']).next().unwrap_or("/");
    let found = inside(folder, path).filter(|file| file.is_file());
    let (status, file) = match found {
        Some(file) => ("200 OK", file),
        None => ("404 Not Found", folder.join("404.html")),
    };
    let packed = packed_form(&file);
    // Whatever lies between must not send the packed form to somebody who cannot unpack it.
    let mut encoding = if packed.is_file() { "Vary: Accept-Encoding\r\n".to_owned() } else { String::new() };
    let body = match fs::read(&packed) {
        Ok(body) if takes_packed => {
            encoding.push_str("Content-Encoding: br\r\n");
            body
        }
        _ => fs::read(&file).unwrap_or_default(),
    };
    // Before the first byte leaves, so that whoever has it finds it in the log.
    line.write(Sent { path: path.trim_start_matches('/').to_owned(), bytes: body.len() });
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {}\r\nContent-Length: {}\r\n{encoding}Cache-Control: no-cache\r\n\
         X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        media_type(&file),
        body.len()
    )?;
    stream.write_all(&body)
}

/// Whether this header of a request says that the answer may be packed by brotli.
fn accepts_brotli(header: &str) -> bool {
    let Some((name, ways)) = header.split_once(':') else { return false };
    name.eq_ignore_ascii_case("accept-encoding")
        && ways.split(',').any(|way| {
            let (way, weight) = way.split_once(';').unwrap_or((way, ""));
            // A weight of zero is a no, however many zeros it is written with.
            let is_refused = weight.trim().strip_prefix("q=").is_some_and(|q| q.parse() == Ok(0.0));
            way.trim().eq_ignore_ascii_case("br") && !is_refused
        })
}

/// Where a file lies packed by brotli, if it does.
pub fn packed_form(file: &Path) -> PathBuf {
    let mut packed = OsString::from(file);
    packed.push(".br");
    packed.into()
}

/// The file for a path of a request; `None` if it would lead out of the folder.
fn inside(folder: &Path, path: &str) -> Option<PathBuf> {
    let relative = Path::new(path.trim_start_matches('/'));
    let stays = relative.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    let file = folder.join(relative);
    stays.then(|| if file.is_dir() { file.join("index.html") } else { file })
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn only_who_takes_a_packed_answer_gets_one() {
        let folder = env::temp_dir().join(format!("role-cards-server-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        for (name, text) in [("a.js", "plain"), ("a.js.br", "br"), ("b.css", "alone"), ("404.html", "lost")] {
            fs::write(folder.join(name), text).expect("a file");
        }
        let (address, line) = start(folder.clone()).expect("a server");
        let ask = |path: &str, header: &str| {
            let mut stream = TcpStream::connect(address).expect("a connection");
            write!(stream, "GET /{path} HTTP/1.1\r\nHost: x\r\n{header}\r\n\r\n").expect("a request");
            let mut answer = String::new();
            stream.read_to_string(&mut answer).expect("an answer");
            let (head, body) = answer.split_once("\r\n\r\n").expect("a head and a body");
            let says = |header: &str| head.contains(header);
            (says("200 OK"), says("Vary: Accept-Encoding"), says("Content-Encoding: br"), body.to_owned())
        };
        for (path, header, expected) in [
            ("a.js", "Accept-Encoding: gzip, deflate, br, zstd", (true, true, true, "br")),
            ("a.js", "accept-encoding:BR;q=0.5", (true, true, true, "br")),
            ("a.js", "Accept-Encoding: gzip, br;q=0.00", (true, true, false, "plain")),
            ("a.js", "Accept-Encoding: gzip", (true, true, false, "plain")),
            ("a.js", "Accept: br", (true, true, false, "plain")),
            ("b.css", "Accept-Encoding: br", (true, false, false, "alone")),
            ("c.css", "Accept-Encoding: br", (false, false, false, "lost")),
        ] {
            let (found, varies, packed, body) = ask(path, header);
            assert_eq!((found, varies, packed, body.as_str()), expected, "{path}, {header}");
        }
        let sent: Vec<_> = line.sent().into_iter().map(|sent| (sent.path, sent.bytes)).collect();
        assert_eq!(sent.len(), 7);
        assert_eq!(sent[0], ("a.js".to_owned(), 2));
        assert_eq!(sent[6], ("c.css".to_owned(), 4));
        fs::remove_dir_all(&folder).expect("the folder goes");
    }
}
