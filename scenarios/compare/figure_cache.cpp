#include "scenarios/compare/figure_cache.hpp"

#include <elf.h>
#include <link.h>
#include <unistd.h>

#include <cstring>
#include <fstream>
#include <limits>
#include <utility>

#include "scenarios/report/json_text.hpp"
#include "scenarios/report/manifest.hpp"
#include "scenarios/report/sha256.hpp"

namespace tierflow {
namespace {

namespace fs = std::filesystem;

/// The note that the linker leaves in a program: a hash of its code. Empty where it left none.
int build_id_of(dl_phdr_info* program, std::size_t, void* text) {
  constexpr std::size_t word = 4;
  auto const rounded = [](std::size_t bytes) { return (bytes + word - 1) / word * word; };
  for (int i = 0; i < program->dlpi_phnum; ++i) {
    auto const& part = program->dlpi_phdr[i];
    if (part.p_type != PT_NOTE) continue;
    auto const* at = reinterpret_cast<unsigned char const*>(program->dlpi_addr + part.p_vaddr);
    auto const* const end = at + part.p_memsz;
    while (at + sizeof(ElfW(Nhdr)) <= end) {
      ElfW(Nhdr) note;
      std::memcpy(&note, at, sizeof note);
      auto const* const name = at + sizeof note;
      auto const* const content = name + rounded(note.n_namesz);
      if (note.n_type == NT_GNU_BUILD_ID && note.n_namesz == 4 && std::memcmp(name, "GNU", 4) == 0)
        *static_cast<std::string*>(text) =
            sha256({reinterpret_cast<char const*>(content), static_cast<std::size_t>(note.n_descsz)});
      at = content + rounded(note.n_descsz);
    }
  }
  return 1;  // the first is the program itself; libraries follow
}

Json to_json(std::string const& key, Replicate const& replicate) {
  Json figures = Json::array();
  for (Figure const& figure : replicate.figures)
    figures.push_back({{"key", figure.key},
                       {"label", figure.label},
                       {"unit", figure.unit},
                       {"value", number_json(figure.value)}});
  return {{"of", key}, {"fingerprint", replicate.fingerprint}, {"balanced", replicate.balanced}, {"figures", figures},
          {"bin_h", replicate.fullness.bin_h}, {"in_system", replicate.fullness.parcels}};
}

std::optional<Replicate> from_json(Json const& json, std::string const& key) try {
  if (!json.is_object() || json.at("of") != key) return {};
  Replicate replicate{{}, json.at("fingerprint"), json.at("balanced"), {json.at("bin_h"), json.at("in_system")}};
  for (auto const& figure : json.at("figures")) {
    auto const& value = figure.at("value");
    std::string const name = figure.at("key");
    replicate.figures.push_back({name, figure.at("label"), figure.at("unit"),
                                 value.is_null() ? std::numeric_limits<double>::quiet_NaN() : value.get<double>(),
                                 wanted_of(name)});
  }
  return replicate;
} catch (Json::exception const&) {
  return {};
}

}  // namespace

std::string build_of_program() {
  std::string id;
  dl_iterate_phdr(build_id_of, &id);
  return std::string{tierflow_version()} + " " + id;
}

FigureCache::FigureCache(fs::path folder, std::string build) : folder_{std::move(folder)}, build_{std::move(build)} {}

std::string FigureCache::key_of(std::string const& effective, int number) const {
  return sha256(build_ + "\n" + std::to_string(number) + "\n" + effective);
}

fs::path FigureCache::file_of(std::string const& key) const { return folder_ / key.substr(0, 2) / (key.substr(2) + ".json"); }

std::optional<Replicate> FigureCache::find(std::string const& effective, int number) const {
  if (folder_.empty()) return {};
  std::string const key = key_of(effective, number);
  std::ifstream file{file_of(key), std::ios::binary};
  if (!file) return {};
  return from_json(Json::parse(file, nullptr, false), key);
}

void FigureCache::keep(std::string const& effective, int number, Replicate const& replicate) const {
  if (folder_.empty()) return;
  std::string const key = key_of(effective, number);
  fs::path const target = file_of(key);
  std::error_code failed;
  fs::create_directories(target.parent_path(), failed);
  fs::path draft = target;
  draft += "." + std::to_string(::getpid());
  std::ofstream file{draft, std::ios::binary};
  file << dumped(to_json(key, replicate)) << "\n";
  file.close();
  if (file) fs::rename(draft, target, failed);
  if (!file || failed) fs::remove(draft, failed);
}

}  // namespace tierflow
