// Paints the panels with invented numbers, for people to look at.
//
//   chrome_gallery FOLDER        both languages, themes and sizes, as PNG
//   chrome_gallery --time        how long a frame takes

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <filesystem>
#include <string_view>

#include "tests/viz/chrome/samples.hpp"
#include "viz/chrome/chrome_context.hpp"
#include "viz/chrome/painter.hpp"
#include "viz/chrome/panels/help_sheet.hpp"
#include "viz/chrome/panels/layout.hpp"
#include "viz/chrome/panels/legend.hpp"
#include "viz/chrome/panels/minimap_panel.hpp"
#include "viz/picture/png.hpp"

namespace tierflow::chrome {
namespace {

enum class Page { live, parcel, comparison, help };

struct Sitting {
  Samples samples;
  ChromeContext context;
  Kit kit;
  Picture minimap{146, 100, Color::hex(0x15202E)};

  Sitting(Language language, Ground ground)
      : samples{language}, context{all_texts(samples), ground}, kit{context.fonts(), context.theme(), Words{language}} {}

  static std::vector<std::string_view> all_texts(Samples const& samples) {
    std::vector<std::string_view> texts = all_words();
    auto const more = samples.texts();
    texts.insert(texts.end(), more.begin(), more.end());
    return texts;
  }

  void show(int width, int height, Page page) {
    bool const is_live = page == Page::live || page == Page::help;
    LayoutNeeds needs{.controls_height = page == Page::comparison ? 0 : controls_height(samples.controls)};
    needs.side_width = is_live ? facility_width : page == Page::parcel ? parcel_width : comparison_width;
    needs.side_height = is_live                ? facility_height(samples.facility)
                        : page == Page::parcel ? parcel_height(samples.parcel)
                                               : comparison_height(samples.comparison);
    Layout const layout = layout_of(width, height, needs);
    show_top_bar(layout.top_bar, kit, samples.top_bar);
    show_timeline(layout.timeline, kit, samples.timeline);
    show_legend(layout.legend, kit, legend_of(kit, ColorBy::utilisation, 2000));
    if (page != Page::comparison) show_controls(layout.controls, kit, samples.controls);
    if (is_live) show_facility(layout.side, kit, samples.facility);
    if (page == Page::parcel) show_parcel(layout.side, kit, samples.parcel);
    if (page == Page::comparison) {
      show_comparison(layout.side, kit, samples.comparison);
      show_half_label(20, 72, kit, "A  base", false);
      show_half_label(static_cast<float>(width) / 2 + 20, 72, kit, "B − A", true);
    }
    show_minimap(layout.minimap, kit, {.picture = &minimap, .seen = {0.2f, 0.2f, 0.8f, 0.75f}});
    if (page == Page::help) show_help(width, height, kit);
  }

  Picture frame(int width, int height, Page page) {
    Picture picture{width, height, kit.theme.ground == Ground::dark ? Color::hex(0x1A2637) : Color::hex(0xDDE5EC)};
    for (int i = 0; i < 2; ++i) {  // windows take their size in the first frame
      context.begin_frame(width, height, 1.0 / 60);
      show(width, height, page);
      if (i == 0) ImGui::Render();
    }
    context.end_frame(picture);
    return picture;
  }
};

void paint_all(std::filesystem::path const& folder) {
  std::filesystem::create_directories(folder);
  struct Size {
    int width, height;
  };
  constexpr std::array pages{"live", "parcel", "comparison", "help"};
  for (Language const language : {Language::english, Language::chinese})
    for (Ground const ground : {Ground::dark, Ground::light}) {
      Sitting sitting{language, ground};
      for (Size const size : {Size{1280, 720}, Size{1600, 900}, Size{1920, 1080}})
        for (std::size_t page = 0; page < pages.size(); ++page) {
          std::string const name = fmt::format("{}-{}-{}-{}.png", pages[page], language == Language::english ? "en" : "zh",
                                               ground == Ground::dark ? "dark" : "light", size.width);
          write_png(sitting.frame(size.width, size.height, static_cast<Page>(page)), folder / name);
        }
    }
}

double processor_ms() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) * 1e-6;
}

void time_frames() {
  constexpr int frames = 200;
  double const before = processor_ms();
  Sitting sitting{Language::chinese, Ground::dark};
  double const ready = processor_ms();
  Picture picture = sitting.frame(1600, 900, Page::live);
  fmt::print("fonts and context: {:.1f} ms, atlas {} x {}\n", ready - before, ImGui::GetIO().Fonts->TexWidth,
             ImGui::GetIO().Fonts->TexHeight);
  double building = 0, painting = 0;
  for (int i = 0; i < frames; ++i) {
    double const start = processor_ms();
    sitting.context.begin_frame(1600, 900, 1.0 / 60);
    sitting.show(1600, 900, Page::live);
    ImGui::Render();
    double const built = processor_ms();
    paint(*ImGui::GetDrawData(), picture);
    building += built - start;
    painting += processor_ms() - built;
  }
  fmt::print("1600 x 900: {:.2f} ms to lay out, {:.2f} ms to paint {} vertices\n", building / frames, painting / frames,
             ImGui::GetDrawData()->TotalVtxCount);
}

}  // namespace
}  // namespace tierflow::chrome

int main(int count, char** words) {
  if (count != 2) {
    fmt::print(stderr, "usage: chrome_gallery FOLDER | --time\n");
    return 2;
  }
  if (std::string_view{words[1]} == "--time") tierflow::chrome::time_frames();
  else tierflow::chrome::paint_all(words[1]);
}
