// The real tierflow-view: pictures and films without a display, and a window with real keys under a virtual one.

#include <doctest/doctest.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

#include "tests/viz/window/virtual_display.hpp"

namespace tierflow::testing {
namespace {

namespace fs = std::filesystem;

std::string content_of(fs::path const& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

/// A run folder with its history, made once by the real tierflow, and a place to work in.
struct Desk {
  fs::path folder = fs::temp_directory_path() / ("tierflow-program-test-" + std::to_string(getpid()));
  fs::path run = folder / "run";

  Desk() {
    fs::create_directories(folder);
    REQUIRE(said("tierflow run " TIERFLOW_SOURCE_DIR "/scenarios/starter.yaml --set horizon.days=2 --history --quiet --out " + run.string()).code == 0);
  }
  ~Desk() { fs::remove_all(folder); }

  struct Said {
    int code = 0;
    std::string out, err;
  };
  /// Runs a command of this build in the folder, without a display unless one is named.
  [[nodiscard]] Said said(std::string const& words, std::string const& display = "") const {
    std::string const command = "cd " + folder.string() + " && DISPLAY=" + display + " PATH=" TIERFLOW_BINARY_DIR ":$PATH " + words + " >out 2>err";
    int const status = std::system(command.c_str());
    return {WEXITSTATUS(status), content_of(folder / "out"), content_of(folder / "err")};
  }
};

Desk const& desk() {
  static Desk const once;
  return once;
}

bool is_png(fs::path const& path) { return content_of(path).starts_with("\x89PNG"); }

TEST_CASE("a picture needs no display, and the same request gives the same bytes") {
  CHECK(desk().said("tierflow view run --screenshot a.png --at 1d10:00").code == 0);
  CHECK(desk().said("tierflow view run --screenshot b.png --at 1d10:00").code == 0);
  CHECK(desk().said("tierflow view run --screenshot c.png --at 1d14:00").code == 0);
  CHECK(is_png(desk().folder / "a.png"));
  CHECK(content_of(desk().folder / "a.png") == content_of(desk().folder / "b.png"));
  CHECK(content_of(desk().folder / "a.png") != content_of(desk().folder / "c.png"));
}

TEST_CASE("tierflow itself is linked with no graphics library") {
  Desk::Said const libraries = desk().said("ldd " TIERFLOW_BINARY_DIR "/tierflow");
  REQUIRE(libraries.code == 0);
  CHECK(libraries.out.find("libc.so") != std::string::npos);
  for (char const* const library : {"sfml", "libGL", "libX11", "imgui", "libpng"}) {
    CAPTURE(library);
    CHECK(libraries.out.find(library) == std::string::npos);
  }
}

TEST_CASE("a scenario is run for the picture, and shows what its recorded run shows") {
  CHECK(desk().said("tierflow view " TIERFLOW_SOURCE_DIR "/scenarios/starter.yaml --set horizon.days=2 --no-panels --screenshot live.png --at 1d10:00").code == 0);
  CHECK(desk().said("tierflow view run --no-panels --screenshot recorded.png --at 1d10:00").code == 0);
  CHECK(content_of(desk().folder / "live.png") == content_of(desk().folder / "recorded.png"));
}

TEST_CASE("a film needs no display either") {
  if (std::system("command -v ffmpeg >/dev/null 2>&1") != 0) {
    MESSAGE("skipped: ffmpeg is not installed");
    return;
  }
  CHECK(desk().said("tierflow view run --video film.mp4 --from 1d10:00 --to 1d10:20 --speed 600 --fps 10 --size 640x360").code == 0);
  CHECK(content_of(desk().folder / "film.mp4").substr(4, 4) == "ftyp");
}

TEST_CASE("what cannot be shown is said in a sentence, with the right exit code and nothing half written") {
  Desk::Said const no_history = [] {
    fs::create_directories(desk().folder / "empty");
    return desk().said("tierflow view empty --screenshot no.png");
  }();
  CHECK(no_history.code == 4);
  CHECK(no_history.err.find("is no run folder") != std::string::npos);

  fs::create_directories(desk().folder / "cut");
  for (auto const& entry : fs::directory_iterator{desk().run})
    fs::copy(entry, desk().folder / "cut" / entry.path().filename(), fs::copy_options::overwrite_existing);
  fs::resize_file(desk().folder / "cut/history.tierflow", fs::file_size(desk().run / "history.tierflow") / 2);
  Desk::Said const cut = desk().said("tierflow view cut --screenshot no.png");
  CHECK(cut.code == 4);
  CHECK(cut.err.find("history.tierflow") != std::string::npos);

  CHECK(desk().said("tierflow view run --screenshot no.png --at noon").code == 2);
  CHECK(desk().said("tierflow view run --screenshot no.png --size 10x10").code == 2);
  CHECK(desk().said("tierflow view run --screenshot no.png --choose Nowhere").code == 2);
  CHECK_FALSE(fs::exists(desk().folder / "no.png"));

  Desk::Said const no_window = desk().said("tierflow view run");
  CHECK(no_window.code == 4);
  CHECK(no_window.err.find("--screenshot") != std::string::npos);
}

/// The program in its window, until it is told to quit.
class Watching {
 public:
  explicit Watching(std::string const& words) {
    child_ = fork();
    if (child_ != 0) return;
    std::string const command = "cd " + desk().folder.string() + " && PATH=" TIERFLOW_BINARY_DIR ":$PATH exec tierflow-view " + words + " >out 2>err";
    execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
    _exit(127);
  }
  ~Watching() {
    if (child_ > 0) {
      kill(child_, SIGKILL);
      waitpid(child_, nullptr, 0);
    }
  }
  /// Waits at most ten seconds for something to become so.
  static bool comes(std::function<bool()> const& so) {
    for (int i = 0; i < 200; ++i) {
      if (so()) return true;
      std::this_thread::sleep_for(std::chrono::milliseconds{50});
    }
    return false;
  }
  /// Exit code, once it has ended by itself.
  int end() {
    int status = 0;
    bool const ended = comes([&] { return waitpid(child_, &status, WNOHANG) == child_; });
    REQUIRE(ended);
    child_ = 0;
    return WEXITSTATUS(status);
  }

 private:
  pid_t child_ = 0;
};

TEST_CASE("in the window keys and clicks arrive: a picture, a search, a film, the end") {
  if (!VirtualDisplay::shared().runs() || !VirtualDisplay::xdotool("version")) {
    MESSAGE("skipped: Xvfb or xdotool is not installed");
    return;
  }
  Watching watching{"run --size 1280x720"};
  REQUIRE(VirtualDisplay::xdotool("search --sync --onlyvisible --name tierflow"));
  auto const key = [](std::string const& name) { return VirtualDisplay::xdotool("key " + name); };
  fs::path const first = desk().folder / "tierflow-001.png", second = desk().folder / "tierflow-002.png", film = desk().folder / "tierflow-001.mp4";
  // It plays at first; paused, two pictures are alike but for what was done between them.
  REQUIRE(Watching::comes([&] { return key("s") && (std::this_thread::sleep_for(std::chrono::milliseconds{300}), fs::exists(first)); }));
  std::this_thread::sleep_for(std::chrono::milliseconds{300});
  CHECK(is_png(first));
  CHECK(key("space"));
  CHECK(VirtualDisplay::xdotool("mousemove 120 96 click 1 sleep 0.2 type --delay 60 H"));
  CHECK(VirtualDisplay::xdotool("sleep 0.3 mousemove 120 122 sleep 0.1 click 1 sleep 0.3"));
  CHECK(VirtualDisplay::xdotool("mousemove 640 300 sleep 0.1 key s sleep 0.5"));
  CHECK(Watching::comes([&] { return fs::exists(second); }));
  CHECK(content_of(first) != content_of(second));
  if (std::system("command -v ffmpeg >/dev/null 2>&1") == 0) {
    CHECK(key("r"));
    std::this_thread::sleep_for(std::chrono::seconds{1});
    CHECK(key("r"));
    CHECK(Watching::comes([&] { return fs::exists(film); }));
    CHECK(content_of(film).substr(4, 4) == "ftyp");
  }
  CHECK(key("q"));
  CHECK(watching.end() == 0);
}

}  // namespace
}  // namespace tierflow::testing
