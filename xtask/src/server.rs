//! A small static file server for this computer alone.

use std::{
    env, fs,
    io::{self, BufRead, BufReader, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    path::{Component, Path, PathBuf},
    process::Stdio,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

use crate::shell::{Problem, find, program, root};

const FIRST_PORT: u16 = 8080;

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

/// Serves a folder in the background, on any free port, for as long as the process lives.
pub fn start(folder: PathBuf) -> Result<SocketAddr, Problem> {
    start_on_a_line(folder).map(|(address, _)| address)
}

/// The line between a browser and a server. Who asks while it is cut gets no answer, as without a network.
#[derive(Clone, Debug, Default)]
pub struct Line(Arc<AtomicBool>);

impl Line {
    /// Cuts it.
    pub fn cut(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Makes it whole again.
    pub fn mend(&self) {
        self.0.store(false, Ordering::Relaxed);
    }

    fn is_cut(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// The same, with a line that can be cut.
pub fn start_on_a_line(folder: PathBuf) -> Result<(SocketAddr, Line), Problem> {
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
    loop {
        let mut header = String::new();
        if reader.read_line(&mut header)? <= 2 {
            break;
        }
    }
    // Asked only now: a browser opens connections in advance.
    if line.is_cut() {
        return Ok(());
    }
    let path = request.split(' ').nth(1).unwrap_or("/").split(['?', '#']).next().unwrap_or("/");
    let found = inside(folder, path).and_then(|file| Some((fs::read(&file).ok()?, media_type(&file))));
    let (status, (body, media)) = match found {
        Some(found) => ("200 OK", found),
        None => ("404 Not Found", (fs::read(folder.join("404.html")).unwrap_or_default(), "text/html; charset=utf-8")),
    };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {media}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\n\
         X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    stream.write_all(&body)
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
