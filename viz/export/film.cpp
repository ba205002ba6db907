#include "viz/export/film.hpp"

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "viz/export/child_process.hpp"

namespace tierflow {
namespace {

using Words = std::vector<std::string>;

Words mp4_words() {
  return {"-vf",     "crop=trunc(iw/2)*2:trunc(ih/2)*2",
          "-c:v",    "libx264",
          "-preset", "veryfast",
          "-crf",    "20",
          "-pix_fmt", "yuv420p",
          "-movflags", "+faststart",
          "-f",      "mp4"};
}

/// Two passes in one: 256 colours that suit what changes, then every picture in them.
Words gif_words(int frames_a_second) {
  return {"-filter_complex",
          "[0:v]fps=" + std::to_string(std::min(frames_a_second, 15)) +
              ",scale='min(960,iw)':-1:flags=lanczos,split[a][b];"
              "[a]palettegen=stats_mode=diff[p];[b][p]paletteuse=dither=bayer:bayer_scale=3",
          "-f", "gif"};
}

Words words_of(FilmPlan const& plan, std::filesystem::path const& unfinished) {
  Words words{"ffmpeg", "-hide_banner", "-loglevel", "error", "-nostdin", "-y", "-f", "rawvideo", "-pix_fmt", "rgba", "-s",
              std::to_string(plan.width) + "x" + std::to_string(plan.height), "-r", std::to_string(plan.frames_a_second),
              "-i", "-"};
  Words const more = plan.path.extension() == ".gif" ? gif_words(plan.frames_a_second) : mp4_words();
  words.insert(words.end(), more.begin(), more.end());
  words.push_back("file:" + unfinished.string());
  return words;
}

}  // namespace

Film::Film(FilmPlan plan) : plan_{std::move(plan)}, unfinished_{plan_.path} {
  if (plan_.path.extension() != ".mp4" && plan_.path.extension() != ".gif")
    fail("the name of a film ends in .mp4 or .gif");
  unfinished_ += ".unfinished";
  encoder_ = std::make_unique<ChildProcess>(words_of(plan_, unfinished_));
  if (encoder_->start_error() == ENOENT) fail("ffmpeg is not there; install the package ffmpeg");
  if (encoder_->start_error() != 0) fail(std::generic_category().message(encoder_->start_error()));
}

Film::~Film() {
  if (!encoder_) return;
  encoder_.reset();
  std::error_code ignored;
  std::filesystem::remove(unfinished_, ignored);
}

void Film::add(Picture const& picture) {
  assert(picture.width() == plan_.width && picture.height() == plan_.height);
  ++frames_;
  if (encoder_->feed(picture.pixels().data(), picture.pixels().size() * sizeof picture.pixels()[0])) return;
  (void)encoder_->finish();
  fail("ffmpeg gave up: " + encoder_->complaint());
}

void Film::finish() {
  if (!encoder_->finish()) fail("ffmpeg gave up: " + encoder_->complaint());
  std::error_code error;
  std::filesystem::rename(unfinished_, plan_.path, error);
  if (error) fail(error.message());
  encoder_.reset();
}

void Film::fail(std::string const& reason) const {
  throw FilmError{"cannot write " + plan_.path.string() + ": " + reason};
}

}  // namespace tierflow
