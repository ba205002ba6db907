#include "viz/export/takes.hpp"

#include <algorithm>
#include <string>

#include "viz/picture/png.hpp"

namespace tierflow {
namespace {

constexpr int frames_a_second = 30;

/// The first of tierflow-001, tierflow-002, ... that is not taken.
std::filesystem::path free_name(std::string const& ending) {
  for (int number = 1;; ++number) {
    std::string const digits = std::to_string(number);
    std::filesystem::path const path = "tierflow-" + std::string(3 - std::min<std::size_t>(3, digits.size()), '0') + digits + ending;
    if (!std::filesystem::exists(path)) return path;
  }
}

}  // namespace

void Takes::give_up(std::exception const& error) {
  says_ << "tierflow view: " << error.what() << "\n";
  film_.reset();
}

void Takes::shoot(Picture const& picture) {
  try {
    std::filesystem::path const path = free_name(".png");
    write_png(picture, path);
    says_ << "tierflow view: wrote " << path.string() << "\n";
  } catch (std::exception const& error) {
    says_ << "tierflow view: " << error.what() << "\n";
  }
}

void Takes::toggle_film(Picture const& picture) {
  if (film_) return end_film();
  path_ = free_name(".mp4");
  try {
    film_.emplace(FilmPlan{.path = path_, .width = picture.width(), .height = picture.height(), .frames_a_second = frames_a_second});
    owed_ = 0;
  } catch (FilmError const& error) {
    give_up(error);
  }
}

void Takes::add(Picture const& picture, double seconds) {
  if (!film_) return;
  owed_ += seconds * frames_a_second;
  try {
    for (; owed_ >= 1; owed_ -= 1) film_->add(picture);
  } catch (FilmError const& error) {
    give_up(error);
  }
}

void Takes::end_film() {
  if (!film_) return;
  try {
    film_->finish();
    film_.reset();
    says_ << "tierflow view: wrote " << path_.string() << "\n";
  } catch (FilmError const& error) {
    give_up(error);
  }
}

}  // namespace tierflow
