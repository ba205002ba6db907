#include "scenarios/reader/law_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <vector>

#include "scenarios/reader/nearest.hpp"
#include "network/elementary.hpp"

namespace tierflow {
namespace {

constexpr double z95 = 1.6448536269514722;  ///< 95 % quantile of the standard normal law

constexpr std::array<std::string_view, 11> kinds{
    "fixed", "exponential", "uniform",   "triangular", "lognormal", "erlang",
    "gamma", "weibull",     "geometric", "empirical",  "mixture"};
constexpr std::array<std::string_view, 8> parameter_names{"mean",  "cv",    "median", "p95",
                                                          "sigma", "shape", "least",  "max"};

/// How a kind is written, for messages.
std::string_view pattern(std::string_view kind) {
  if (kind == "fixed") return "fixed X";
  if (kind == "exponential") return "exponential mean X";
  if (kind == "uniform") return "uniform LOW HIGH";
  if (kind == "triangular") return "triangular LOW MODE HIGH";
  if (kind == "lognormal")
    return "lognormal mean X cv C, or median X with p95 Y, sigma S or mean Y";
  if (kind == "erlang") return "erlang SHAPE mean X";
  if (kind == "gamma") return "gamma mean X cv C";
  if (kind == "weibull") return "weibull shape S mean X";
  return "geometric mean N";
}

/// The words of a law, taken apart: bare values after the kind, then values by name.
struct Parts {
  std::string_view kind;
  std::vector<double> values;
  std::map<std::string_view, double> named;

  /// Whether exactly these parameters are given; `least` and `max` may always be.
  [[nodiscard]] bool are(std::size_t count, std::initializer_list<std::string_view> names) const {
    auto const cuts = static_cast<std::size_t>(named.count("least") + named.count("max"));
    return values.size() == count && named.size() == names.size() + cuts &&
           std::ranges::all_of(names, [&](auto name) { return named.contains(name); });
  }
};

using Words = std::span<std::string_view const>;

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t begin = text.find_first_not_of(" \n"); begin < text.size();) {
    std::size_t const end = std::min(text.find_first_of(" \n", begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    begin = std::min(text.find_first_not_of(" \n", end), text.size());
  }
  return words;
}

/// A word of letters; "x1.8" is meant as a number and gets its message.
bool begins_a_name(std::string_view word) {
  auto const is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  bool const multiplies = word.size() > 1 && word[0] == 'x' && !is_letter(word[1]);
  return !word.empty() && is_letter(word[0]) && !multiplies;
}

/// Takes one named value off the front of the words; gives what is wrong, or nothing.
std::string take_named(Words& words, Dimension dimension, Parts& parts) {
  std::string_view const name = words.front();
  words = words.subspan(1);
  if (std::ranges::find(parameter_names, name) == parameter_names.end())
    return fmt::format("unknown word {} in a law{}", cited(name),
                       did_you_mean(name, parameter_names));
  bool const bare = name == "cv" || name == "sigma" || name == "shape";
  auto const value = take_quantity(words, bare ? Dimension::number : dimension);
  if (!value) return fmt::format("{}: {}", name, value.problem);
  if (!parts.named.emplace(name, *value).second) return fmt::format("{} stands there twice", name);
  if (*value < 0) return fmt::format("{} must not be negative", name);
  return {};
}

std::string take_apart(Words words, Dimension dimension, Parts& parts) {
  parts.kind = "fixed";
  if (begins_a_name(words.front())) {
    parts.kind = words.front();
    words = words.subspan(1);
    if (std::ranges::find(kinds, parts.kind) == kinds.end())
      return fmt::format("unknown law {}{}", cited(parts.kind), did_you_mean(parts.kind, kinds));
  }
  while (!words.empty()) {
    if (begins_a_name(words.front())) {
      if (auto trouble = take_named(words, dimension, parts); !trouble.empty()) return trouble;
      continue;
    }
    bool const bare = parts.kind == "erlang";
    auto const value = take_quantity(words, bare ? Dimension::number : dimension);
    if (!value) return value.problem;
    if (*value < 0) return "a law gives no values below 0";
    parts.values.push_back(*value);
  }
  return {};
}

Outcome<Law> wrong(std::string message) { return Outcome<Law>::wrong(std::move(message)); }

Outcome<Law> lognormal(Parts const& parts) {
  auto const at = [&](std::string_view name) { return parts.named.at(name); };
  if (parts.are(0, {"mean", "cv"})) {
    if (at("mean") <= 0) return wrong("the mean must be above 0");
    if (at("cv") > 1e3) return wrong("cv must be at most 1000");
    return Outcome<Law>::of(Law::lognormal_mean_cv(at("mean"), at("cv")));
  }
  if (!parts.named.contains("median") || !(at("median") > 0))
    return wrong(parts.named.contains("median")
                     ? "the median must be above 0"
                     : fmt::format("expected '{}'", pattern("lognormal")));
  double const median = at("median");
  double const mu = log_of(median);
  if (parts.are(0, {"median", "sigma"}) && at("sigma") > 10) return wrong("sigma must be at most 10");
  if (parts.are(0, {"median", "sigma"})) return Outcome<Law>::of(Law::lognormal(mu, at("sigma")));
  if (parts.are(0, {"median", "p95"})) {
    if (at("p95") < median) return wrong("p95 must not be below the median");
    return Outcome<Law>::of(Law::lognormal(mu, log_of(at("p95") / median) / z95));
  }
  if (parts.are(0, {"median", "mean"})) {
    if (at("mean") < median) return wrong("the mean of a lognormal must not be below its median");
    return Outcome<Law>::of(Law::lognormal(mu, std::sqrt(2 * log_of(at("mean") / median))));
  }
  return wrong(fmt::format("expected '{}'", pattern("lognormal")));
}

Outcome<Law> ordered(Parts const& parts) {
  if (!std::ranges::is_sorted(parts.values))
    return wrong(fmt::format("the values of '{}' must not fall", pattern(parts.kind)));
  std::vector<double> const& v = parts.values;
  return Outcome<Law>::of(v.size() == 2 ? Law::uniform(v[0], v[1])
                                        : Law::triangular(v[0], v[1], v[2]));
}

Outcome<Law> with_mean(Parts const& parts, Dimension dimension) {
  double const mean = parts.named.at("mean");
  if (mean <= 0) return wrong("the mean must be above 0");
  if (parts.kind == "exponential") return Outcome<Law>::of(Law::exponential(mean));
  if (parts.kind == "gamma") {
    double const cv = parts.named.at("cv");
    if (cv != 0 && (cv < 1e-3 || cv > 1e3)) return wrong("cv must be 0 or from 0.001 to 1000");
    return Outcome<Law>::of(Law::gamma(mean, cv));
  }
  if (parts.kind == "weibull") {
    double const shape = parts.named.at("shape");
    if (shape < 0.05 || shape > 100) return wrong("the shape must be from 0.05 to 100");
    return Outcome<Law>::of(Law::weibull(shape, mean));
  }
  if (parts.kind == "erlang") {
    double const shape = parts.values.front();
    if (shape != std::floor(shape) || shape < 1 || shape > 64)
      return wrong("the shape of an erlang must be a whole number from 1 to 64");
    return Outcome<Law>::of(Law::erlang(static_cast<int>(shape), mean));
  }
  if (dimension != Dimension::number)
    return wrong(fmt::format("a geometric law counts; it is not for {}", name_of(dimension)));
  if (mean < 1) return wrong("the mean of a geometric law must be at least 1");
  return Outcome<Law>::of(Law::geometric(mean));
}

Outcome<Law> law_of(Parts const& parts, Dimension dimension) {
  std::string_view const kind = parts.kind;
  if (kind == "empirical")
    return wrong("an empirical law is written 'empirical table.csv', in a file, without quotes");
  if (kind == "mixture")
    return wrong("a mixture is written {mixture: [{share: 55 %, value: ...}]}");
  if (kind == "lognormal") return lognormal(parts);
  bool const fits = (kind == "fixed" && parts.are(1, {})) ||
                    (kind == "uniform" && parts.are(2, {})) ||
                    (kind == "triangular" && parts.are(3, {})) ||
                    (kind == "gamma" && parts.are(0, {"mean", "cv"})) ||
                    (kind == "weibull" && parts.are(0, {"shape", "mean"})) ||
                    (kind == "erlang" && parts.are(1, {"mean"})) ||
                    ((kind == "exponential" || kind == "geometric") && parts.are(0, {"mean"}));
  if (!fits) return wrong(fmt::format("expected '{}'", pattern(kind)));
  if (kind == "fixed") return Outcome<Law>::of(Law::fixed(parts.values[0]));
  if (kind == "uniform" || kind == "triangular") return ordered(parts);
  return with_mean(parts, dimension);
}

}  // namespace

Outcome<Law> parse_law(std::string_view text, Dimension dimension) {
  std::vector<std::string_view> const words = words_of(text);
  if (words.empty())
    return wrong(fmt::format("expected a law such as '{}', got nothing", example_of(dimension)));
  Parts parts;
  std::string const trouble = take_apart(words, dimension, parts);
  if (!trouble.empty()) return wrong(trouble);
  Outcome<Law> law = law_of(parts, dimension);
  if (!law) return law;
  auto const cut = [&](std::string_view name, double otherwise) {
    auto const found = parts.named.find(name);
    return found == parts.named.end() ? otherwise : found->second;
  };
  double const least = cut("least", -std::numeric_limits<double>::infinity());
  double const most = cut("max", std::numeric_limits<double>::infinity());
  if (least > most) return wrong("least must not be above max");
  if (!std::isfinite(law.value->mean())) return wrong("the law's values are out of range");
  if (std::isfinite(least) || std::isfinite(most)) law.value = law.value->clamped(least, most);
  return law;
}

}  // namespace tierflow
